import type { Bilingual, Claim, Quantity, Term } from '../model.ts';
import { judge, statedTerm } from './judge.ts';
import { KEYSTROKES, keystroke, slipsOf } from './keystroke.ts';
import { add, decimalsOf, divide, multiply, negate, rational, subtract, toFixed } from './rational.ts';
import { roughly } from './sieve.ts';

/**
 * One figure whose change makes every failing claim of a cause hold (Fellegi & Holt 1976: the smallest set of fields to
 * change), and what speaks for it.
 */
export interface Repair {
  readonly quantity: Quantity;
  readonly to: string;
  /** Claims that take part in this figure and hold with the change, besides the one that led to it. */
  readonly confirmed: readonly Claim[];
  readonly broken: readonly Claim[];
  /** How a person would have come to write the figure as it stands; null if it takes more than one slip. */
  readonly slip: Bilingual | null;
}

/** Failing claims that have one origin. */
export interface Cause {
  /** The claim to report; the others follow from it. */
  readonly claim: Claim;
  readonly others: readonly Claim[];
  /** Best first. */
  readonly repairs: readonly Repair[];
}

/** A failing claim counts only from this plausibility of its reading on. */
const CREDIBLE = 0.5;

/** Groups the failing claims of a report by the figure that explains most of them, each with its likely repairs. */
export function localise(claims: readonly Claim[]): Cause[] {
  const involving = new Map<Quantity, Claim[]>();
  for (const claim of claims) {
    for (const quantity of new Set(claim.terms.map((term) => term.quantity))) {
      involving.set(quantity, [...(involving.get(quantity) ?? []), claim]);
    }
  }
  const open = claims.filter((claim) => claim.holds === false && claim.plausibility >= CREDIBLE);
  const causes: Cause[] = [];
  const explained = new Set<Claim>();
  const repairsOf = new Map(open.map((claim) => [claim, repairs(claim, involving)] as const));
  const reach = (claim: Claim) =>
    Math.max(0, ...repairsOf.get(claim)!.map(({ confirmed }) => failing(confirmed).length));
  for (const claim of [...open].sort((a, b) => reach(b) - reach(a) || a.span.start - b.span.start)) {
    if (explained.has(claim)) continue;
    const found = repairsOf.get(claim)!;
    const others = failing(found[0]?.confirmed ?? []).filter((other) => !explained.has(other));
    for (const member of [claim, ...others]) explained.add(member);
    causes.push({ claim, others, repairs: found });
  }
  return causes.sort((a, b) => a.claim.span.start - b.claim.span.start);
}

const failing = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ holds, plausibility }) => holds === false && plausibility >= CREDIBLE);

function repairs(claim: Claim, involving: ReadonlyMap<Quantity, readonly Claim[]>): Repair[] {
  const found = claim.terms.filter(isPrinted).flatMap(({ quantity }) =>
    candidates(claim, quantity).map((to): Repair => {
      const others = involving.get(quantity)!.filter((other) => other !== claim && other.holds !== null);
      const after = others.map((other) => ({
        other,
        holds: judge(replaced(other, quantity, to)).holds === true,
      }));
      const slip = keystroke(quantity.value, to);
      return {
        quantity,
        to,
        confirmed: after.filter(({ holds }) => holds).map(({ other }) => other),
        broken: after.filter(({ other, holds }) => !holds && other.holds === true).map(({ other }) => other),
        slip: slip && KEYSTROKES[slip],
      };
    }),
  );
  return found.sort((a, b) => merit(b) - merit(a)).slice(0, OFFERED);
}

/** Counted names and the 100 % of a whole stand nowhere: there is nothing to correct. */
const isPrinted = ({ quantity: { digits } }: Term): boolean => digits.start < digits.end;

const OFFERED = 5;

/**
 * A broken claim weighs more than a confirmed one; a single slip of a key more than a figure made up; and a percentage,
 * being computed from the others, is more likely wrong than they are.
 */
const merit = ({ quantity, confirmed, broken, slip }: Repair): number =>
  failing(confirmed).length * 4 +
  confirmed.length -
  broken.length * 5 +
  (slip ? 3 : 0) +
  (quantity.dimension === 'percent' ? 4 : 0);

/** Whether one slip of a key in one of its figures explains why a claim does not hold. */
export const mendable = (claim: Claim): boolean =>
  claim.terms.some(({ quantity }) =>
    candidates(claim, quantity).some((to) => keystroke(quantity.value, to) !== null),
  );

/** Values of one figure, as finely printed as it is, that make the claim hold: by arithmetic, or one key away. */
function candidates(claim: Claim, quantity: Quantity): string[] {
  const solved = solve(claim, quantity);
  const near = linear(claim)
    ? []
    : slipsOf(quantity.value).filter((value) => decimalsOf(value) === quantity.decimals);
  const holding = [...new Set([...solved, ...near])].filter((value) => {
    const mended = replaced(claim, quantity, value);
    if (value === quantity.value || !roughly(mended, NEARLY)) return false;
    const { verdict } = judge(mended);
    return verdict === 'exact' || verdict === 'rounding';
  });
  return holding.length > CLOSEST ? closest(holding, quantity) : holding;
}

/** A repair that only coarse figures would let pass repairs nothing. */
const NEARLY = 0.01;

const CLOSEST = 2;

const closest = (values: readonly string[], quantity: Quantity): string[] => {
  const gap = (value: string) => {
    const difference = subtract(rational(value), rational(quantity.value));
    return difference.n < 0n ? negate(difference) : difference;
  };
  return [...values].sort((a, b) => (subtract(gap(a), gap(b)).n < 0n ? -1 : 1)).slice(0, CLOSEST);
};

const linear = ({ kind, terms }: Claim): boolean =>
  kind !== 'ratio' && !terms.some(({ role }) => role === 'percent');

/** What a figure must be for the claim to hold exactly, to its printed decimals (or those the sum needs). */
function solve(claim: Claim, quantity: Quantity): string[] {
  const stated = statedTerm(claim);
  if (stated.quantity === quantity) return [claim.computed];
  if (!linear(claim)) return [];
  const term = claim.terms.find((other) => other.quantity === quantity)!;
  return [shifted(claim, stated, term)];
}

/** A part moves by the whole residual, in its own unit and with its own sign in the sum. */
function shifted(claim: Claim, stated: Term, term: Term): string {
  const residual = divide(
    multiply(rational(claim.residual), rational(stated.quantity.scale)),
    rational(term.quantity.scale),
  );
  const against =
    (term.role === 'minus' || term.role === 'before') !== ((term.sign ?? 1) !== (stated.sign ?? 1));
  const value = add(rational(term.quantity.value), against ? negate(residual) : residual);
  const decimals = Math.max(
    term.quantity.decimals,
    stated.quantity.scale === term.quantity.scale ? stated.quantity.decimals : 0,
  );
  return toFixed(value, decimals);
}

function replaced(claim: Claim, quantity: Quantity, value: string): Claim {
  const decimals = decimalsOf(value);
  const corrected = { ...quantity, value, decimals };
  return {
    ...claim,
    terms: claim.terms.map((term) => (term.quantity === quantity ? { ...term, quantity: corrected } : term)),
  };
}
