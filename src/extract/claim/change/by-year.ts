import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, term } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { sentenceOf } from '../spoken/sentence.ts';
import { seriesFrom } from '../spoken/series.ts';
import { change } from './candidate.ts';

const YEARS = /(20\d\d)年/g;

/** 2021年150万元，2022年160万元，2023年176万元，2022年、2023年分别增长6.67%和10%: each rate against the year before its own. */
export function growthsByYear(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (first) => {
    if (first.kind !== 'growth' || first.joined) return [];
    const years = [...first.left.matchAll(YEARS)].map(([, year]) => Number(year));
    const series = seriesFrom(spoken, first);
    if (years.length !== series.length || years.length === 0) return [];
    return flatMap(series, (percent, at) => {
      const [before, after] =
        stepsOf(spoken, series)[at] ??
        [years[at]! - 1, years[at]!].map((year) => levelOf(spoken, percent, year));
      if (!before || !after || !commensurate(before.quantity, after.quantity)) return [];
      const terms = [term('before', before), term('after', after), term('percent', percent)];
      const claim = settle([change(terms, 0.85)]);
      return claim ? [claim] : [];
    });
  });
}

/** 近三年分别为12.5亿元、13.75亿元、15.4亿元，2022年、2023年增速分别为10%和12%: one more amount than there are rates. */
function stepsOf(
  spoken: readonly Mention[],
  series: readonly Mention[],
): readonly (readonly [Mention, Mention])[] {
  const first = spoken[series[0]!.index - series.length - 1];
  if (series.length < 2 || first?.sentence !== series[0]!.sentence || first.kind !== 'level') return [];
  const list = seriesFrom(spoken, first);
  if (list.length !== series.length + 1 || !/分别为?$/.test(first.left)) return [];
  return list.slice(1).map((after, at) => [list[at]!, after] as const);
}

/** The one amount of the sentence that is said of a year and of nothing else. */
function levelOf(spoken: readonly Mention[], percent: Mention, year: number): Mention | undefined {
  const said = sentenceOf(spoken, percent).filter(
    ({ kind, left }) => kind === 'level' && new RegExp(`^(?:其中)?:?${year}年(?:为|度)?$`).test(left),
  );
  return said.length === 1 ? said[0] : undefined;
}
