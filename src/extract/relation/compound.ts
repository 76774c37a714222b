import type { Claim } from '../../model.ts';
import { isSameName } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf, unprinted } from './claim.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** 两年累计增长44%，年均增长20%; 由2020年的1000万元增加到2022年的1210万元，年均增长10%: growth over years, and that of each. */
export function compounds({ all, sentences }: Scene): Claim[] {
  return all.flatMap((yearly) => {
    if (yearly.quantity.dimension !== 'percent' || !YEARLY.test(yearly.cue) || yearly.run.length > 1)
      return [];
    const before = (sentences.get(yearly.sentence) ?? []).filter(({ index }) => index < yearly.index);
    const [years, ...others] = yearsOf(yearly, before);
    const over = overall(yearly, before);
    if (years === undefined || !over) return [];
    const bound = (count: number): Bound[] => [
      ...over,
      ['percent', yearly],
      ['factor', inWords(yearly, count)],
    ];
    return [claimOf('compound', bound(years), { rivals: others.map(bound) })];
  });
}

const YEARLY = /年均(?:增长|增速|下降)|平均增长/;
/** Growth over more than a year: 累计增长, 较2019年增长. */
const OVER_YEARS = /累计|总计|共|[比较与]\d{4}年/;

/** What grew over the years: in percent, or from one amount to another. */
function overall(yearly: Mention, before: readonly Mention[]): Bound[] | null {
  for (const one of [...before].reverse()) {
    if (one.brackets.length !== yearly.brackets.length) continue;
    if (yearly.brackets.length > 0) {
      if (one.quantity.dimension === 'percent' && isSameName(one.name, yearly.name)) return [['whole', one]];
      continue;
    }
    if (one.part === 'growth')
      return OVER_YEARS.test(one.said) || OVER_YEARS.test(one.lead)
        ? [['whole', one, one.direction < 0 ? -1 : 1]]
        : null;
    if (!isAmount(one) || one.quantity.unit === '年') continue;
    const from = before.find(({ index }) => index === one.index - 1);
    return from?.sense === 'before' && from.referred && isAlike(from, one)
      ? [
          ['before', from],
          ['after', one],
        ]
      : null;
  }
  return null;
}

const NUMERALS = '零一二三四五六七八九十';
const MOST = 20;

/** How many years the words say, what stands nearest first: 三年年均, or from 2019 to 2022. */
function yearsOf(yearly: Mention, before: readonly Mention[]): number[] {
  const said = [...before, yearly].reverse().flatMap(({ lead, quantity, brackets }) => {
    const counted = [...lead.matchAll(/([两二三四五六七八九十])年(?![度初底末级])/g)].map(([, word]) =>
      word === '两' ? 2 : NUMERALS.indexOf(word!),
    );
    return quantity.unit === '年' && brackets.length === 0 ? [...counted, Number(quantity.value)] : counted;
  });
  const folded = [...before, yearly].reverse().flatMap(({ lead }) => (/到两$|到两年/.test(lead) ? [2] : []));
  const calendar = [...before, yearly].flatMap(({ lead }) =>
    [...lead.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year)),
  );
  const distance = calendar.length > 1 ? Math.max(...calendar) - Math.min(...calendar) : 0;
  return [...new Set([...said, ...folded, distance])].filter((years) => years > 1 && years <= MOST);
}

/** A number of years that the words say without a figure of its own. */
const inWords = (yearly: Mention, count: number): Mention => ({
  ...yearly,
  quantity: unprinted(yearly.quantity, count, '年'),
});
