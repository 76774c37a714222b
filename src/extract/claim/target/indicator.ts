import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Indicator } from '../../../model.ts';
import { comparable, LESS_IS_BETTER, SENSE } from './sense.ts';

/** The actual value of an indicator against its target, by the sign of the target. */
export function targetClaim({ name, path, target, actual, span }: Indicator): Claim[] {
  const wanted = target?.quantity;
  const reached = actual?.quantity;
  if (!wanted || !reached || name === '预算执行率' || !comparable(wanted, reached)) return [];
  const comparison = SENSE[wanted.bound];
  if (!comparison) return [];
  const signed = wanted.bound !== 'eq';
  const ambiguous = !signed && path.concat(name).some((word) => LESS_IS_BETTER.test(word));
  return [
    judge({
      kind: 'order',
      form: 'completion',
      span,
      terms: [
        { role: 'left', quantity: reached, label: name },
        { role: 'right', quantity: wanted, label: name },
      ],
      comparison,
      plausibility: signed ? 1 : 0.4,
      ...(ambiguous && { undecided: '指标值未标明方向（≥或≤）' }),
    }),
  ];
}
