import type { Claim, Report } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { allOf, pointsOf } from '../indicator/members.ts';
import { mentions as told } from '../mention/mention.ts';
import { relations } from '../relation/index.ts';
import { balances as balanced } from './balance/balance.ts';
import { netAssets } from './balance/net-assets.ts';
import { turnovers } from './balance/turnover.ts';
import { blocked } from './blocked.ts';
import { growthsByYear } from './change/by-year.ts';
import { directions } from './change/direction.ts';
import { doublings } from './change/doubling.ts';
import { pointSlips } from './change/point-slip.ts';
import { changesOfYears } from './change/year-totals.ts';
import { charitable } from './charity.ts';
import { enumerations } from './count/enumeration.ts';
import { splitCounts } from './count/split-count.ts';
import { flatClaims } from './flat/index.ts';
import { markClaims } from './mark/index.ts';
import { ratesBeside } from './rate/beside.ts';
import { definedRates } from './rate/defined.ts';
import { limits } from './rate/limit.ts';
import { scoreRates } from './rate/score-rate.ts';
import { surveys } from './rate/survey.ts';
import { workedRates } from './rate/worked-rate.ts';
import { figuresOf } from './reading.ts';
import { sameClaims } from './same/index.ts';
import { sameWork } from './same/work.ts';
import { classSums } from './score/class.ts';
import { scoreClaims } from './score/index.ts';
import { items } from './spoken/item.ts';
import { mentions } from './spoken/mention.ts';
import { tableClaims } from './table/index.ts';
import { thresholds } from './target/threshold.ts';

/** Every relation between figures that the report itself asserts, judged; in text order. */
export function claims(report: Omit<Report, 'claims'>): Claim[] {
  const spoken = mentions(report);
  const all = items(spoken);
  const mentioned = told(report);
  const stated = relations(report, mentioned);
  const sums = stated.filter(({ kind }) => kind === 'sum');
  const targets = new Set(
    flatMap(allOf(report.indicators), ({ actual }) => (actual?.quantity ? [actual.quantity] : [])),
  );
  const found = [
    ...stated,
    ...enumerations(report),
    ...pointSlips(spoken),
    ...changesOfYears(spoken),
    ...growthsByYear(spoken),
    ...directions(spoken, report),
    ...doublings(mentioned, report),
    ...balanced(all, report.document.text).filter(({ terms }) =>
      terms.every(({ quantity }) => quantity.unit !== ''),
    ),
    ...turnovers(all),
    ...netAssets(all),
    ...splitCounts(spoken),
    ...scoreRates(spoken),
    ...workedRates(spoken),
    ...limits(spoken, report),
    ...surveys(spoken),
    ...thresholds(spoken, targets),
    ...markClaims(spoken, sums, report),
    ...scoreClaims(report),
    ...classSums(mentioned, new Set(flatMap(allOf(report.indicators), pointsOf))),
    ...tableClaims(report),
    ...flatClaims(report),
    ...sameClaims(report, all),
    ...sameWork(report, mentioned),
  ];
  const defined = definedRates(report, spoken, found);
  const beside = ratesBeside(
    mentioned,
    figuresOf([...found, ...defined].filter(({ kind }) => kind !== 'order')),
  );
  return blocked(charitable([...found, ...defined, ...beside]), report).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
