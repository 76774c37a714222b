import { once } from '../../../arithmetic/once.ts';
import type { Quantity } from '../../../model.ts';
import type { Mention } from './mention.ts';

/** An amount or a number with all that its clause says about it: its change, its share, what it is compared with. */
export interface Item {
  readonly index: number;
  readonly level: Mention;
  readonly attributes: readonly Mention[];
}

/** Groups the figures of a text around the amounts that they speak of. */
export function items(all: readonly Mention[]): Item[] {
  const result: Draft[] = [];
  let latest: { owners: readonly Draft[]; sentence: number } | undefined;
  for (const series of lists(all)) {
    const [first] = series;
    if (first!.kind === 'qualifier') continue;
    if (first!.kind === 'level') {
      for (const level of series) result.push({ index: result.length, level, attributes: [] });
      continue;
    }
    const near = speaksForItself(first!)
      ? []
      : result.slice(-REACH).filter(({ level }) => owns(level, first!));
    const said =
      near.length > 0 || speaksForItself(first!) || latest?.sentence !== first!.sentence
        ? near
        : latest.owners;
    const owners = isNumberOf(said.at(-1)?.level, series) ? said.slice(0, -1) : said;
    const respective = owners.slice(-series.length);
    if (owners.length === 0) {
      // 会议费较上年的5.6万元压减1.4万元: nothing stands before it that changed, so it speaks for itself.
      result.push({ index: result.length, level: first!, attributes: [...series] });
    } else if (respective.length === series.length && !namesItself(series)) {
      // 甲、乙、丙分别为…，占x%、y%和z%: one for each, or for none if their numbers differ.
      for (const [index, mention] of series.entries()) {
        const { attributes } = respective[index]!;
        if (attributes.length < ATTRIBUTES) attributes.push(mention);
      }
    }
    latest = { owners: owners.length === 0 ? result.slice(-1) : owners, sentence: first!.sentence };
  }
  return result;
}

interface Draft extends Item {
  readonly attributes: Mention[];
}

/** So many amounts back a change or a share may still find its subject. */
const REACH = 12;

/** So many changes and shares may be said of one amount. */
const ATTRIBUTES = 40;

const owns = (level: Mention, mention: Mention): boolean =>
  (level.paragraph === mention.paragraph || continues(level, mention)) &&
  encloses(level.brackets, mention.brackets);

/** 事故起数由上年的18起下降到15起: the base comes with its own subject, before what became of it. */
const speaksForItself = ({ kind, left }: Mention): boolean =>
  kind === 'base' && /^[^比较与同]{2,}[由从][^于]/.test(left);

/** A paragraph that begins 与上年相比，增加… goes on about the one before. */
const continues = (level: Mention, mention: Mention): boolean =>
  level.paragraph === mention.paragraph - 1 && /^(?:与|比|较|同比)/.test(mention.lead);

/** 甲、乙、丙，三项支出分别占x%、y%和z%: so many there are, and nothing is said of their number. */
const isNumberOf = (owner: Mention | undefined, series: readonly Mention[]): boolean =>
  series.length > 1 && owner?.quantity.value === `${series.length}` && owner.index === series[0]!.index - 1;

/** 公开招标、磋商、询价分别占…: the list names its own subjects. */
const namesItself = (series: readonly Mention[]): boolean =>
  series.length > 1 && series[0]!.left.split('、').length === series.length;

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
  if (ALIKE.some((units) => units.has(a.unit) && units.has(b.unit))) return true;
  return (money(a) && curtailed(b)) || (money(b) && curtailed(a));
}

/** Measure words that count the same things: 25件申请, 其中当面4宗. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['人', '名', '位']),
  new Set(['件', '件次', '宗', '起', '例', '批']),
  new Set(['份', '人', '名']),
];

const money = (quantity: Quantity): boolean => quantity.dimension === 'money';
const curtailed = (quantity: Quantity): boolean => quantity.unit === '' && quantity.scale >= 1e4;

/** Value in hundred-millionths of the base unit, for quick sums; null for a fraction or a finer figure. */
export const grains = once(({ value, scale, decimals }: Quantity): bigint | null => {
  if (scale < 1 || decimals > 8 || value.includes('/')) return null;
  return BigInt(value.replace('.', '')) * BigInt(scale) * 10n ** BigInt(8 - decimals);
});
