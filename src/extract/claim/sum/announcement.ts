import { once } from '../../../arithmetic/once.ts';
import { PARTITION } from '../spoken/cue.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { complementary, exclusive } from './complement.ts';
import { sharesFill } from './exhaustive.ts';

/** 演出126场（目标值120场）: what the figure before is held against. */
const COMPARED = /^\((?:年度|全年|年初|预期|计划|绩效)?(?:目标|指标|计划|任务|预算|上年|去年|标准|满分|分值)/;

/** 3.86亿元中，中央2.7亿元…; 25件申请中，同意公开的14件… */
const AMONG = /^[^,;。:]{0,8}中$/;

/** How many figures back the word that opened a list may stand. */
const REACH = 60;

/** 专任教师35166人。专任教师中，幼儿园…; 基本支出包括人员经费…: the total is named again. */
const AGAIN = /(?:^|[,;。§])(?:在|上述|以上)?(?:([^,;。:§]{2,12})中[,:]|([^,;。:§]{3,12}?)(?:包括|包含))/;
const NEAR = 10;

export function saidAgain({ level }: Item): string | undefined {
  const match = /中[,:]|包[括含]/.test(level.lead) ? AGAIN.exec(level.lead) : null;
  return match?.[1] ?? match?.[2];
}

/** The words that announce parts, '' where a list goes on from its total without any; null where there is no list. */
export function announcement(all: readonly Item[], at: number, run: readonly Item[]): string | null {
  const { level } = all[at]!;
  const before = all[at - 1]?.level;
  if (before && AMONG.test(before.tail) && /^[,:]/.test(level.lead.slice(before.tail.length))) return '中';
  // 生师比18.5:1
  if (level.lead === ':' && level.quantity.unit === '') return null;
  const words = PARTITION.exec(level.lead)?.[0];
  if (words !== undefined) return /^\(/.test(words) && COMPARED.test(words) ? null : words;
  // 分三期支付：首期30%计192万元 · 其中初中4所1040万元: the word stands before another figure of the first part.
  const beside = besideOf(all, at);
  const cueIn = (lead: string) => PARTITION.exec(lead)?.[0] ?? /^[^,;。]{0,6}:/.exec(lead)?.[0];
  const cue = beside && !/[,;。]/.test(level.lead) ? cueIn(beside.lead) : undefined;
  if (cue !== undefined) return cue;
  const again = saidAgain(all[at]!);
  if (again !== undefined && levels(all, at - NEAR, at).some(named(again))) return '中';
  if (level.expects !== null) return '分';
  // 第一批…（中央…，省级…）、第二批…，合计中央2360万元、省级908万元: the sums of the columns divide the total once more.
  if (run[1]?.level.lead.startsWith('、') && /$(?<=(?:合计|共计)[^,;。:]+)/.test(level.lead)) return '';
  const whole = [2, 3, 4, 5].some((count) => run.length >= count && fills(run.slice(0, count)));
  if (whole && !goesOn(all, at, run)) return '分';
  // 培训费40万元，占25%；会议费80万元，占50%: shares of nothing named are of a total before them.
  // 初次信访908件，占总量的63.59%；重复信访520件，占36.41%: what the first is a share of goes for the others.
  const [first, second] = run.slice(0, 2).map(shareOf);
  const shared = first && second && !first.subject && !second.subject && second.base === '';
  if (shared && run[1]!.level.sentence === level.sentence && !goesOn(all, at, run)) return '占';
  // 发现问题47个…，已整改42个，其余5个正在整改: what is left closes the list.
  if (run[1] && isRemaining(run[1]) && run[1].level.sentence === level.sentence) return closing(all, at);
  // 主要支出项目完成情况：教育支出甲，卫生支出乙
  if (level.lead.includes(':') && /$(?<=[^,;。:]{2}:[^,;。:]+)/.test(level.lead)) return '';
  // 本年收入A万元…。 1.财政拨款甲 2.上级补助乙: items or paragraphs under a figure, each with an amount at its start.
  // 2021年发行1.5亿元，2022年发行0.9亿元，2023年发行0.48亿元: a list by years.
  const yearly = (item: Item | undefined) =>
    /$(?<=(?:^|[,;。:])\d{4}年[^,;。]*)/.test(item?.level.lead ?? '');
  if (run.length > 2 && run.slice(0, 3).every(yearly)) return '';
  const next = run.slice(1).find(({ level: { lead } }) => /^§/.test(lead)) ?? run[1];
  const starts = ({ index, level: { lead, paragraph } }: Item) =>
    /^§/.test(lead) || all[index - 1]?.level.paragraph !== paragraph;
  if (next && next.level.paragraph > level.paragraph && starts(all[at]!) && starts(next)) return '';
  // 已完工112个，在建6个: two states that are perhaps all there are.
  if (run.length > 1 && exclusive(run[0]!.level.left, run[1]!.level.left)) return '';
  // 债券14.09亿元。其中：一般0亿元，专项14.09亿元；新增13.62亿元，再融资0.47亿元: behind ； the same total may be divided once more.
  if (/^;/.test(level.lead) && run.length > 1) return '';
  // 转交办理2538件…。转办诉求中，住建类814件、人社类507件…: perhaps another word for what was named before.
  if (again !== undefined && run.length > 2) return '';
  const former = all
    .slice(Math.max(0, at - 3), at)
    .findLast((item) => commensurate(item.level.quantity, level.quantity));
  const goesOnFrom = former?.level.sentence === level.sentence && !level.joined;
  return goesOnFrom && !earlier(all, at).some((item) => opens(item.level)) ? '' : null;
}

const isRemaining = ({ level }: Item): boolean => /^(?:其余|余下)/.test(level.left);

/** Of a total in another sentence only the figures can tell that it is meant. */
const closing = (all: readonly Item[], at: number): string =>
  earlier(all, at).some(({ level }) => commensurate(level.quantity, all[at]!.level.quantity)) ? '其余' : '';

const shareOf = ({ attributes }: Item): Mention | undefined =>
  attributes.find(({ kind }) => kind === 'share');

const levels = (all: readonly Item[], from: number, to: number): Mention[] =>
  all.slice(Math.max(0, from), to).map(({ level }) => level);

const opens = once(({ lead }: Mention): boolean => PARTITION.test(lead));

/** The figures before this one in its sentence. */
function earlier(all: readonly Item[], at: number): readonly Item[] {
  let from = at;
  while (from > 0 && at - from < REACH && all[from - 1]!.level.sentence === all[at]!.level.sentence) from--;
  return all.slice(from, at);
}

/** 其中：出国甲，占x%；公车乙，占y%；接待丙，占z%: the second part goes on with the list, it does not open its own. */
function goesOn(all: readonly Item[], at: number, run: readonly Item[]): boolean {
  const { level } = all[at]!;
  const former = earlier(all, at).filter(
    (item) => item.level.kind === level.kind && commensurate(item.level.quantity, level.quantity),
  );
  const start = former.findIndex((item) => opens(item.level));
  if (start < 0) return false;
  const list = [...former.slice(start), ...run];
  return [2, 3, 4, 5]
    .filter((count) => count > former.length - start && count <= list.length)
    .some((count) => fills(list.slice(0, count)));
}

/** Names or shares that make a whole. */
const fills = (run: readonly Item[]): boolean =>
  complementary(run.map(({ level }) => level)) || sharesFill(run);

/** The figure right before the first amount of a list that belongs to the same part. */
function besideOf(all: readonly Item[], at: number): Mention | undefined {
  const { level } = all[at]!;
  const former = all[at - 1];
  const near = former && [former.level, ...former.attributes].find(({ index }) => index === level.index - 1);
  if (!near || near.sentence !== level.sentence || near.kind === 'growth') return undefined;
  const apart = near === former.level && level.lead !== '';
  return apart || commensurate(near.quantity, level.quantity) ? undefined : near;
}
