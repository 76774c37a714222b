import type { Claim, Term } from '../../model.ts';
import { FALL, RISE } from './cue.ts';
import { commensurate, type Item } from './item.ts';
import type { Partition } from './list.ts';
import type { Mention } from './mention.ts';
import { named } from './name.ts';
import { totalsOf } from './partition.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

/** How many amounts back the subject of a change may stand (总额A，其中：甲B，乙C，同比增加Δ). */
const REACH = 5;
const NAMESAKES = 40;

/** 比上年增加Δ万元，增长p%: the change in amount and in percent against what changed, and against a printed base. */
export function growths(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  const totals = totalsOf(sums);
  return all.flatMap((item) => {
    const subjects = subjectsOf(all, item, totals.get(item));
    return changes(item.attributes).flatMap((change) => {
      const likely = byName(subjects, change);
      return [settle(percentReadings(likely, change)), settle(deltaReadings(likely, change))].filter(
        (claim) => claim !== null,
      );
    });
  });
}

/** What one clause says of a change. */
interface Change {
  readonly base?: Mention;
  readonly delta?: Mention;
  readonly percent?: Mention;
}

/** Splits the figures after an amount into changes: a new base or a second figure of a sort begins a new one. */
function changes(attributes: readonly Mention[]): Change[] {
  const result: { base?: Mention; delta?: Mention; percent?: Mention }[] = [];
  for (const mention of attributes) {
    const slot = SLOTS[mention.kind];
    if (!slot) continue;
    const last = result.at(-1);
    if (last && last[slot] === undefined && slot !== 'base') last[slot] = mention;
    else result.push({ [slot]: mention });
  }
  return result;
}

const SLOTS: Partial<Record<Mention['kind'], 'base' | 'delta' | 'percent'>> = {
  base: 'base',
  delta: 'delta',
  growth: 'percent',
};

interface Subject {
  readonly level: Mention;
  readonly plausibility: number;
}

function subjectsOf(all: readonly Item[], item: Item, total: Item | undefined): Subject[] {
  const earlier = all
    .slice(Math.max(0, item.index - REACH), item.index)
    .reverse()
    .filter(({ level }) => level.paragraph === item.level.paragraph);
  // 增支35.2万元，达475.2万元: the amount may follow its change.
  const later = all
    .slice(item.index + 1, item.index + 3)
    .filter(
      ({ level }) =>
        level.sentence === item.level.sentence && /^(?:达|至|为)|(?:达到?|至)$|^上年/.test(level.left),
    );
  // 2011年预算中…公务用车1205.06万元(较2010年压缩2%): the same item in an earlier list.
  const name = item.level.left
    .replace(/(?:比|较|同比|与).*$/, '')
    .replace(RISE, '')
    .replace(FALL, '');
  const namesakes = all
    .slice(Math.max(0, item.index - NAMESAKES), item.index)
    .filter(({ level }) => name !== '' && level.left !== '' && named(level.left, name));
  return [
    { level: item.level, plausibility: item.level.kind === 'level' ? 0.95 : 0.4 },
    ...(total ? [{ level: total.level, plausibility: 0.45 }] : []),
    ...[...earlier, ...later, ...namesakes].map(({ level }) => ({ level, plausibility: 0.4 })),
  ];
}

/** 项目支出A万元，其中：…送戏下乡补助B万元。项目支出比上年增加Δ万元: the change names its subject itself. */
function byName(subjects: readonly Subject[], { delta, percent }: Change): readonly Subject[] {
  const change = delta ?? percent;
  const name = /^(.{2,}?)(?:比|较|同比)/.exec(change?.left ?? '')?.[1];
  if (!change || name === undefined) return subjects;
  const isNamed = ({ level }: Subject) => level.left !== '' && named(level.left, name);
  const sure = (subject: Subject) => isNamed(subject) && subject.level.paragraph === change.paragraph;
  return subjects.map((subject) => {
    const plausibility = sure(subject) ? 0.95 : Math.min(subject.plausibility, 0.4);
    return { ...subject, plausibility };
  });
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
    if (base && base !== level && commensurate(level.quantity, base.quantity)) {
      readings.push(change([term('before', base), term('after', level), rate], plausibility));
    }
  }
  if (!base && !delta) {
    const levels = subjects.map(({ level }) => level);
    for (const after of levels) {
      for (const before of levels) {
        if (before === after || !commensurate(after.quantity, before.quantity)) continue;
        readings.push(change([term('before', before), term('after', after), rate], 0.3));
      }
    }
  }
  return readings;
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
      .map(({ level: former }) => change([term('before', former), after, term('delta', delta)], 0.3));
  });
}

function change(terms: readonly Term[], plausibility: number): Candidate {
  const form = terms.some(({ role }) => role === 'percent') ? 'growth' : 'other';
  return { kind: 'change', form, span: spanOf(terms), terms, plausibility };
}
