import { z } from 'zod';
import { compare, divide, isZero, multiply, rational, toText } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';
import { isExecution } from '../src/extract/indicator/execution.ts';
import type { Span } from '../src/model.ts';

const HUNDRED = rational(100);

export default defineRule({
  id: 'target-exceeded',
  title: { zh: '实际远超指标值未说明', en: 'Target far exceeded without a word' },
  group: 'score',
  severity: 'info',
  basis: {
    zh: '远超年度指标值的，应分析原因；因指标值设定明显偏低造成的，应当扣分（财预〔2020〕10号）',
    en: 'Results far above target are to be explained; targets set too low cost points (Cai Yu [2020] No. 10)',
  },
  advice: {
    zh: '说明超额完成的原因，核对指标值是否偏低。',
    en: 'Explain; check whether the target was set too low.',
  },
  options: z.object({
    over: z.number().default(130).describe('实际完成值超过指标值的百分之多少才提示'),
  }),
  messages: {
    exceeded: {
      zh: '“{name}”指标值{target}，实际{actual}，为指标值的{percent}%，请说明原因，并核对指标值是否偏低',
      en: '“{name}”: target {target}, actual {actual}, {percent}% of it; explain, and check whether the target was too low',
    },
  },
  *check({ indicators, document: { text } }, { over }) {
    const quote = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, '');
    for (const indicator of leaves({ indicators })) {
      const { name, target, actual, reason, weight } = indicator;
      const [wanted, reached] = [target?.quantity, actual?.quantity];
      if (!weight || !wanted || !reached || reason || isExecution(indicator)) continue;
      if (wanted.bound !== 'ge' || wanted.unit !== reached.unit || wanted.scale !== reached.scale) continue;
      if (isZero(rational(wanted.value))) continue;
      const percent = multiply(divide(rational(reached.value), rational(wanted.value)), HUNDRED);
      if (compare(percent, rational(over)) <= 0) continue;
      yield {
        span: actual!.span,
        message: 'exceeded',
        data: { name, target: quote(target!.span), actual: quote(actual!.span), percent: toText(percent, 1) },
        key: name,
      };
    }
  },
});
