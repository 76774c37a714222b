import type { Bound, Claim, ClaimForm, ClaimKind, Quantity, Role, Span, Term, Verdict } from '../model.ts';
import { type Equation, equation } from './equation.ts';
import { around, type Interval, meet } from './interval.ts';
import { inUnitsOf, lastPlace, loose, rounded } from './printed.ts';
import {
  compare,
  HALF,
  isZero,
  multiply,
  ONE,
  type Rational,
  subtract,
  toFixed,
  toText,
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
 * Decides an assertion with exact arithmetic over rounding intervals. Figures that are only about right
 * (近, 余, ranges) leave it undecided, as does a division by zero.
 */
export function judge(assertion: Assertion): Claim {
  const { undecided, plausibility = 1, ...bound } = assertion;
  const base = { ...bound, plausibility };
  const measured = assertion.terms.filter(({ role }) => assertion.kind !== 'order' || role === 'left');
  const reason = undecided ?? vague(measured);
  const law = reason === undefined ? equation(assertion) : null;
  if (!law) {
    return {
      ...base,
      holds: null,
      verdict: 'undecided',
      residual: '0',
      computed: '',
      reason: reason ?? '无法计算（除数为零或缺少数据）',
    };
  }
  const { stated } = law;
  const verdict = assertion.comparison ? ordered(law, assertion.comparison) : verdictOf(law);
  const residual = inUnits(stated, subtract(law.value, law.computed));
  return {
    ...base,
    holds: verdict !== 'impossible',
    verdict,
    residual: toText(residual),
    computed: law.roundedResult
      ? toText(inUnits(stated, law.computed), 4)
      : toFixed(inUnits(stated, law.computed), law.decimals),
  };
}

/** The term of a claim in a role. */
export const termOf = (claim: { readonly terms: readonly Term[] }, role: Role): Term | undefined =>
  claim.terms.find((term) => term.role === role);

function verdictOf(law: Equation): Verdict {
  if (isZero(subtract(law.value, law.computed))) return 'exact';
  if (law.identical) return 'impossible';
  const near = law.roundedResult ? within(law, HALF) : rounded(law.stated, law.decimals);
  if (meet(law.range, near)) return 'rounding';
  const far = law.roundedResult ? within(law, ONE) : loose(law.stated, law.decimals);
  if (law.tolerant && meet(law.looseRange, far)) return 'slack';
  return 'impossible';
}

const within = ({ stated, value }: Equation, places: Rational): Interval =>
  around(value, multiply(places, lastPlace(stated)));

const HOLDS: Partial<Record<Bound, (difference: number) => boolean>> = {
  ge: (difference) => difference >= 0,
  gt: (difference) => difference > 0,
  le: (difference) => difference <= 0,
  lt: (difference) => difference < 0,
  eq: (difference) => difference === 0,
};

const ordered = ({ value, computed }: Equation, comparison: Bound): Verdict =>
  HOLDS[comparison]?.(compare(value, computed)) ? 'exact' : 'impossible';

const inUnits = (quantity: Quantity, value: Rational): Rational =>
  inUnitsOf(quantity, { low: value, high: value }).low;

function vague(terms: readonly Term[]): string | undefined {
  const term = terms.find(({ quantity }) => quantity.bound !== 'eq');
  return term && '数字为约数、上下限或区间，不能据以复算';
}
