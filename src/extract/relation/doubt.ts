import type { Claim, Quantity } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { isAlike } from './list.ts';
import type { Scene } from './scene.ts';

/** So many figures before and behind a relation another reading of it is looked for. */
const AROUND = 14;
/** A coincidence is no reading: so many readings at most may be expected to hold by chance. */
const CHANCE = 0.15;

/**
 * A careful auditor who finds that a percentage does not match asks, before telling, whether it matches something else
 * close by. A relation that fails where another one between the same kinds of figures holds is doubtful: either its words
 * were understood wrongly, or the writer took the wrong base. Nothing is confirmed by this; and where the figures are so
 * coarse that some pair always matches, nothing is doubted either.
 */
export function doubted(claims: readonly Claim[], scene: Scene): Claim[] {
  return claims.map((claim) => {
    if (claim.holds !== false) return claim;
    const own = claim.terms.flatMap(({ quantity }) => scene.mentionOf.get(quantity) ?? []);
    if (own.length < claim.terms.length) return claim;
    return hasOther(claim, own, scene) ? { ...claim, doubtful: true } : claim;
  });
}

function hasOther(claim: Claim, own: readonly Mention[], scene: Scene): boolean {
  const percent = own.find(({ quantity }) => quantity.dimension === 'percent');
  switch (claim.kind) {
    case 'ratio':
    case 'change':
      return percent !== undefined && percentElsewhere(percent, own, near(own, scene));
    case 'sum':
      return sumElsewhere(own, near(own, scene));
    case 'difference':
      return percent === undefined && differenceElsewhere(own, near(own, scene));
    default:
      return false;
  }
}

/** The amounts around, in the same paragraph or in one beside it. */
function near(own: readonly Mention[], { all }: Scene): Mention[] {
  const first = Math.min(...own.map(({ index }) => index));
  const last = Math.max(...own.map(({ index }) => index));
  const paragraphs = own.map(({ paragraph }) => paragraph);
  const [from, to] = [Math.min(...paragraphs) - 1, Math.max(...paragraphs) + 1];
  return all
    .slice(Math.max(0, first - AROUND), last + AROUND + 1)
    .filter(
      ({ paragraph, quantity }) =>
        paragraph >= from &&
        paragraph <= to &&
        quantity.dimension !== 'percent' &&
        quantity.dimension !== 'percent-point' &&
        quantity.unit !== '',
    );
}

const amountOf = ({ value, scale }: Quantity): number => Number(value) * scale;
/** Half a unit of the last digit printed. */
const halfOf = ({ decimals, scale }: Quantity): number => (10 ** -decimals * scale) / 2;

/** Another share, completion or growth gives the percentage that is printed. */
function percentElsewhere(percent: Mention, own: readonly Mention[], amounts: readonly Mention[]): boolean {
  const printed = Math.abs(Number(percent.quantity.value));
  const tolerance = 0.5 * 10 ** -percent.quantity.decimals;
  let tried = 0;
  let found = false;
  for (const one of amounts)
    for (const other of amounts) {
      if (one === other || !isAlike(one, other)) continue;
      if (own.includes(one) && own.includes(other)) continue;
      const [a, b] = [amountOf(one.quantity), amountOf(other.quantity)];
      if (a === 0 || b === 0) continue;
      for (const made of [a / b, (a - b) / b, a / (b - a)]) {
        tried++;
        if (Math.abs(Math.abs(made) * 100 - printed) <= tolerance) found = true;
      }
    }
  return found && (tried * 2 * tolerance) / 100 <= CHANCE;
}

/** All of the parts and one more, or under another total. */
function sumElsewhere(own: readonly Mention[], amounts: readonly Mention[]): boolean {
  const [total, ...parts] = own;
  const sum = parts.reduce((all, { quantity }) => all + amountOf(quantity), 0);
  const tolerance = Math.max(...own.map(({ quantity }) => halfOf(quantity))) * 1.001;
  const others = amounts.filter((one) => !own.includes(one) && isAlike(one, total!));
  const sums = [
    ...others.map((one) => [amountOf(total!.quantity), sum + amountOf(one.quantity)] as const),
    ...others.map((one) => [amountOf(one.quantity), sum] as const),
  ];
  return isFound(sums, tolerance, amountOf(total!.quantity));
}

/** Two other amounts are as far apart. */
function differenceElsewhere(own: readonly Mention[], amounts: readonly Mention[]): boolean {
  const [delta, ...rest] = own;
  const printed = Math.abs(amountOf(delta!.quantity));
  const alike = amounts.filter((one) => one !== delta && isAlike(one, delta!));
  const tolerance = Math.max(...own.map(({ quantity }) => halfOf(quantity))) * 1.001;
  const pairs = alike.flatMap((one, at) =>
    alike
      .slice(at + 1)
      .filter((other) => !(rest.includes(one) && rest.includes(other)))
      .map((other) => [printed, Math.abs(amountOf(one.quantity) - amountOf(other.quantity))] as const),
  );
  return isFound(pairs, tolerance, printed);
}

const isFound = (pairs: readonly (readonly [number, number])[], tolerance: number, size: number): boolean =>
  pairs.some(([one, other]) => Math.abs(one - other) <= tolerance) &&
  (pairs.length * 2 * tolerance) / Math.abs(size) <= CHANCE;
