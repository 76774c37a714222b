import { judge } from '../../../arithmetic/judge.ts';
import { keystroke, significant } from '../../../arithmetic/keystroke.ts';
import { mendable } from '../../../arithmetic/mend.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { EACH } from '../spoken/cue.ts';
import { inWords } from '../spoken/in-words.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { counterOf } from './counter.ts';

const REACH = 5;

/** 60台，单价2800元，共支出16.8万元: number × price = amount; several of them side by side, Σ number × price. */
export function unitPrices(all: readonly Item[]): Claim[] {
  const prices = all.filter(({ level }) => isPrice(level));
  return flatMap(prices, (price) => {
    const near = all
      .slice(Math.max(0, price.index - REACH), price.index + REACH)
      .filter(({ level }) => level.paragraph === price.level.paragraph && level !== price.level)
      .sort((a, b) => apart(all, a.index, price.index) - apart(all, b.index, price.index))
      .map(({ level }) => level);
    const sentence = prices.filter(({ level }) => level.sentence === price.level.sentence);
    const together = sentence.length > 1 && sentence[0] === price ? sums(all, sentence) : [];
    const claim = settle([...readings(price.level, near, clauseOf(all, price)), ...together]);
    return claim ? [claim] : [];
  });
}

const isPrice = ({ quantity, left, tail }: Mention): boolean =>
  /^元\/./.test(quantity.unit) ||
  (quantity.dimension === 'money' && /^(?:每|\/)[一-龥]/.test(tail)) ||
  (quantity.dimension === 'money' && EACH.test(left));

/** The figures around a price since the last ； and up to the next. */
function clauseOf(all: readonly Item[], { index, level }: Item): ReadonlySet<Mention> {
  const goesOn = (item: Item | undefined) =>
    item !== undefined && item.level.sentence === level.sentence && !CLAUSE.test(item.level.lead);
  let from = index;
  while (goesOn(all[from]) && all[from - 1]?.level.sentence === level.sentence) from--;
  let to = index + 1;
  while (goesOn(all[to])) to++;
  return new Set(all.slice(from, to).map((item) => item.level));
}

const CLAUSE = /[;。§]/;

function readings(price: Mention, near: readonly Mention[], clause: ReadonlySet<Mention>): Candidate[] {
  const numbers = near.filter(isNumber);
  const amounts = near.filter(isAmount);
  const counted = counterOf(price);
  const own = numbers.filter(
    ({ quantity, sentence }) => sentence === price.sentence && counted?.test(quantity.unit),
  );
  const spent = amounts.filter(({ sentence }) => sentence === price.sentence);
  // 6辆，运行维护费19.8万元，平均每辆3.3万元: nothing else can be meant.
  const sure = own.length === 1 && spent.length === 1;
  // 补贴312.4万元，惠及1562人，人均2000元；…: nor in its clause.
  const [ownHere, spentHere] = [own, spent].map((figures) => figures.filter((one) => clause.has(one)));
  const sole = ownHere!.length === 1 && spentHere!.length === 1 && MEAN.test(price.left);
  return flatMap(amounts, (amount) =>
    flatMap(numbers, (number, index) => {
      const beside = own.includes(number) && inOneClause([amount, number, price]);
      const settled =
        (sure && number === own[0] && amount === spent[0]) ||
        (sole && number === ownHere![0] && amount === spentHere![0]);
      const meant = (reading: Candidate) => settled || (beside && isSlip(reading));
      const readings = MONTHLY.test(price.left)
        ? [product(amount, [number, price]), aYear(amount, number, price)]
        : [product(amount, [number, price])];
      const twice = numbers.slice(index + 1).map((other) => product(amount, [number, other, price]));
      return [...readings.map((one) => (meant(one) ? { ...one, plausibility: MEANT } : one)), ...twice];
    }),
  );
}

const MEANT = 0.7;
const MEAN = /均[^标准]{0,8}$/;

/** 生活补贴4126人、495.12万元，每人每月100元: three figures beside each other, no stronger sign than ， between them. */
function inOneClause(figures: readonly Mention[]): boolean {
  const [first, ...others] = [...figures].sort((a, b) => a.index - b.index);
  const near = others.at(-1)!.index - first!.index < FIGURES;
  return near && others.every(({ sentence, lead }) => sentence === first!.sentence && !/[;§]/.test(lead));
}

const FIGURES = 4;

const isNumber = ({ quantity, left }: Mention): boolean =>
  (quantity.dimension === 'count' || quantity.dimension === 'number') && !/均$/.test(left);
const isAmount = (mention: Mention): boolean => mention.quantity.unit === '元' && !isPrice(mention);

/** 早稻1.2万亩，每亩80元；晚稻1.5万亩，每亩60元，合计186万元: each price with the number before it. */
function sums(all: readonly Item[], prices: readonly Item[]): Candidate[] {
  const numbers = prices.map((price) =>
    all
      .slice(Math.max(0, price.index - 2), price.index)
      .map(({ level }) => level)
      .findLast((level) => isNumber(level) && level.sentence === price.level.sentence),
  );
  if (numbers.some((number) => number === undefined)) return [];
  const around = all.slice(Math.max(0, prices[0]!.index - REACH), prices.at(-1)!.index + REACH);
  return around
    .map(({ level }) => level)
    .filter((level) => isAmount(level) && level.paragraph === prices[0]!.level.paragraph)
    .map((total) => {
      const terms: Term[] = [
        term('total', total),
        ...flatMap(prices, ({ level }, at) => [term('part', numbers[at]!), term('factor', level)]),
      ];
      return { kind: 'ratio', form: 'weighted', span: spanOf(terms), terms, plausibility: 0.4 } as const;
    });
}

/** 接待费7.16万元，接待118批次1074人次，人均66.67元: one slip of a key away from each other, in an amount of some length. */
const isSlip = (reading: Candidate): boolean =>
  significant(reading.terms[0]!.quantity.value).length >= 2 && mendable(judge(reading));

function product(amount: Mention, factors: readonly Mention[]): Candidate {
  const terms: Term[] = [term('total', amount), ...factors.map((factor) => term('factor', factor))];
  const bound = { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms } as const;
  // Numbers and prices stand side by side in many ways: only a slip of one key tells that these belonged together.
  const { verdict, computed } = judge(bound);
  const slip = verdict === 'impossible' && keystroke(amount.quantity.value, computed) !== null;
  const sentence = factors.every((factor) => factor.sentence === amount.sentence);
  return { ...bound, plausibility: slip && sentence ? 0.75 : 0.4 };
}

const MONTHLY = /每月|月均|月人均/;

/** 268.8万元，安置224人，每人每月1000元: twelve months, which nobody prints. */
function aYear(amount: Mention, number: Mention, price: Mention): Candidate {
  const printed = product(amount, [number, price]);
  return {
    ...printed,
    terms: [...printed.terms, inWords(price.quantity, 12, '个月')],
    plausibility: 0.35,
  };
}

/** How far two figures stand apart; what another clause says is farther than anything in this one. */
function apart(all: readonly Item[], a: number, b: number): number {
  const between = all.slice(Math.min(a, b) + 1, Math.max(a, b) + 1);
  return Math.abs(a - b) + (between.some(({ level }) => /[;。§]/.test(level.lead)) ? REACH : 0);
}
