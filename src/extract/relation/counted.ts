import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, isDelta } from './list.ts';
import type { Scene } from './scene.ts';

const NUMERALS = '零一二三四五六七八九十';
const TOTALS = '(?:合计|共计|总计|小计|累计|总共|共)';
/** 三馆合计, 两学期共发放, 以上四类支出决算合计, 两项减少额合计. */
const COUNTED = new RegExp(
  `^(?:以上|上述|这|上列)?([两二三四五六七八九十])(?!等)[一-龥]{1,10}?${TOTALS}(?!有)[一-龥]{0,6}$`,
);
/** Behind a number that is printed: 四个村合计. */
const BEHIND_NUMBER = new RegExp(`^[^,;。:#]{0,10}${TOTALS}[^,;。:#有]{0,4}$`);

/** How many parts the words of a total say it has. */
export function countIn(total: Mention, all: readonly Mention[]): number | null {
  const before = all[total.index - 1];
  if (
    before?.quantity.dimension === 'count' &&
    before.clause === total.clause &&
    /^(?:以上|上述|这|上列)?$/.test(before.left) &&
    BEHIND_NUMBER.test(total.left)
  )
    return Number(before.quantity.value);
  const word = COUNTED.exec(total.left)?.[1];
  return word === undefined ? null : word === '两' ? 2 : NUMERALS.indexOf(word);
}

/** 两项减少额合计 adds up changes. */
export const isTotalOfChanges = ({ left }: Mention): boolean =>
  /(?:增[加减长]|减少)[额数](?:合计|共计|总计|共)$/.test(left);

/** So many figures back the parts of such a total may stand. */
const BACK = 60;
const PARAGRAPHS = 20;

/** What the words of a total say of each of its parts, the plainest first. */
const ROLES: readonly { readonly asked: RegExp; readonly part: RegExp }[] = [
  { asked: /发放/, part: /发放/ },
  { asked: /支付|兑付|拨付/, part: /支付|兑付|拨付/ },
  { asked: /到位/, part: /到位/ },
  { asked: /补助/, part: /补助|^计/ },
  { asked: /投入|投资/, part: /投入|投资|造价/ },
  { asked: /完成/, part: /完成/ },
  { asked: /支出|决算|执行/, part: /支出|决算|执行/ },
  { asked: /预算/, part: /预算/ },
  { asked: /合计|总计|共/, part: /^(?:小计|合计|共计?|计)/ },
];

/**
 * 春季发放168.6万元；秋季…，发放181.2万元。两学期共发放349.8万元: as many parts as the total says, one of each of the items before
 * it, be they clauses, sentences or paragraphs.
 */
export function counted(total: Mention, count: number, { all, rowOf }: Scene): Claim | null {
  const changes = isTotalOfChanges(total);
  const near = all
    .slice(Math.max(0, total.index - BACK), total.index)
    .filter(
      (one) =>
        one.paragraph >= total.paragraph - PARAGRAPHS &&
        one.brackets.length === total.brackets.length &&
        isAlike(one, total) &&
        (changes ? isDelta(one) : isAmount(one) && one.part !== 'rest' && one.run.length === 1),
    );
  const ways = changes
    ? [near]
    : [
        ...ROLES.filter(({ asked }) => asked.test(total.left)).map(({ part }) =>
          near.filter(({ left }) => part.test(left)),
        ),
        near.filter((one) => !rowOf.has(one) || rowOf.get(one)!.item === one),
      ];
  for (const some of ways) {
    const parts = ofEach(some, count, total);
    // 三公经费共59万元 counts no three of whatever stands before
    if (parts && (!/三公/.test(total.left) || parts.every(({ left }) => THREE.test(left))))
      return claimOf(
        'sum-behind',
        [
          ['total', total],
          ...parts.map(
            (one): Bound => [
              (changes ? one.direction !== total.direction : one.direction < 0) ? 'minus' : 'part',
              one,
            ],
          ),
        ],
        { level: 'implied' },
      );
  }
  return null;
}

const THREE = /出国|用车|公车|接待/;

/** One figure of each of the last items, or the last figures of the clauses right before. */
function ofEach(some: readonly Mention[], count: number, total: Mention): Mention[] | null {
  const segments = new Map<number, Mention[]>();
  for (const one of some) segments.set(one.segment, [...(segments.get(one.segment) ?? []), one]);
  const own = segments.get(total.segment) ?? [];
  const last = some.at(-1);
  if (!last) return null;
  const inClauses = own.length > 0 ? own : (segments.get(last.segment) ?? []);
  if (inClauses.length === count) return inClauses;
  if (own.length > 0) return null;
  const each = [...segments.values()].slice(-count);
  return each.length === count && each.every(({ length }) => length === 1) ? each.flat() : null;
}
