import { termOf } from '../../arithmetic/judge.ts';
import type { Claim } from '../../model.ts';
import { LICENSED } from './reading.ts';

/** A percentage says one thing: a reading of it that holds clears it of those that do not. */
export function charitable(all: readonly Claim[]): Claim[] {
  const cleared = new Set(
    all.filter(({ holds, plausibility }) => holds && plausibility >= LICENSED).map(percentOf),
  );
  return all.filter((claim) => {
    const percent = claim.holds === false ? percentOf(claim) : undefined;
    return percent === undefined || !cleared.has(percent);
  });
}

const percentOf = ({ kind, form, terms }: Claim) =>
  (kind === 'ratio' || kind === 'change') && !ASIDE.has(form)
    ? termOf({ terms }, 'percent')?.quantity
    : undefined;

/** Checks of a percentage that say nothing of what it is a percentage of. */
const ASIDE: ReadonlySet<string> = new Set(['attainable', 'bases', 'limit', 'execution-score']);
