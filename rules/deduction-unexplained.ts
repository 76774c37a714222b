import { defineRule } from '../src/audit/rule.ts';
import { unexplained } from './kit/unexplained.ts';

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
      zh: '“{name}”分值{weight}分，自评{score}分，扣{lost}分未说明原因，请补写',
      en: '“{name}” scores {score} of {weight}, {lost} deducted without a reason; add it',
    },
    several: {
      zh: '“{name}”等{count}项有扣分而未说明原因，请逐项补写',
      en: '“{name}” and others, {count} in all, lose points without a reason; add one each',
    },
    another: { zh: '“{name}”分值{weight}分，自评{score}分', en: '“{name}” scores {score} of {weight}' },
    proportion: {
      zh: '“{name}”完成率{rate}%，按比例应得{computed}分，自评{score}分，{gap}，且未说明原因，请核对',
      en: '“{name}” reached {rate}% of its target, worth {computed} in proportion, scored {score}: {gap}, without a reason; check',
    },
    met: {
      zh: '“{name}”已达到指标值，分值{weight}分，自评{score}分，扣{lost}分未说明原因，请说明或改为满分',
      en: '“{name}” reached its target, yet scores {score} of {weight}: explain the {lost} or give full marks',
    },
    actual: { zh: '实际完成值', en: 'actual value' },
    target: { zh: '指标值', en: 'target' },
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
