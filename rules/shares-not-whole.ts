import { gap, labelled } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';

export default defineRule({
  id: 'shares-not-whole',
  title: { zh: '各项占比之和不是100%', en: 'Shares of one whole do not come to 100 %' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '按同一总数重新计算各项占比；与预算相比的，写明是完成率。',
    en: 'Recompute every share of the one total; what compares with a budget is a completion rate.',
  },
  messages: {
    sum: {
      zh: '各项占比合计{computed}%，应为100%，{gap}，请按同一总数重算',
      en: 'the shares add up to {computed} %, not 100 %: {gap}; recompute them from one total',
    },
    share: { zh: '{label}', en: '{label}' },
  },
  *check({ claims }) {
    const reported = new Set(
      claims
        .filter(
          ({ form, holds, plausibility }) => form !== 'shares' && holds === false && plausibility >= 0.5,
        )
        .flatMap(({ terms }) => terms.map(({ quantity }) => quantity)),
    );
    for (const { form, holds, span, terms, computed, residual, plausibility } of claims) {
      if (form !== 'shares' || holds !== false) continue;
      // One share alone that is wrong has been named already, with the figures it comes from.
      const shares = terms.filter(({ role }) => role === 'part');
      if (shares.filter(({ quantity }) => reported.has(quantity)).length === 1) continue;
      yield {
        span,
        message: 'sum',
        severity: plausibility >= 0.8 ? 'error' : 'warning',
        data: { computed, gap: gap(computed, '100', residual.replace('-', ''), '%') },
        stated: '100',
        computed,
        difference: residual.replace('-', ''),
        unit: '%',
        key: shares.map(({ label = '' }) => label).join('|'),
        related: shares.map(({ quantity, label = '' }) => ({
          span: quantity.span,
          message: 'share' as const,
          data: { label: labelled(label || '占比') },
        })),
      };
    }
  },
});
