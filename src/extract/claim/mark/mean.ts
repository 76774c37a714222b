import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import { sentenceOf } from '../spoken/sentence.ts';

/** 平均得分, 平均满意度, 均值, 自评平均分, 算术平均值. */
const AVERAGE = /(?:平均|均值)[^每,;。]{0,6}$/;
/** 每, 人均, 年均: not the mean of a list. */
const OTHERWISE = /平均每|年平?均|[人户亩车台生月日]均/;
/** Nothing but the mean is named, so it is that of the list before it: ，平均得分. */
const BARE = /^[,;、](?:算术)?(?:平均|均值)(?:得分|分|值|成绩|数|为|是)*$/;

/** 三个项目得分分别为92分、88分和96分，平均92分: the mean of the figures of its sort in the sentence. */
export function means(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (mean) => {
    if (!AVERAGE.test(mean.left) || OTHERWISE.test(mean.left)) return [];
    const sort = sentenceOf(spoken, mean).filter(
      ({ quantity, left }) =>
        quantity.unit === mean.quantity.unit &&
        quantity.dimension === mean.quantity.dimension &&
        !AVERAGE.test(left),
    );
    const before = sort.filter(({ index }) => index < mean.index);
    const after = sort.filter(({ index }) => index > mean.index);
    const lists = [before, after].filter(({ length }) => length > 1);
    const sure = mean.quantity.dimension === 'score' && BARE.test(mean.lead) && before.length > 2;
    const claim = settle(lists.map((list) => meanOf(mean, list, sure && list === before ? 0.75 : 0.4)));
    return claim ? [claim] : [];
  });
}

function meanOf(mean: Mention, list: readonly Mention[], plausibility: number): Candidate {
  const terms = [unsigned('total', mean), ...list.map((mention) => unsigned('part', mention))];
  return { kind: 'ratio', form: 'mean', span: spanOf(terms), terms, plausibility };
}
