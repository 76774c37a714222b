import { flatMap } from '../../../flat-map.ts';
import { natureOf } from '../../../table/nature.ts';
import type { Relation } from './relation.ts';

/** The two columns that a derived column comes from, by their places. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  /** The headings themselves say so. */
  readonly named: boolean;
}

/** Every pair of other columns; those that the headings name by letters, else by their years or their words, are marked. */
export function pairs(headings: readonly string[], column: number, relation: Relation): Pair[] {
  const lettered = byLetters(headings, column);
  const others = flatMap(headings, (heading, at) =>
    at === column || natureOf(heading) === 'key' ? [] : [at],
  );
  const ordered = flatMap(others, (first) =>
    others.filter((second) => second !== first).map((second) => ({ first, second })),
  );
  const says = (first: number, second: number) => isNamedBy(headings, first, second, relation);
  const isNamed = ({ first, second }: { first: number; second: number }) =>
    lettered
      ? first === lettered.first && second === lettered.second
      : says(first, second) && !says(second, first);
  return ordered.map((pair) => ({ ...pair, named: isNamed(pair) }));
}

/** Columns of two years are told by them, others by their words; a derived column is neither. */
function isNamedBy(
  headings: readonly string[],
  first: number,
  second: number,
  { heading, words, turns }: Relation,
): boolean {
  const [a, b] = [headings[first]!, headings[second]!];
  if (!words || [a, b].some((one) => heading.test(one) || natureOf(one) === 'rate')) return false;
  const [earlier, later] = [yearOf(a), yearOf(b)];
  if (turns && earlier && later && earlier !== later) return earlier < later;
  return words.first.test(a) && words.second.test(b);
}

const yearOf = (heading: string): string | undefined => /20\d\d(?=年|$)/.exec(heading)?.[0];

const FORMULA = /([A-Z①-⑨]|\d{1,2})\s*[/÷\-－—]\s*([A-Z①-⑨]|\d{1,2})/;
const LETTER = /[（(]\s*([A-Z①-⑨]|\d{1,2})\s*[）)]|([A-Z①-⑨])$/;

/** 执行率（B/A） beside 全年预算数（A） and 全年执行数（B）; 差额（C=A-B） turns the order round. */
function byLetters(
  headings: readonly string[],
  column: number,
): { first: number; second: number } | undefined {
  const formula = FORMULA.exec(headings[column]!);
  if (!formula) return undefined;
  const place = (letter: string) =>
    headings.findIndex((heading, at) => {
      const own = at === column ? null : LETTER.exec(heading);
      return own !== null && (own[1] ?? own[2]) === letter;
    });
  const [second, first] = [place(formula[1]!), place(formula[2]!)];
  return first < 0 || second < 0 ? undefined : { first, second };
}
