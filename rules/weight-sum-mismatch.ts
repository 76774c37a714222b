import { z } from 'zod';
import { termOf } from '../src/arithmetic/judge.ts';
import { add, rational, toText } from '../src/arithmetic/rational.ts';
import { difference as gap } from '../src/audit/difference.ts';
import { failingSums } from '../src/audit/points.ts';
import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'weight-sum-mismatch',
  title: { zh: '分值之和不符', en: 'Weights do not add up' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '各级指标分值逐级汇总，总分100分（财预〔2020〕10号《项目支出绩效评价管理办法》）',
    en: 'Weights add up level by level to 100 (Cai Yu [2020] No. 10)',
  },
  advice: { zh: '核对各项分值，使各级分值逐级相加一致。', en: 'Make the weights of each level add up.' },
  options: z.object({
    apart: z
      .array(z.number())
      .default([10])
      .describe('可另列计分的预算执行率分值：各项合计为100减去它也允许'),
  }),
  messages: {
    sum: {
      zh: '“{name}”分值写{stated}分，各项分值之和为{computed}分，相差{difference}分，请核对',
      en: '“{name}” states a weight of {stated}; its items add up to {computed} (off by {difference})',
    },
    whole: {
      zh: '各项分值合计{computed}分，不是100分，请核对',
      en: 'The weights add up to {computed}, not 100',
    },
    part: { zh: '{name}：{value}分', en: '{name}: {value}' },
  },
  *check({ claims, indicators }, { apart }) {
    const whole = ['100', ...apart.map((points) => String(100 - points))];
    for (const { children, weight, span, name } of indicators) {
      if (weight || children.length < 3 || children.some((member) => !member.weight)) continue;
      const points = toText(children.map((member) => rational(member.weight!.value)).reduce(add));
      if (whole.includes(points)) continue;
      yield {
        span,
        message: 'whole',
        data: { computed: points },
        severity: 'warning',
        computed: points,
        unit: '分',
        key: name,
        related: children.map((member) => ({
          span: member.weight!.span,
          message: 'part' as const,
          data: { name: member.name, value: member.weight!.value },
        })),
      };
    }
    for (const { claim, twin } of failingSums(claims, 'weight')) {
      if (twin) continue; // said once, by score-sum-mismatch
      const { quantity, label = '' } = termOf(claim, 'total')!;
      const [stated, computed, difference] = [quantity.value, claim.computed, gap(claim, quantity)];
      yield {
        span: quantity.span,
        message: 'sum',
        data: { name: label, stated, computed, difference },
        stated,
        computed,
        difference,
        unit: '分',
        key: label,
        related: claim.terms
          .filter(({ role }) => role === 'part')
          .map((part) => ({
            span: part.quantity.span,
            message: 'part' as const,
            data: { name: part.label ?? '', value: part.quantity.value },
          })),
      };
    }
  },
});
