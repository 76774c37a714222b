import { judge } from '../../arithmetic/judge.ts';
import type { Claim } from '../../model.ts';
import { complementary } from './complement.ts';
import { LATER_TOTAL, PARTITION, TRAILING_TOTAL } from './cue.ts';
import { confidence, sharesFill } from './exhaustive.ts';
import { commensurate, encloses, type Item, sameBrackets } from './item.ts';
import { DOUBTFUL } from './reading.ts';
import { addingUp, summation } from './summation.ts';

/** A total and the parts that the words say it has. */
export interface Partition {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly claim: Claim;
}

/** How many figures back a total may stand, how many parts are looked at, and over how many paragraphs. */
const TOTALS = 10;
const PARTS = 60;
const PARAGRAPHS = 3;
/** How many figures are looked through for them. */
const WINDOW = 150;

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
  const divided = new Set(found.filter(({ claim }) => claim.holds).map(({ total }) => total));
  for (let at = 0; at < all.length; at++) if (!divided.has(all[at]!)) keep(closed(all, at, inner));
  return found;
}

/** The total of each part. */
export const totalsOf = (sums: readonly Partition[]): ReadonlyMap<Item, Item> =>
  new Map(sums.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));

/** 分值10分，得10分: the marks of an indicator are no parts of what stands before it. */
const MARKS = /(?:分值|权重|得分?|扣分?)[:为]?$/;

/** A list of parts with the totals it may have and what says that it is one. */
interface List {
  readonly totals: readonly Item[];
  readonly runs: readonly (readonly Item[])[];
  /** The words that announce the parts; empty where only the figures can confirm them. */
  readonly cue: string;
  readonly belongs: (item: Item) => boolean;
}

/** 总额A，其中：甲B，乙C: the parts follow. */
function opened(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const head = all[at]!;
  const run = following(all, at);
  const cue = cueOf(all, at, run);
  if (cue === null || MARKS.test(head.level.left)) return null;
  const free = run.filter((item) => !inner.has(item));
  const belongs = (item: Item) => item.level.sentence === head.level.sentence;
  const candidates = before(all, at);
  // 支出A万元，包括甲和乙: the total stands in the same sentence; 按级次分：… may go back to an earlier one.
  const close = candidates.filter(({ level }) => level.sentence === head.level.sentence);
  const far = close.length === 0 || /^(?:分|按|从)/.test(cue) || cue === '';
  const totals = [...(far ? candidates : close), ...wholesOf(run)];
  const list = { totals, runs: [free, heads(free), run, heads(run)], cue, belongs };
  const bound = bind(list);
  return far || !bound || bound.claim.holds !== null
    ? bound
    : (held({ ...list, totals: candidates }) ?? bound);
}

/** 甲B；乙C；共计A: the total follows. */
function closed(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const total = all[at]!;
  const sure = TRAILING_TOTAL.test(total.level.lead);
  if (!sure && !LATER_TOTAL.test(total.level.left)) return null;
  const run = preceding(all, at);
  const free = run.filter((item) => !inner.has(item));
  const belongs = (item: Item) => item.level.paragraph === total.level.paragraph;
  return bind({ totals: [total], runs: [free, run], cue: sure ? '共计' : '', belongs });
}

/** The words that announce parts, '' where a list goes on from its total without any; null where there is no list. */
function cueOf(all: readonly Item[], at: number, run: readonly Item[]): string | null {
  const { level } = all[at]!;
  const before = all[at - 1]?.level;
  if (before?.tail === '中' && /^中?[,:]/.test(level.lead)) return '中';
  const words = PARTITION.exec(level.lead)?.[0];
  if (words !== undefined) return words;
  const names = run.map((item) => item.level.left);
  const fills = (count: number) =>
    names.length >= count && (complementary(names.slice(0, count)) || sharesFill(run.slice(0, count)));
  if ([2, 3, 4, 5].some(fills)) return '分';
  // 本年收入A万元…。 1.财政拨款甲 2.上级补助乙: numbered items under a figure.
  const [, second] = run;
  if (
    /^§/.test(level.lead) &&
    second &&
    /^§/.test(second.level.lead) &&
    second.level.paragraph > level.paragraph
  )
    return '';
  const former = all
    .slice(Math.max(0, at - 3), at)
    .findLast((item) => commensurate(item.level.quantity, level.quantity));
  const listed = all
    .slice(Math.max(0, at - PARTS), at)
    .some((item) => item.level.sentence === level.sentence && PARTITION.test(item.level.lead));
  return former?.level.sentence === level.sentence && !level.joined && !listed ? '' : null;
}

/** The figures from a first part on that may be added to it; a closing bracket ends the list. */
function following(all: readonly Item[], at: number): Item[] {
  const head = all[at]!;
  const run: Item[] = [];
  let paragraph = head.level.paragraph;
  const end = Math.min(all.length, at + WINDOW);
  for (let index = at; index < end && run.length < PARTS; index++) {
    const item = all[index]!;
    const { level } = item;
    if (!encloses(head.level.brackets, level.brackets) || level.paragraph > paragraph + 1) break;
    if (!sameBrackets(head.level.brackets, level.brackets)) continue;
    if (level.kind !== head.level.kind || !commensurate(head.level.quantity, level.quantity)) continue;
    // A list that goes on in the next paragraphs has one part in each, at its start.
    const crossed = level.paragraph !== head.level.paragraph;
    if (crossed && run.some((part) => part.level.paragraph === level.paragraph)) continue;
    paragraph = level.paragraph;
    run.push(item);
  }
  return run;
}

/** The figures before a total that may add up to it, nearest first. */
function preceding(all: readonly Item[], at: number): Item[] {
  const { level: total } = all[at]!;
  const run: Item[] = [];
  const start = Math.max(0, at - WINDOW);
  for (let index = at - 1; index >= start && run.length < PARTS; index--) {
    const { level } = all[index]!;
    if (level.paragraph < total.paragraph - PARAGRAPHS) break;
    if (!encloses(level.brackets, total.brackets)) continue;
    if (level.kind === total.kind && commensurate(level.quantity, total.quantity)) run.push(all[index]!);
  }
  return run;
}

/** The figures that may be the total of a list, nearest first; of a bracket, only what stands before it. */
function before(all: readonly Item[], at: number): Item[] {
  const { level } = all[at]!;
  const opensBracket = /\([^)]*$/.test(level.lead);
  const totals: Item[] = [];
  const start = Math.max(0, at - WINDOW);
  for (let index = at - 1; index >= start && totals.length < (opensBracket ? 1 : TOTALS); index--) {
    const { level: candidate } = all[index]!;
    if (candidate.paragraph < level.paragraph - PARAGRAPHS) break;
    if (!encloses(candidate.brackets, level.brackets)) continue;
    if (!candidate.joined && commensurate(candidate.quantity, level.quantity)) totals.push(all[index]!);
    if (!opensBracket)
      totals.push(
        ...wholesOf([all[index]!]).filter((whole) => commensurate(whole.level.quantity, level.quantity)),
      );
  }
  return totals;
}

/** 货物、工程、服务分别为甲、乙和丙，占全国规模丁的x%…: what the shares of the parts are of is their total. */
const wholesOf = (run: readonly Item[]): Item[] =>
  run.flatMap(({ index, attributes }) =>
    attributes.filter(({ kind }) => kind === 'whole').map((level) => ({ index, level, attributes: [] })),
  );

/** Where ； or item numbers part the list, each stretch has one head; figures further in it are details of that. */
function heads(run: readonly Item[]): Item[] {
  const starts = (item: Item) => /[;§。]/.test(item.level.lead);
  return run.slice(1).some(starts) ? run.filter((item, index) => index === 0 || starts(item)) : [];
}

/** The list that adds up; failing that, the most natural one, if it must add up. */
function bind(list: List): Partition | null {
  return held(list) ?? failed(list);
}

function held({ totals, runs, cue, belongs }: List): Partition | null {
  for (const total of totals) {
    for (const run of runs) {
      const parts = addingUp(total, run, run.filter(belongs).length);
      if (parts && licensed(cue, parts)) {
        return { total, parts, claim: judge(summation(total, parts, cue === '' ? 0.45 : 1)) };
      }
    }
  }
  return null;
}

function failed({ totals, runs, cue, belongs }: List): Partition | null {
  const [total] = totals;
  const sentence = runs[0]!.filter(belongs);
  const natural = cue === '共计' ? sentence : evenly(sentence);
  const parts = natural.length < 2 ? oneEach(runs[0]!) : natural;
  if (cue === '' || !total || parts.length === 0) return null;
  const plausibility = confidence(total, parts, cue);
  const bound = summation(total, parts, plausibility);
  if (plausibility >= DOUBTFUL) return { total, parts, claim: judge(bound) };
  return { total, parts, claim: judge({ ...bound, undecided: '只列出了其中一部分，不能据以复算' }) };
}

/** 其中甲62个、乙41个、丙15个；已完工112个: a stronger sign than the one between its first parts ends a list. */
function evenly(parts: readonly Item[]): readonly Item[] {
  const strength = ({ level }: Item) =>
    /[;§。]/.test(level.lead) ? 2 : /^[、和及与]/.test(level.lead) ? 0 : 1;
  const first = parts[1] && strength(parts[1]);
  const end = parts.findIndex((part, index) => index > 1 && strength(part) > first!);
  return end < 0 ? parts : parts.slice(0, end);
}

/** 其中：甲A万元，占x%。乙B万元，占y%。 — a list over several sentences or paragraphs has one part in each. */
function oneEach(run: readonly Item[]): Item[] {
  const lone = (item: Item) => run.filter(({ level }) => level.sentence === item.level.sentence).length === 1;
  const end = run.findIndex((item, index) => index > 0 && !lone(item));
  return run.slice(0, end < 0 ? undefined : end);
}

/** Without a word that says so, only several figures that are not nothing may confirm a sum. */
const licensed = (cue: string, parts: readonly Item[]): boolean =>
  cue !== '' || parts.filter(({ level }) => /[1-9]/.test(level.quantity.value)).length >= 2;
