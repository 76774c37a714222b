import type { Claim, Indicator, Quantity, Report } from '../../model.ts';
import { adjustments } from './adjustment.ts';
import { attributeSums } from './attribute-sum.ts';
import { balances, continuities, remainders } from './balance.ts';
import { baseSums } from './base-sum.ts';
import { blocked } from './blocked.ts';
import { changeSums } from './change-sum.ts';
import { charitable } from './charity.ts';
import { classRates } from './class-rate.ts';
import { columnSums } from './column.ts';
import { completions } from './completion.ts';
import { compoundGrowths } from './compound.ts';
import { directions } from './direction.ts';
import { echoes } from './echo.ts';
import { enumerations } from './enumeration.ts';
import { flatClaims } from './flat/index.ts';
import { growths } from './growth.ts';
import { items } from './item.ts';
import { limits } from './limit.ts';
import { listedCounts } from './listed-count.ts';
import { markClaims } from './mark/index.ts';
import { mentions } from './mention.ts';
import { namedTotals } from './named-total.ts';
import { natures } from './nature.ts';
import { partitions } from './partition.ts';
import { pointSlips } from './point-slip.ts';
import { points } from './points.ts';
import { portions } from './portion.ts';
import { proportions } from './proportion.ts';
import { rateClaims } from './rate.ts';
import { repetitions } from './repetition.ts';
import { restated } from './restated.ts';
import { sameFacts } from './same.ts';
import { scoreClaims } from './score/index.ts';
import { scoreRates } from './score-rate.ts';
import { shares } from './share.ts';
import { shareTotals } from './share-total.ts';
import { spendings } from './spending.ts';
import { subsets } from './subset.ts';
import { surveys } from './survey.ts';
import { tableClaims } from './table/index.ts';
import { textAgainstTables } from './text-table.ts';
import { thresholds } from './threshold.ts';
import { turnovers } from './turnover.ts';
import { unitPrices } from './unit-price.ts';
import { wholeShares } from './whole-share.ts';
import { workedRates } from './worked-rate.ts';

/** Every relation between figures that the report itself asserts, judged; in text order. */
export function claims(report: Omit<Report, 'claims'>): Claim[] {
  const spoken = mentions(report);
  const all = items(spoken);
  const sums = partitions(all);
  const named = namedTotals(all, sums);
  const columns = columnSums(all, sums);
  const wholes = shareTotals(sums);
  const details = new Set(sums.flatMap(({ claim, parts }) => (claim.holds ? parts : [])));
  const targets = new Set(report.indicators.flatMap(reached));
  const found = [
    ...sums.map(({ claim }) => claim),
    ...attributeSums(all, sums),
    ...baseSums([...sums, ...columns]),
    ...changeSums(spoken),
    ...columns.map(({ claim }) => claim),
    ...named.map(({ claim }) => claim),
    ...shares(all, sums),
    ...wholes,
    ...wholeShares(spoken, wholes),
    ...adjustments(spoken),
    ...proportions(all, spoken, sums),
    ...scoreRates(spoken),
    ...turnovers(all),
    ...classRates(all, spoken, sums),
    ...completions(spoken, all),
    ...growths(all, sums),
    ...compoundGrowths(spoken),
    ...portions(spoken, all),
    ...points(spoken),
    ...pointSlips(spoken),
    ...workedRates(spoken),
    ...balances(all),
    ...continuities(all),
    ...remainders(all, details),
    ...unitPrices(all),
    ...repetitions(all),
    ...enumerations(report),
    ...listedCounts(spoken, sums),
    ...directions(spoken, report),
    ...limits(spoken, report),
    ...thresholds(spoken, targets),
    ...natures(report),
    ...surveys(spoken),
    ...markClaims(spoken, sums, report),
    ...scoreClaims(report),
    ...tableClaims(report),
    ...flatClaims(
      report,
      sums.map(({ claim }) => claim),
    ),
    ...textAgainstTables(report),
    ...echoes(spoken),
    ...spendings(spoken),
    ...subsets(spoken),
    ...restated(spoken),
    ...sameFacts(report),
  ];
  return blocked(charitable([...found, ...rateClaims(report, found)]), report).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** The actual values that stand with their targets in an indicator. */
const reached = ({ actual, children }: Indicator): Quantity[] => [
  ...(actual?.quantity ? [actual.quantity] : []),
  ...children.flatMap(reached),
];
