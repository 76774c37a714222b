import { termOf } from '../src/arithmetic/judge.ts';
import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';

export default defineRule({
  id: 'percent-out-of-range',
  title: { zh: '百分比超出可能范围', en: 'Percentage out of its range' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '核对百分比及其小数点；与预算、计划相比的，写明是完成率。',
    en: 'Check the percentage and its point; where it compares with a plan, call it a completion rate.',
  },
  messages: {
    above: {
      zh: '{label}{stated}超过100%，不可能出现，请核对小数点或口径',
      en: '{label} {stated} is above 100 %, which cannot be; check the point or the base',
    },
    below: {
      zh: '{label}{stated}为负，占比不可能小于零，请核对',
      en: '{label} {stated}: a share cannot be negative; check',
    },
  },
  *check({ claims, document: { text } }) {
    for (const claim of claims) {
      if (claim.form !== 'limit' || claim.holds !== false) continue;
      const { quantity, label = '' } = termOf(claim, 'left')!;
      // The amounts beside it decide where they are printed: 到位120万元，到位率120%; or another rule has named the slip.
      const decided = claims.some(
        (other) =>
          other !== claim &&
          other.kind !== 'order' &&
          other.holds !== null &&
          other.terms.some((term) => term.quantity === quantity) &&
          (other.holds || other.plausibility >= 0.5),
      );
      if (decided) continue;
      const misread = /^2[5-9]\d/.test(quantity.value);
      yield {
        span: quantity.span,
        message: claim.comparison === 'ge' ? 'below' : 'above',
        // 290% is most often ≥90% as a scanner reads it.
        severity: misread ? 'info' : claim.plausibility >= 0.8 ? 'error' : 'warning',
        data: { label, stated: text.slice(quantity.span.start, quantity.span.end).replace(/\s+/g, '') },
        stated: quantity.value,
        unit: quantity.unit,
        key: label,
      };
    }
  },
});
