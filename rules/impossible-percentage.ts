import { attainable } from '../src/arithmetic/attainable.ts';
import { termOf } from '../src/arithmetic/judge.ts';
import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'impossible-percentage',
  title: { zh: '满意度与问卷份数不可能相符', en: 'No number of answers gives this percentage' },
  group: 'arithmetic',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评结果应当真实、准确；GRIM检验（Brown、Heathers，2016）',
    en: 'MoF 财预〔2020〕10号; the GRIM test (Brown & Heathers 2016)',
  },
  advice: {
    zh: '核对问卷份数与满意份数；按加权或多题平均计算的，写明算法。',
    en: 'Check the number of questionnaires and of satisfied answers; where weighted or averaged, say so.',
  },
  messages: {
    impossible: {
      zh: '{whole}得不出{stated}：其中{count}{unit}为{below}%，再多一{unit}为{above}%，请核对份数或百分比',
      en: 'no number out of {whole} gives {stated}: {count} give {below} %, one more {above} %; check number and percentage',
    },
    asked: { zh: '问卷份数', en: 'number of questionnaires' },
  },
  *check({ claims, document: { text } }) {
    for (const claim of claims) {
      if (claim.form !== 'attainable' || claim.holds !== false) continue;
      const percent = termOf(claim, 'percent')!;
      const whole = termOf(claim, 'whole')!.quantity;
      const { quantity, label = '' } = percent;
      const decided = claims.some(
        (other) =>
          other !== claim && other.holds === true && other.terms.some((term) => term.quantity === quantity),
      );
      const nearest = decided ? null : attainable(quantity, whole);
      if (!nearest) continue;
      const printed = ({ span }: typeof quantity) => text.slice(span.start, span.end).replace(/\s+/g, '');
      yield {
        span: quantity.span,
        message: 'impossible',
        data: { whole: printed(whole), stated: printed(quantity), ...nearest, holds: '', unit: whole.unit },
        stated: quantity.value,
        computed: nearest.below,
        unit: quantity.unit,
        key: label,
        related: [{ span: whole.span, message: 'asked' }],
      };
    }
  },
});
