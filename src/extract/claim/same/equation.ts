import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Report, Role, Term } from '../../../model.ts';
import { folded } from '../../fold.ts';
import { spanOf } from '../reading.ts';

/** What may stand between two figures of a formula: a sign, brackets, and the name of the next figure. */
const SIGNS = /^[\s()]*([-+*/=])[\s()]*(?:[一-龥]{1,12}[\s()]*)?$/;
/** The formula goes further back, over something that is no figure: 单价×12个. */
const GOES_BACK = /[-+*/][\s()]*(?:[一-龥]{1,12}[\s()]*)?$/;
const MOST = 12;

/** A figure of a formula and the sign before it. */
interface Operand {
  readonly sign: string;
  readonly quantity: Quantity;
}

/** 432/450×100%=96% · 12期×45人=540人次 · 90×40%+85×60%=87分: a formula that the report writes out. */
export function equations({ document, quantities }: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const text = folded(document)
    .replace(/[×＊·xX](?=\s*[\d(])/g, '*')
    .replace(/÷/g, '/');
  const claims: Claim[] = [];
  for (const [index, result] of quantities.entries()) {
    if (signBefore(text, quantities[index - 1], result) !== '=') continue;
    const operands: Operand[] = [];
    for (let at = index - 1; at >= 0 && operands.length < MOST; at--) {
      const sign = at > 0 ? signBefore(text, quantities[at - 1], quantities[at]!) : '';
      operands.unshift({ sign: sign === '=' ? '' : sign, quantity: quantities[at]! });
      if (sign === '' || sign === '=') break;
    }
    const start = operands[0]?.quantity.digits.start ?? 0;
    const terms = GOES_BACK.test(text.slice(Math.max(0, start - 16), start))
      ? null
      : termsOf(operands, result);
    if (terms) claims.push(judge({ ...terms, span: spanOf(terms.terms), plausibility: 0.85 }));
  }
  return claims;
}

/** The sign between two figures; empty where anything else stands there. */
function signBefore(text: string, before: Quantity | undefined, quantity: Quantity): string {
  if (!before) return '';
  return SIGNS.exec(text.slice(before.span.end, quantity.digits.start))?.[1] ?? '';
}

/** The relation of the formula, by its signs; null for one of another shape. */
function termsOf(
  operands: readonly Operand[],
  result: Quantity,
): Pick<Claim, 'kind' | 'form' | 'terms'> | null {
  const plain = operands.filter(
    ({ sign, quantity }, at) => at === 0 || !(sign === '*' && isHundredPercent(quantity)),
  );
  const signs = plain
    .slice(1)
    .map(({ sign }) => sign)
    .join('');
  const figures = plain.map(({ quantity }) => quantity);
  const term = (role: Role, quantity: Quantity): Term => ({ role, quantity });
  const all = (role: Role) => figures.map((quantity) => term(role, quantity));
  const [a, b, c] = figures;
  if (a && b && signs === '/' && result.dimension === 'percent')
    return {
      kind: 'ratio',
      form: 'execution',
      terms: [term('part', a), term('whole', b), term('percent', result)],
    };
  if (a && b && c && signs === '-/' && result.dimension === 'percent' && c.value === b.value)
    return {
      kind: 'change',
      form: 'growth',
      terms: [term('before', b), term('after', a), term('percent', result)],
    };
  if (/^\*{1,3}$/.test(signs))
    return { kind: 'ratio', form: 'unit-price', terms: [term('total', result), ...all('factor')] };
  if (/^\*(?:\+\*)+$/.test(signs)) {
    const terms = figures.map((quantity, at) => term(at % 2 === 0 ? 'part' : 'factor', quantity));
    return { kind: 'ratio', form: 'weighted', terms: [term('total', result), ...terms] };
  }
  if (/^[-+]+$/.test(signs)) {
    const terms = plain.map(({ sign, quantity }) => term(sign === '-' ? 'minus' : 'part', quantity));
    return { kind: 'sum', form: 'other', terms: [term('total', result), ...terms] };
  }
  return null;
}

const isHundredPercent = ({ value, unit }: Quantity): boolean => unit === '%' && Number(value) === 100;
