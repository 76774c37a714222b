import { flatMap } from '../../../flat-map.ts';
import type { Relation } from './relation.ts';

/** The two columns that a derived column comes from, by their places. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  /** The headings themselves say so. */
  readonly named: boolean;
}

/** Every pair of other columns; those that the headings name by letters, else by their words, are marked. */
export function pairs(headings: readonly string[], column: number, relation: Relation): Pair[] {
  const lettered = byLetters(headings, column);
  const others = flatMap(headings, (_, at) => (at === column ? [] : [at]));
  const ordered = flatMap(others, (first) =>
    others.filter((second) => second !== first).map((second) => ({ first, second })),
  );
  const says = (first: number, second: number) =>
    names(headings, first, relation.first, relation) && names(headings, second, relation.second, relation);
  const isNamed = ({ first, second }: { first: number; second: number }) =>
    lettered
      ? first === lettered.first && second === lettered.second
      : says(first, second) && !says(second, first);
  return ordered.map((pair) => ({ ...pair, named: isNamed(pair) }));
}

/** A heading says a word of the relation, and is no derived column itself. */
const names = (headings: readonly string[], at: number, words: RegExp, { heading }: Relation): boolean =>
  words.test(headings[at]!) && !heading.test(headings[at]!) && !/率|比例|%/.test(headings[at]!);

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
