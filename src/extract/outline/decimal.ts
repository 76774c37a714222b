import type { Document } from '../../model.ts';
import type { Mark } from './mark.ts';

/** 1.5 万元, 2.3 公里: a figure at the beginning of a line that runs on from the one before. */
const COUNTED =
  /^\s*(?:[万亿千百元吨亩倍%％年月日]|公里|公顷|公斤|平方|立方|米|个百分点|个月|人次|分[，。、]|优|良)/u;

/**
 * A report that has a 1.1 and right behind it a 1.2 numbers its headings so, and then such a label at the beginning of a
 * line is one also where its number is wrong. Elsewhere 1.1 may be any figure.
 */
export function withDecimals(marks: readonly Mark[], { text }: Document): readonly Mark[] {
  const paths = marks.filter(isPath).map(({ label }) => text.slice(label!.span.start, label!.span.end));
  const used = paths.some((path, index) => /\.1$/.test(path) && paths[index + 1] === path.replace(/1$/, '2'));
  if (!used) return marks;
  return marks.map((mark) =>
    isPath(mark) && !COUNTED.test(text.slice(mark.label!.span.end, mark.label!.span.end + 6))
      ? { ...mark, sureness: 'firm' }
      : mark,
  );
}

const isPath = ({ label, inline }: Mark): boolean => label?.style === 'decimal-path' && !inline;
