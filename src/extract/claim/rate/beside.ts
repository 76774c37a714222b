import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import type { Mention } from '../../mention/mention.ts';
import { spanOf } from '../reading.ts';

/** Rates that are of two figures by definition, by the words right before each (财预〔2013〕53号 共性指标体系框架). */
const RATES: readonly { readonly rate: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { rate: /(?:在职|财政供养)?人员控制率|编制控制率/, part: /在职|实有|在编|在岗/, whole: /编制/ },
  { rate: /预算(?:调整|追加)率/, part: /追加|调增|净增/, whole: /年初预算/ },
  { rate: /资产(?:利用|使用|在用)率/, part: /在用|使用|利用/, whole: /资产/ },
];

/**
 * 编制12人，年末在职11人，在职人员控制率98%: part ÷ whole, where the sentence has just one of each before the rate.
 * @param bound figures that another relation explains
 */
export function ratesBeside(all: readonly Mention[], bound: ReadonlySet<Quantity>): Claim[] {
  return flatMap([...grouped(all, ({ sentence }) => sentence).values()], (here) =>
    flatMap(here, (percent, at) => {
      const { quantity, left } = percent;
      if (quantity.dimension !== 'percent' || quantity.bound !== 'eq' || bound.has(quantity)) return [];
      const defined = RATES.find(({ rate }) => rate.test(left));
      if (!defined) return [];
      const before = here
        .slice(0, at)
        .filter((one) => !one.referred && one.sense !== 'before' && one.quantity.bound === 'eq');
      const parts = before.filter((one) => defined.part.test(one.left));
      const wholes = before.filter((one) => !parts.includes(one) && defined.whole.test(one.left));
      const [part, whole] = [parts[0], wholes[0]];
      if (!part || !whole || parts.length + wholes.length > 2) return [];
      if (part.quantity.unit !== whole.quantity.unit || part.quantity.dimension === 'percent') return [];
      const term = (role: Term['role'], one: Mention): Term => ({
        role,
        quantity: one.quantity,
        label: one.left,
      });
      const terms = [term('percent', percent), term('part', part), term('whole', whole)];
      return [judge({ kind: 'ratio', form: 'execution', span: spanOf(terms), terms, plausibility: 0.7 })];
    }),
  );
}
