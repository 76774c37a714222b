import { gapOf } from '../../../../arithmetic/gap.ts';
import { judge } from '../../../../arithmetic/judge.ts';
import { amount, lastPlace } from '../../../../arithmetic/printed.ts';
import {
  absolute,
  compare,
  equal,
  HALF,
  isZero,
  multiply,
  rational,
} from '../../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../../model.ts';
import { flatMap } from '../../../flat-map.ts';
import { plain } from '../../../table/heading.ts';
import { type Line, upTo } from '../line.ts';
import { type Pair, pairs } from './pair.ts';
import { RELATIONS, type Relation } from './relation.ts';
import { SHARE } from './share.ts';

/**
 * Columns of rates and differences. Where the headings name the two columns they come from, as 执行率 beside 预算数 and 执行数, they are
 * taken at their word; else the figures tell: the pair that holds in most rows, at least two and twice as many as fail.
 *
 * @param headings as printed, with the letters of the columns: 执行率（B/A）
 */
export function derivedColumns(
  headings: readonly string[],
  lines: readonly Line[],
  relations: readonly Relation[] = RELATIONS,
): Claim[] {
  const found = flatMap(headings, (heading, column) => {
    const relation = relations.find(({ heading: words }) => words.test(heading));
    if (!relation || SHARE.test(heading)) return [];
    const readings = pairs(headings, column, relation)
      .toSorted((a, b) => away(a, column) - away(b, column))
      .map((pair) => ({ pair, claims: readingOf(lines, headings, column, pair, relation) }));
    const named = readings.filter(({ pair }) => pair.named).map(({ claims }) => claims);
    return licensed(named, relation) ?? confirmed(readings.map(({ claims }) => claims));
  });
  return [...found, ...byDelta(found)];
}

/** 增长率 beside 增加额: what holds of the rate and the two figures holds of the change and what it is a change of. */
function byDelta(claims: readonly Claim[]): Claim[] {
  const deltas = new Map<Quantity, Term>();
  for (const {
    kind,
    holds,
    terms: [delta, before],
  } of claims)
    if (kind === 'difference' && holds && before?.role === 'before') deltas.set(before.quantity, delta!);
  return flatMap(claims, ({ kind, form, span, plausibility, terms: [percent, before] }): Claim[] => {
    const delta = kind === 'change' && before && deltas.get(before.quantity);
    if (!delta) return [];
    const claim = judge({
      kind,
      form,
      span,
      plausibility,
      terms: [percent!, { ...delta, role: 'delta' }, before],
    });
    return claim.holds ? [claim] : [];
  });
}

/** How far the two columns of a pair stand from the one that comes from them. */
const away = ({ first, second }: Pair, column: number): number =>
  Math.abs(first - column) + Math.abs(second - column);

function readingOf(
  lines: readonly Line[],
  headings: readonly string[],
  column: number,
  pair: Pair,
  relation: Relation,
): Reading {
  const claims = directed(lines.map((line) => claimOf(line, headings, column, pair, relation)));
  return claims.map((claim, row) =>
    claim?.holds === false && (isExplained(claim, lines[row]!.figures) || isCapped(claim))
      ? undefined
      : claim,
  );
}

type Reading = readonly (Claim | undefined)[];

/**
 * A named pair that holds in a row for the one in which it fails, in twice as many for several. With two budgets (年初预算 and
 * 全年预算) a row fails only if none gives its figure.
 */
function licensed(readings: readonly Reading[], { bases }: Relation): Claim[] | undefined {
  const [best] = readings.toSorted((a, b) => held(b) - held(a));
  if (!best) return undefined;
  const claims = flatMap(best, (claim, row) => {
    if (!claim || claim.holds) return claim ? [claim] : [];
    return [(bases && readings.map((reading) => reading[row]).find((other) => other?.holds)) || claim];
  });
  return held(claims) >= failed(claims) * (failed(claims) > 1 ? 2 : 1) && held(claims) > 0
    ? claims
    : undefined;
}

function confirmed(readings: readonly Reading[]): Claim[] {
  const [best = []] = readings.toSorted((a, b) => held(b) - held(a));
  return held(best) >= 2 && held(best) >= 2 * failed(best) ? best.filter((claim) => claim !== undefined) : [];
}

function claimOf(
  line: Line,
  headings: readonly string[],
  column: number,
  { first, second }: Pair,
  { kind, form, roles, turns }: Relation,
): Claim | undefined {
  const { figures } = line;
  const [derived, a, b] = [figures[column], figures[first], figures[second]];
  if (!derived || !a || !b || a.dimension === 'percent' || b.dimension === 'percent') return undefined;
  if (form !== 'unit-price' && (a.unit !== b.unit || a.scale !== b.scale)) return undefined;
  const label = (at: number) => line.label + plain(headings[at]!);
  const plausibility = isInitial(headings[first]!) && !isInitial(headings[column]!) ? 0.7 : 1;
  const terms: Term[] = [
    { role: roles[0], quantity: derived, label: label(column) },
    { role: roles[1], quantity: a, label: label(first) },
    { role: roles[2], quantity: b, label: label(second) },
  ];
  const assertion = { kind, form, span: upTo(line, derived), plausibility };
  const printed = judge({ ...assertion, terms });
  // whether a change is printed with its sign or without is a habit
  const turned = turns && !printed.holds ? judge({ ...assertion, terms: opposite(terms) }) : printed;
  return turned.holds ? turned : isCoarse(printed) ? undefined : printed;
}

/** 58557653.59 between 117154424.7 and 58596771.09: what is missing may have been rounded away, or a zero dropped. */
function isCoarse({ kind, terms, residual }: Claim): boolean {
  const gap = absolute(gapOf({ residual, terms }));
  return (
    kind === 'difference' &&
    terms.some(
      ({ quantity }) => quantity.decimals === 1 && compare(gap, multiply(HALF, lastPlace(quantity))) <= 0,
    )
  );
}

/** A row that fails is told the way most others of its column go: 结余 is printed positive throughout. */
function directed(claims: Reading): Reading {
  const turned = claims.filter((claim) => claim?.holds && claim.terms[0]!.sign === -1).length;
  return 2 * turned <= held(claims)
    ? claims
    : claims.map((claim) =>
        claim?.holds === false ? judge({ ...claim, terms: opposite(claim.terms) }) : claim,
      );
}

const opposite = ([stated, ...others]: readonly Term[]): Term[] => [{ ...stated!, sign: -1 }, ...others];

/**
 * Changes that go the other way than their sign, in a table that prints others as they go; where all are turned (结余, 减少额) or one
 * does not hold they add up as they are printed.
 */
export function turnedIn(derived: readonly Claim[]): ReadonlySet<Quantity> {
  const changes = flatMap(derived, ({ kind, holds, terms: [delta] }) =>
    kind === 'difference' && delta && !isZero(rational(delta.quantity.value)) ? [{ holds, ...delta }] : [],
  );
  const isMixed = changes.every(({ holds }) => holds) && changes.some(({ sign }) => sign !== -1);
  return new Set(isMixed ? changes.filter(({ sign }) => sign === -1).map(({ quantity }) => quantity) : []);
}

/** Some count more than was planned as 100 %. */
const isCapped = ({ kind, terms, residual }: Claim): boolean =>
  kind === 'ratio' && /^100(?:\.0+)?$/.test(terms[0]!.quantity.value) && residual.startsWith('-');

/** 年初预算 is the base of a rate only where nothing was added in the course of the year. */
const isInitial = (heading: string): boolean => /年初|期初/.test(heading);

/** 结余 = 预算 + 上年结转 − 支出: another column of the row makes up what is missing. */
function isExplained({ kind, terms, residual }: Claim, figures: Line['figures']): boolean {
  if (kind !== 'difference') return false;
  const gap = absolute(gapOf({ residual, terms }));
  const own = new Set(terms.map(({ quantity }) => quantity));
  return figures.some((figure) => figure && !own.has(figure) && equal(absolute(amount(figure)), gap));
}

const held = (claims: Reading): number => claims.filter((claim) => claim?.holds).length;
const failed = (claims: Reading): number => claims.filter((claim) => claim?.holds === false).length;
