import { judge } from '../arithmetic/judge.ts';
import { lastPlace } from '../arithmetic/printed.ts';
import { compare } from '../arithmetic/rational.ts';
import type { Figure, Quantity } from '../model.ts';

const NOWHERE = { start: 0, end: 0 };

/** A figure without its place. */
export const figureOf = ({ value, decimals, scale, unit, dimension }: Quantity): Figure => ({
  value,
  decimals,
  scale,
  unit,
  dimension,
});

/** A figure for the arithmetic, which asks for no place. */
export const quantityOf = (figure: Figure): Quantity => ({
  ...figure,
  span: NOWHERE,
  digits: NOWHERE,
  bound: 'eq',
});

/** Whether two figures can be the same amount, each as exact as it is printed: 1.2亿元 and 12034.56万元. */
export const agree = (a: Figure, b: Figure): boolean =>
  judge({
    kind: 'same',
    form: 'other',
    span: NOWHERE,
    terms: [
      { role: 'left', quantity: quantityOf(a) },
      { role: 'right', quantity: quantityOf(b) },
    ],
  }).verdict !== 'impossible';

/** The one that is printed to the smaller amount. */
export const finer = (a: Figure, b: Figure): Figure =>
  compare(lastPlace(quantityOf(a)), lastPlace(quantityOf(b))) <= 0 ? a : b;
