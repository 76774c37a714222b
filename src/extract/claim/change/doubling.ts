import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { compare, divide, isZero, multiply, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { folded } from '../../fold.ts';
import type { Mention } from '../../mention/mention.ts';
import { spanOf } from '../reading.ts';

/** 翻两番, behind the figure that was reached; 近, 约 and 以上 leave it open. */
const DOUBLED = /^[,，]?(?:实现)?翻了?([一两二三四\d])番/;
const OPEN = /^.{0,12}(?:多|以上|左右)/;
/** The least and, twice over, the most that is still called by the word: it is said of what is near. */
const NEARLY = rational('0.9');

/** 由20万条增加到40万条，翻两番: doubled n times over. What comes near it, or is more, is called so too. */
export function doublings(all: readonly Mention[], { document }: Pick<Report, 'document'>): Claim[] {
  const text = folded(document);
  return flatMap(all.slice(1), (after, index) => {
    const before = all[index]!;
    if (before.sentence !== after.sentence || before.quantity.unit !== after.quantity.unit) return [];
    if (after.quantity.dimension === 'percent' || !/[由从]/.test(before.left) || !/[到至]$/.test(after.left))
      return [];
    const { end } = after.quantity.span;
    const rest = text.slice(end, end + 16);
    const found = DOUBLED.exec(rest);
    if (!found || OPEN.test(rest.slice(found[0].length)) || isZero(amount(before.quantity))) return [];
    const times = Number(found[1]) || '一两三四'.indexOf(found[1]!.replace('二', '两')) + 1;
    const factor = rational(String(2 ** times));
    const ratio = divide(amount(after.quantity), amount(before.quantity));
    if (compare(ratio, multiply(factor, NEARLY)) >= 0 && compare(ratio, multiply(factor, rational('2'))) < 0)
      return [];
    const start = end + found[0].indexOf('翻');
    const span = { start, end: end + found[0].length };
    const word: Quantity = {
      span,
      digits: { start: span.end, end: span.end },
      value: String(2 ** times),
      decimals: 0,
      scale: 1,
      unit: '',
      dimension: 'number',
      bound: 'eq',
    };
    const terms: Term[] = [
      { role: 'total', quantity: after.quantity, label: after.left },
      { role: 'factor', quantity: before.quantity, label: before.left },
      { role: 'factor', quantity: word, label: found[0].slice(found[0].indexOf('翻')) },
    ];
    return [judge({ kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.7 })];
  });
}
