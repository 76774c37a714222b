import { type Expression, expression, type Operand } from '../arithmetic/expression.ts';
import { statedTerm, termOf } from '../arithmetic/judge.ts';
import { decimalsOf } from '../arithmetic/rational.ts';
import type { Bound, Calculation, Claim, Language, Quantity } from '../model.ts';
import { labelled, measured } from './label.ts';
import { unitOf } from './unit.ts';

/** What a spreadsheet takes in one formula. */
const LONGEST_FORMULA = 8_000;
/** A name longer than this hides the figures. */
const LONGEST_LABEL = 16;

/** How the stated figure of a claim follows from the others; null for what is not decided by arithmetic on its figures. */
export function calculationOf(claim: Claim, language: Language = 'zh'): Calculation | null {
  if (claim.kind === 'order') return compared(claim, language);
  const found = claim.holds === null ? null : expression(claim);
  if (!found) return null;
  const { quantity } = statedTerm(claim);
  const left = found.tokens.map((token) => written(token, language)).join('');
  const formula = formulaOf(found, quantity, claim.computed);
  return {
    text: `${left}${language === 'zh' ? '＝' : ' = '}${measured(claim.computed, unitOf(quantity))[language]}`,
    formula: formula.length > LONGEST_FORMULA ? null : formula,
  };
}

const SIGNS = {
  zh: { '+': '＋', '-': '－', '*': '×', '/': '÷', '^': '^', '(': '（', ')': '）', '1': '1' },
  en: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^', '(': '(', ')': ')', '1': '1' },
} as const;

const written = (token: Expression['tokens'][number], language: Language): string =>
  typeof token === 'string' ? SIGNS[language][token] : figure(token, language);

function figure({ quantity, value, label }: Operand, language: Language): string {
  const name = labelled(label.replace(/\s+/g, ''))[language];
  return (name.length > LONGEST_LABEL ? '' : name) + measured(value, unitOf(quantity))[language];
}

/** In the printed unit of the stated figure, rounded as it was computed. */
function formulaOf({ tokens, degree, most }: Expression, stated: Quantity, computed: string): string {
  const scales = new Set(
    tokens.flatMap((token) => (typeof token === 'string' ? [] : [token.quantity.scale])),
  );
  const [only] = scales;
  const common = scales.size === 1 && degree !== null ? only! : null;
  const amount = ({ value, quantity: { scale } }: Operand): string => {
    const plain = value.includes('/') ? `(${value})` : value;
    return common !== null || scale === 1 ? plain : `(${plain}${times(scale)})`;
  };
  const own = tokens.map((token) => (typeof token === 'string' ? token : amount(token))).join('');
  const bounded = most ? `MIN(${own},${amount(most)})` : own;
  const unit = (common !== null && degree === 1 ? common : 1) / stated.scale;
  const scaled = Math.abs(unit - 1) < 1e-12 ? bounded : `(${bounded})${times(unit)}`;
  return `ROUND(${scaled},${decimalsOf(computed)})`;
}

/** Scales are powers of ten. */
const times = (scale: number): string => (scale >= 1 ? `*${Math.round(scale)}` : `/${Math.round(1 / scale)}`);

const COMPARISON: Readonly<Partial<Record<Bound, string>>> = {
  ge: '≥',
  gt: '＞',
  le: '≤',
  lt: '＜',
  eq: '＝',
};

/** 1150人 ≥ 1200人, whether it is so or not. */
function compared(claim: Claim, language: Language): Calculation | null {
  const sign = COMPARISON[claim.comparison ?? 'eq'];
  const sides = [termOf(claim, 'left'), termOf(claim, 'right')].map(
    (term) =>
      term &&
      figure({ quantity: term.quantity, value: term.quantity.value, label: term.label ?? '' }, language),
  );
  return sign && sides[0] && sides[1] ? { text: `${sides[0]} ${sign} ${sides[1]}`, formula: null } : null;
}
