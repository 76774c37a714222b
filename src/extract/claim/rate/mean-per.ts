import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { counterOf, lotOf } from './counter.ts';

/** So many amounts before and behind a mean the two figures that it divides are looked for. */
const BACK = 24;
const ON = 4;

/**
 * Means whose amount and number stand further off in their paragraph, or the number in an earlier one. Only ever
 * confirmed: which figures a mean divides is for the figures to tell.
 * @param bound means that a relation explains already
 */
export function meansPer(all: readonly Item[], bound: ReadonlySet<Quantity>): Claim[] {
  return flatMap(all, ({ index, level: mean }) => {
    const counter = counterOf(mean);
    if (!counter || bound.has(mean.quantity)) return [];
    const near = all.slice(Math.max(0, index - BACK), index + ON).map(({ level }) => level);
    const others = near.filter((level) => level !== mean && counterOf(level) === null);
    const amounts = others.filter(
      ({ paragraph, quantity }) => paragraph === mean.paragraph && commensurate(quantity, mean.quantity),
    );
    const times = lotOf(mean);
    const numbers = others.filter(
      ({ quantity, paragraph, index: at }) =>
        counter.test(quantity.unit) && (paragraph === mean.paragraph || at < mean.index),
    );
    const claim = settle(
      flatMap(amounts, (amount) => numbers.map((number) => product(amount, inLots(number, times), mean))),
    );
    return claim ? [claim] : [];
  });
}

/** 62.5万人 are 62.5 lots of 万. */
const inLots = (number: Mention, times: number): Mention => ({
  ...number,
  quantity: { ...number.quantity, scale: number.quantity.scale / times },
});

function product(amount: Mention, number: Mention, mean: Mention): Candidate {
  const terms = [term('total', amount), term('factor', number), term('factor', mean)];
  return { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.35 };
}
