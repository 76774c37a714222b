import type { Claim, Report } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { allOf } from '../indicator/members.ts';
import { balanceClaims } from './balance/index.ts';
import { blocked } from './blocked.ts';
import { changeClaims } from './change/index.ts';
import { charitable } from './charity.ts';
import { countClaims } from './count/index.ts';
import { flatClaims } from './flat/index.ts';
import { markClaims } from './mark/index.ts';
import { definedRates, rateClaims } from './rate/index.ts';
import { sameClaims } from './same/index.ts';
import { scoreClaims } from './score/index.ts';
import { shareClaims } from './share/index.ts';
import { items } from './spoken/item.ts';
import { mentions } from './spoken/mention.ts';
import { partitions, sumClaims } from './sum/index.ts';
import { tableClaims } from './table/index.ts';
import { thresholds } from './target/threshold.ts';

/** Every relation between figures that the report itself asserts, judged; in text order. */
export function claims(report: Omit<Report, 'claims'>): Claim[] {
  const spoken = mentions(report);
  const all = items(spoken);
  const sums = partitions(all);
  const targets = new Set(
    flatMap(allOf(report.indicators), ({ actual }) => (actual?.quantity ? [actual.quantity] : [])),
  );
  const found = [
    ...sumClaims(report, spoken, all, sums),
    ...shareClaims(spoken, all, sums),
    ...rateClaims(report, spoken, all, sums),
    ...changeClaims(report, spoken, all, sums),
    ...balanceClaims(report, spoken, all, sums),
    ...countClaims(report, spoken, sums),
    ...thresholds(spoken, targets),
    ...markClaims(spoken, sums, report),
    ...scoreClaims(report),
    ...tableClaims(report),
    ...flatClaims(
      report,
      sums.map(({ claim }) => claim),
    ),
    ...sameClaims(report, spoken, all),
  ];
  return blocked(charitable([...found, ...definedRates(report, spoken, found)]), report).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
