import type { Claim, Role } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { isBudgeted } from '../spoken/cue.ts';
import { commensurate, sameBrackets } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** What a rate of change starts from. */
const FORMER = /上年|去年|上一年|上期|年初|基期/;
const CHANGE = /变动|增长|增幅|增减|下降|降幅/;
/** What a rate of completion is measured against. */
const WHOLE = /编制|总|应|计划|目标/;

/** 三公经费变动率为-8.00%（本年预算46.00万元，上年预算50.00万元）: the brackets say what the rate is worked out from. */
export function workedRates(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (percent, at) => {
    const [first, second, after] = spoken.slice(at + 1, at + 4);
    if (percent.quantity.dimension !== 'percent' || !first || !second) return [];
    const inside = (mention: Mention | undefined) =>
      mention?.paragraph === percent.paragraph && sameBrackets(mention.brackets, first.brackets);
    if (!/^\([^()]*$/.test(first.lead) || !inside(first) || !inside(second) || inside(after)) return [];
    if (!commensurate(first.quantity, second.quantity)) return [];
    const claim = settle([...readings(percent, first, second), ...readings(percent, second, first)]);
    return claim ? [claim] : [];
  });
}

/** `other` is what `of` is compared with. */
function readings(percent: Mention, of: Mention, other: Mention): Candidate[] {
  const changes = CHANGE.test(percent.left);
  const meant = changes
    ? FORMER.test(other.left) && !FORMER.test(of.left)
    : (isBudgeted(other) || WHOLE.test(other.left)) && !isBudgeted(of) && !WHOLE.test(of.left);
  const read = (kind: 'change' | 'ratio', roles: readonly [Role, Role], plausibility: number): Candidate => {
    const terms = [term(roles[0], other), term(roles[1], of), term('percent', percent)];
    const form = kind === 'change' ? ('growth' as const) : ('execution' as const);
    return { kind, form, span: spanOf(terms), terms, plausibility };
  };
  return [
    read('change', ['before', 'after'], changes && meant ? 0.9 : changes ? 0.4 : 0.3),
    read('ratio', ['whole', 'part'], !changes && meant ? 0.9 : 0.4),
  ];
}
