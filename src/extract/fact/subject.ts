import { distance } from 'fastest-levenshtein';
import { grouped } from '../grouped.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

interface Spelling {
  readonly written: string;
  readonly subject: Subject;
}

/** Longest first: 公务用车购置及运行维护费 before 公务用车购置. */
const SPELLINGS: readonly Spelling[] = SUBJECTS.flatMap((subject) =>
  subject.spellings.map((written) => ({ written, subject })),
).sort((a, b) => b.written.length - a.written.length);

/** The same by their last character. */
const ENDING = grouped(SPELLINGS, ({ written }) => written.slice(-1));

/** From this length on a name is recognisable with one character lost or doubled. */
const NEAR_LENGTH = 5;

/**
 * The subject a label ends with or holds, and what remains of the label: Chinese puts the head last, so that
 * 一般公共预算基本支出 is 基本支出. Null when the label names none.
 */
export function subjectIn(label: string): { subject: Subject; rest: string } | null {
  for (let end = label.length; end > 0; end--) {
    const found = ENDING.get(label[end - 1]!)?.find(({ written }) => label.endsWith(written, end));
    if (!found) continue;
    const { subject, written } = found;
    return { subject, rest: label.slice(0, end - written.length) + label.slice(end) };
  }
  return null;
}

/** The subject that a whole label misspells: a character lost or doubled, 公务接待待费. The last one is kept: 费 and 数 tell subjects apart. */
export const nearSubject = (label: string): Subject | undefined =>
  ENDING.get(label.slice(-1))?.find(({ written }) => isNear(label, written))?.subject;

/** A character that makes another subject: 一般公共预算总收入 is not 一般公共预算收入. */
const TELLING = /[总净非]/u;

/** Never one character for another: 机构运行经费 is not 机关运行经费. */
const isNear = (label: string, written: string): boolean =>
  written.length >= NEAR_LENGTH &&
  Math.abs(label.length - written.length) === 1 &&
  label.replace(TELLING, '') !== written &&
  distance(label, written) === 1;
