import type { Claim, ClaimForm, ClaimKind, Quantity, Role, Span, Term, Verdict } from '../model.ts';
import { type Equation, equation } from './equation.ts';
import { meet } from './interval.ts';
import { inUnitsOf, loose, rounded } from './printed.ts';
import { isZero, type Rational, subtract, toFixed, toText } from './rational.ts';

/** A relation before it is judged: what the report asserts, bound to its figures. */
export interface Assertion {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly span: Span;
  readonly terms: readonly Term[];
  /** How sure the binding is: 1 said in so many words, below 0.5 never an error. Default 1. */
  readonly plausibility?: number;
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
  const reason = undecided ?? vague(assertion.terms);
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
  const verdict = verdictOf(law);
  const residual = inUnits(stated, subtract(law.value, law.computed));
  return {
    ...base,
    holds: verdict !== 'impossible',
    verdict,
    residual: toText(residual),
    computed: toFixed(inUnits(stated, law.computed), law.decimals),
  };
}

/** The term of a claim in a role. */
export const termOf = (claim: { readonly terms: readonly Term[] }, role: Role): Term | undefined =>
  claim.terms.find((term) => term.role === role);

function verdictOf(law: Equation): Verdict {
  if (isZero(subtract(law.value, law.computed))) return 'exact';
  if (law.identical) return 'impossible';
  if (meet(law.range, rounded(law.stated, law.decimals))) return 'rounding';
  if (law.tolerant && meet(law.looseRange, loose(law.stated, law.decimals))) return 'slack';
  return 'impossible';
}

const inUnits = (quantity: Quantity, value: Rational): Rational =>
  inUnitsOf(quantity, { low: value, high: value }).low;

function vague(terms: readonly Term[]): string | undefined {
  const term = terms.find(({ quantity }) => quantity.bound !== 'eq');
  return term && '数字为约数、上下限或区间，不能据以复算';
}
