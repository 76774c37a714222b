import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term, unsigned } from '../reading.ts';
import { inWords } from '../spoken/in-words.ts';
import { commensurate, encloses } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 年均增长, 年均增速为, 两年平均增长. */
const YEARLY = /年均|年平均|(?:^|[一二两三四五六七八九十\d]年)平均(?:每年)?(?:复合)?增/;
/** 两年, 三年来, 5年间. */
const YEARS = /([两二三四五六七八九十]|[2-9]|1\d)年(?!度|初|底|末|级)/g;
const NUMERALS = '零一二三四五六七八九十';
const MOST = 20;
const REACH = 8;

/** 两年累计增长44%，年均增长20% · 由1000万元增至1210万元，年均增长10%: (1+g)ⁿ = 1+G. */
export function compoundGrowths(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (yearly) => {
    if (yearly.quantity.dimension !== 'percent' || !isYearly(yearly, spoken)) return [];
    const near = spoken.slice(Math.max(0, yearly.index - REACH), yearly.index + 3);
    const sentence = near.filter((other) => other.sentence === yearly.sentence && other !== yearly);
    const spans = yearsIn([...sentence.filter(({ index }) => index < yearly.index), yearly]);
    const claim = settle(
      flatMap(spans, (years) => [
        ...sentence.filter((other) => grows(other, spoken)).map((whole) => overall(yearly, whole, years)),
        ...movements(sentence).map(([before, after]) => moved(yearly, before, after, years)),
      ]),
    );
    return claim ? [claim] : [];
  });
}

/** 三年 | 年均增长10%: the number of years may stand right before as a figure of its own. */
const isYearly = ({ lead, left, index }: Mention, spoken: readonly Mention[]): boolean =>
  YEARLY.test(left) || (spoken[index - 1]?.quantity.unit === '年' && /^(?:平均|年均)/.test(lead));

const grows = (other: Mention, spoken: readonly Mention[]): boolean =>
  other.quantity.dimension === 'percent' && other.kind !== 'share' && !isYearly(other, spoken);

/** What the sentence says of the time: 两年, or the distance between its years. */
function yearsIn(mentions: readonly Mention[]): number[] {
  const words = mentions.map(({ lead, tail }) => `${lead}|${tail}`).join('|');
  const said = [...words.matchAll(YEARS)].map(([, word]) =>
    /\d/.test(word!) ? Number(word) : word === '两' ? 2 : NUMERALS.indexOf(word!),
  );
  const figures = mentions
    .filter(({ quantity }) => quantity.unit === '年')
    .map(({ quantity }) => Number(quantity.value));
  const calendar = [...words.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
  const distance = calendar.length > 1 ? Math.max(...calendar) - Math.min(...calendar) : 0;
  return [...new Set([...said, ...figures, distance])].filter((years) => years > 1 && years <= MOST);
}

function movements(sentence: readonly Mention[]): (readonly [Mention, Mention])[] {
  const amounts = sentence.filter(({ kind }) => kind === 'level' || kind === 'base');
  return flatMap(amounts, (before, at) =>
    amounts
      .slice(at + 1)
      .filter((after) => commensurate(before.quantity, after.quantity))
      .map((after) => [before, after] as const),
  );
}

const overall = (yearly: Mention, whole: Mention, years: number): Candidate =>
  compounded(
    [
      { ...term('whole', whole), sign: whole.sign },
      term('percent', yearly),
      inWords(yearly.quantity, years, '年'),
    ],
    encloses(whole.brackets, yearly.brackets),
  );

const moved = (yearly: Mention, before: Mention, after: Mention, years: number): Candidate =>
  compounded(
    [
      unsigned('before', before),
      unsigned('after', after),
      term('percent', yearly),
      inWords(yearly.quantity, years, '年'),
    ],
    true,
  );

function compounded(terms: readonly Term[], near: boolean): Candidate {
  const printed = terms.filter(({ role }) => role !== 'factor');
  return { kind: 'change', form: 'compound', span: spanOf(printed), terms, plausibility: near ? 0.4 : 0.3 };
}
