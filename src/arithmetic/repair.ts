import type { Bilingual, Claim, Quantity, Term } from '../model.ts';
import { isAbsurd } from './absurd.ts';
import { holds } from './judge.ts';
import { KEYSTROKES, keystroke } from './keystroke.ts';
import { mending, printedAs } from './mend.ts';
import { once } from './once.ts';
import { replaced } from './replaced.ts';

/**
 * One figure whose change makes every failing claim of a cause hold (Fellegi & Holt 1976: the smallest set of fields to
 * change), and what speaks for it.
 */
export interface Repair {
  readonly quantity: Quantity;
  readonly to: string;
  /** Claims that take part in this figure and hold with the change, besides the one that led to it. */
  readonly confirmed: readonly Claim[];
  readonly broken: readonly Claim[];
  /** How a person would have come to write the figure as it stands; null if it takes more than one slip. */
  readonly slip: Bilingual | null;
  /** The figures would agree, but nobody could have meant it: it comes last and is never offered. */
  readonly absurd: boolean;
}

/** The claims that a figure takes part in. */
export type Involving = ReadonlyMap<Quantity, readonly Claim[]>;

const OFFERED = 5;

/** So many other claims of a figure are looked at to tell what speaks for its change. */
const WITNESSES = 100;

const witnesses = (involving: Involving, quantity: Quantity): readonly Claim[] =>
  involving.get(quantity)!.slice(0, WITNESSES);

/** The likely repairs of a failing claim, best first. */
export function repairs(claim: Claim, involving: Involving): Repair[] {
  const found = mendings(claim).map(({ quantity, to }): Repair => {
    const confirmed: Claim[] = [];
    const broken: Claim[] = [];
    const mended = printedAs(quantity, to);
    for (const other of witnesses(involving, quantity)) {
      if (other === claim || other.holds === null) continue;
      if (holds(replaced(other, quantity, mended))) confirmed.push(other);
      else if (other.holds) broken.push(other);
    }
    const slip = keystroke(quantity.value, to);
    const absurd = isAbsurd(witnesses(involving, quantity), quantity, to);
    return { quantity, to, confirmed, broken, slip: slip && KEYSTROKES[slip], absurd };
  });
  return found.sort((a, b) => merit(b) - merit(a)).slice(0, OFFERED);
}

/** What any one of its figures would have to be for a claim to hold: the same however the claims around it change. */
export const mendings = once((claim: Claim) =>
  claim.terms
    .filter(isPrinted)
    .flatMap(({ quantity }) => mending(claim, quantity).map((to) => ({ quantity, to }))),
);

/** Counted names and the 100 % of a whole stand nowhere: there is nothing to correct. */
const isPrinted = ({ quantity: { digits } }: Term): boolean => digits.start < digits.end;

/** More than anything that may speak for it. */
const ABSURD = 1000;

/**
 * A broken claim weighs more than a confirmed one; a single slip of a key more than a figure made up; and a percentage,
 * being computed from the others, is more likely wrong than they are.
 */
const merit = ({ quantity, confirmed, broken, slip, absurd }: Repair): number =>
  (absurd ? -ABSURD : 0) +
  failing(confirmed).length * 4 +
  confirmed.length -
  broken.length * 5 +
  (slip ? 3 : 0) +
  (quantity.dimension === 'percent' ? 4 : 0);

/** A failing claim counts only from this plausibility of its reading on. */
const CREDIBLE = 0.5;

/** The claims among these that fail and are credible. */
export const failing = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ holds, plausibility }) => holds === false && plausibility >= CREDIBLE);
