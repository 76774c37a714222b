import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

/** 由91.5%提高到94.7%，提高3.2个百分点: the points between two percentages of the same sentence. */
export function points(mentions: readonly Mention[]): Claim[] {
  return flatMap(mentions, (mention) => {
    if (mention.kind !== 'points') return [];
    const sentence = mentions
      .slice(Math.max(0, mention.index - REACH), mention.index + REACH)
      .filter(({ sentence, quantity }) => sentence === mention.sentence && quantity.dimension === 'percent');
    const clause = clauseOf(mentions, mention);
    const compared = clause.length === 2 ? clause : [];
    const claim = settle(readings(sentence, mention, compared));
    return claim ? [claim] : [];
  });
}

const REACH = 6;

/** The percentages before it since the last ； or the last points: 由65%提高到80%，提高15个百分点；农机化率提高12个百分点. */
function clauseOf(mentions: readonly Mention[], points: Mention): Mention[] {
  let from = points.index;
  const goesOn = (at: number): boolean =>
    at >= 0 &&
    mentions[at]!.sentence === points.sentence &&
    mentions[at]!.kind !== 'points' &&
    !mentions[at + 1]!.lead.includes(';');
  while (goesOn(from - 1)) from--;
  return mentions.slice(from, points.index).filter(({ quantity }) => quantity.dimension === 'percent');
}

/** @param compared the two percentages that stand before the points in their own clause */
function readings(percents: readonly Mention[], delta: Mention, compared: readonly Mention[]): Candidate[] {
  return flatMap(percents, (after) =>
    percents
      .filter((before) => before !== after)
      .map((before) => {
        const terms: Term[] = [
          unsigned('before', exactly(before)),
          unsigned('after', after),
          term('delta', delta),
        ];
        // 保存率98.5%，比目标值97%高1.5个百分点: what it is compared with stands right before the points.
        const beside = before.index === delta.index - 1 && after.index === delta.index - 2 && earlier(before);
        // 受理案件同比上升6.5%；结案率95.79%，同比提高1.2个百分点: a growth is no earlier value of a rate.
        const alike = (before.kind === 'growth') === (after.kind === 'growth');
        const together = compared.includes(before) && compared.includes(after) && !ELSEWHERE.test(delta.left);
        const sure = alike && (together || beside) && earlier(before);
        return {
          kind: 'difference',
          form: 'points',
          span: spanOf(terms),
          terms,
          plausibility: sure ? 0.85 : 0.4,
        } as const;
      }),
  );
}

/** 比上年的94.8%, 由91.5%, 较2020年的59.9%, 比目标值97%. */
const earlier = ({ left }: Mention): boolean =>
  /(?<![同环])比(?![例重])|较|由|从|高于|低于|超过|^(?:上年|去年)/.test(left);

/** 高于全省平均水平3.4个百分点: compared with a percentage that may be nowhere printed. */
const ELSEWHERE = /平均|全[国省市县]|水平|序时|进度|目标|计划|规定|要求/;

/** 高于60%的规定比例2个百分点: 60% itself is meant, not anything above it. */
const exactly = (mention: Mention): Mention => ({
  ...mention,
  quantity: { ...mention.quantity, bound: 'eq' },
});
