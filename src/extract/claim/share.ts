import type { Claim } from '../../model.ts';
import { BUDGETED } from './cue.ts';
import { commensurate, type Item } from './item.ts';
import type { Mention } from './mention.ts';
import { named } from './name.ts';
import type { Partition } from './partition.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

const REACH = 40;

/** 占…的67.61%: each share against what its words, its list or its neighbourhood make the whole. */
export function shares(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  const totals = new Map(sums.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  return all.flatMap((item) =>
    item.attributes.flatMap((mention) => {
      if (mention.kind !== 'share') return [];
      const claim = settle(wholes(all, item, mention, totals.get(item)));
      return claim ? [claim] : [];
    }),
  );
}

function wholes(all: readonly Item[], item: Item, share: Mention, total: Item | undefined): Candidate[] {
  const earlier = all
    .slice(Math.max(0, item.index - REACH), item.index)
    .filter(({ level }) => commensurate(level.quantity, item.level.quantity))
    .reverse();
  const named_ = share.base === '' ? [] : earlier.filter(({ level }) => named(level.left, share.base));
  const read = (whole: Item, plausibility: number): Candidate =>
    ratio(item.level, whole.level, share, plausibility);
  const slip = (whole: Item): Candidate => ({ ...read(whole, 0), slip: 'completion-as-share' });
  return [
    ...named_.map((whole, index) => read(whole, index === 0 ? 0.95 : 0.9)),
    ...(total ? [read(total, share.base === '' ? 0.9 : 0.6)] : []),
    ...earlier
      .filter((whole) => share.base !== '' || !BUDGETED.test(whole.level.left))
      .map((whole) => read(whole, 0.3)),
    ...earlier.filter((whole) => BUDGETED.test(whole.level.left)).map(slip),
  ];
}

function ratio(part: Mention, whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [term('part', part), term('whole', whole), { ...term('percent', percent), sign: 1 as const }];
  return { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility };
}
