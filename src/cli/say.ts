import type { Ignored, Judged } from '../audit/decision.ts';
import type { FileResult } from '../audit/result.ts';
import type { Language } from '../model.ts';
import { printable } from '../report/printable.ts';

const say = (line: string): void => {
  process.stderr.write(`gouji: ${printable(line)}\n`);
};

export function warnUnreadable(file: FileResult, language: Language): void {
  if (file.status !== 'unreadable') return;
  const { path, problem } = file;
  say(
    language === 'zh' ? `无法审核 ${path}：${problem.message}` : `cannot audit ${path}: ${problem.message}`,
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
