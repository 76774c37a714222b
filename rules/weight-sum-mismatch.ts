import { z } from 'zod';
import { termOf } from '../src/arithmetic/judge.ts';
import { add, rational, toText } from '../src/arithmetic/rational.ts';
import { corrections } from '../src/audit/correction.ts';
import { difference as gap } from '../src/audit/difference.ts';
import { miscounted, scored } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';
import { isExecution } from '../src/extract/indicator/execution.ts';
import type { Indicator } from '../src/model.ts';
import { failingSums } from './kit/points.ts';

/** Points beyond the hundred. */
const EXTRA = /加分|附加|奖励/;

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
    classes: z
      .array(z.object({ name: z.string().describe('名称中的词'), weight: z.number().describe('规定的分值') }))
      .default([])
      .describe('一级指标的规定分值，不同的作提示；默认不核对'),
  }),
  messages: {
    sum: {
      zh: '{name}分值{stated}分，各项分值合计{computed}分，相差{difference}分，请核对分值或漏列的指标',
      en: '{name} has a weight of {stated}, its items {computed}, {difference} apart; check the weights, or what is missing',
    },
    whole: {
      zh: '各项分值合计{computed}分，应为100分，{gap}，请核对各项分值',
      en: 'The weights add up to {computed}, not 100: {gap}; check each weight',
    },
    shares: {
      zh: '各项权重合计{computed}%，不是100%，请核对',
      en: 'The weights add up to {computed} %, not 100 %',
    },
    part: { zh: '{name}：{value}分', en: '{name}: {value}' },
    class: {
      zh: '“{name}”分值{stated}分，评价办法规定为{computed}分，如有调整请说明',
      en: '“{name}” carries {stated} points where the measures ask for {computed}; explain',
    },
  },
  *check(report, { apart, classes }) {
    const { claims, indicators } = report;
    yield* classProblems(indicators, classes);
    const whole = ['100', ...apart.map((points) => String(100 - points))];
    for (const { children, weight, span, name } of indicators) {
      if (children.length < 3 || children.some((member) => !member.weight)) continue;
      // a total that agrees with its items is wrong all the same where the execution rate is among them
      if (weight && (!children.some(isExecution) || children.some((member) => EXTRA.test(member.name))))
        continue;
      const points = toText(children.map((member) => rational(member.weight!.value)).reduce(add));
      if (whole.includes(points) || (weight && (weight.value !== points || points === '100'))) continue;
      yield {
        span: weight?.span ?? span,
        message: 'whole',
        data: { computed: points, gap: miscounted(points, '100').gap },
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
      const isPrinted = quantity.digits.end > quantity.digits.start;
      yield {
        span: quantity.span,
        message: isPrinted ? 'sum' : quantity.unit === '%' ? 'shares' : 'whole',
        ...(!isPrinted && { severity: 'warning' as const }),
        data: { name: scored(label), stated, computed, difference, gap: miscounted(computed, '100').gap },
        stated,
        computed,
        difference,
        unit: quantity.unit || '分',
        claim,
        key: label,
        corrections: corrections(report, claim),
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

/** Classes whose points are not those that the measures lay down; said only where the scheme is one of 100 points. */
function* classProblems(
  indicators: readonly Indicator[],
  classes: readonly { readonly name: string; readonly weight: number }[],
) {
  for (const root of indicators.filter(({ path }) => path.length === 0)) {
    for (const { name, weight } of classes) {
      // what a class states counts; that its rows come to something else is told as such
      if (root.children.some((own) => own.name.includes(name) && own.weight?.value === String(weight)))
        continue;
      const rows = leaves({ indicators: root.children }).filter(({ path }) => path[0]?.includes(name));
      const [first] = rows;
      if (!first || rows.some((row) => !row.weight)) continue;
      const points = toText(rows.map((row) => rational(row.weight!.value)).reduce(add));
      if (points === String(weight)) continue;
      yield {
        span: first.weight!.span,
        message: 'class' as const,
        severity: 'info' as const,
        data: { name: first.path[0]!, stated: points, computed: weight },
        stated: points,
        computed: String(weight),
        unit: '分',
        key: name,
      };
    }
  }
}
