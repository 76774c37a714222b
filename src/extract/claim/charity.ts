import { termOf } from '../../arithmetic/judge.ts';
import type { Claim, Quantity } from '../../model.ts';
import { grouped } from '../grouped.ts';
import { LICENSED } from './reading.ts';

/** A percentage says one thing: a reading of it that holds clears it of those that do not. */
export function charitable(all: readonly Claim[]): Claim[] {
  const cleared = new Set(
    all.filter(({ holds, plausibility }) => holds && plausibility >= LICENSED).map(percentOf),
  );
  const holding = all.filter(({ kind, holds }) => kind === 'sum' && holds);
  const sums = grouped(holding, (sum) => termOf(sum, 'total')?.quantity);
  return all.filter((claim) => {
    const percent = claim.holds === false ? percentOf(claim) : undefined;
    return percent === undefined || (!cleared.has(percent) && !isOfPart(claim, sums));
  });
}

/** 中央836万元、省级212万元、市级60万元，到位1108万元，到位率100%: what is itself a part of the figure is not its whole. */
function isOfPart(
  { terms }: Claim,
  sums: ReadonlyMap<Quantity | undefined, readonly Pick<Claim, 'terms'>[]>,
): boolean {
  const [part, whole] = (['part', 'whole'] as const).map((role) => termOf({ terms }, role)?.quantity);
  return (sums.get(part) ?? []).some((sum) =>
    sum.terms.some(({ role, quantity }) => role === 'part' && quantity === whole),
  );
}

const percentOf = ({ kind, form, terms }: Claim) =>
  (kind === 'ratio' || kind === 'change') && !ASIDE.has(form)
    ? termOf({ terms }, 'percent')?.quantity
    : undefined;

/** Checks of a percentage that say nothing of what it is a percentage of. */
const ASIDE: ReadonlySet<string> = new Set(['attainable', 'bases', 'limit', 'execution-score']);
