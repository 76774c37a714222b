import { amount } from '../../../arithmetic/printed.ts';
import { add, compare, equal, isZero, type Rational, subtract, ZERO } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { FULL, fullMarks } from '../score/hundred.ts';
import { clusters } from './cluster.ts';
import { weightSum } from './weight.ts';

/** Names with their points, and rows of weight and score, in text order. */
interface Sequence {
  readonly groups: readonly Quantity[];
  readonly rows: readonly Quantity[];
}

/**
 * `制度 3 3 项目管理 13 分 2 2 监管 4 4 申报 4 4`: where the names of merged cells stand amid their rows the rows fall to the groups in
 * order, as many as make up each. Two groups must come out even, one of them of several rows.
 */
export function segmentSums(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  const { groups, rows } = sequence(report);
  const claims: Claim[] = [];
  let row = 0;
  for (let from = 0; from < groups.length; ) {
    const found = startOf(groups.slice(from, from + MOST), rows, row);
    if (!found) {
      from++;
      continue;
    }
    claims.push(
      ...flatMap(found.closed, (parts, index) =>
        parts.length > 1 ? [weightSum(groups[from + index]!, parts)] : [],
      ),
      ...whole(groups, from, from + found.closed.length),
    );
    row = found.row + found.closed.flat().length;
    from += found.closed.length;
  }
  return claims;
}

/** The row at which the first group begins: one of the last before its name, or the first after it. */
function startOf(groups: readonly Quantity[], rows: readonly Quantity[], least: number) {
  const name = groups[0]!.span.end;
  let after = least;
  while (after < rows.length && rows[after]!.span.start < name) after++;
  for (let row = Math.max(least, after - BEFORE); row <= after && row < rows.length; row++) {
    const closed = segments(groups, rows.slice(row, row + MOST));
    if (closed.length > 1 && closed.some(({ length }) => length > 1)) return { row, closed };
  }
  return undefined;
}

/** How many rows of a group may stand before its name. */
const BEFORE = 6;

/** No table of this kind has more rows. */
const MOST = 60;

function sequence(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Sequence {
  const { text } = report.document;
  const groups: Quantity[] = [];
  const rows: Quantity[] = [];
  for (const { figures, words } of clusters(report)) {
    const [first, ...rest] = figures;
    const named = isNamed(text, first!, words);
    if (named) groups.push(first!);
    const [weight, score, ...more] = named ? rest : figures;
    const pair = weight && score && more.length === 0 && isBare(weight) && isBare(score);
    const capped = pair && compare(amount(score), amount(weight)) <= 0 && compare(amount(weight), FULL) < 0;
    if (capped && !isZero(amount(weight))) rows.push(weight);
  }
  return { groups, rows };
}

/** 项目管理 13 分, in a cell: neither a point of a standard nor a figure of a sentence. */
const isNamed = (text: string, { span, unit, unitInferred, bound }: Quantity, words: string): boolean =>
  unit === '分' &&
  !unitInferred &&
  bound === 'eq' &&
  /(?:^|[\s|｜])[^\s|｜、；;，。]*\p{Script=Han}[\s|｜]+$/u.test(words) &&
  /[\s|｜]/.test(text[span.end] ?? '\n');

const isBare = ({ unit, bound }: Quantity): boolean => unit === '' && bound === 'eq';

/** The rows of each group, as long as they come out even. */
function segments(groups: readonly Quantity[], rows: readonly Quantity[]): Quantity[][] {
  const found: Quantity[][] = [];
  let at = 0;
  for (const group of groups) {
    const parts: Quantity[] = [];
    let left: Rational = amount(group);
    while (at < rows.length && compare(left, ZERO) > 0) {
      left = subtract(left, amount(rows[at]!));
      parts.push(rows[at++]!);
    }
    if (!isZero(left)) break;
    found.push(parts);
  }
  return found;
}

/** The groups that came out even and the one other that brings them to 100. */
function whole(groups: readonly Quantity[], from: number, to: number): Claim[] {
  const closed = groups.slice(from, to);
  const missing = subtract(FULL, closed.map(amount).reduce(add, ZERO));
  const others = groups.slice(to).filter((group) => equal(amount(group), missing));
  if (!isZero(missing) && others.length !== 1) return [];
  const parts = isZero(missing) ? closed : [...closed, others[0]!];
  return [weightSum(fullMarks(parts), parts)];
}
