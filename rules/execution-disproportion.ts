import { z } from 'zod';
import {
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
} from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { isExecution } from '../src/extract/indicator/execution.ts';
import type { Indicator } from '../src/model.ts';

export default defineRule({
  id: 'execution-disproportion',
  title: { zh: '执行率与指标得分不匹配', en: 'Results out of proportion to the money spent' },
  group: 'score',
  severity: 'warning',
  basis: {
    zh: '财政预算绩效管理系统的预警口径：（指标得分率−执行得分率）÷指标得分率超过5%',
    en: 'Alert of the finance systems: results outrun the execution rate by more than 5%',
  },
  advice: {
    zh: '预算未用完而指标几乎全部完成的，核对指标值是否偏低、预算是否偏高。',
    en: 'Check whether targets are too low or the budget too high.',
  },
  options: z.object({
    percent: z.number().default(5).describe('超过百分之多少才提示'),
  }),
  messages: {
    outrun: {
      zh: '指标得分率{results}%，预算执行得分率{execution}%，高{gap}个百分点，请说明或核对指标值是否偏低',
      en: 'Indicators score {results}% of their weight, execution {execution}%: {gap} points more; explain, or check the targets',
    },
  },
  *check({ indicators, claims }, { percent }) {
    const wrong = new Set(
      claims
        .filter(({ form, holds }) => form === 'execution-score' && holds === false)
        .map(({ span }) => span),
    );
    for (const root of indicators) {
      if (root.path.length > 0 || !root.score) continue;
      const execution = root.children.find(isExecution) ?? apartFrom(root, indicators);
      if (!execution?.score || !execution.weight || isZero(rational(execution.weight.value))) continue;
      // a wrong execution score is another rule's matter
      if (wrong.has(execution.span)) continue;
      const spent = divide(rational(execution.score.value), rational(execution.weight.value));
      const results = resultsOf(root, execution);
      // nobody scores more than the weight: one of the points is wrong, which is told of them
      if (!results || isZero(results) || compare(results, ONE) > 0 || compare(spent, ONE) > 0) continue;
      const gap = divide(subtract(results, spent), results);
      if (compare(gap, divide(rational(percent), rational(100))) <= 0) continue;
      yield {
        span: execution.score.span,
        message: 'outrun',
        data: {
          results: inPercent(results),
          execution: inPercent(spent),
          gap: inPercent(subtract(results, spent)),
        },
        key: 'execution',
      };
    }
  },
});

const ONE = rational(1);
const FULL = rational(100);

const inPercent = (rate: Rational): string => toText(multiply(rate, rational(100)), 2);

/** 90 + 10: the execution rate scored beside a table of the other points. */
const apartFrom = ({ weight }: Indicator, indicators: readonly Indicator[]): Indicator | undefined =>
  indicators.find(
    (other) =>
      isExecution(other) &&
      weight !== undefined &&
      other.weight !== undefined &&
      equal(add(rational(weight.value), rational(other.weight.value)), FULL),
  );

/** What the indicators beside the execution rate score of their weight, out of 100 where no total weight is stated. */
function resultsOf({ score, weight, children }: Indicator, execution: Indicator): Rational | null {
  if (!children.includes(execution))
    return isZero(rational(weight!.value)) ? null : divide(rational(score!.value), rational(weight!.value));
  const points = subtract(rational(weight?.value ?? '100'), rational(execution.weight!.value));
  return isZero(points)
    ? null
    : divide(subtract(rational(score!.value), rational(execution.score!.value)), points);
}
