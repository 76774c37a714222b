import type { Claim, Quantity } from '../../../model.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** So many amounts before and behind a mean the two figures that it divides are looked for. */
const BACK = 24;
const ON = 4;

/** 亩均投资1530元, 场均550人次, 门诊次均费用148元, 按每人1000元, 每场平均0.75万元: over what a mean is taken. */
const OVER =
  /(?:(人|生|户|亩|场|次|件|床|车|家|期|公里)均[^均,;。:]{0,8}|^(吨)[水煤粮垃]?[^均,;。:]{1,6}|[每按](人|户|亩|场|次|件|辆|家|期|公里)(?:平均|补助|补贴)?(?:为|是)?)$/;

/** What is counted by people is 人, 名 or 人次. */
const COUNTERS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/,
  生: /^(?:人|名|生)$/,
  次: /^(?:人次|次|批次)$/,
  户: /^户次?$/,
  车: /^[辆台]$/,
  场: /^场次?$/,
  家: /^[家户个]$/,
};

/**
 * Means whose amount and number stand further off in their paragraph, or the number in an earlier one. Only ever
 * confirmed: which figures a mean divides is for the figures to tell.
 * @param bound means that a relation explains already
 */
export function meansPer(all: readonly Item[], bound: ReadonlySet<Quantity>): Claim[] {
  return all.flatMap(({ index, level: mean }) => {
    const counter = counterOf(mean.left);
    if (!counter || bound.has(mean.quantity)) return [];
    const near = all.slice(Math.max(0, index - BACK), index + ON).map(({ level }) => level);
    const others = near.filter((level) => level !== mean && counterOf(level.left) === null);
    const amounts = others.filter(
      ({ paragraph, quantity }) => paragraph === mean.paragraph && commensurate(quantity, mean.quantity),
    );
    const numbers = others.filter(
      ({ quantity, paragraph, index: at }) =>
        counter.test(quantity.unit) && (paragraph === mean.paragraph || at < mean.index),
    );
    const claim = settle(amounts.flatMap((amount) => numbers.map((number) => product(amount, number, mean))));
    return claim ? [claim] : [];
  });
}

function counterOf(left: string): RegExp | null {
  const found = OVER.exec(left);
  const counter = found?.slice(1).find(Boolean);
  return counter === undefined ? null : (COUNTERS[counter] ?? new RegExp(`^${counter}`));
}

function product(amount: Mention, number: Mention, mean: Mention): Candidate {
  const terms = [term('total', amount), term('factor', number), term('factor', mean)];
  return { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.35 };
}
