import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { claimOf } from './claim.ts';
import type { Scene } from './scene.ts';

/** 由91.5%提高到94.7%，提高3.2个百分点; 97.6%，比上年的94.8%提升2.8个百分点: the points between two percentages. */
export function pointsBetween({ all }: Scene): Claim[] {
  return all.flatMap((points) => {
    const direction = points.direction || directionOf(points);
    if (points.part !== 'points' || direction === 0 || points.run.length > 1) return [];
    const pair = pairOf(points, all);
    if (!pair || isEarlier(pair.after)) return [];
    if ((pair.before.part === 'growth') !== (pair.after.part === 'growth')) return [];
    return [
      claimOf('points', [
        ['before', exactly(pair.before)],
        ['after', pair.after],
        ['delta', points, direction < 0 ? -1 : 1],
      ]),
    ];
  });
}

function pairOf(points: Mention, all: readonly Mention[]): { before: Mention; after: Mention } | null {
  const percents = percentsBefore(points, all);
  const [nearest, second] = percents;
  // 提高0.6个百分点（上年为19.4%）
  const behind = all[points.index + 1];
  if (
    nearest &&
    !isEarlier(nearest) &&
    behind?.quantity.dimension === 'percent' &&
    behind.sentence === points.sentence &&
    behind.brackets.length === points.brackets.length + 1 &&
    TOLD.test(behind.left)
  )
    return { before: behind, after: nearest };
  if (nearest && !second && isEarlier(nearest)) {
    const after = namesake(nearest, points, all);
    return after && { before: nearest, after };
  }
  if (!nearest || !second) return null;
  // 全省增长6.8%，我县增长7.5%，高于全省0.7个百分点
  const name = NAMED.exec(points.said.slice(points.said.lastIndexOf('#') + 1))?.[1];
  const named =
    name === undefined ? undefined : percents.find((one) => one !== nearest && one.said.startsWith(name));
  if (named) return { before: named, after: nearest };
  // the nearest first: 由A提高到B stands before it in the list, B，比A behind it
  const at = percents.findIndex(isEarlier);
  const before = percents[at];
  // 比去年的66.3%提升2.7个百分点，比去年全年提升1.8个百分点: the second is compared with something else
  if (before && all.slice(before.index, points.index).some(({ part }) => part === 'points')) return null;
  const after = before && (MOVES.test(before.left) ? percents[at - 1] : at === 0 ? second : undefined);
  return before && after ? { before, after } : null;
}

/** 就业率74.0%。……。与上年就业率71.6%相比: the rate of that name told before. */
function namesake(before: Mention, points: Mention, all: readonly Mention[]): Mention | null {
  const name = RATE.exec(before.left)?.[1];
  if (name === undefined) return null;
  for (let at = before.index - 1; at >= 0 && at > points.index - FAR; at--) {
    const one = all[at]!;
    if (one.paragraph < points.paragraph - 1) return null;
    if (one.quantity.dimension === 'percent' && !isEarlier(one) && RATE.exec(one.left)?.[1] === name)
      return one;
  }
  return null;
}
/** The name of a rate without the year it is of. */
const RATE =
  /(?:^|[比较与同]?(?:上年|去年|\d{4}年)度?的?)([\p{Script=Han}]{1,10}(?:率|度|占比|比重))(?:为|是|达到?|:)?$/u;
const FAR = 16;

const directionOf = ({ said }: Mention): number => (LESS.test(said) ? -1 : MORE.test(said) ? 1 : 0);
const MORE = /高于|高出|超过|超出|快于|多于|高/;
const LESS = /低于|慢于|少于|低/;
const TOLD = /^(?:上年|去年|目标|预算|标准|\d{4}年)/;
const NAMED =
  /(?:高于|低于|比|快于|慢于)((?:全[国省市县区]|[省市县区]|目标|计划)[^#,]{0,3}?)(?:平均|水平|值)*(?:高|低|快|慢)?出?$/;

/** 比上年的94.8%, 由91.5%, 较2020年的59.9%, 高于目标值97%. */
const EARLIER =
  /(?<![同环对相])比(?![例重])|较(?!上|去|大|好|高|低)|较(?:上年|去年)|^[由从]|[^自经理][由从]|^与(?=上年|去年|\d{4}年)|高于|低于|超过|超出|^(?:上年|去年)/;
const MOVES = /^[由从]|[^自经理][由从]/;
/** 高于全省平均水平（65.5%）3.5个百分点 */
const isEarlier = ({ left, lead }: Mention): boolean =>
  EARLIER.test(left) || (left === '' && COMPARED.test(lead));
const COMPARED = /(?:高于|低于|比|较)[^,;。]{1,12}\($/;
/** So many figures back the two may stand. */
const REACH = 6;

/** The percentages before it of its segment since the last points, the nearest first; what is in a bracket is said beside. */
function percentsBefore(points: Mention, all: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (let at = points.index - 1; at >= 0 && at > points.index - REACH; at--) {
    const one = all[at]!;
    if (one.sentence !== points.sentence || one.segment !== points.segment) break;
    const isBeside = one.brackets.length > points.brackets.length && !isEarlier(one);
    if (one.quantity.dimension === 'percent' && !isBeside && one.run.length === 1) found.push(one);
  }
  return found;
}

/** 高于60%的规定比例2个百分点: 60% itself is meant, not anything above it. */
const exactly = (one: Mention): Mention => ({ ...one, quantity: { ...one.quantity, bound: 'eq' } });
