import type { Claim, Indicator, Quantity, Report } from '../../model.ts';
import { adjustments } from './adjustment.ts';
import { attributeSums } from './attribute-sum.ts';
import { balances, continuities, remainders } from './balance.ts';
import { baseSums } from './base-sum.ts';
import { blocked } from './blocked.ts';
import { budgetChanges } from './budget-change.ts';
import { changesOfWholes } from './change-of-whole.ts';
import { changeSums } from './change-sum.ts';
import { charitable } from './charity.ts';
import { classRates } from './class-rate.ts';
import { columnSums } from './column.ts';
import { completions } from './completion.ts';
import { compoundGrowths } from './compound.ts';
import { directions } from './direction.ts';
import { echoes } from './echo.ts';
import { enumerations } from './enumeration.ts';
import { equations } from './equation.ts';
import { flatClaims } from './flat/index.ts';
import { growths } from './growth.ts';
import { items } from './item.ts';
import { limits } from './limit.ts';
import { listedCounts } from './listed-count.ts';
import { markClaims } from './mark/index.ts';
import { mentions } from './mention.ts';
import { namedShares } from './named-share.ts';
import { namedTotals } from './named-total.ts';
import { natures } from './nature.ts';
import { partsOfWholes } from './part-of.ts';
import { partitions } from './partition.ts';
import { pointSlips } from './point-slip.ts';
import { points } from './points.ts';
import { portions } from './portion.ts';
import { prefixSums } from './prefix-sum.ts';
import { proportions } from './proportion.ts';
import { rateClaims } from './rate.ts';
import { repetitions } from './repetition.ts';
import { residues } from './residue.ts';
import { restated } from './restated.ts';
import { sameFacts } from './same.ts';
import { scoreClaims } from './score/index.ts';
import { scoreRates } from './score-rate.ts';
import { sectionSums } from './section-sum.ts';
import { shares } from './share.ts';
import { sharesOfSums } from './share-of-sum.ts';
import { shareTotals } from './share-total.ts';
import { spendings } from './spending.ts';
import { splitCounts } from './split-count.ts';
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
  const divided = shares(all, sums);
  const bound = new Set(
    divided.flatMap(({ holds, terms }) => (holds ? terms.map(({ quantity }) => quantity) : [])),
  );
  const adjusted = adjustments(spoken);
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
    ...changesOfWholes(spoken),
    ...residues(spoken),
    ...divided,
    ...namedShares(spoken, bound),
    ...sharesOfSums(all, bound),
    ...budgetChanges(spoken, adjusted),
    ...sectionSums(all, report, sums),
    ...prefixSums(all, sums),
    ...splitCounts(spoken),
    ...partsOfWholes(sums),
    ...equations(report),
    ...wholes,
    ...wholeShares(spoken, wholes),
    ...adjusted,
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
    ...balances(all, report.document.text),
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
