import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { rules } from '../../rules/index.ts';
import { bytesOf } from '../batch/bytes.ts';
import type { AuditedFile, Files } from '../batch/result.ts';
import { isOpen } from '../batch/summary.ts';
import type { Language } from '../model.ts';
import type { ReadOptions } from '../read/index.ts';
import { takesRemarks } from '../report/annotate/printed.ts';
import { say } from './say.ts';
import { UsageProblem } from './usage.ts';
import type { Output } from './write-whole.ts';

/** A copy of each report in a folder, with a remark at every finding. */
export const annotatedCopies = (
  folder: string,
  files: Files,
  language: Language,
  options: ReadOptions,
): Iterable<Output> =>
  copies(
    folder,
    files,
    takesRemarks,
    ({ path }) => parse(path).base,
    async (file) => {
      const { annotated } = await import('../report/annotate/index.ts');
      const read = await bytesOf(file.path);
      if ('problem' in read) throw new Error(read.problem.message[language]);
      if (createHash('sha256').update(read.bytes).digest('hex') !== file.sha256) {
        throw new Error(
          language === 'zh' ? '报告在审核期间被改动' : 'the report was changed during the audit',
        );
      }
      return annotated(file, read.bytes, { rules, language }, today(), options);
    },
  );

/** What cannot take remarks is said in one line. */
export function warnPrinted(files: Files, language: Language): void {
  let count = 0;
  for (const file of files) if (file.status === 'audited' && !takesRemarks(file)) count++;
  if (count === 0) return;
  say(
    language === 'zh'
      ? `${count} 份 PDF 或 Excel 文件不写批注，问题见整改清单；批注只写入 Word 和文本`
      : `${count} PDFs or workbooks take no remarks, their findings are in the list; only Word files and texts take them`,
  );
}

/** A notice in a folder for each report that has something to put right. */
export const notices = (folder: string, files: Files, language: Language): Iterable<Output> =>
  copies(
    folder,
    files,
    asksFor,
    ({ path }) => `${parse(path).name}-${language === 'zh' ? '整改通知单' : 'notice'}.docx`,
    async (file) => (await import('../report/notice.ts')).notice(file, { rules, language }),
  );

const asksFor = ({ findings }: AuditedFile): boolean =>
  findings.some((finding) => isOpen(finding) && finding.severity !== 'info');

/** A file in a folder for each report that is meant; those of one name get numbers. */
function* copies(
  folder: string,
  files: Files,
  isMeant: (file: AuditedFile) => boolean,
  name: (file: AuditedFile) => string,
  content: (file: AuditedFile) => ReturnType<Output['content']>,
): Generator<Output> {
  const taken = new Set<string>();
  for (const file of files) {
    if (file.status === 'unreadable' || !isMeant(file)) continue;
    const { name: stem, ext } = parse(name(file));
    let own = stem + ext;
    for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${stem} (${number})${ext}`;
    taken.add(own.toLowerCase());
    yield { path: join(folder, own), content: () => content(file) };
  }
}

/** Makes the folder that the copies go to. @throws UsageProblem */
export async function folderFor(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageProblem({
      zh: `无法建立文件夹“${folder}”`,
      en: `cannot make the folder “${folder}”`,
    });
  });
}

/** The day of the run; SOURCE_DATE_EPOCH sets it, so that a run can be repeated byte for byte. */
function today(): string {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  const date =
    Number.isFinite(seconds) && process.env.SOURCE_DATE_EPOCH ? new Date(seconds * 1000) : new Date();
  return `${date.toISOString().slice(0, 19)}Z`;
}
