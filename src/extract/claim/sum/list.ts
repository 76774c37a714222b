import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { DOUBTFUL } from '../reading.ts';
import { EACH } from '../spoken/cue.ts';
import { grains, type Item } from '../spoken/item.ts';
import { confidence, isRest, isWhole } from './exhaustive.ts';
import { addingUp, type Run, runningTotals, signedGrains, summation } from './summation.ts';

/** A total and the parts that the words say it has. */
export interface Partition {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly claim: Claim;
}

/** A list of parts with the totals it may have and what says that it is one. */
export interface List {
  readonly totals: readonly Item[];
  readonly runs: readonly (readonly Item[])[];
  /** The words that announce the parts; empty where only the figures can confirm them. */
  readonly cue: string;
  readonly belongs: (item: Item) => boolean;
  /** The list with all figures that lack their unit; empty where none does. */
  readonly bare: readonly Item[];
}

/**
 * The list that adds up.
 * @param further the totals to be looked at where none of its own will do
 */
export function held({ totals, runs, cue, belongs }: List, further: readonly Item[] = []): Partition | null {
  const lists = runs.filter(isNew).map((run) => runningTotals(run, run.filter(belongs).length));
  return filling(totals, lists, cue) ?? filling(further, lists, cue);
}

function filling(totals: readonly Item[], lists: readonly Run[], cue: string): Partition | null {
  let beginning: Partition | null = null;
  for (const total of totals) {
    for (const list of lists) {
      const parts = addingUp(total, list);
      if (!parts || !licensed(cue, parts)) continue;
      const { natural } = list;
      const listed = evenly(list.parts.slice(0, natural));
      if (parts.length !== listed.length && isOneShort(totals[0]!, listed, cue, { total, parts })) continue;
      const bound = summation(total, parts, cue === '' ? 0.45 : cue === '占' ? 0.6 : 1);
      const partition = { total, parts, claim: judge(bound) };
      // 评为良25个…。按部门分：甲14个、乙11个、丙9个…: that a few of them make 25 as well says less than that all make 50.
      if (parts.length >= natural || !/^(?:分(?!别)|[按从])/.test(cue)) return partition;
      beginning ??= partition;
    }
  }
  return beginning;
}

/**
 * 出国费4万元 where the others make the total; 支出716万元，其中：…；结余24万元 where all of them make what arrived: one slip in the list says
 * more than that another stretch of it adds up.
 */
const isOneShort = (
  nearest: Item,
  listed: readonly Item[],
  cue: string,
  found: Pick<Partition, 'total' | 'parts'>,
): boolean =>
  cue !== '' &&
  listed.length > 1 &&
  ((found.parts.length > listed.length && found.total !== nearest) || isWhole(nearest, listed)) &&
  confidence(nearest, listed, cue) >= DOUBTFUL;

const isNew = (run: readonly Item[], index: number, runs: readonly (readonly Item[])[]): boolean =>
  run.length > 0 && !runs.slice(0, index).some((other) => alike(run, other));

const alike = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** The most natural list, whether it must add up or not. */
export function failed({ totals, runs, cue, belongs, bare }: List): Partition | null {
  const sentence = runs[0]!.filter((item) => belongs(item) && item.level.quantity.bound === 'eq');
  const natural = cue === '共计' ? sentence : likeliestList(likeliest(totals), sentence, cue);
  const parts = natural.length < 2 ? oneEach(runs[0]!) : natural;
  const total = sharedTotal(totals, parts) ?? likeliest(totals);
  if (cue === '' || cue === '占' || !total || parts.length === 0) return null;
  const plausibility = parts.some(changedTwice) || parts.some(isDone) ? 0 : confidence(total, parts, cue);
  const bound = summation(total, parts, plausibility);
  const lacking = bare.find(({ level }) => level.quantity.unitInferred);
  if (lacking)
    return {
      total,
      parts,
      claim: judge({ ...bound, undecided: `“${lacking.level.quantity.value}”未写单位` }),
    };
  if (plausibility >= DOUBTFUL) return { total, parts, claim: judge(bound) };
  return { total, parts, claim: judge({ ...bound, undecided: '只列出了其中一部分，不能据以复算' }) };
}

/** The total that most of the shares printed beside the parts are shares of. */
function sharedTotal(totals: readonly Item[], parts: readonly Item[]): Item | undefined {
  const shares = flatMap(parts, ({ level, attributes }) => {
    const share = attributes.find(({ kind }) => kind === 'share')?.quantity;
    return share ? [{ part: grains(level.quantity) ?? 0n, share: grains({ ...share, scale: 1 }) ?? 0n }] : [];
  });
  if (shares.length < 2) return undefined;
  const near = (a: bigint, b: bigint) => (a > b ? a - b : b - a) * 20n <= ONE;
  const agreeing = totals.map((total) => {
    const whole = grains(total.level.quantity) ?? 0n;
    const isPart = parts.some(({ level }) => grains(level.quantity) === whole);
    return whole > 0n && !isPart
      ? shares.filter(({ part, share }) => near((part * 100n * ONE) / whole, share)).length
      : 0;
  });
  const most = Math.max(...agreeing);
  return most * 2 > shares.length ? totals[agreeing.indexOf(most)] : undefined;
}

const ONE = 10n ** 8n;

/** 到位500万元，支出480万元，结余20万元。其中：道路工程200万元…: not what is left over is divided, but what was spent. */
function likeliest(totals: readonly Item[]): Item | undefined {
  // 总投资5760万元，亩均投资2400元。资金来源：…: a price is divided by nobody.
  const [first, spent, ...given] = totals.filter(({ level }) => !EACH.test(level.left));
  const [left, gone] = [first, spent].map((item) => item && signedGrains(item));
  const remainder = first && /结余|剩余|结转|余额/.test(first.level.left) && left && gone;
  return remainder && given.some((all) => signedGrains(all) === gone + left) ? spent : first;
}

/** 会议费减少3.18万元，培训费增加0.36万元: more changes in the clause of a part than the one counted. */
const changedTwice = ({ level, attributes }: Item): boolean =>
  level.kind === 'delta' && attributes.filter(({ kind }) => kind === 'delta').length > 1;

/** 省级660万元、县级247万元，农户自缴330万元: a list may go on behind a stronger sign; the one that a slip explains is meant. */
function likeliestList(total: Item | undefined, sentence: readonly Item[], cue: string): readonly Item[] {
  const list = evenly(sentence);
  const sure = (parts: readonly Item[]) => total && confidence(total, parts, cue) > 0.7;
  return list.length < sentence.length && !sure(list) && sure(sentence) ? sentence : list;
}

/** 数量指标10个全部完成，质量指标6个完成5个: what became of the figure right before it is no part beside it. */
const isDone = ({ level: { lead } }: Item): boolean =>
  /^(?:已|实际)?(?:完成|完工|支出|支付|到位|使用|达标)$/.test(lead);

/** 其中甲62个、乙41个、丙15个；已完工112个: a stronger sign than the one between its first parts ends a list, unless the rest stands behind it. */
function evenly(parts: readonly Item[]): readonly Item[] {
  const strength = ({ level }: Item) =>
    /[;§。]/.test(level.lead) ? 2 : /^[、和及与]/.test(level.lead) ? 0 : 1;
  const first = parts[1] && strength(parts[1]);
  const goesOn = (part: Item) => strength(part) <= first! || (strength(part) === 1 && isRest(part));
  const end = parts.findIndex((part, index) => index > 1 && !goesOn(part));
  return end < 0 ? parts : parts.slice(0, end);
}

/** 其中：甲A万元，占x%。乙B万元，占y%。 — a list over several sentences or paragraphs has one part in each. */
function oneEach(run: readonly Item[]): Item[] {
  // 内设机构4个：…；下属单位2个。 — a figure in the middle of its sentence begins no list of sentences.
  if (/;/.test(run[0]?.level.lead ?? '')) return run.slice(0, 1);
  const lone = (item: Item) => run.filter(({ level }) => level.sentence === item.level.sentence).length === 1;
  const end = run.findIndex((item, index) => index > 0 && !lone(item));
  return run.slice(0, end < 0 ? undefined : end);
}

/** Without a word that says so, only several figures that are not nothing may confirm a sum. */
const licensed = (cue: string, parts: readonly Item[]): boolean =>
  (cue !== '' && cue !== '占') || parts.filter(({ level }) => /[1-9]/.test(level.quantity.value)).length >= 2;
