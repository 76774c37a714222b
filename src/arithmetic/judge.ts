import type { Bound, Claim, ClaimForm, ClaimKind, Role, Span, Term, Verdict } from '../model.ts';
import { type Equation, equation, signed } from './equation.ts';
import { around, meet } from './interval.ts';
import { isExact, lastPlace } from './printed.ts';
import {
  compare,
  divide,
  equal,
  HALF,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
  ZERO,
} from './rational.ts';

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
export function judge(assertion: Assertion): Claim {
  const { undecided, plausibility = 1, ...bound } = assertion;
  const base = { ...bound, plausibility };
  const measured = assertion.terms.filter(({ role }) => assertion.kind !== 'order' || role === 'left');
  const open = measured.some(({ quantity }) => quantity.bound !== 'eq' && quantity.bound !== 'about');
  const reason = undecided ?? (open ? VAGUE : undefined);
  const law = reason === undefined ? equation(assertion) : null;
  if (!law) return undecidable(base, reason ?? '除数为零或缺少数据，无法复算');
  const verdict = assertion.comparison ? ordered(law, assertion.comparison) : verdictOf(law);
  const about = measured.some(({ quantity }) => quantity.bound === 'about');
  if (about && verdict === 'impossible') return undecidable(base, VAGUE);
  return {
    ...base,
    holds: verdict !== 'impossible',
    verdict,
    residual: toText(printed(law, subtract(signed(law.stated), law.computed))),
    computed: law.roundedResult
      ? toText(printed(law, law.computed), 4)
      : toFixed(printed(law, law.computed), law.decimals),
  };
}

/** The term of a claim in a role. */
export const termOf = (claim: { readonly terms: readonly Term[] }, role: Role): Term | undefined =>
  claim.terms.find((term) => term.role === role);

/** The figure that a claim states and the others compute. */
export const statedTerm = (claim: { readonly terms: readonly Term[] }): Term =>
  termOf(claim, 'percent') ?? termOf(claim, 'total') ?? termOf(claim, 'delta') ?? claim.terms[0]!;

function verdictOf(law: Equation): Verdict {
  const { stated, computed, range, decimals, identical, tolerant, roundedResult } = law;
  if (equal(signed(stated), computed)) return 'exact';
  if (identical) return 'impossible';
  const unit = lastPlace(stated.quantity, decimals);
  const printedAs = roundedResult || !isExact(stated.quantity) ? multiply(HALF, unit) : ZERO;
  if (meet(range, around(signed(stated), printedAs))) return 'rounding';
  if (!tolerant || (isExact(stated.quantity) && !roundedResult)) return 'impossible';
  return meet(range, around(signed(stated), unit)) ? 'slack' : 'impossible';
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
  const inUnits = divide(value, rational(stated.quantity.scale));
  return stated.sign === -1 ? negate(inUnits) : inUnits;
}

const VAGUE = '数字为约数、上下限或区间，不能据以复算';

const undecidable = (
  base: Pick<Claim, 'kind' | 'form' | 'span' | 'terms' | 'plausibility'>,
  reason: string,
): Claim => ({
  ...base,
  holds: null,
  verdict: 'undecided',
  residual: '0',
  computed: '',
  reason,
});
