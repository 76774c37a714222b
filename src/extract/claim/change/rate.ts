import type { Term } from '../../../model.ts';
import { type Candidate, spanOf, term, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { change, comparable } from './candidate.ts';
import { movesTo, yearOf } from './move.ts';
import type { Change, Subject } from './subject.ts';

/** What a rate of change may be of: its amount and what changed, or what was and what became of it. */
export function rateReadings(subjects: readonly Subject[], { base, delta, percent }: Change): Candidate[] {
  if (!percent) return [];
  // 增加…下降p%: the figures may agree while the words do not; direction-conflict says so.
  const rate: Term = { ...unsigned('percent', percent), sign: delta?.sign ?? percent.sign };
  const readings: Candidate[] = [];
  if (base && delta) {
    // 比2023年15714元增加1572元，增长10%: base and change stand side by side, nobody else is meant.
    return [change([term('before', base), term('delta', delta), rate], 1)];
  }
  for (const { level, plausibility } of subjects) {
    if (delta && level !== delta && comparable(level.quantity, delta.quantity)) {
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
      comparable(level.quantity, delta.quantity)
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
      if (comparable(level.quantity, delta.quantity))
        readings.push(change([term('before', level), term('delta', delta), rate], 0.25));
  }
  // 新增企业26家，总数达到118家，同比增长28.26%
  const [own, former] = subjects.map(({ level }) => level);
  if (!base && !delta && own && former && /^(?:其中)?(?:新增|净增|新认定)/.test(former.left)) {
    if (commensurate(own.quantity, former.quantity) && former.sentence === own.sentence)
      readings.push(change([term('after', own), term('delta', former), rate], 0.4));
  }
  if (!base && !delta) {
    const levels = subjects.map(({ level }) => level);
    for (const after of levels) {
      for (const before of levels) {
        if (before === after || !commensurate(after.quantity, before.quantity)) continue;
        const sure = after === own && movesTo(before, after);
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
