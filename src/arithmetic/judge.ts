import type { Bound, Claim, ClaimForm, ClaimKind, Role, Span, Term, Verdict } from '../model.ts';
import { type Equation, equation, signed } from './equation/index.ts';
import { around, meet, overlap } from './interval.ts';
import { isExact, lastPlace, scaleOf } from './printed.ts';
import {
  compare,
  divide,
  equal,
  HALF,
  multiply,
  negate,
  type Rational,
  subtract,
  toFixed,
  toText,
  ZERO,
} from './rational.ts';
import { possible } from './sieve.ts';

/** A relation before it is judged: what the report asserts, bound to its figures. */
export interface Assertion {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly span: Span;
  readonly terms: readonly Term[];
  /** How sure the binding is: 1 said in so many words, below 0.5 never an error. Default 1. */
  readonly plausibility?: number;
  /** The sense of an `order`: left ≥ right and so on. */
  readonly comparison?: Bound;
  /** Set where the relation cannot be decided: a part is missing, masked, of unknown unit … */
  readonly undecided?: string;
}

/**
 * Decides an assertion with exact arithmetic over rounding intervals. Bounds and ranges (20余个, 80%–90%) leave it
 * undecided, as does a division by zero; figures that are about right (约56047万元) may confirm it but never refute it.
 */
export function judge(assertion: Assertion & Pick<Claim, 'slip'>): Claim {
  const { kind, form, span, terms, plausibility = 1, comparison, slip } = assertion;
  const { verdict, law, reason } = decide(assertion);
  const holds = law && verdict !== 'impossible';
  const residual = law ? toText(residue(law)) : '0';
  return {
    kind,
    form,
    span,
    terms,
    plausibility,
    level: plausibility >= 0.8 ? 'stated' : plausibility >= 0.45 ? 'implied' : 'possible',
    holds,
    verdict,
    residual,
    computed: computed(law),
    ...(comparison && { comparison }),
    ...(slip && { slip }),
    ...(reason && { reason }),
  };
}

/** What the stated figure should have been, in its printed units and decimals. */
function computed(law: Equation | null): string {
  if (!law) return '';
  const value = printed(law, law.computed);
  return law.roundedResult ? toText(value, 4) : toFixed(value, law.decimals);
}

const residue = (law: Equation): Rational => printed(law, subtract(signed(law.stated), law.computed));

/** The verdict alone, for the many readings that are tried and not kept. */
export const verdictOf = (assertion: Assertion): Verdict => decide(assertion).verdict;

/** Whether the relation would hold. */
export const holds = (assertion: Assertion): boolean =>
  possible(assertion) && HOLDING.has(verdictOf(assertion));

const HOLDING: ReadonlySet<Verdict> = new Set(['exact', 'rounding', 'slack']);

interface Decision {
  readonly verdict: Verdict;
  /** Null where the verdict is `undecided`, and then `reason` says why. */
  readonly law: Equation | null;
  readonly reason?: string;
}

function decide(assertion: Assertion): Decision {
  const { kind, terms, comparison, undecided } = assertion;
  const vague = terms.filter(
    ({ role, quantity }) => quantity.bound !== 'eq' && (kind !== 'order' || role === 'left'),
  );
  const open = vague.some(({ quantity: { bound } }) => bound !== 'about' && !bears(bound, comparison));
  const reason = undecided ?? (open ? VAGUE : undefined);
  if (reason !== undefined) return undecidable(reason);
  const law = equation(assertion);
  if (!law) return undecidable('除数为零或缺少数据，无法复算');
  const verdict = comparison ? ordered(law, comparison) : rounding(law);
  return vague.length > 0 && verdict === 'impossible' ? undecidable(VAGUE) : { verdict, law };
}

/** 95%以上 is surely above 90 %, and 80%以上 may be: a bound can confirm a comparison that goes its own way. */
const bears = (bound: Bound, comparison: Bound | undefined): boolean =>
  comparison !== undefined &&
  ((UPWARD.has(bound) && UPWARD.has(comparison)) || (DOWNWARD.has(bound) && DOWNWARD.has(comparison)));

const UPWARD: ReadonlySet<Bound> = new Set(['ge', 'gt', 'over'] as const);
const DOWNWARD: ReadonlySet<Bound> = new Set(['le', 'lt', 'under'] as const);

const undecidable = (reason: string): Decision => ({ verdict: 'undecided', law: null, reason });

const VAGUE = '数字为约数、上下限或区间，不能据以复算';

/** The term of a claim in a role. */
export const termOf = (claim: { readonly terms: readonly Term[] }, role: Role): Term | undefined =>
  claim.terms.find((term) => term.role === role);

/** The figure that a claim states and the others compute. */
export const statedTerm = (claim: { readonly terms: readonly Term[] }): Term =>
  termOf(claim, 'percent') ?? termOf(claim, 'total') ?? termOf(claim, 'delta') ?? claim.terms[0]!;

/** XBRL Calculations 1.1: what is printed and what is computed agree where their intervals meet. */
function rounding(law: Equation): Verdict {
  const { stated, computed, range, decimals, identical, tolerant, roundedResult } = law;
  const value = signed(stated);
  if (equal(value, computed)) return 'exact';
  if (identical) return 'impossible';
  const unit = lastPlace(stated.quantity, decimals);
  const printedAs = roundedResult || !isExact(stated.quantity) ? multiply(HALF, unit) : ZERO;
  if (meet(range, around(value, printedAs))) return 'rounding';
  if (!tolerant || (isExact(stated.quantity) && !roundedResult)) return 'impossible';
  // A digit cut off is less than one of the last place: 93.0 % is never printed 94 %.
  return overlap(range, around(value, unit)) ? 'slack' : 'impossible';
}

const HOLDS: Partial<Record<Bound, (difference: number) => boolean>> = {
  ge: (difference) => difference >= 0,
  gt: (difference) => difference > 0,
  le: (difference) => difference <= 0,
  lt: (difference) => difference < 0,
  eq: (difference) => difference === 0,
};

const ordered = ({ stated, computed }: Equation, comparison: Bound): Verdict =>
  HOLDS[comparison]?.(compare(signed(stated), computed)) ? 'exact' : 'impossible';

/** A value in base units as it would be printed beside the stated figure: in its unit, and turned as its words say. */
function printed({ stated }: Equation, value: Rational): Rational {
  const inUnits = stated.quantity.scale === 1 ? value : divide(value, scaleOf(stated.quantity));
  return stated.sign === -1 ? negate(inUnits) : inUnits;
}
