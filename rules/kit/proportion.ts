import { multiply, rational, toFixed, toText } from '../../src/arithmetic/rational.ts';
import { measured } from '../../src/audit/label.ts';
import { unitOf } from '../../src/audit/unit.ts';
import { ofTarget } from '../../src/extract/standard/proportion.ts';
import { printed } from '../../src/extract/standard/shown.ts';
import type { Bilingual, Quantity } from '../../src/model.ts';

/** What a missed target is worth in proportion to what was reached of it (财预〔2020〕10号). */
export interface Proportion {
  /** In percent, to two decimals at most: 83.33. */
  readonly rate: string;
  /** To two decimals: 8.33. */
  readonly points: string;
  readonly calculation: { readonly text: Bilingual; readonly formula: string };
}

/** Null where the two cannot be held against each other: other units, nothing reached. */
export function proportion(actual: Quantity, target: Quantity, weight: Quantity): Proportion | null {
  const [outcome] = ofTarget(printed(actual), target, weight);
  if (!outcome || weight.value === '0') return null;
  const points = toFixed(outcome.score, 2);
  const less = target.bound === 'le' || target.bound === 'lt';
  const [above, below] = less ? [target, actual] : [actual, target];
  const said = (quantity: Quantity) => measured(quantity.value, unitOf(quantity));
  const rate = multiply(outcome.ratio, rational(100));
  return {
    rate: toText(rate, 2),
    points,
    calculation: {
      text: {
        zh: `${weight.value}分×${said(above).zh}÷${said(below).zh}＝${points}分`,
        en: `${weight.value} × ${said(above).en} ÷ ${said(below).en} = ${points}`,
      },
      formula: `ROUND(${weight.value}*${above.value}/${below.value},2)`,
    },
  };
}
