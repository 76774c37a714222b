import type { Claim, Quantity, Term } from '../model.ts';
import { find } from './equation/law.ts';
import { entering } from './equation/linear.ts';
import { PRODUCTS } from './equation/product.ts';
import { statedTerm } from './judge.ts';

/** A figure in an expression, without its sign, which stands before it. */
export interface Operand {
  readonly quantity: Quantity;
  readonly value: string;
  readonly label: string;
}

type Operator = '+' | '-' | '*' | '/' | '^' | '(' | ')' | '1';

/** What a claim computes its stated figure from, written out from left to right. */
export interface Expression {
  readonly tokens: readonly (Operand | Operator)[];
  /** How the result grows with the amounts in it: 1 a sum of them, 0 a quotient; null where that is mixed. */
  readonly degree: 0 | 1 | null;
  /** The result is never more than this figure. */
  readonly most?: Operand;
}

type Relation = Pick<Claim, 'kind' | 'form' | 'terms'>;

/** Null where there is no such expression: comparisons, rates implied by the bases of their parts. */
export function expression(claim: Relation): Expression | null {
  const { kind, form, terms } = claim;
  if (kind === 'order' || form === 'bases') return null;
  const turned = statedTerm(claim).sign === -1;
  if (kind === 'same') {
    const other = terms[1];
    return other ? { tokens: sum([[other, turned ? -1 : 1]]), degree: 1 } : null;
  }
  if (kind === 'ratio') {
    const found = ratio(form, terms);
    return found && turned ? { ...found, tokens: ['-', '(', ...found.tokens, ')'] } : found;
  }
  if (kind === 'change' && form === 'compound') return compound(terms);
  if (kind === 'change' && find(terms, 'percent')) return change(terms, turned ? -1 : 1);
  const added = terms.flatMap((term): Signed[] => {
    const enters = entering(term.role);
    return enters === 0 ? [] : [[term, turned ? opposite(enters) : enters]];
  });
  return added.length === 0 ? null : { tokens: sum(added), degree: 1 };
}

type Signed = readonly [Term, 1 | -1];

const opposite = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);

const operand = ({ quantity, label = '' }: Term): Operand => ({
  quantity,
  value: quantity.value.replace(/^[-+]/, ''),
  label,
});

/** a + b − c: what is added first, what is taken off behind it. */
function sum(added: readonly Signed[]): Expression['tokens'] {
  const signed = added.map(([term, sign]): Signed => {
    const turns = (term.sign === -1) !== term.quantity.value.startsWith('-');
    return [term, turns ? opposite(sign) : sign];
  });
  const ordered = [...signed.filter(([, sign]) => sign === 1), ...signed.filter(([, sign]) => sign === -1)];
  return ordered.flatMap(([term, sign], at) => {
    const operator: Operator[] = sign === -1 ? ['-'] : at > 0 ? ['+'] : [];
    return [...operator, operand(term)];
  });
}

/** In brackets where it is more than one figure. */
const grouped = (tokens: Expression['tokens']): Expression['tokens'] =>
  tokens.length > 1 ? ['(', ...tokens, ')'] : tokens;

function ratio(form: Claim['form'], terms: readonly Term[]): Expression | null {
  const of = (...roles: string[]) => terms.filter(({ role }) => roles.includes(role));
  if (form === 'mean') {
    const parts = of('part');
    return { tokens: [...grouped(sum(parts.map((part) => [part, 1]))), '/', count(parts.length)], degree: 1 };
  }
  if (form === 'weighted') {
    const [, ...rest] = terms;
    const tokens = rest.flatMap((term, at): Expression['tokens'] =>
      at % 2 === 1 ? ['*', operand(term)] : at > 0 ? ['+', operand(term)] : [operand(term)],
    );
    return { tokens, degree: null };
  }
  if (PRODUCTS.has(form)) {
    const factors = of('factor');
    const whole = find(terms, 'whole');
    const product = factors.flatMap((factor, at): Expression['tokens'] =>
      at > 0 ? ['*', operand(factor)] : [operand(factor)],
    );
    if (factors.length === 0) return null;
    const tokens: Expression['tokens'] = whole ? [...product, '/', operand(whole)] : product;
    return { tokens, degree: null, ...(form === 'execution-score' && { most: operand(factors[0]!) }) };
  }
  const parts = of('part', 'minus').map((term): Signed => [term, term.role === 'minus' ? -1 : 1]);
  const wholes = of('whole').map((term): Signed => [term, 1]);
  if (parts.length === 0 || wholes.length === 0) return null;
  return { tokens: [...grouped(sum(parts)), '/', ...grouped(sum(wholes))], degree: 0 };
}

/** A number that no figure of the report gives. */
const count = (number: number): Operand => ({
  quantity: {
    span: { start: 0, end: 0 },
    digits: { start: 0, end: 0 },
    value: String(number),
    decimals: 0,
    scale: 1,
    unit: '',
    dimension: 'number',
    bound: 'eq',
  },
  value: String(number),
  label: '',
});

function change(terms: readonly Term[], sign: 1 | -1): Expression | null {
  const [before, after, delta] = [find(terms, 'before'), find(terms, 'after'), find(terms, 'delta')];
  const over = (above: readonly Signed[], below: readonly Signed[]): Expression => ({
    tokens: [...grouped(sum(above)), '/', ...grouped(sum(below))],
    degree: 0,
  });
  const turn = (own: 1 | -1): 1 | -1 => (sign === 1 ? own : opposite(own));
  if (before && after)
    return over(
      [
        [after, turn(1)],
        [before, turn(-1)],
      ],
      [[before, 1]],
    );
  if (after && delta)
    return over(
      [[delta, turn(1)]],
      [
        [after, 1],
        [delta, -1],
      ],
    );
  if (before && delta) return over([[delta, turn(1)]], [[before, 1]]);
  return null;
}

function compound(terms: readonly Term[]): Expression | null {
  const years = find(terms, 'factor');
  const [before, after, whole] = [find(terms, 'before'), find(terms, 'after'), find(terms, 'whole')];
  if (!years) return null;
  const root: Expression['tokens'] = ['^', '(', '1', '/', operand(years), ')', '-', '1'];
  if (whole) return { tokens: ['(', '1', '+', operand(whole), ')', ...root], degree: null };
  if (!before || !after) return null;
  return { tokens: ['(', operand(after), '/', operand(before), ')', ...root], degree: null };
}
