import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import type { Mark } from './mark.ts';

/** 分值12分，扣2分，得10分 · 分值15分，得13.5分，扣1.5分: weight − deduction = score, three marks in a row. */
export function deductions(marks: readonly Mark[], known: ReadonlySet<Quantity>): Claim[] {
  return flatMap(marks.slice(2), (third, index) => {
    const [weight, second] = [marks[index]!, marks[index + 1]!];
    const [deduction, score] = second.role === 'deduction' ? [second, third] : [third, second];
    if (weight.role !== 'weight' && weight.role !== 'plain') return [];
    if (deduction.role !== 'deduction' || (score.role !== 'score' && score.role !== 'plain')) return [];
    if (weight.sentence !== third.sentence || known.has(score.quantity)) return [];
    const terms: Term[] = [term('total', score), term('part', weight), term('minus', deduction)];
    const named = weight.role === 'weight' && score.role === 'score';
    const claim = judge({
      kind: 'difference',
      form: 'deduction',
      span: spanOf(terms),
      terms,
      plausibility: named ? 0.9 : 0.4,
    });
    return claim.holds || named ? [claim] : [];
  });
}
