import { termOf } from '../src/arithmetic/judge.ts';
import { compare, rational, toFixed } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { isExecution, leaves } from '../src/audit/scored.ts';
import type { Indicator } from '../src/model.ts';

/** 其中投入得15分，过程得23.8分，…: a list of scores in one line only sums up. */
const isListed = (text: string, first: Indicator | undefined, second: Indicator | undefined): boolean =>
  first?.origin === 'prose' &&
  second?.origin === 'prose' &&
  !text.slice(first.span.end, second.span.start).includes('\n');

export default defineRule({
  id: 'deduction-unexplained',
  title: { zh: '扣分未说明原因', en: 'Deduction without a reason' },
  group: 'score',
  severity: 'warning',
  basis: {
    zh: '未完成绩效目标的，应在“偏差原因分析及改进措施”中说明（财预〔2020〕10号附件项目支出绩效自评表）',
    en: 'Deviations are to be explained in the form (Cai Yu [2020] No. 10)',
  },
  advice: {
    zh: '写明扣分原因和改进措施；已达到指标值的，核对是否应扣分。',
    en: 'Give the reason, or check whether to deduct.',
  },
  messages: {
    unexplained: {
      zh: '“{name}”分值{weight}分、得{score}分，未说明扣分原因，请补充',
      en: '“{name}” scores {score} of {weight} without a reason',
    },
    proportion: {
      zh: '“{name}”按完成比例应得{computed}分，得{score}分而未说明原因，请补充',
      en: '“{name}” would score {computed} in proportion to what was reached; {score} without a reason',
    },
    met: {
      zh: '“{name}”已达到指标值，分值{weight}分却只得{score}分，未说明原因，请核对',
      en: '“{name}” reached its target, yet scores {score} of {weight} without a reason',
    },
    steps: { zh: '{steps}', en: '{steps}' },
  },
  *check({ document: { text }, indicators, claims }) {
    const met = new Set(
      claims
        .filter(({ kind, form, holds }) => kind === 'order' && form === 'completion' && holds)
        .map((claim) => termOf(claim, 'left')!.quantity),
    );
    const scored = leaves({ indicators });
    for (const [index, indicator] of scored.entries()) {
      if (isListed(text, scored[index - 1], indicator) || isListed(text, indicator, scored[index + 1]))
        continue;
      const { name, weight, score, reason, actual, origin, standard, derivation } = indicator;
      if (!weight || !score || isExecution(indicator) || (reason && !/^[\s/／—–-]*无?[。]?$/.test(reason)))
        continue;
      if (compare(rational(score.value), rational(weight.value)) >= 0) continue;
      const reached = actual?.quantity !== undefined && met.has(actual.quantity);
      if (standard && !reached) continue; // scoring-rule-mismatch follows the standard
      const proportion = reached || derivation?.holds !== false ? undefined : derivation.scores[0]!;
      const computed = proportion && toFixed(rational(proportion), Math.max(score.decimals, 2));
      yield {
        span: score.span,
        message: reached ? 'met' : computed ? 'proportion' : 'unexplained',
        data: { name, weight: weight.value, score: score.value, computed: computed ?? '' },
        // prose may explain it anywhere; only a form with a column for it asks for it here
        ...(reason === undefined && !(reached && origin === 'table') && { severity: 'info' as const }),
        stated: score.value,
        ...(computed && { computed }),
        unit: '分',
        key: name,
        ...(computed && {
          related: [
            { span: actual!.span, message: 'steps' as const, data: { steps: derivation!.steps.join('；') } },
          ],
        }),
      };
    }
  },
});
