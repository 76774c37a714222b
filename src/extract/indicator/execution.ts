import { add, equal, rational, ZERO } from '../../arithmetic/rational.ts';
import type { Indicator } from '../../model.ts';

/** The execution rate is scored by formula, not against a target. */
export const isExecution = ({ name }: Indicator): boolean =>
  name.includes('执行') && /(?:^|预算|资金|支出|经费)执行率|(?:预算|资金)执行/.test(name);

/**
 * A form cut into two tables: the funds, with the execution rate's points, above; the indicators with the total of both
 * below. Where the points of the one are just what the other lacks, the rate belongs under the total.
 */
export function withExecution(indicators: readonly Indicator[]): Indicator[] {
  const roots = indicators.filter(({ path, weight }) => path.length === 0 && weight);
  const loose = indicators.filter(
    ({ path, weight, children }) => path[0] === '预算执行率' && weight && children.length === 0,
  );
  const [root] = roots;
  const [execution] = loose;
  if (!root || !execution || roots.length > 1 || loose.length > 1) return [...indicators];
  const points = [execution, ...root.children].reduce(
    (sum, { weight }) => add(sum, rational(weight?.value ?? '0')),
    ZERO,
  );
  if (!equal(points, rational(root.weight!.value))) return [...indicators];
  const whole = { ...root, children: [execution, ...root.children] };
  return indicators.flatMap((indicator) =>
    indicator === execution ? [] : indicator === root ? [whole] : [indicator],
  );
}
