import { zipSync } from 'fflate';
import { nameOf } from '../batch/judgement.ts';
import type { AuditResult, FileResult } from '../batch/result.ts';
import { summary } from '../batch/summary.ts';
import { takesRemarks } from '../report/annotate/printed.ts';
import type { Output, Setting } from '../report/format.ts';
import { formatOf } from '../report/formats.ts';
import { contents, type Kept, withPaper } from '../report/page/kept.ts';
import { change, look, say } from './desk.ts';
import { facts } from './facts.ts';
import { performAll } from './pool.ts';
import { viewer } from './viewer.ts';

/** What was audited, as the command line would have it. */
export function result(file: (kept: Kept) => FileResult = ({ file: own }) => own): AuditResult {
  const kepts = look().entries.flatMap(({ kept }) => (kept ? [kept] : []));
  const files = kepts.map(file);
  return {
    schema: 'gouji/audit@1',
    version: facts.version,
    files,
    summary: summary(kepts.map((kept) => kept.file)),
  };
}

export function setting(): Setting {
  const { language, compared, left } = look();
  return { language, rules: facts.rules, compared, viewer, ...(left.length > 0 && { left }) };
}

/** With its paper and its text, unpacked when they are asked for. */
const whole = (kept: Kept): FileResult => {
  const { file, packed } = kept;
  if (file.status === 'unreadable' || !packed) return file;
  return Object.defineProperties(withPaper(kept), {
    exhibit: { enumerable: true, get: () => contents(packed).exhibit },
  });
};

/** Saves the results in a format of the command line. */
export async function write(extension: string): Promise<void> {
  const format = formatOf(extension);
  const name =
    extension === 'xlsx' || extension === 'csv'
      ? say('整改清单', 'discrepancies')
      : say('审核结果', 'results');
  change({ notice: say('正在写出…', 'writing…') });
  const output = await format.write(
    result(format.exhibit ? whole : format.paper ? withPaper : undefined),
    setting(),
  );
  save(await partsOf(output), `${name}.${extension}`, format.mediaType);
  change({ notice: '' });
}

async function partsOf(output: Output): Promise<BlobPart[]> {
  if (typeof output === 'string' || output instanceof Uint8Array) return [output as BlobPart];
  const parts: BlobPart[] = [];
  for await (const part of output) parts.push(part as BlobPart);
  return parts;
}

/** Hands a file to the browser. */
function save(parts: BlobPart[], name: string, type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A copy of each report with a remark at every finding: one as it is, several in an archive. */
export async function annotateAll(): Promise<void> {
  const { entries, language } = look();
  const reports = entries.flatMap(({ kept, source }) =>
    source && kept?.file.status === 'audited' && kept.file.findings.length > 0 && takesRemarks(kept.file)
      ? [{ audited: kept.file, source }]
      : [],
  );
  if (reports.length === 0)
    return change({
      notice: say(
        '没有需要批注的报告（PDF 和 Excel 不写批注）',
        'no report needs a remark (PDFs and workbooks take none)',
      ),
    });
  change({ notice: say('正在写批注…', 'writing remarks…') });
  const copies: Record<string, Uint8Array> = {};
  const failed: string[] = [];
  await performAll(
    reports,
    ({ audited, source }) => ({ kind: 'annotate', audited, file: source, rules: facts.rules, language }),
    ({ audited }, answer) => {
      if ('copy' in answer) copies[freeName(copies, audited.path)] = answer.copy;
      else failed.push(audited.path);
    },
  );
  const names = Object.keys(copies);
  if (names.length === 1) save([copies[names[0]!] as BlobPart], names[0]!, 'application/octet-stream');
  else if (names.length > 1)
    save(
      [zipSync(copies, { level: 0 }) as BlobPart],
      say('带批注的报告.zip', 'annotated.zip'),
      'application/zip',
    );
  change({
    notice:
      failed.length > 0
        ? say(`${failed.length} 份未能写批注：${failed.join('、')}`, `no remarks in ${failed.join(', ')}`)
        : '',
  });
}

/** Without its folders; those of one name get numbers. */
function freeName(taken: Readonly<Record<string, unknown>>, path: string): string {
  const [stem, extension] = [nameOf({ path }), /\.\w+$/.exec(path)?.[0] ?? ''];
  let name = stem + extension;
  for (let number = 2; name in taken; number++) name = `${stem} (${number})${extension}`;
  return name;
}
