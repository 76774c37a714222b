import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { accounts } from './account.ts';
import { balances, continuities, remainders } from './balance.ts';
import { budgetChanges } from './budget-change.ts';
import { deducted } from './deducted.ts';
import { netAssets } from './net-assets.ts';
import { spendings } from './spending.ts';
import { turnovers } from './turnover.ts';

/** What comes in and goes out: income and expenditure, stocks, adjusted budgets, staff, what is left over. */
export function balanceClaims(
  { document }: Pick<Report, 'document'>,
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] {
  const details = new Set(flatMap(sums, ({ claim, parts }) => (claim.holds ? parts : [])));
  return [
    ...budgetChanges(spoken),
    ...turnovers(all),
    ...balances(all, document.text),
    ...continuities(all, details),
    ...netAssets(all),
    ...accounts(all),
    ...remainders(all, details),
    ...spendings(spoken),
    ...deducted(spoken),
  ];
}
