import { judge } from '../../arithmetic/judge.ts';
import { keystroke } from '../../arithmetic/keystroke.ts';
import type { Claim, Term } from '../../model.ts';
import type { Item } from './item.ts';
import type { Mention } from './mention.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

/** 单价2800元, 每户800元, 人均100元, 生均1000元, 3100元/平方米. */
const EACH =
  /(?:单价|每[一-龥]{1,4}|人均|生均|户均|亩均|车均|台均|平均每?[一-龥]{0,3}|标准)(?:补助|补贴|造价|投资|发放|经费|运行费|安排|投入)?(?:约|为|是|达)?$/;
const REACH = 5;

/** 60台，单价2800元，共支出16.8万元: number × price = amount. */
export function unitPrices(all: readonly Item[]): Claim[] {
  return all.flatMap((price, index) => {
    const { quantity } = price.level;
    const per = /^元\/(.+)$/.exec(quantity.unit)?.[1];
    if (per === undefined && !(quantity.dimension === 'money' && EACH.test(price.level.left))) return [];
    const near = all
      .slice(Math.max(0, index - REACH), index + REACH)
      .filter(({ level }) => level.paragraph === price.level.paragraph && level !== price.level)
      .map(({ level }) => level);
    const claim = settle(readings(price.level, near));
    return claim ? [claim] : [];
  });
}

function readings(price: Mention, near: readonly Mention[]): Candidate[] {
  const numbers = near.filter(
    ({ quantity }) => quantity.dimension === 'count' || quantity.dimension === 'number',
  );
  const amounts = near.filter(({ quantity }) => quantity.dimension === 'money' && !EACH.test(quantity.unit));
  return amounts.flatMap((amount) =>
    numbers.flatMap((number, index) => {
      const once = product(amount, [number, price]);
      const twice = numbers.slice(index + 1).map((other) => product(amount, [number, other, price]));
      return [once, ...twice];
    }),
  );
}

function product(amount: Mention, factors: readonly Mention[]): Candidate {
  const terms: Term[] = [term('total', amount), ...factors.map((factor) => term('factor', factor))];
  const bound = { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms } as const;
  // Numbers and prices stand side by side in many ways: only a slip of one key tells that these belonged together.
  const slip = keystroke(amount.quantity.value, judge(bound).computed) !== null;
  const sentence = factors.every((factor) => factor.sentence === amount.sentence);
  return { ...bound, plausibility: slip && sentence ? 0.75 : 0.4 };
}
