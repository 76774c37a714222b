import type { Claim } from '../../model.ts';
import { isGeneric } from '../lexicon/name.ts';
import { REMAINDER, WHOLE_SETS } from '../lexicon/opener.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, topic } from './list.ts';
import type { Scene } from './scene.ts';

const DONE = /已|完工|实到|办结|整改到位|竣工|即时/;
const OPEN = /[未尚]|正在|在建|在办|请假|缺席|其余|转交/;

/** 126户，…。已消除风险109户，未消除风险17户: what was settled and what was not are all. */
export function settled({ all, listOf, rowOf }: Scene): Claim[] {
  return all.flatMap((done) => {
    if (
      !isAmount(done) ||
      !DONE.test(done.left + done.tail) ||
      OPEN.test(done.left) ||
      listOf.has(done) ||
      rowOf.has(done)
    )
      return [];
    const open = all
      .slice(done.index + 1, done.index + 6)
      .filter(
        (one) =>
          one.sentence === done.sentence &&
          (one.part === 'amount' || one.part === 'rest') &&
          isAlike(one, done) &&
          OPEN.test(one.left + one.tail),
      );
    if (open.length === 0 || done.quantity.dimension !== 'count') return [];
    const before = all
      .slice(Math.max(0, done.index - 12), done.index)
      .findLast(
        (one) =>
          isAmount(one) &&
          isAlike(one, done) &&
          one.paragraph >= done.paragraph - 1 &&
          !rowOf.has(one) &&
          one.brackets.length === 0,
      );
    if (!before || before.run.length > 1) return [];
    return [
      claimOf(
        'sum-of-list',
        [['total', before], ['part', done], ...open.map((one): Bound => ['part', one])],
        { level: 'implied', form: 'count' },
      ),
    ];
  });
}

/** Items that their order names: 第一批, 首期, 一季度, 2021年; or the last of which is 其余. */
const ORDERED =
  /(?:第[一二三四五六七八九十]+[批期次年]|首[批期]|[一二三四]季度|[一二三四五六]期|^\d{4}年度?|[上下]半年)/;
const FIRST = /第一|首|一季|一期|\d{4}|上半/;
const REST = new RegExp(`^(?:${anyOf(REMAINDER)})`);

/** The words before the first item that say that it is a part of what stands before. */
const PARTS = /中[,:]|其中|包括|用于/;

/** 下达3260万元，第一批1500万元，第二批960万元，第三批800万元: nothing opens the list but its order. */
export function series({ all, sentences, listOf }: Scene): Claim[] {
  return [...sentences.values()].flatMap((here) => {
    const free = here.filter((one) => isAmount(one) && one.brackets.length === 0);
    const claims: Claim[] = [];
    for (let from = 0; from + 1 < free.length; from++) {
      const first = free[from]!;
      if (listOf.has(first) || first.run.length > 1) continue;
      let until = from;
      while (
        free[until] &&
        isAlike(free[until]!, first) &&
        ORDERED.test(free[until]!.left.replace(/^其中:?/, ''))
      )
        until++;
      const isOrdered = until - from > 1 && FIRST.test(first.left);
      if (!isOrdered) {
        const last = free.findIndex((one, at) => at > from && REST.test(one.name) && isAlike(one, first));
        if (
          last < 0 ||
          free
            .slice(from, last + 1)
            .some((one) => !isAlike(one, first) || one.name === '' || isGeneric(one.name))
        )
          continue;
        until = last + 1;
      }
      const items = free.slice(from, until);
      // 消化757万元；未消化的155万元中，甲102万元，其余53万元: the last amount that is divided begins anew
      const inner = items.findLastIndex((one, at) => at > 0 && PARTS.test(one.lead));
      if (inner > 0 && !isOrdered) {
        from += inner - 1;
        continue;
      }
      const before = free.slice(Math.max(0, from - 2), from).findLast((one) => isAlike(one, first));
      const head =
        before && isAlike(before, first)
          ? before
          : from === 0 && (isOrdered || PARTS.test(first.lead))
            ? topic(first, all, (one) => isAmount(one) && isAlike(one, first), listOf)
            : null;
      if (!head || head.run.length > 1 || listOf.has(head) || ORDERED.test(head.left.slice(-8))) continue;
      // years and what is left over are parts of what is told as a total
      if (!isOrdered && !/总|合计|共计|累计/.test(head.left) && !(from === 0 && PARTS.test(first.lead)))
        continue;
      if (isOrdered && /\d{4}年/.test(first.left) && !/累计|[两三四五]年|\d{4}年?[-—–~至到]/.test(head.said))
        continue;
      claims.push(
        claimOf('sum-of-list', [['total', head], ...items.map((one): Bound => ['part', one])], {
          level: 'implied',
        }),
      );
      from = until;
    }
    return claims;
  });
}

/** 收入94887亿元。税收89977亿元，非税4910亿元: names that together are the whole, with no word that opens them. */
export function knownSets({ all, sentences, listOf }: Scene): Claim[] {
  return [...sentences.values()].flatMap((here) => {
    const free = here.filter((one) => isAmount(one) && one.brackets.length === 0 && one.run.length === 1);
    if (free.length < 2) return [];
    for (const set of WHOLE_SETS) {
      const items: Mention[] = [];
      for (const word of set) {
        const part = free.find(({ name }) => name.includes(word));
        if (!part || listOf.has(part) || !isAlike(part, items[0] ?? part)) break;
        items.push(part);
      }
      const [first] = items;
      if (!first || items.length < set.length) continue;
      const others = free.filter(
        (one) => isAlike(one, first) && one.index > first.index && !items.includes(one),
      );
      if (
        others.length > 0 ||
        new Set(items).size < items.length ||
        items.some((one, at) => at > 0 && one.index < items[at - 1]!.index)
      )
        continue;
      const before = free.filter((one) => one.index < first.index && isAlike(one, first)).at(-1);
      const account =
        items.map(({ name }) => /收入|支出/.exec(name)?.[0]).find((word) => word !== undefined) ?? '';
      const head =
        before ??
        topic(
          first,
          all,
          (one) => isAmount(one) && isAlike(one, first) && one.left.includes(account),
          listOf,
        );
      if (!head || head.run.length > 1 || (before && before.segment !== first.segment)) continue;
      const form = head.quantity.dimension === 'money' ? 'partition' : 'count';
      return [
        claimOf('sum-of-list', [['total', head], ...items.map((one): Bound => ['part', one])], {
          level: 'implied',
          form,
        }),
      ];
    }
    return [];
  });
}
