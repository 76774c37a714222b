import type { Claim, Quantity } from '../model.ts';
import { statedTerm } from './judge.ts';
import { failing, type Involving, type Repair, repairs } from './repair.ts';

/** Failing claims that have one origin. */
export interface Cause {
  /** The claim to report; the others follow from it. */
  readonly claim: Claim;
  readonly others: readonly Claim[];
  /** Best first. */
  readonly repairs: readonly Repair[];
}

/** Groups the failing claims of a report by the figure that explains most of them, each with its likely repairs. */
export function localise(claims: readonly Claim[]): Cause[] {
  const involving = involvement(claims);
  const open = failing(claims);
  const causes: Cause[] = [];
  const explained = new Set<Claim>();
  const repairsOf = new Map(open.map((claim) => [claim, repairs(claim, involving)] as const));
  const reach = new Map(
    open.map((claim) => {
      const reached = repairsOf.get(claim)!.map(({ confirmed }) => failing(confirmed).length);
      return [claim, Math.max(0, ...reached)] as const;
    }),
  );
  for (const claim of open.sort((a, b) => reach.get(b)! - reach.get(a)! || a.span.start - b.span.start)) {
    if (explained.has(claim)) continue;
    const found = repairsOf.get(claim)!;
    const others = failing(found[0]?.confirmed ?? []).filter((other) => !explained.has(other));
    const members = [claim, ...others];
    for (const member of members) explained.add(member);
    const told =
      members.find((member) => states(member, found[0], repairsOf.get(member)![0])) ??
      leading(claim, others, found[0]);
    causes.push({
      claim: told,
      others: members.filter((member) => member !== told),
      repairs: repairsOf.get(told)!,
    });
  }
  return causes.sort((a, b) => a.claim.span.start - b.claim.span.start);
}

/** A claim that states the figure to be mended, and is mended by it best, is where the reader looks for the slip. */
const states = (claim: Claim, best: Repair | undefined, own: Repair | undefined): boolean =>
  best !== undefined && own?.quantity === best.quantity && statedTerm(claim).quantity === best.quantity;

/** A rate says that the rate is wrong; where one of its figures is, the sum that it is a part of shows that better. */
function leading(claim: Claim, others: readonly Claim[], best: Repair | undefined): Claim {
  if (!best || claim.kind !== 'ratio' || statedTerm(claim).quantity === best.quantity) return claim;
  const sum = others.find(
    ({ kind, terms }) => kind === 'sum' && terms.some(({ quantity }) => quantity === best.quantity),
  );
  return sum ?? claim;
}

/** The claims of each figure. */
export function involvement(claims: readonly Claim[]): Involving {
  const involving = new Map<Quantity, Claim[]>();
  for (const claim of claims) {
    for (const { quantity } of claim.terms) {
      const known = involving.get(quantity);
      if (!known) involving.set(quantity, [claim]);
      else if (known.at(-1) !== claim) known.push(claim);
    }
  }
  return involving;
}
