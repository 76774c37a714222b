import type { Bound, Quantity } from '../../../model.ts';

/** How the actual value stands to its target where it is reached; an unsigned target is read as “at least”. */
export const SENSE: Partial<Record<Bound, Bound>> = { ge: 'ge', gt: 'gt', le: 'le', lt: 'lt', eq: 'ge' };

/** What costs or harms is better when less: an unsigned target says nothing about the direction there. */
export const LESS_IS_BETTER =
  /成本|支出|经费|控制|投诉|差错|事故|逾期|结转|结余|变动|偏差|失误|违规|单价|死亡|发病|次品/;

/** Figures of one unit; a bare number takes the unit of the other. */
export const comparable = (a: Quantity, b: Quantity): boolean =>
  (a.scale === b.scale && (a.unit === b.unit || a.unit === '' || b.unit === '')) ||
  (a.dimension === 'money' && b.dimension === 'money' && a.unit === b.unit);
