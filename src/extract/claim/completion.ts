import type { Claim, ClaimForm } from '../../model.ts';
import { BUDGETED, EXECUTED } from './cue.ts';
import { commensurate, type Item } from './item.ts';
import type { Mention } from './mention.ts';
import { named } from './name.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

/** How many amounts back, and on, the two sides of a rate are looked for. */
const BACK = 16;
const ON = 40;

/** 完成年初预算A万元的p%, 预算执行率p%: actual against any base that the report prints for it. */
export function completions(all: readonly Item[]): Claim[] {
  return all.flatMap((item) =>
    item.attributes.flatMap((mention, at) => {
      if (mention.kind !== 'completion' && mention.kind !== 'rate') return [];
      const claim = settle(readings(all, item, mention, item.attributes[at - 1]));
      return claim ? [claim] : [];
    }),
  );
}

function readings(
  all: readonly Item[],
  item: Item,
  percent: Mention,
  before: Mention | undefined,
): Candidate[] {
  const result: Candidate[] = [];
  const read = (part: Mention, whole: Mention, plausibility: number) => {
    if (part !== whole && commensurate(part.quantity, whole.quantity)) {
      result.push(ratio(part, whole, percent, plausibility));
    }
  };
  const near = all
    .slice(Math.max(0, item.index - BACK), item.index + 1)
    .filter(({ level }) => level.paragraph >= percent.paragraph - 1)
    .reverse();
  // 完成年初预算A万元的p%: the base stands right before the percentage.
  if (before?.kind === 'whole' && /^的/.test(percent.left)) {
    read(item.level, before, 1);
    for (const { level } of near.slice(1)) read(level, before, 0.4);
    return result;
  }
  const bases = near.flatMap(({ level, attributes }) => [
    level,
    ...attributes.filter(
      ({ kind, index }) => (kind === 'base' || kind === 'whole' || kind === 'delta') && index < percent.index,
    ),
  ]);
  const wholes = bases.filter(
    ({ left }) =>
      BUDGETED.test(left) && (percent.base === '' || percent.kind === 'rate' || named(left, percent.base)),
  );
  const parts = near.map(({ level }) => level).filter(({ left }) => EXECUTED.test(left));
  const here = (mention: Mention) => mention.sentence === percent.sentence;
  for (const [rank, part] of parts.entries()) {
    for (const [order, whole] of wholes.entries()) {
      const sure = rank === 0 && order === 0 && here(part) && here(whole) && plain(percent);
      read(part, whole, sure ? 0.92 : 0.4);
    }
  }
  for (const part of [item.level, ...parts]) for (const whole of bases) read(part, whole, 0.35);
  for (const part of bases) if (part.kind === 'delta') for (const whole of bases) read(part, whole, 0.35);
  // The same name under another heading: 三公预算…其中：接待307.70万元 for 接待8.27万元，执行比例2.69%.
  for (const { level } of all.slice(Math.max(0, item.index - ON), item.index + ON)) {
    if (level !== item.level && named(level.left, item.level.left)) read(item.level, level, 0.3);
  }
  return result;
}

/** 预算执行率, 完成…的: budget against what was spent. 节约率, 结余率 and the like have other numerators. */
const plain = ({ kind, base }: Mention): boolean =>
  kind === 'completion' || /执行|支付|支出|拨付|完成|使用/.test(base);

function ratio(part: Mention, whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [term('part', part), term('whole', whole), { ...term('percent', percent), sign: 1 as const }];
  const form: ClaimForm =
    whole.kind === 'whole' && !BUDGETED.test(whole.left)
      ? 'share'
      : percent.kind === 'rate'
        ? 'execution'
        : 'completion';
  return { kind: 'ratio', form, span: spanOf(terms), terms, plausibility };
}
