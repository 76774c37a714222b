import type { Bilingual, Language } from '../model.ts';
import type { ReadOptions } from '../read/index.ts';

/** The job cannot be done as asked: shown as one line, exit status 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

/** Exit status of the program. */
export const EXIT = { sound: 0, findings: 1, usage: 2 } as const;

/** The language of messages before any configuration is read. */
export const languageOf = (argv: readonly string[]): Language =>
  argv.some(
    (argument, index) => argument === '--lang=en' || (argument === '--lang' && argv[index + 1] === 'en'),
  )
    ? 'en'
    : 'zh';

/** @throws UsageProblem unless the value is one of those that the option takes. */
export function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageProblem({
    zh: `选项 ${option} 不能是“${value}”，可用：${values.join('、')}`,
    en: `option ${option} cannot be “${value}”; use one of: ${values.join(', ')}`,
  });
}

/** `--revisions` as the reader takes it. */
export const revisionsOf = (flag: string | undefined): ReadOptions =>
  flag === undefined ? {} : { revisions: oneOf('--revisions', flag, ['accepted', 'original']) };
