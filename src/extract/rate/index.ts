import { once } from '../../arithmetic/once.ts';
import { amount } from '../../arithmetic/printed.ts';
import { add, divide, isZero, negate, type Rational, subtract, ZERO } from '../../arithmetic/rational.ts';
import type { Fact, Report, Term } from '../../model.ts';
import { type Formula, type Operand, RATES, type Rate } from './definition.ts';

/** A rate worked out from the labelled figures of the report. */
export interface WorkedRate {
  /** As a fraction of one. */
  readonly value: Rational;
  readonly kind: 'ratio' | 'change';
  readonly terms: readonly Term[];
  /** `9.74÷12.50`, `(12.50−11.86)÷11.86`. */
  readonly told: string;
  /** By the definition of the forms, rather than in a way that is also met. */
  readonly isDefined: boolean;
}

type Known = Pick<Report, 'facts' | 'meta'>;

/** The words of all rates that the forms define, to be looked for before a percentage. */
export const isRateName = (name: string): boolean => RATES.some(({ words }) => words.test(name));

/** Every way to work out the rate of this name from the facts of the report; none where a figure is missing. */
export function workedRates(name: string, known: Known): readonly WorkedRate[] {
  const rate = RATES.find(({ words }) => words.test(name));
  return rate ? workedOf(known)(rate) : [];
}

const workedOf = once((known: Known) =>
  once((rate: Rate): readonly WorkedRate[] => [
    ...rate.defined.flatMap((formula) => work(formula, known, true)),
    ...rate.also.flatMap((formula) => work(formula, known, false)),
  ]),
);

function work(formula: Formula, known: Known, isDefined: boolean): WorkedRate[] {
  if ('before' in formula) {
    return combinations([formula.before, formula.after], known).flatMap(([before, after]) => {
      const base = amount(before!.quantity);
      if (isZero(base)) return [];
      const value = divide(subtract(amount(after!.quantity), base), base);
      const [first, last] = [before!.quantity.value, after!.quantity.value];
      const terms: Term[] = [
        { role: 'before', quantity: before!.quantity, label: labelOf(before!) },
        { role: 'after', quantity: after!.quantity, label: labelOf(after!) },
      ];
      return [{ value, kind: 'change', terms, told: `(${last}−${first})÷${first}`, isDefined }];
    });
  }
  const { plus, minus = [], whole } = formula;
  return combinations([...plus, ...minus, ...whole], known).flatMap((facts) => {
    const terms = facts.map((fact, index): Term => {
      const role = index < plus.length + minus.length ? 'part' : 'whole';
      const isMinus = index >= plus.length && role === 'part';
      return { role, quantity: fact.quantity, label: labelOf(fact), ...(isMinus && { sign: -1 }) };
    });
    const total = (role: Term['role']) =>
      terms
        .filter((term) => term.role === role)
        .map(({ quantity, sign }) => (sign === -1 ? negate(amount(quantity)) : amount(quantity)))
        .reduce(add, ZERO);
    const base = total('whole');
    if (isZero(base)) return [];
    const told = (role: Term['role']) => {
      const shown = terms
        .filter((term) => term.role === role)
        .map(({ quantity, sign }, index) => (index === 0 ? '' : sign === -1 ? '−' : '+') + quantity.value);
      return shown.length > 1 ? `(${shown.join('')})` : shown.join('');
    };
    return [
      {
        value: divide(total('part'), base),
        kind: 'ratio',
        terms,
        told: `${told('part')}÷${told('whole')}`,
        isDefined,
      },
    ];
  });
}

/** More readings of one rate than this make it no evidence. */
const MOST = 6;

/** One fact for each operand, in every combination; none where an operand has no fact. */
function combinations(operands: readonly Operand[], known: Known): Fact[][] {
  let found: Fact[][] = [[]];
  for (const operand of operands) {
    const facts = factsOf(operand, known);
    found = found.flatMap((before) => facts.map((fact) => [...before, fact]));
    if (found.length > MOST) return [];
  }
  return found;
}

/** The facts that an operand may be, tables before prose; of equal figures one. */
function factsOf({ subjects, measures, previous }: Operand, { facts, meta: { year } }: Known): Fact[] {
  const period = year === null ? '' : String(previous ? year - 1 : year);
  const fitting = facts.filter(
    (fact) =>
      subjects.includes(fact.subject) &&
      measures.includes(fact.measure) &&
      fact.scope === '' &&
      (previous ? fact.period === period : fact.period === period || fact.period === ''),
  );
  const shown = fitting.filter(({ origin }) => origin === 'table');
  const distinct = new Map<string, Fact>();
  for (const fact of shown.length > 0 ? shown : fitting) {
    const key = `${fact.quantity.value}×${fact.quantity.scale}`;
    if (!distinct.has(key)) distinct.set(key, fact);
  }
  return [...distinct.values()];
}

const labelOf = ({ subject, measure, period }: Fact): string =>
  `${period && `${period}年`}${subject}${measure}`;
