import { once } from '../arithmetic/once.ts';
import { allOf } from '../extract/indicator/members.ts';
import type { Bilingual, Quantity, Report } from '../model.ts';
import { labelled } from './label.ts';

/** A longer name hides the figure. */
const LONGEST = 16;

/** 占基本支出的, 由2023年, 比上年: what leads to a figure but does not name it. */
const NO_NAME = /^(?:占|比|较|由|从|提高|其中$)|[的为是由从至到]$|[，。；：,;:]/u;

/** What the report calls a figure, as it is said without the figure: 公用经费, “产出指标”得分; null where it has no such name. */
export const figureName = (report: Report, { digits }: Quantity): Bilingual | null =>
  namesOf(report).get(digits.start) ?? null;

const namesOf = once(({ claims, indicators, meta }: Report): ReadonlyMap<number, Bilingual> => {
  const names = new Map<number, Bilingual>();
  const add = (quantity: Quantity | undefined, name: Bilingual) => {
    if (quantity && !names.has(quantity.digits.start)) names.set(quantity.digits.start, name);
  };
  for (const { name, weight, score, deduction } of allOf(indicators)) {
    if (!isName(name) || name === '总分') continue;
    add(weight, { zh: `“${name}”分值`, en: `the weight of “${name}”` });
    add(score, { zh: `“${name}”得分`, en: `the score of “${name}”` });
    add(deduction, { zh: `“${name}”扣分`, en: `the deduction of “${name}”` });
  }
  add(meta.score ?? undefined, { zh: '总分', en: 'the total score' });
  for (const { terms } of claims) {
    for (const { quantity, label = '' } of terms) {
      const own = label.replace(/\s+/g, '').replace(/^其中：?/u, '');
      if (isName(own)) add(quantity, labelled(own));
    }
  }
  return names;
});

const isName = (text: string): boolean => text !== '' && text.length <= LONGEST && !NO_NAME.test(text);
