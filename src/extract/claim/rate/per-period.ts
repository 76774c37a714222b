import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { inWords } from '../spoken/in-words.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 日均处理5万吨, 年均投入162万元, 平均每月6.4万元. */
const OVER = /([日月年])均(?!增|复合)[^均,;。:]{0,8}$|平均每([日天月年])[^均,;。:]{0,8}$/;

/** So many amounts before a mean the amount stands that it is of. */
const BACK = 4;
const DAYS_OF_YEAR = [365, 366];

/**
 * 全年处理污水1825万吨，日均5万吨: over as many days, months or years as the words say without printing them. Only ever confirmed: how
 * many days were counted is for the figures to tell.
 * @param bound means that a relation explains already
 */
export function meansPerPeriod(all: readonly Item[], bound: ReadonlySet<Quantity>): Claim[] {
  return flatMap(all, ({ index, level: mean }) => {
    const over = OVER.exec(mean.left);
    if (!over || bound.has(mean.quantity)) return [];
    const near = all
      .slice(Math.max(0, index - BACK), index)
      .map(({ level }) => level)
      .filter((level) => level.sentence === mean.sentence && commensurate(level.quantity, mean.quantity))
      .reverse();
    const words = [mean, ...near].map(({ lead }) => lead).join('|');
    const counts = periods(over[1] ?? over[2]!, words);
    const claim = settle(flatMap(near, (amount) => counts.map((count) => product(amount, mean, count))));
    return claim ? [claim] : [];
  });
}

/** How many days, months or years the words may mean. */
function periods(unit: string, words: string): readonly number[] {
  const [, from, to] = /(20\d\d)年?[—–\-~至到]+(20\d\d)年/.exec(words) ?? [];
  const years = from === undefined ? 1 : Number(to) - Number(from) + 1;
  if (unit === '年') return years > 1 ? [years] : [];
  const months = /上半年/.test(words) ? 6 : /季度/.test(words) ? 3 : 12 * years;
  if (unit === '月') return [months];
  return /[本每一]周/.test(words) ? [7] : months === 12 ? DAYS_OF_YEAR : [];
}

function product(amount: Mention, mean: Mention, count: number): Candidate {
  const terms = [term('total', amount), term('factor', mean), inWords(mean.quantity, count, '', '期数')];
  return {
    kind: 'ratio',
    form: 'unit-price',
    span: spanOf([terms[0]!, terms[1]!]),
    terms,
    plausibility: 0.35,
  };
}
