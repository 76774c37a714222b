import { judge } from '../../arithmetic/judge.ts';
import type { Bound, Claim, Indicator, Quantity } from '../../model.ts';

/** What costs or harms is better when less: an unsigned target says nothing about the direction there. */
const LESS_IS_BETTER = /成本|支出|经费|控制|投诉|差错|事故|逾期|结转|结余|变动|偏差|失误|违规|单价/;

/** The actual value against the target, by the sign of the target; an unsigned target is read as “at least”. */
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

const SENSE: Partial<Record<Bound, Bound>> = { ge: 'ge', gt: 'gt', le: 'le', lt: 'lt', eq: 'ge' };

/** Figures of one unit; a bare number takes the unit of the other. */
const comparable = (a: Quantity, b: Quantity): boolean =>
  a.scale === b.scale && (a.unit === b.unit || a.unit === '' || b.unit === '');
