import { defineRule } from '../src/audit/rule.ts';
import { unexplained } from '../src/audit/unexplained.ts';

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
    several: {
      zh: '“{name}”等{count}项有扣分而未说明原因，请逐项补充',
      en: '“{name}” and others, {count} in all, lose points without a reason',
    },
    another: { zh: '“{name}”分值{weight}分、得{score}分', en: '“{name}” scores {score} of {weight}' },
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
  *check(report) {
    const found = [...unexplained(report)];
    // prose may explain it anywhere; only a form with a column for it asks for it here
    const [first, second, ...more] = found.filter(
      ({ message, severity }) => message === 'unexplained' && severity,
    );
    if (!first || !second) return yield* found;
    yield* found.filter((one) => !(one.message === 'unexplained' && one.severity));
    const others = [second, ...more];
    yield {
      ...first,
      message: 'several',
      data: { ...first.data, count: others.length + 1 },
      related: others.map(({ span, data }) => ({ span, message: 'another' as const, data })),
      key: 'several',
    };
  },
});
