import type { Bilingual } from '../src/model.ts';

/** What conversion from Word, PDF or a web page leaves behind. Each entry carries examples that it must and must not match. */
export interface Residue {
  readonly name: Bilingual;
  readonly pattern: RegExp;
  /** Mere typography, where nothing of the content is lost. */
  readonly harmless?: true;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

export const RESIDUES: readonly Residue[] = [
  {
    name: { zh: '书签标记', en: 'bookmark' },
    pattern: /\[bookmark:[^[\]\n]*\]|(?<![A-Za-z0-9])_(?:GoBack|Toc\d{3,}|Ref\d{3,}|Hlk\d{3,})(?!\w)/g,
    matches: ['[bookmark: _GoBack]', '资金管理_Toc25831'],
    spares: ['[附件]', 'REF_1', '见网址 a_Toc'],
  },
  {
    name: { zh: '域代码', en: 'field code' },
    pattern:
      /(?<![A-Za-z])(?:(?:PAGEREF|NOTEREF|HYPERLINK)\s+(?:\\\w\s+)?[\w"“][^\s，。；]*(?:\s*\\[a-z]+)*|(?:TOC|EQ|INDEX)\s+\\[a-z][^，。；\n]*|SEQ\s+\S+\s+\\\*\s*[A-Z]+|FORM(?:TEXT|CHECKBOX|DROPDOWN)|=\s*\d+\s*\\\*\s*\w+)|\\\*\s*(?:MERGEFORMAT|ARABIC|GB\d)/g,
    matches: [
      'PAGEREF _Toc25831 \\h',
      'TOC \\o "1-3" \\h \\z',
      'HYPERLINK "http://www.example.cn"',
      'SEQ 表 \\* ARABIC',
      '= 1 \\* GB3',
      '第3页\\* MERGEFORMAT',
    ],
    spares: ['HOME PAGE', 'EQ测试', 'PM2.5', 'PAGE 8'],
  },
  {
    name: { zh: '页码域', en: 'page number field' },
    pattern: /(?<![A-Za-z])(?:PAGE\s+(?:PAGE\s*)+|NUMPAGES(?![A-Za-z]))/g,
    harmless: true,
    matches: ['PAGE PAGE', 'NUMPAGES'],
    spares: ['HOME PAGE', 'PAGE 8'],
  },
  {
    name: { zh: '失效引用', en: 'broken reference' },
    pattern:
      /错误\s*[！!]\s*(?:未找到引用源|未定义书签|未指定书签|文档中没有指定样式的文字)[。.]?|Error!\s*(?:Reference source not found|Bookmark not defined)\.?/g,
    matches: ['错误！未找到引用源。', '错误!未定义书签。', 'Error! Reference source not found.'],
    spares: ['错误！请更正。'],
  },
  {
    name: { zh: '批注', en: 'comment' },
    pattern: /批注\s*[[［]\s*\w{1,8}\s*[\]］]\s*[:：]/g,
    matches: ['批注 [A1]：', '批注[L1]:'],
    spares: ['批注意见：', '领导批注'],
  },
  {
    name: { zh: '网页代码', en: 'web page code' },
    pattern:
      /&(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|mdash|hellip|ensp|emsp|#\d{2,5}|#x[\da-fA-F]{2,5});|<\/?(?:p|div|span|td|tr|tbody|font|strong|o:p)(?:\s[^<>]*)?\/?>|_x000[dDaA]_/g,
    matches: ['预算&nbsp;执行', '</span>', '<o:p>', '<td width="80">', '_x000D_'],
    spares: ['A&B', '资金<10万元', '<pending>'],
  },
  {
    name: { zh: '乱码', en: 'garbled text' },
    pattern: /锟斤拷|烫烫烫|(?:锛|銆|鈥|鐨|鏄|涓€|骞|鍏|绗){2,}|\uFFFD+|[ÀÁÂÃÄÅÆÈÉÊËÏÐÑÒÓÔÕÖÙÚÛÜÝÞß]{3,}/g,
    matches: ['锟斤拷', '\uFFFD\uFFFD', '鐨勯鏄鏄', 'ÄÃÐ', '锛銆'],
    spares: ['锛', '烫金', '（三）'],
  },
  {
    // GB2312 brackets that lost a byte: 。ㄒ唬 is （一）, 。ǘ is （二）.
    name: { zh: '编号乱码', en: 'garbled label' },
    pattern: /[。．](?:ㄒ唬|ㄈ|ǘ|[ㄅ-ㄩ]\p{Script=Han}|[ǎǐǒǔǖǘǚǜ])/gu,
    matches: ['。ㄒ唬', '。ǘ', '。ㄈ'],
    spares: ['（ㄅ）', '。一'],
  },
  {
    name: { zh: '符号字体残留', en: 'symbol font residue' },
    pattern: /[\uE000-\uF8FF]+/g,
    harmless: true,
    matches: ['\uF06C', '\uF0A8\uF0FE'],
    spares: ['□', '☑'],
  },
];
