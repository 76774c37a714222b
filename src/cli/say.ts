import type { Ignored, Judged } from '../batch/decision.ts';
import type { FileResult } from '../batch/result.ts';
import type { Language } from '../model.ts';
import { printable } from '../report/printable.ts';

/** One line on stderr. */
export const say = (line: string): void => {
  process.stderr.write(`gouji: ${printable(line)}\n`);
};

export function warnUnreadable(file: FileResult, language: Language): void {
  if (file.status !== 'unreadable' || isStopped(file)) return;
  const { path, problem } = file;
  say(
    language === 'zh' ? `无法审核 ${path}：${problem.message}` : `cannot audit ${path}: ${problem.message}`,
  );
}

/** The run ended before it. */
export const isStopped = (file: FileResult): boolean =>
  file.status === 'unreadable' && file.problem.code === 'stopped';

/** One line for all the files that a stopped run did not come to. */
export function warnStopped(files: Iterable<FileResult>, language: Language): void {
  let count = 0;
  for (const file of files) if (isStopped(file)) count++;
  if (count === 0) return;
  say(
    language === 'zh'
      ? `运行被中止，余下 ${count} 份文件未审核；已审核的结果照常写出，再运行同一命令则接着审`
      : `stopped: ${count} files were not audited; the results of the others are written, the same command goes on from there`,
  );
}

/** Entries of the configuration that no longer apply. */
export function warnStale(entries: readonly (Ignored | Judged)[], language: Language): void {
  for (const entry of entries) {
    const name =
      'quote' in entry
        ? `ignore ${entry.rule}“${entry.quote}”`
        : `judgements ${[entry.fingerprint, entry.unit, entry.status, entry.reason].filter(Boolean).join(' ')}`;
    say(
      language === 'zh'
        ? `配置项已不适用，可以删去：${name}`
        : `this entry of the configuration no longer applies: ${name}`,
    );
  }
}
