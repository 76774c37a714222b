import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, term } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 2022年决算较上年增加: the year whose total changed, and what is said of it. */
const CHANGED =
  /(20\d\d)年度?([^,;。]*?)(?:较|比|相?较于)(?:上年|去年|上一?年度)(?:度|同期|决算数?|预算数?)?[^,;。]{0,2}$/;
const TOTAL = /合计|总计|总额|总数/;
const MEASURE = /决算|预算/;

/** So many figures back the totals stand. */
const REACH = 40;

/** 2022年决算数合计1000.86万元…。2021年决算数合计807.95万元…。2022年决算较上年增加192.91万元: totals told apart by their years. */
export function changesOfYears(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (delta, at) => {
    const [, year, words = ''] = (delta.kind === 'delta' && CHANGED.exec(delta.left)) || [];
    if (year === undefined) return [];
    const measure = MEASURE.exec(words)?.[0];
    const totals = spoken
      .slice(Math.max(0, at - REACH), at)
      .filter(
        ({ left, quantity, brackets }) =>
          TOTAL.test(left) &&
          brackets.length === 0 &&
          (measure === undefined || left.includes(measure)) &&
          commensurate(quantity, delta.quantity),
      );
    const [after, ...others] = totals.filter(({ left }) => left.includes(`${year}年`));
    const [before, ...more] = totals.filter(({ left }) => left.includes(`${Number(year) - 1}年`));
    if (!after || !before || others.length > 0 || more.length > 0) return [];
    const terms: Term[] = [term('before', before), term('after', after), term('delta', delta)];
    const claim = settle([{ kind: 'change', form: 'other', span: spanOf(terms), terms, plausibility: 0.7 }]);
    return claim ? [claim] : [];
  });
}
