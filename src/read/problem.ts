import type { Bilingual } from '../model.ts';

/**
 * Why a file cannot be read. Each file that gives one of these is reported as `unreadable` with its code and one clear
 * line; the rest of the run goes on. Messages say what, why and what to do.
 */
const READ_PROBLEMS = {
  empty: {
    zh: '文件为空，没有可审核的内容；请核对是否误传',
    en: 'the file is empty: there is nothing to audit; check that the right file was saved',
  },
  binary: {
    zh: '文件内容不是文本（可能是 Word、PDF 或图片改了扩展名）；请恢复原扩展名，或另存为 .docx、.txt',
    en: 'the content is not text (a renamed Word, PDF or picture file?); restore the extension or save it as .docx or .txt',
  },
  undecodable: {
    zh: '无法可靠判断文字编码；请用记事本打开，另存为 UTF-8 编码',
    en: 'the text encoding cannot be told reliably; open it in an editor and save it as UTF-8',
  },
  'unknown-extension': {
    zh: '不支持的文件类型，只读 .docx、.xlsx、.pdf、.txt、.md；请用 Word 或 WPS 另存为 .docx',
    en: 'unknown file type, only .docx, .xlsx, .pdf, .txt and .md are read; save it as .docx with Word or WPS',
  },
  'no-extension': {
    zh: '没有扩展名，无法判断文件类型；如是 Word 文件，请在文件名后补上 .docx',
    en: 'no extension to tell what it is; if it is a Word file, add .docx to its name',
  },
  'other-document': {
    zh: '不是 .docx 文档，未读取；请用 Word 或 WPS 打开，另存为 .docx 后审核',
    en: 'a document that is no .docx, not read; open it in Word or WPS and save it as .docx',
  },
  'fixed-pages': {
    zh: '版式文件（OFD、XPS 等），未读取；请向填报单位索取 .docx，或转换为 .docx 并核对数字后审核',
    en: 'fixed pages (OFD, XPS …), not read; ask for the .docx, or convert it and check its figures',
  },
  'web-page': {
    zh: '网页文件，未读取；请用 Word 或 WPS 打开，另存为 .docx 后审核',
    en: 'a web page, not read; open it in Word or WPS and save it as .docx',
  },
  workbook: {
    zh: '此格式的电子表格（.xls、.et、.ods 等）未读取；请用 Excel 或 WPS 另存为 .xlsx 后审核',
    en: 'a workbook of this kind (.xls, .et, .ods …), not read; save it as .xlsx with Excel or WPS',
  },
  slides: {
    zh: '演示文稿，未读取；其中如有自评内容，请复制到 Word 另存为 .docx 后审核',
    en: 'slides, not read; copy what belongs to the report into Word and save it as .docx',
  },
  picture: {
    zh: '图片或扫描件，未能核对；请取得可编辑的电子文件后审核',
    en: 'a picture or scan that cannot be checked; obtain the editable file',
  },
  mail: {
    zh: '邮件，未读取；如附有报告，请另存附件后审核',
    en: 'a mail, not read; save the reports that are attached to it',
  },
  archive: {
    zh: '压缩包，其中的文件未审核；请解压后审核',
    en: 'an archive; the files inside were not audited: unpack it',
  },
  encrypted: {
    zh: '文件已加密，无法读取；请解除密码后另存',
    en: 'the file is encrypted; remove the password and save it again',
  },
  'not-a-docx': {
    zh: '文件内容不是 .docx；如为旧版 .doc 或网页，请用 Word 或 WPS 另存为 .docx',
    en: 'the content is not a .docx; save an old .doc or a web page as .docx with Word or WPS',
  },
  'not-a-workbook': {
    zh: '文件内容不是 .xlsx；如为旧版 .xls 或网页，请用 Excel 或 WPS 另存为 .xlsx',
    en: 'the content is not a .xlsx; save an old .xls or a web page as .xlsx with Excel or WPS',
  },
  damaged: {
    zh: '文件已损坏或不完整；请打开修复后另存，或重新获取原件',
    en: 'the file is damaged or incomplete; open, repair and save it, or obtain it again',
  },
  'too-large': {
    zh: '文件过大或结构异常，已停止读取；请核对文件来源',
    en: 'the file is too large or abnormally built; reading was stopped; check where it comes from',
  },
  'not-converted': {
    zh: '正文是嵌入的网页，Word 打开时才转成文字；请用 Word 或 WPS 打开后另存为 .docx',
    en: 'the text is an embedded web page that Word converts on opening; open it in Word or WPS and save it as .docx',
  },
  scanned: {
    zh: '扫描件或图片，未能核对：文件中没有文字，或文字很少；请取得可编辑的电子文件后审核',
    en: 'a scan or pictures that cannot be checked: there is no text in it, or hardly any; obtain the editable file',
  },
  'undecodable-fonts': {
    zh: '字体未说明其文字，无法辨认，未能核对；请取得可编辑的电子文件后审核',
    en: 'its fonts do not tell what they print; it cannot be checked: obtain the editable file',
  },
  'unsafe-xml': {
    zh: '文件含有 DOCTYPE 或实体声明，为安全起见拒绝读取；请用 Word 或 WPS 另存',
    en: 'the file declares a DOCTYPE or entities and is refused for safety; save it again with Word or WPS',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReadProblemCode = keyof typeof READ_PROBLEMS;

/** Thrown by `read` when a file cannot be read; `code` and `reason` are what a report of the run shows. */
export class ReadProblem extends Error {
  override readonly name = 'ReadProblem';
  readonly code: ReadProblemCode;
  /** One line in each language. */
  readonly reason: Bilingual;
  /** What the reader saw, for a bug report: `unclosed tag`, `entry 3 of 5` … */
  readonly detail: string | undefined;

  constructor(code: ReadProblemCode, detail?: string) {
    super(`${code}: ${READ_PROBLEMS[code].en}`);
    this.code = code;
    this.reason = READ_PROBLEMS[code];
    this.detail = detail;
  }
}
