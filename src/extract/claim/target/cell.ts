import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { compare } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { inferred } from '../../quantity/inferred.ts';
import { CRITERION, criterion } from './criterion.ts';
import { comparable, LESS_IS_BETTER, SENSE } from './sense.ts';

/** How far back the words may stand that tell a table of indicators. */
const REACH = 400;

const EDGE = /^[\s|｜]+$/;

/** The last word before the figures of a row. */
const NAME = /(?<![^\s|｜])[^\s|｜]*\p{Script=Han}[）)]?[\s|｜\d.]*$/u;

/**
 * Target and actual value side by side in a table flattened into text: `培训人数 ≥500人 532人 10 10`. Without a sign and
 * without headings the two figures of one unit may only confirm each other.
 */
export function cellTargets({
  document: { text },
  quantities,
  tables,
}: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  let table = 0;
  return flatMap(quantities.slice(0, -1), (wanted, index) => {
    const { start, end } = wanted.span;
    while (table < tables.length && tables[table]!.span.end <= start) table++;
    const framed = table < tables.length && tables[table]!.span.start <= start;
    if (!framed && wanted.bound === 'ge' && CRITERION.test(text.slice(end, end + 3)))
      return criterion(text, quantities, index);
    const comparison = SENSE[wanted.bound];
    if (framed || !comparison) return [];
    const reached = inUnitOf(quantities[index + 1]!, wanted);
    if (!comparable(wanted, reached)) return [];
    const between = text.slice(end, reached.span.start);
    const signed = wanted.bound !== 'eq';
    const own = isOwn(wanted) && isOwn(reached) && wanted.unit === reached.unit;
    if (signed ? !EDGE.test(between) : !/^[\s|｜]*$/.test(between)) return [];
    if (!own && !(signed && pointsFollow(text, quantities, index + 1))) return [];
    if (!signed && !(isTold(text, start) && isPair(text, quantities, index))) return [];
    const name = NAME.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    if (!signed && LESS_IS_BETTER.test(name)) return [];
    const label = name.replace(/(?<![\s|｜\d.])[\s|｜\d.]+$/, '').replace(/^[★*]+/, '');
    const claim = judge({
      kind: 'order',
      form: 'completion',
      span: { start: start - name.length, end: reached.span.end },
      terms: [
        { role: 'left', quantity: reached, label },
        { role: 'right', quantity: wanted, label },
        ...(signed && own ? points(text, quantities, index) : []),
      ],
      comparison,
      plausibility: signed && own ? 0.8 : 0.4,
    });
    return claim.holds || (signed && own) ? [claim] : [];
  });
}

/** The words before it tell a table of indicators. */
const isTold = (text: string, start: number): boolean =>
  text.slice(Math.max(0, start - REACH), start).includes('指标');

/** A bare actual value is of the unit of its target. */
const inUnitOf = (bare: Quantity, { unit, scale, dimension }: Quantity): Quantity =>
  bare.unit === '' && unit !== '' ? inferred(bare, { unit, scale, dimension }) : bare;

/** A unit that the figure itself prints, and no points. */
const isOwn = ({ unit, unitInferred }: Quantity): boolean => unit !== '' && unit !== '分' && !unitInferred;

/** Weight and score of the row: both after the actual value, or around target and actual value. */
function points(text: string, quantities: readonly Quantity[], index: number): Term[] {
  const cells = (from: number, step: 1 | -1): Quantity[] => {
    const found: Quantity[] = [];
    for (let at = from; found.length < 3; at += step) {
      const [one, next] = [quantities[at], quantities[at + step]];
      const [first, second] = step === 1 ? [one, next] : [next, one];
      if (!first || !second || !EDGE.test(text.slice(first.span.end, second.span.start))) break;
      if (next!.bound !== 'eq' || (next!.unit !== '' && next!.unit !== '分')) break;
      found.push(next!);
    }
    return found;
  };
  const [before, after] = [cells(index, -1), cells(index + 1, 1)];
  const pair = before.length === 0 ? after : [...before, ...after];
  const [weight, score] = pair;
  if (pair.length !== 2 || after.length === 0 || compare(amount(score!), amount(weight!)) > 0) return [];
  return [
    { role: 'whole', quantity: weight!, label: '分值' },
    { role: 'part', quantity: score!, label: '得分' },
  ];
}

/** A bare actual value is told from a weight by the weight and the score that follow it. */
const pointsFollow = (text: string, quantities: readonly Quantity[], index: number): boolean =>
  [index, index + 1].every((place) => {
    const [one, next] = [quantities[place]!, quantities[place + 1]];
    return (
      next !== undefined &&
      (next.unit === '' || next.unit === '分') &&
      next.bound === 'eq' &&
      EDGE.test(text.slice(one.span.end, next.span.start))
    );
  });

/** Two figures of one unit after a name, and not a third: a row of more is a row of years or of funds. */
function isPair(text: string, quantities: readonly Quantity[], index: number): boolean {
  const [before, wanted, reached, after] = [-1, 0, 1, 2].map((step) => quantities[index + step]);
  const apart = (a: Quantity, b: Quantity) => /\p{Script=Han}/u.test(text.slice(a.span.end, b.span.start));
  return (
    (!before || apart(before, wanted!)) &&
    (!after || after.unit !== wanted!.unit || apart(reached!, after)) &&
    /\p{Script=Han}[\s|｜:：]*$/u.test(text.slice(Math.max(0, wanted!.span.start - 6), wanted!.span.start))
  );
}
