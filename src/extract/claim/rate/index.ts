import type { Claim, Report } from '../../../model.ts';
import { figuresOf } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { completions } from './completion.ts';
import { limits } from './limit.ts';
import { meansPer } from './mean-per.ts';
import { meansPerPeriod } from './per-period.ts';
import { scoreRates } from './score-rate.ts';
import { surveys } from './survey.ts';
import { unitPrices } from './unit-price.ts';
import { workedRates } from './worked-rate.ts';
import { yields } from './yield.ts';

export { definedRates } from './defined.ts';

/** Completion, execution and other rates; prices and means; what a percentage can be at all. */
export const rateClaims = (
  report: Pick<Report, 'indicators'>,
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] => {
  const prices = unitPrices(all);
  const bound = figuresOf(prices);
  return [
    ...scoreRates(spoken),
    ...completions(spoken, all, sums),
    ...workedRates(spoken),
    ...prices,
    ...meansPer(all, bound),
    ...meansPerPeriod(all, bound),
    ...yields(all),
    ...limits(spoken, report),
    ...surveys(spoken),
  ];
};
