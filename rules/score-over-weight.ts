import { termOf } from '../src/arithmetic/judge.ts';
import { difference } from '../src/audit/difference.ts';
import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'score-over-weight',
  title: { zh: '得分超过分值', en: 'Score above its weight' },
  group: 'score',
  severity: 'error',
  basis: { zh: '各项指标得分不得突破其分值（权重）', en: 'No score may exceed its weight' },
  advice: {
    zh: '核对该项分值与得分，得分以分值为上限。',
    en: 'Check weight and score; the weight is the ceiling.',
  },
  messages: {
    over: {
      zh: '“{name}”分值{weight}分，自评{stated}分，超出{over}分，请改正得分或分值',
      en: '“{name}” scores {stated}, {over} above its weight of {weight}; correct one of them',
    },
    weight: { zh: '分值{weight}分', en: 'weight {weight}' },
  },
  *check({ claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'order' || claim.form !== 'score' || claim.holds !== false) continue;
      const score = termOf(claim, 'left')!;
      const weight = termOf(claim, 'right')!.quantity;
      const over = difference(claim, score.quantity);
      yield {
        span: score.quantity.span,
        message: 'over',
        data: { name: score.label ?? '', stated: score.quantity.value, weight: weight.value, over },
        stated: score.quantity.value,
        computed: weight.value,
        difference: over,
        unit: '分',
        key: score.label ?? '',
        related: [{ span: weight.span, message: 'weight', data: { weight: weight.value } }],
      };
    }
  },
});
