import { flatMap } from '../../flat-map.ts';
import { clauseBefore } from '../spoken/clause.ts';
import { type Item, sameBrackets } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** A percentage with the amounts in which its two sides are looked for. */
export interface Around {
  readonly percent: Mention;
  /** What the report said before, far back; the nearest last. */
  readonly before: readonly Item[];
  /** What it said shortly before, the nearest first. */
  readonly earlier: readonly Item[];
  /** What it says behind the percentage, in the same sentence. */
  readonly later: readonly Item[];
  /** The amounts around it, earlier and later, and with them those that they are compared with or changed by. */
  readonly levels: readonly Mention[];
  readonly amounts: readonly Mention[];
  /** The figures of its own clause before it, in text order. */
  readonly clause: readonly Mention[];
  /** The one figure that brackets right behind it hold: 完成计划的104%（计划3500批次）. */
  readonly behind: Mention | undefined;
  /** What a figure of the same name may stand under, before or behind. */
  readonly vicinity: readonly Item[];
}

/** Takes note of the two sides of a rate, and how sure the words make it. */
export type Read = (part: Mention, whole: Mention, plausibility: number) => void;

/** How many amounts back the two sides of a rate are looked for, and how many around for one of the same name. */
const BACK = 16;
const PARAGRAPHS = 4;
const VICINITY = 40;

/** @param at how many amounts stand before the percentage */
export function around(
  percent: Mention,
  spoken: readonly Mention[],
  all: readonly Item[],
  at: number,
): Around {
  const before = all.slice(Math.max(0, at - VICINITY), at);
  const earlier = before
    .slice(-BACK)
    .filter(({ level }) => level.paragraph >= percent.paragraph - PARAGRAPHS)
    .reverse();
  const later = all.slice(at, at + BACK).filter(({ level }) => level.sentence === percent.sentence);
  const near = [...earlier, ...later];
  return {
    percent,
    before,
    earlier,
    later,
    levels: near.map(({ level }) => level),
    amounts: flatMap(near, ({ level, attributes }) => [level, ...attributes.filter(isAmount)]),
    clause: clauseBefore(spoken, percent),
    behind: inBrackets(spoken, percent),
    vicinity: [...before, ...all.slice(at, at + VICINITY)],
  };
}

function inBrackets(spoken: readonly Mention[], { index, paragraph }: Mention): Mention | undefined {
  const [one, other] = spoken.slice(index + 1, index + 3);
  if (one?.paragraph !== paragraph || !/^\([^()]*$/.test(one.lead)) return undefined;
  return other?.paragraph === paragraph && sameBrackets(one.brackets, other.brackets) ? undefined : one;
}

/** 预算执行率, 完成…的: budget against what was spent. 节约率, 结余率 and the like have other numerators. */
export const spending = ({ kind, base }: Mention): boolean =>
  kind === 'completion' ||
  /执行|支付|支出|拨付|完成|使用|到位|进度|兑[付现]|发放|报账|(?<!人员|预算)控制率/.test(base);

const isAmount = ({ kind }: Mention): boolean => kind === 'base' || kind === 'whole' || kind === 'delta';
