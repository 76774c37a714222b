import { judge } from '../../../arithmetic/judge.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { DOUBTFUL } from '../reading.ts';
import { LATER_TOTAL, SCORED, TRAILING_TOTAL } from '../spoken/cue.ts';
import type { Item } from '../spoken/item.ts';
import { named } from '../spoken/name.ts';
import { announcement, saidAgain } from './announcement.ts';
import { financed } from './exhaustive.ts';
import { failed, held, type Partition } from './list.ts';
import { misprinted } from './misprinted.ts';
import { following, heads, labelled, mixed, preceding, totalsBefore, unitless, wholesOf } from './run.ts';
import { addingUp, runningTotals, summation } from './summation.ts';

/**
 * Every sum that the text states; inner ones first, so that 公车(其中:购置,运行) is not counted twice in the outer one.
 * Lists that add up to nothing are looked at last, when it is known which figures are parts of others.
 */
export function partitions(all: readonly Item[]): Partition[] {
  const found: Partition[] = [];
  const inner = new Set<Item>();
  // what only the figures confirm takes no part away from a list that the words open
  const surely = new Set<Item>();
  const keep = (partition: Partition | null): boolean => {
    if (!partition) return false;
    found.push(partition);
    const { claim, parts } = partition;
    for (const part of claim.holds ? parts : []) {
      inner.add(part);
      if (isSure(partition)) surely.add(part);
    }
    return true;
  };
  const openings = all.map((_, at) => openingAt(all, at)).filter((opening) => opening !== null);
  const open = openings.reverse().filter((opening) => !keep(opened(opening, inner, true)));
  for (const opening of open) if (!surely.has(opening.head)) keep(opened(opening, surely, false));
  found.push(...joined(found));
  const here = ({ total, parts }: Partition) => parts[0]!.level.paragraph === total.level.paragraph;
  const divided = new Set(found.filter((one) => isSure(one) && here(one)).map(({ total }) => total));
  for (const [at, total] of all.entries()) {
    const bound = closed(all, at, inner);
    if (!divided.has(total) || bound?.claim.holds) keep(bound);
  }
  found.push(...misprinted(all, found));
  return found;
}

const isSure = ({ claim }: Partition): boolean => claim.holds === true && claim.plausibility >= DOUBTFUL;

/** The first of a list of parts, the words that announce it, and where the parts and their totals may stand. */
interface Opening {
  readonly head: Item;
  readonly cue: string;
  readonly run: readonly Item[];
  readonly wide: readonly Item[];
  readonly mixed: readonly Item[];
  readonly bare: readonly Item[];
  readonly candidates: readonly Item[];
}

function openingAt(all: readonly Item[], at: number): Opening | null {
  const head = all[at]!;
  if (head.level.quantity.dimension !== 'money' && SCORED.test(head.level.left)) return null;
  const run = following(all, at);
  const cue = announcement(all, at, run);
  if (cue === null) return null;
  const runs = { run, wide: following(all, at, true), mixed: mixed(all, at), bare: unitless(all, at) };
  return { head, cue, ...runs, candidates: totalsBefore(all, at) };
}

/** 总额A，其中：甲B，乙C: the parts follow. */
function opened(
  { head, cue, run, bare, candidates, ...other }: Opening,
  inner: ReadonlySet<Item>,
  holding: boolean,
): Partition | null {
  const free = run.filter((item) => !inner.has(item));
  const belongs = (item: Item) => item.level.sentence === head.level.sentence;
  // 支出A万元，包括甲和乙: the total stands in the same sentence; 按级次分：… may go back to an earlier one.
  const close = candidates.filter(({ level }) => level.sentence === head.level.sentence);
  const divides = /^(?:分|按|从)/.test(cue);
  const far = close.length === 0 || divides || cue === '';
  const again = saidAgain(head);
  const isMeant = again === undefined ? () => false : named(again);
  const meant = candidates.filter(({ level }) => isMeant(level));
  const totals = [...(meant.length === 1 ? meant : []), ...(far ? candidates : close), ...wholesOf(run)];
  if (holding) {
    const wide = other.wide.filter((item) => !inner.has(item));
    const runs = [free, heads(free), run, heads(run), wide, labelled(wide), other.mixed, bare];
    return held({ totals, runs, cue, belongs, bare }, far ? [] : candidates);
  }
  const list = { totals, runs: [free], cue, belongs, bare };
  // 支出A万元。按内容分：甲、乙。按季度分：一季度、二季度: the second list divides the same total, not the last part.
  // What was spent and what is left are themselves parts of what was given: there the nearest ones are looked at.
  const left = /结余|剩余|结转|余额/.test(totals[0]?.level.left ?? '');
  // 基本支出中，人员经费…: it says itself what it divides, though that is a part of another total.
  if (meant.length === 1) return failed({ ...list, totals: meant });
  const own = far && !left && !/^分别/.test(cue) && head.level.quantity.dimension !== 'score';
  const whole = own ? totals.filter((total) => !inner.has(total)) : [];
  return failed(whole.length > 0 ? { ...list, totals: whole } : list);
}

/** 本年收入2840万元，上年结转160万元，收入总计3000万元: an account is closed with its total. */
const ACCOUNT_TOTAL = /(?:收入|支出)(?:总计|合计|共计)$|^总(?:收入|支出)$/;
/** What 本年支出合计 leaves out and 支出总计 takes in. */
const CARRIED = /结转|结余|分配|年初/;
/** 利息0.74亿元，还本付息合计3.59亿元: behind two figures or more of its sentence. */
const NAMED_TOTAL = /(?:合计|共计|总计)(?:为|达|约)?$/;
const SIDES = {
  收入: /^(?!.*(?:支出|年末|结转下年)).*(?:收入|结转|结余|拨款|调入|补助)/,
  支出: /^(?!.*(?:收入|年初|上年结转)).*(?:支出|结转|结余|分配|调出|上解|上缴)/,
} as const;

/** 甲B；乙C；共计A: the total follows. */
function closed(all: readonly Item[], at: number, inner: ReadonlySet<Item>): Partition | null {
  const total = all[at]!;
  const later = LATER_TOTAL.test(total.level.left);
  if (!TRAILING_TOTAL.test(total.level.lead) && !later) return null;
  const earlier = preceding(all, at);
  // 一般公共预算收入A，加上上级补助收入B、调入资金C，收入总计D
  const added = earlier.some(
    ({ level }) => level.sentence === total.level.sentence && ADDED.test(level.lead),
  );
  const account = added ? undefined : ACCOUNT_TOTAL.exec(total.level.left)?.[0];
  const side = account && SIDES[account.includes('收入') ? '收入' : '支出'];
  const ofYear = account && !/总/.test(account);
  const run = earlier.filter(
    ({ level }) => (!side || side.test(level.left)) && !(ofYear && CARRIED.test(level.left)),
  );
  const sure = TRAILING_TOTAL.test(total.level.lead) || (added && /总计|合计|总量/.test(total.level.left));
  const free = run.filter((item) => !inner.has(item));
  const isHere = ({ level }: Item) => level.sentence === total.level.sentence;
  const sentence = run.filter(isHere);
  const clause = clauseOf(total, sentence);
  const here = clause.length > 1 ? clause : sentence;
  // 规格3米。厂房12.08万元；变压器18.8万元；共计30.88万元: the parts of its own sentence, where there are some.
  const own = added || here.length > 1;
  const belongs = own
    ? (item: Item) => here.includes(item)
    : ({ level }: Item) => level.paragraph === total.level.paragraph;
  // 中央836万元，省级配套212万元，市级配套60万元，资金到位1108万元
  const named = here.length > 1 && (NAMED_TOTAL.test(total.level.left) || (later && financed(here)));
  const cue = sure ? '共计' : account || named ? '总计' : '';
  const list = { totals: [total], runs: [free, run], cue, belongs, bare: [] };
  // 按经济分类分：工资甲，…，资本性支出丁，合计A: parts of a total named before them are those of A as well.
  const again = here.length > 1 && here.every((item) => inner.has(item));
  const sound = held(list);
  // 支出合计320万元（含项目支出200万元）: more than what stands before it.
  if (sound || /^\((?:含|包括)/.test(all[at + 1]?.level.lead ?? '')) return sound;
  return failed(again ? { ...list, runs: [here] } : list);
}

/** 收入46.82亿元（含社保费8.36亿元、非税3.14亿元），其中税收35.32亿元: several lists that leave something open fill one total. */
function joined(found: readonly Partition[]): Partition[] {
  return flatMap([...grouped(found, ({ total }) => total)], ([total, lists]) => {
    const open = lists.filter(({ claim }) => claim.holds === null);
    if (lists.length < 2 || open.length === 0) return [];
    const all = [...new Set(flatMap(open, ({ parts }) => parts))].sort((a, b) => a.index - b.index);
    if (addingUp(total, runningTotals(all, all.length))?.length !== all.length) return [];
    return [{ total, parts: all, claim: judge(summation(total, all, 0.45)) }];
  });
}

/** 收入总计A；支出B，加上C，支出总计D: the figures since the last ；, nearest first. */
function clauseOf({ level: { lead } }: Item, sentence: readonly Item[]): readonly Item[] {
  const start = /^;/.test(lead) ? -1 : sentence.findIndex(({ level }) => /^;/.test(level.lead));
  return start < 0 ? sentence : sentence.slice(0, start + 1);
}

/** What comes on top: 加上, 加：. */
const ADDED = /^[,;、]?(?:再?加上|加:)/;
