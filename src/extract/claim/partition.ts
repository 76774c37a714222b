import { judge } from '../../arithmetic/judge.ts';
import { mistyped } from '../../arithmetic/keystroke.ts';
import type { Claim, Term } from '../../model.ts';
import { complementary } from './complement.ts';
import { DEDUCTED, EXHAUSTIVE, PARTITION, TRAILING_TOTAL } from './cue.ts';
import { commensurate, encloses, grains, type Item, sameBrackets } from './item.ts';
import { DOUBTFUL, spanOf, term } from './reading.ts';

/** A total and the parts that the words say it has. */
export interface Partition {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly claim: Claim;
}

/** How many figures back a total may stand, and how many parts are looked at. */
const TOTALS = 6;
const PARTS = 60;
const PARAGRAPHS = 3;

/** Every sum that the text states; inner ones first, so that 公车(其中:购置,运行) is not counted twice in the outer one. */
export function partitions(all: readonly Item[]): Partition[] {
  const found: Partition[] = [];
  const inner = new Set<Item>();
  for (let at = all.length - 1; at >= 0; at--) {
    for (const partition of [opened(all, at, inner), closed(all, at, inner)]) {
      if (!partition) continue;
      found.push(partition);
      if (partition.claim.holds) for (const part of partition.parts) inner.add(part);
    }
  }
  return found.reverse();
}

/** 总额A，其中：甲B，乙C: the parts follow. */
function opened(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const head = all[at]!;
  const cue = cueOf(all, at);
  if (cue === null) return null;
  const run = following(all, at);
  const free = run.filter((item) => !inner.has(item));
  const totals = before(all, at);
  return bind(totals, [free, heads(free), run, heads(run)], cue, natural(head));
}

/** 甲B；乙C；共计A: the total follows. */
function closed(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const total = all[at]!;
  if (!TRAILING_TOTAL.test(total.level.lead)) return null;
  const run = preceding(all, at);
  const free = run.filter((item) => !inner.has(item));
  const started = (item: Item) => item.level.paragraph === total.level.paragraph;
  return bind([total], [free, run], '共计', started);
}

function cueOf(all: readonly Item[], at: number): string | null {
  const { lead, left } = all[at]!.level;
  if (all[at - 1]?.level.tail === '中' && /^中?[,:]/.test(lead)) return '中';
  const words = PARTITION.exec(lead)?.[0];
  if (words !== undefined) return words;
  const names = [
    left,
    ...following(all, at)
      .slice(1)
      .map((item) => item.level.left),
  ];
  return [2, 3, 4].some((count) => names.length >= count && complementary(names.slice(0, count)))
    ? '分'
    : null;
}

/** The figures from a first part on that may be added to it; a closing bracket ends the list. */
function following(all: readonly Item[], at: number): Item[] {
  const head = all[at]!;
  const run: Item[] = [];
  let paragraph = head.level.paragraph;
  for (let index = at; index < all.length && run.length < PARTS; index++) {
    const item = all[index]!;
    const { level } = item;
    if (!encloses(head.level.brackets, level.brackets)) break;
    if (level.paragraph > paragraph + 1) break;
    if (!sameBrackets(head.level.brackets, level.brackets)) continue;
    if (!commensurate(head.level.quantity, level.quantity)) continue;
    // A list that goes on in the next paragraphs has one part in each, at its start.
    if (
      level.paragraph !== head.level.paragraph &&
      run.some((part) => part.level.paragraph === level.paragraph)
    ) {
      continue;
    }
    paragraph = level.paragraph;
    run.push(item);
  }
  return run;
}

function preceding(all: readonly Item[], at: number): Item[] {
  const total = all[at]!;
  const run: Item[] = [];
  for (let index = at - 1; index >= 0 && run.length < PARTS; index--) {
    const { level } = all[index]!;
    if (level.paragraph < total.level.paragraph - PARAGRAPHS) break;
    if (
      !encloses(level.brackets, total.level.brackets) &&
      !sameBrackets(level.brackets, total.level.brackets)
    )
      continue;
    if (commensurate(level.quantity, total.level.quantity)) run.push(all[index]!);
  }
  return run;
}

/** The figures that may be the total of a list, nearest first; of a bracket, only what stands before it. */
function before(all: readonly Item[], at: number): Item[] {
  const { level } = all[at]!;
  const opensBracket = /\([^)]*$/.test(level.lead);
  const totals: Item[] = [];
  for (let index = at - 1; index >= 0 && totals.length < (opensBracket ? 1 : TOTALS); index--) {
    const candidate = all[index]!;
    if (candidate.level.paragraph < level.paragraph - PARAGRAPHS) break;
    if (
      encloses(candidate.level.brackets, level.brackets) &&
      commensurate(candidate.level.quantity, level.quantity)
    ) {
      totals.push(candidate);
    }
  }
  return totals;
}

/** Where ； or item numbers part the list, each stretch has one head; figures further in it are details of that. */
function heads(run: readonly Item[]): Item[] {
  const starts = (item: Item) => /[;§。]/.test(item.level.lead);
  return run.slice(1).some(starts) ? run.filter((item, index) => index === 0 || starts(item)) : [];
}

/** The sentence of the first part, which a list fills unless it runs over several. */
const natural =
  (head: Item) =>
  (item: Item): boolean =>
    item.level.sentence === head.level.sentence;

function bind(
  totals: readonly Item[],
  lists: readonly (readonly Item[])[],
  cue: string,
  belongs: (item: Item) => boolean,
): Partition | null {
  for (const total of totals) {
    for (const list of lists) {
      const parts = holding(total, list, list.filter(belongs).length);
      if (parts) return { total, parts, claim: judge(assertion(total, parts, 1)) };
    }
  }
  const total = totals[0];
  const list = lists[0]!;
  const count = list.filter(belongs).length;
  const parts = list.slice(0, count < 2 ? undefined : count);
  if (!total || parts.length === 0 || parts.includes(total)) return null;
  const plausibility = exhaustive(total, parts, cue);
  const bound = assertion(total, parts, plausibility);
  return {
    total,
    parts,
    claim: judge(
      plausibility < DOUBTFUL ? { ...bound, undecided: '只列出了其中一部分，不能据以复算' } : bound,
    ),
  };
}

/** The longest natural beginning of the list that adds up to the total; figures after the sum may lie outside it. */
function holding(total: Item, list: readonly Item[], natural: number): readonly Item[] | null {
  const whole = grains(total.level.quantity);
  if (whole === null) return null;
  const lengths: number[] = [];
  let sum = 0n;
  let tolerance = slack(total);
  for (const [index, part] of list.entries()) {
    const value = grains(part.level.quantity);
    if (value === null || part === total) break;
    sum += minus(part) ? -value : value;
    tolerance += slack(part);
    const gap = sum > whole ? sum - whole : whole - sum;
    if (gap <= tolerance && (index > 0 || (natural === 1 && gap === 0n))) lengths.push(index + 1);
  }
  lengths.sort((a, b) => Number(b === natural) - Number(a === natural) || b - a);
  return (
    lengths.map((length) => list.slice(0, length)).find((parts) => judge(assertion(total, parts, 1)).holds) ??
    null
  );
}

const slack = ({ level: { quantity } }: Item): bigint =>
  quantity.scale < 1 ? 0n : (BigInt(quantity.scale) * 10n ** BigInt(8 - Math.min(8, quantity.decimals))) / 2n;

const minus = (part: Item): boolean => DEDUCTED.test(part.level.left);

function assertion(total: Item, parts: readonly Item[], plausibility: number) {
  const terms: Term[] = [
    term('total', total.level),
    ...parts.map((part) => term(minus(part) ? 'minus' : 'part', part.level)),
  ];
  const counted = total.level.quantity.dimension === 'count';
  return {
    kind: 'sum',
    form: counted ? 'count' : 'partition',
    span: spanOf(terms),
    terms,
    plausibility,
  } as const;
}

/**
 * How sure it is that the parts are all there are. 其中 alone often lists only some of them; 分别为, names that make
 * a whole by definition, shares that add up to 100 %, or a slip of one key that would explain the gap, say more.
 */
function exhaustive(total: Item, parts: readonly Item[], cue: string): number {
  if (parts.length < 2) return 0;
  const names = parts.map((part) => part.level.left);
  if (complementary(names) || sharesFill(parts)) return 0.95;
  const [whole, ...figures] = [total, ...parts].map(({ level }) => level.quantity);
  if (mistyped(whole!, figures)) return 0.9;
  if (EXHAUSTIVE.test(cue) || cue === '共计') return 0.8;
  const values = parts.map(({ level }) => grains(level.quantity) ?? 0n);
  const sum = values.reduce((a, b) => a + b, 0n);
  return whole!.dimension === 'money' && sum > (grains(whole!) ?? 0n) && parts.length > 2 ? 0.6 : 0.3;
}

function sharesFill(parts: readonly Item[]): boolean {
  const shares = parts.map(({ attributes }) => attributes.find(({ kind }) => kind === 'share')?.quantity);
  if (shares.some((share) => share === undefined)) return false;
  const sum = shares.reduce((total, share) => total + (grains({ ...share!, scale: 1 }) ?? 0n), 0n);
  return sum >= 99n * 10n ** 8n && sum <= 101n * 10n ** 8n;
}
