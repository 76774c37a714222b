import { judge } from '../../../arithmetic/judge.ts';
import { amount, lastPlace } from '../../../arithmetic/printed.ts';
import { compare, equal, toText } from '../../../arithmetic/rational.ts';
import type { Fact, Quantity } from '../../../model.ts';

/** In base units, without the naughts behind: what is alike here is the same amount. */
export const inBaseUnits = (quantity: Quantity): string => toText(amount(quantity), 12);

export const isEqual = (a: Fact, b: Fact): boolean => equal(amount(a.quantity), amount(b.quantity));

/** Whether two figures of one fact may be the same one: 1.2亿, 12,034.56万元 and 120345600元 are. */
export const agree = (a: Fact, b: Fact): boolean =>
  judge({
    kind: 'same',
    form: 'other',
    span: a.quantity.span,
    terms: [
      { role: 'left', quantity: a.quantity, label: a.subject },
      { role: 'right', quantity: b.quantity, label: b.subject },
    ],
    plausibility: 0.7,
  }).holds !== false;

/** What the others are held against: the first that is said, as finely as it is said anywhere. */
export const finest = ([first, ...later]: readonly Fact[]): Fact =>
  later.reduce((best, fact) => (isFiner(fact, best) && agree(fact, first!) ? fact : best), first!);

const isFiner = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean =>
  compare(lastPlace(a), lastPlace(b)) < 0;
