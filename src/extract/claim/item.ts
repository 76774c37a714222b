import type { Quantity } from '../../model.ts';
import type { Mention } from './mention.ts';

/** An amount or a number with all that its clause says about it: its change, its share, what it is compared with. */
export interface Item {
  readonly index: number;
  readonly level: Mention;
  readonly attributes: readonly Mention[];
}

/** Groups the figures of a text around the amounts that they speak of. */
export function items(all: readonly Mention[]): Item[] {
  const result: { index: number; level: Mention; attributes: Mention[] }[] = [];
  for (const series of lists(all)) {
    if (series[0]!.kind === 'level') {
      for (const level of series) result.push({ index: result.length, level, attributes: [] });
      continue;
    }
    const owners = result.slice(-REACH).filter(({ level }) => owns(level, series[0]!));
    const respective = series.length === 1 ? owners.slice(-1) : owners.slice(-series.length);
    // 甲、乙、丙分别为…，占x%、y%和z%: one for each, or for none if their numbers differ.
    if (respective.length !== series.length) continue;
    for (const [index, mention] of series.entries()) respective[index]!.attributes.push(mention);
  }
  return result;
}

/** So many amounts back a change or a share may still find its subject. */
const REACH = 12;

const owns = (level: Mention, mention: Mention): boolean =>
  level.paragraph === mention.paragraph && encloses(level.brackets, mention.brackets);

/** Figures of one kind that stand in a list: 26.0%、45.4%和28.6%. */
function lists(all: readonly Mention[]): Mention[][] {
  const result: Mention[][] = [];
  for (const mention of all) {
    const last = result.at(-1);
    if (last && mention.joined && last[0]!.kind === mention.kind) last.push(mention);
    else result.push([mention]);
  }
  return result;
}

/** Brackets open at `outer` are all open at `inner` too. */
export const encloses = (outer: readonly number[], inner: readonly number[]): boolean =>
  outer.length <= inner.length && outer.every((bracket, depth) => inner[depth] === bracket);

export const sameBrackets = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && encloses(a, b);

/** Amounts may be added up: same unit, or 万 alone beside 万元, which is money with its unit left out. */
export function commensurate(a: Quantity, b: Quantity): boolean {
  if (a.dimension === 'percent' || b.dimension === 'percent') return false;
  if (a.unit === b.unit) return a.unit !== '' || a.scale === b.scale;
  return (money(a) && curtailed(b)) || (money(b) && curtailed(a));
}

const money = (quantity: Quantity): boolean => quantity.dimension === 'money';
const curtailed = (quantity: Quantity): boolean => quantity.unit === '' && quantity.scale >= 1e4;

/** Value in hundred-millionths of the base unit, for quick sums; null for a fraction or a finer figure. */
export function grains({ value, scale, decimals }: Quantity): bigint | null {
  if (scale < 1 || decimals > 8 || value.includes('/')) return null;
  return BigInt(value.replace('.', '')) * BigInt(scale) * 10n ** BigInt(8 - decimals);
}
