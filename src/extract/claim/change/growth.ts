import type { Claim, Term } from '../../../model.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { totalsOf } from '../sum/partition.ts';
import { byName, type Change, type Subject, subjectsOf } from './subject.ts';

/** 比上年增加Δ万元，增长p%: the change in amount and in percent against what changed, and against a printed base. */
export function growths(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  const totals = totalsOf(sums);
  const divided = sums.filter(({ claim }) => claim.holds).map(({ total }) => total);
  return all.flatMap((item) => {
    return changes(item.attributes).flatMap((change) => {
      const likely = [
        ...byName(subjectsOf(all, item, totals.get(item), change), change),
        ...wholesBefore(divided, item),
      ];
      return [
        settle([...percentReadings(likely, change), ...againstNamed(all, item, change)]),
        settle(deltaReadings(likely, change)),
        settle(againstBase(item, change)),
      ].filter((claim) => claim !== null);
    });
  });
}

/** “三公”经费支出27万元，其中…。⏎“三公”经费支出比上年减少4.2万元: what the paragraph before divides may be what changed. */
const wholesBefore = (divided: readonly Item[], { level }: Item): Subject[] =>
  divided
    .filter((total) => total.level !== level && total.level.paragraph === level.paragraph - 1)
    .map((total) => ({ level: total.level, plausibility: 0.35 }));

/** Splits the figures after an amount into changes: a new base or a second figure of a sort begins a new one. */
function changes(attributes: readonly Mention[]): Change[] {
  const result: { base?: Mention; delta?: Mention; percent?: Mention }[] = [];
  for (const mention of attributes) {
    const slot = SLOTS[mention.kind];
    if (!slot) continue;
    // 年均增长12.24%，…总量增加336995万元: a mean over years is no rate of one change.
    if (slot === 'percent' && YEARLY.test(mention.left)) continue;
    const last = result.at(-1);
    // 分别上升12.05%和18.4%（上年分别为166起、627.2万元）
    const behind = slot !== 'base' || (INSIDE.test(mention.lead) && !last?.delta) || mention.joined;
    // 由109308万元上升到194697万元…。总量增加336995万元: another sentence tells of another change.
    const apart = last?.base && slot === 'delta' && last.base.sentence !== mention.sentence;
    if (last && last[slot] === undefined && behind && !apart) last[slot] = mention;
    else result.push({ [slot]: mention });
  }
  return result;
}

const YEARLY = /年均|年平均|平均每年|复合/;
const INSIDE = /^[^()]*\([^()]*$/;

const SLOTS: Partial<Record<Mention['kind'], 'base' | 'delta' | 'percent'>> = {
  base: 'base',
  delta: 'delta',
  growth: 'percent',
};

/** 上年830万元，增加93万元，增长10%: with a printed base the rate also follows from the amount itself. */
function againstBase({ level }: Item, { base, delta, percent }: Change): Candidate[] {
  if (!base || !delta || !percent || level.kind !== 'level' || !commensurate(level.quantity, base.quantity))
    return [];
  return [change([term('before', base), term('after', level), term('percent', percent)], 0.45)];
}

/** So many amounts around a change its base stands, where it is named. */
const AROUND = 6;

/** 比上年预算数下降30%，比上年决算数下降20%，上年预算数12万元，上年决算数10.5万元: each rate against the base of its name. */
function againstNamed(
  all: readonly Item[],
  { index, level }: Item,
  { base, delta, percent }: Change,
): Candidate[] {
  const name =
    percent && /(?:比|较)(.{2,}?)(?:数)?(?:增|减|下降|上升|提高|降低|压缩)/.exec(percent.left)?.[1];
  if (base || delta || !percent || !name) return [];
  const near = all
    .slice(Math.max(0, index - AROUND), index + AROUND)
    .filter((other) => other.level.paragraph === level.paragraph)
    .flatMap((other) => [other.level, ...other.attributes.filter(({ kind }) => kind === 'base')])
    .filter(
      (other) => other !== level && other.left.includes(name) && commensurate(other.quantity, level.quantity),
    );
  return near.map((before) =>
    change(
      [term('before', before), term('after', level), term('percent', percent)],
      near.length === 1 ? 0.6 : 0.4,
    ),
  );
}

function percentReadings(subjects: readonly Subject[], { base, delta, percent }: Change): Candidate[] {
  if (!percent) return [];
  // 增加…下降p%: the figures may agree while the words do not; direction-conflict says so.
  const rate: Term = { ...term('percent', percent), sign: delta?.sign ?? percent.sign };
  const readings: Candidate[] = [];
  if (base && delta) {
    // 比2023年15714元增加1572元，增长10%: base and change stand side by side, nobody else is meant.
    return [change([term('before', base), term('delta', delta), rate], 1)];
  }
  for (const { level, plausibility } of subjects) {
    if (delta && commensurate(level.quantity, delta.quantity)) {
      const after = term('after', level);
      const part: Term = { role: 'part', quantity: delta.quantity, label: delta.left };
      const plain: Term = { role: 'percent', quantity: percent.quantity, label: percent.left };
      const terms = [part, { ...after, role: 'whole' as const }, plain];
      readings.push(change([after, term('delta', delta), rate], plausibility), {
        kind: 'ratio',
        form: 'growth',
        span: spanOf(terms),
        terms,
        plausibility: 0,
        slip: 'growth-over-current',
      });
    }
    if (
      delta?.sentence === level.sentence &&
      isFormer(level, subjects) &&
      commensurate(level.quantity, delta.quantity)
    ) {
      readings.push(change([term('before', level), term('delta', delta), rate], 0.96));
    }
    if (base && base !== level && commensurate(level.quantity, base.quantity)) {
      readings.push(change([term('before', base), term('after', level), rate], plausibility));
      const turned: Term = { ...rate, sign: rate.sign === -1 ? 1 : -1 };
      const over = change([term('before', level), term('after', base), turned], 0);
      readings.push({ ...over, slip: 'growth-over-current' });
    }
  }
  // 2022年：…接待12.05万元。2023年：…接待14.4万元。接待增加2.35万元，增长19.5%: the same item of two lists.
  const namesakes = subjects.filter(({ namesake }) => namesake);
  if (delta && namesakes.length > 1) {
    for (const { level } of namesakes)
      if (commensurate(level.quantity, delta.quantity))
        readings.push(change([term('before', level), term('delta', delta), rate], 0.25));
  }
  // 新增企业26家，总数达到118家，同比增长28.26%
  const [own, former] = subjects.map(({ level }) => level);
  if (!base && !delta && own && former && /^(?:其中)?(?:新增|净增|新认定)/.test(former.left)) {
    if (commensurate(own.quantity, former.quantity) && former.sentence === own.sentence)
      readings.push(change([term('after', own), term('delta', former), rate], 0.4));
  }
  if (!base && !delta) {
    // 年均增长10% is no change from the one to the other
    const yearly = /年均|平均/.test(percent.left);
    const levels = subjects.map(({ level }) => level);
    for (const after of levels) {
      for (const before of levels) {
        if (before === after || !commensurate(after.quantity, before.quantity)) continue;
        const sure = !yearly && after === own && movesTo(before, after);
        readings.push(change([term('before', before), term('after', after), rate], sure ? 0.92 : 0.3));
      }
    }
  }
  return readings;
}

/** 2024年收入702.10万元，2023年680.40万元，增加21.70万元，增长3.19%: the year before another of the sentence. */
function isFormer(level: Mention, subjects: readonly Subject[]): boolean {
  const year = yearOf(level);
  return (
    year !== undefined &&
    subjects.some((other) => other.level.sentence === level.sentence && (yearOf(other.level) ?? '') > year)
  );
}

const yearOf = ({ left }: Mention): string | undefined => /(20\d{2})年/.exec(left)?.[1];

/** 由上年的18起下降到15起; 甲由65起降至52起，乙386起，减少94起 says nothing of 乙. */
const movesTo = (before: Mention, after: Mention): boolean =>
  before.index === after.index - 1 &&
  /[由从](?!于)/.test(before.left) &&
  /[到至为](?:(?:20\d{2}年|今年|本年|当年)的?)?$/.test(after.left);

/** 2023年预算6万元，2022年预算9.5万元，减少3.5万元: two years of one thing, and right behind them how they differ. */
function sideBySide(before: Mention, after: Mention, delta: Mention): boolean {
  const [then, now] = [yearOf(before), yearOf(after)];
  const name = ({ left }: Mention) => left.slice(left.indexOf('年'));
  return (
    then !== undefined &&
    now !== undefined &&
    Number(then) === Number(now) - 1 &&
    name(after).endsWith(name(before)) &&
    delta.sentence === after.sentence &&
    Math.min(before.index, after.index) === delta.index - 2 &&
    Math.max(before.index, after.index) === delta.index - 1
  );
}

function deltaReadings(subjects: readonly Subject[], { base, delta }: Change): Candidate[] {
  if (!delta) return [];
  return subjects.flatMap(({ level, plausibility }, index) => {
    if (!commensurate(level.quantity, delta.quantity)) return [];
    const after = term('after', level);
    if (base === level) return [];
    if (base) return [change([term('before', base), after, term('delta', delta)], plausibility)];
    return subjects
      .filter(({ level: former }, at) => at !== index && commensurate(former.quantity, delta.quantity))
      .map(({ level: former }) => {
        const told = index === 0 && movesTo(former, level) && delta.sentence === level.sentence;
        const sure = told || sideBySide(former, level, delta);
        return change([term('before', former), after, term('delta', delta)], sure ? 0.92 : 0.3);
      });
  });
}

function change(terms: readonly Term[], plausibility: number): Candidate {
  const form = terms.some(({ role }) => role === 'percent') ? 'growth' : 'other';
  return { kind: 'change', form, span: spanOf(terms), terms, plausibility };
}
