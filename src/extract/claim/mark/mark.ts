import { OVERALL } from '../spoken/cue.ts';
import type { Mention } from '../spoken/mention.ts';

/** A figure of a scoring: what an indicator is worth, what it got, what it lost; `plain` where no word says which. */
export interface Mark extends Mention {
  readonly role: 'weight' | 'score' | 'deduction' | 'plain';
}

const LINK = '(?:分别|依次|各)?(?:为|是|:)?$';
const WEIGHT = new RegExp(`(?:分值|权重|满分|标准分)${LINK}`);
const DEDUCTION = new RegExp(`扣(?:除|减|分|掉)?了?${LINK}`);
const SCORE = new RegExp(`(?:得分?|评分?|(?<![合共总小])计)${LINK}`);

/** The scores and weights in points of the running text: 产出指标（30分）得26分. */
export function marks(spoken: readonly Mention[]): Mark[] {
  const result: Mark[] = [];
  for (const mention of spoken) {
    if (mention.quantity.dimension !== 'score') continue;
    const last = result.at(-1);
    const joined = mention.joined && last?.index === mention.index - 1;
    result.push({ role: joined ? last.role : roleOf(mention, last), ...mention });
  }
  return result;
}

function roleOf({ left, lead, tail, sentence }: Mention, last: Mark | undefined): Mark['role'] {
  if (DEDUCTION.test(left)) return 'deduction';
  if (WEIGHT.test(left) || (lead.endsWith('(') && tail === '')) return 'weight';
  if (!SCORE.test(left)) return 'plain';
  // 自评得分91.5分，其中… may be the total; after the weight of an indicator it is its score.
  const weighed = last?.role === 'weight' && last.sentence === sentence;
  return weighed || !OVERALL.test(left) ? 'score' : 'plain';
}
