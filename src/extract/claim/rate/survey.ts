import { attainable } from '../../../arithmetic/attainable.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

/** How many questionnaires there were: 收回问卷30份, 有效问卷28份, 随机调查30户. */
const ASKED =
  /问卷|调查表|受访|访谈|调查对象|抽样|随机(?:调查|抽取|走访|选取)|(?:发放|收回|回收|有效)[^,;。]{0,6}$/;
const SHEETS = /^(?:份|张|人|名|户|位)$/;
const JUDGED = /满意[度率]|知晓[度率]/;
/** Averages and weighted scores can take any value. */
const AVERAGED = /平均|综合|加权|均值|指数|得分|各项|每项|题|项目均|总分/;

/** So many figures back the number of questionnaires may stand. */
const REACH = 6;

/**
 * 收回问卷30份，满意度96.5%: some number out of 30 must give it. Any number of questionnaires that this sentence or the one
 * before prints will do.
 */
export function surveys(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (percent) => {
    if (percent.kind !== 'rate' || percent.quantity.bound !== 'eq' || percent.quantity.decimals === 0)
      return [];
    if (!JUDGED.test(percent.base)) return [];
    const near = spoken
      .slice(Math.max(0, percent.index - REACH), percent.index)
      .filter(
        ({ paragraph, sentence }) => paragraph === percent.paragraph && sentence >= percent.sentence - 1,
      );
    const asked = near.filter(
      ({ left, quantity }) => SHEETS.test(quantity.unit) && ASKED.test(left) && !/满意/.test(left),
    );
    const between = near.filter(({ index }) => index > (asked[0]?.index ?? 0));
    if ([...between, percent].some(({ lead }) => AVERAGED.test(lead))) return [];
    // …满意度90%；部门满意度95.5%: others may have been asked.
    if (percent.lead.includes(';') && between.some(({ base }) => JUDGED.test(base))) return [];
    if (asked.some(({ quantity }) => quantity.bound !== 'eq')) return [];
    const tested = asked.map((whole) => ({ whole, test: attainable(percent.quantity, whole.quantity) }));
    const found = tested.find(({ test }) => test?.holds) ?? tested.at(-1);
    if (!found?.test || tested.some(({ test }) => test === null)) return [];
    return [claimOf(percent, found.whole, found.test.holds, found.test.below)];
  });
}

function claimOf(percent: Mention, whole: Mention, holds: boolean, computed: string): Claim {
  const terms = [term('percent', percent), term('whole', whole)];
  return {
    kind: 'ratio',
    form: 'attainable',
    span: spanOf(terms),
    terms,
    holds,
    verdict: holds ? 'rounding' : 'impossible',
    residual: '0',
    computed,
    plausibility: 0.7,
    level: 'implied',
  };
}
