import { announcement } from './announcement.ts';
import { LATER_TOTAL, SCORED, TRAILING_TOTAL } from './cue.ts';
import type { Item } from './item.ts';
import { bind, held, type Partition } from './list.ts';
import { DOUBTFUL } from './reading.ts';
import { following, heads, preceding, totalsBefore, wholesOf } from './run.ts';

/** Every sum that the text states; inner ones first, so that 公车(其中:购置,运行) is not counted twice in the outer one. */
export function partitions(all: readonly Item[]): Partition[] {
  const found: Partition[] = [];
  const inner = new Set<Item>();
  const keep = (partition: Partition | null) => {
    if (!partition) return;
    found.push(partition);
    if (partition.claim.holds) for (const part of partition.parts) inner.add(part);
  };
  for (let at = all.length - 1; at >= 0; at--) keep(opened(all, at, inner));
  const sure = ({ claim }: Partition) => claim.holds && claim.plausibility >= DOUBTFUL;
  const divided = new Set(found.filter(sure).map(({ total }) => total));
  for (let at = 0; at < all.length; at++) if (!divided.has(all[at]!)) keep(closed(all, at, inner));
  return found;
}

/** The total of each part. */
export const totalsOf = (sums: readonly Partition[]): ReadonlyMap<Item, Item> =>
  new Map(sums.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));

/** 总额A，其中：甲B，乙C: the parts follow. */
function opened(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const head = all[at]!;
  const run = following(all, at);
  const cue = announcement(all, at, run);
  const mark = head.level.quantity.dimension !== 'money' && SCORED.test(head.level.left);
  if (cue === null || mark) return null;
  const free = run.filter((item) => !inner.has(item));
  const belongs = (item: Item) => item.level.sentence === head.level.sentence;
  const candidates = totalsBefore(all, at);
  // 支出A万元，包括甲和乙: the total stands in the same sentence; 按级次分：… may go back to an earlier one.
  const close = candidates.filter(({ level }) => level.sentence === head.level.sentence);
  const far = close.length === 0 || /^(?:分|按|从)/.test(cue) || cue === '';
  const totals = [...(far ? candidates : close), ...wholesOf(run)];
  const wide = following(all, at, true).filter((item) => !inner.has(item));
  const list = { totals, runs: [free, heads(free), run, heads(run), wide], cue, belongs };
  const bound = bind(list);
  return far || !bound || bound.claim.holds !== null
    ? bound
    : (held({ ...list, totals: candidates }) ?? bound);
}

/** 甲B；乙C；共计A: the total follows. */
function closed(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const total = all[at]!;
  const later = LATER_TOTAL.test(total.level.left);
  if (!TRAILING_TOTAL.test(total.level.lead) && !later) return null;
  const run = preceding(all, at);
  // 一般公共预算收入A，加上上级补助收入B、调入资金C，收入总计D
  const added = run.some(({ level }) => level.sentence === total.level.sentence && ADDED.test(level.lead));
  const sure = TRAILING_TOTAL.test(total.level.lead) || (added && /总计|合计|总量/.test(total.level.left));
  const free = run.filter((item) => !inner.has(item));
  const belongs = ({ level }: Item) =>
    added ? level.sentence === total.level.sentence : level.paragraph === total.level.paragraph;
  return bind({ totals: [total], runs: [free, run], cue: sure ? '共计' : '', belongs });
}

/** What comes on top: 加上, 加：. */
const ADDED = /^[,;、]?(?:再?加上|加:)/;
