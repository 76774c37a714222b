import { z } from 'zod';
import { termOf } from '../src/arithmetic/judge.ts';
import { corrections } from '../src/audit/correction.ts';
import { difference as gap } from '../src/audit/difference.ts';
import { labelled } from '../src/audit/label.ts';
import { corrected, failingSums, isWithin } from '../src/audit/points.ts';
import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'score-sum-mismatch',
  title: { zh: '得分之和不符', en: 'Scores do not add up' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '绩效自评总分由各项指标得分汇总形成（财预〔2020〕10号《项目支出绩效评价管理办法》）',
    en: 'The total score is the sum of the scores of the indicators (Cai Yu [2020] No. 10)',
  },
  advice: {
    zh: '核对各项得分，补列漏项或更正合计得分。',
    en: 'Check each score; add the missing item or mend the total.',
  },
  options: z.object({
    tolerance: z.number().min(0).default(0).describe('允许相差的分数，如取整造成的尾差'),
  }),
  messages: {
    sum: {
      zh: '“{name}”得分写{stated}分，各项得分之和为{computed}分，相差{difference}分，请核对',
      en: '“{name}” states a score of {stated}; its items add up to {computed} (off by {difference})',
    },
    both: {
      zh: '“{name}”分值{weight}分、得分{stated}分，各项分值之和{weights}分、得分之和{computed}分，均差{difference}分，请核对漏项',
      en: '“{name}” states weight {weight} and score {stated}; its items carry {weights} and {computed}, both off by {difference}',
    },
    total: {
      zh: '正文总分{stated}分，表中总分{computed}分，相差{difference}分，请统一',
      en: 'The text states a total of {stated}, the table {computed} (off by {difference})',
    },
    part: { zh: '{name}：{value}分', en: '{name}: {value}' },
    above: {
      zh: '按各项汇总，“{name}”应为{computed}分，而写{stated}分',
      en: 'By its items “{name}” would be {computed}, not {stated}',
    },
  },
  *check(report, { tolerance }) {
    const { claims } = report;
    for (const claim of claims) {
      if (claim.kind !== 'same' || claim.form !== 'score' || claim.holds !== false) continue;
      if (isWithin(claim, tolerance)) continue;
      const text = termOf(claim, 'left')!.quantity;
      const table = termOf(claim, 'right')!;
      const said = { stated: text.value, computed: table.quantity.value, difference: gap(claim, text) };
      yield {
        span: text.span,
        message: 'total',
        data: said,
        ...said,
        unit: '分',
        key: 'total',
        related: [
          {
            span: table.quantity.span,
            message: 'part',
            data: { name: labelled(table.label ?? ''), value: table.quantity.value },
          },
        ],
      };
    }
    for (const { claim, twin, above } of failingSums(claims, 'score')) {
      if (isWithin(claim, tolerance)) continue;
      const { quantity, label = '' } = termOf(claim, 'total')!;
      const weight = twin && termOf(twin, 'total')!.quantity;
      const parts = claim.terms.filter(({ role }) => role === 'part');
      const [stated, computed, difference] = [quantity.value, claim.computed, gap(claim, quantity)];
      const wider = above && above.holds !== false ? [{ term: termOf(above, 'total')!, above }] : [];
      yield {
        span: {
          start: Math.min(weight?.span.start ?? quantity.span.start, quantity.span.start),
          end: quantity.span.end,
        },
        message: twin ? 'both' : 'sum',
        data: {
          name: labelled(label),
          stated,
          computed,
          difference,
          weight: weight?.value ?? '',
          weights: twin?.computed ?? '',
        },
        ...(claim.plausibility < 0.5 && { severity: 'info' as const }),
        stated,
        computed,
        difference,
        unit: '分',
        key: label,
        corrections: corrections(report, claim),
        related: [
          ...wider.map(({ term }) => ({
            span: term.quantity.span,
            message: 'above' as const,
            data: {
              name: labelled(term.label ?? ''),
              stated: term.quantity.value,
              computed: corrected(above!, claim),
            },
          })),
          ...parts.map((part) => ({
            span: part.quantity.span,
            message: 'part' as const,
            data: { name: labelled(part.label ?? ''), value: part.quantity.value },
          })),
        ],
      };
    }
  },
});
