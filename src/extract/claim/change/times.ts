import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { isZero } from '../../../arithmetic/rational.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Mention } from '../../mention/mention.ts';
import { spanOf } from '../reading.ts';

/** By how many times, and not to how many: 增长到2.5倍 and 是上年的2.5倍 say something else. */
const ROSE = /(?:增加|增长|提高|提升|上升|扩大|上涨)了?$/u;

/** 由20万条增加到50万条，增长1.5倍 · 600人次，比上年的200人次增长2倍: grown by so many times what it was. */
export function timesGrown(all: readonly Mention[]): Claim[] {
  return flatMap(all.slice(2), (times, index) => {
    const [first, second] = [all[index]!, all[index + 1]!];
    if (times.quantity.unit !== '倍' || times.quantity.bound !== 'eq' || !ROSE.test(times.left)) return [];
    if (first.sentence !== times.sentence || second.sentence !== times.sentence) return [];
    const pair = pairOf(first, second, times);
    if (!pair || isZero(amount(pair.before.quantity))) return [];
    const term = (role: Term['role'], { quantity, left }: Mention): Term => ({ role, quantity, label: left });
    const terms = [term('percent', times), term('before', pair.before), term('after', pair.after)];
    return [judge({ kind: 'change', form: 'growth', span: spanOf(terms), terms, plausibility: 0.7 })];
  });
}

/** Which of the two amounts right before is what it was, by the words before them. */
function pairOf(
  first: Mention,
  second: Mention,
  { left }: Mention,
): Record<'before' | 'after', Mention> | null {
  const [a, b] = [first.quantity, second.quantity];
  if (a.unit !== b.unit || a.dimension !== b.dimension || a.dimension === 'percent') return null;
  if (a.bound !== 'eq' || b.bound !== 'eq') return null;
  if (/[由从]/u.test(first.left) && /[到至为]$/u.test(second.left)) return { before: first, after: second };
  return /^[比较]|[,，][比较]/u.test(second.left) && AT_ONCE.test(left)
    ? { before: second, after: first }
    : null;
}

/** 比上年的200人次增长2倍: nothing stands between. */
const AT_ONCE = /^[,，]?(?:增加|增长|提高|提升|上升|扩大|上涨)了?$/u;
