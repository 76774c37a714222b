import { z } from 'zod';
import { termOf } from '../src/arithmetic/judge.ts';
import { equal, rational } from '../src/arithmetic/rational.ts';
import { corrections } from '../src/audit/correction.ts';
import { difference as gap } from '../src/audit/difference.ts';
import { labelled, miscounted, scored } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import type { Claim } from '../src/model.ts';
import { corrected, failingSums, isWithin } from './kit/points.ts';

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
      zh: '{name}自评{stated}分，各项合计{computed}分，{gap}，请核对各项得分',
      en: '{name} states a score of {stated}, its items add up to {computed}: {gap}; check each score',
    },
    both: {
      zh: '{name}分值{weight}分、自评{stated}分，所列各项分值合计{weights}分、得分合计{computed}分，均差{difference}分，请核对是否漏列指标',
      en: '{name} states weight {weight} and score {stated}; its items carry {weights} and {computed}, both off by {difference}: is one missing?',
    },
    total: {
      zh: '正文总分{stated}分，表中总分{computed}分，正文{gap}，请核对后统一',
      en: 'The text states a total of {stated}, the table {computed}: the text {gap}; make them agree',
    },
    text: { zh: '正文总分写{stated}分', en: 'the text states a total of {stated}' },
    part: { zh: '{name}：{value}分', en: '{name}: {value}' },
    above: {
      zh: '按各项汇总，{name}应为{computed}分，而写{stated}分',
      en: 'By its items {name} would be {computed}, not {stated}',
    },
  },
  *check(report, { tolerance }) {
    const { claims } = report;
    const sums = failingSums(claims, 'score');
    const totals = claims.filter(
      ({ kind, form, holds }) => kind === 'same' && form === 'score' && holds === false,
    );
    for (const claim of totals) {
      if (isWithin(claim, tolerance) || sums.some((sum) => explains(sum.claim, claim))) continue;
      const text = termOf(claim, 'left')!.quantity;
      const table = termOf(claim, 'right')!;
      const said = { stated: text.value, computed: table.quantity.value, difference: gap(claim, text) };
      yield {
        span: text.span,
        message: 'total',
        data: { ...said, gap: miscounted(text.value, table.quantity.value).gap },
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
    for (const { claim, twin, above } of sums) {
      if (isWithin(claim, tolerance)) continue;
      const { quantity, label = '' } = termOf(claim, 'total')!;
      const weight = twin && termOf(twin, 'total')!.quantity;
      const parts = claim.terms.filter(({ role }) => role === 'part');
      const [stated, computed, difference] = [quantity.value, claim.computed, gap(claim, quantity)];
      const texts = totals.filter((other) => explains(claim, other)).map((other) => termOf(other, 'left')!);
      const wider = above && above.holds !== false ? [{ term: termOf(above, 'total')!, above }] : [];
      yield {
        span: {
          start: Math.min(weight?.span.start ?? quantity.span.start, quantity.span.start),
          end: quantity.span.end,
        },
        message: twin ? 'both' : 'sum',
        data: {
          name: scored(label),
          gap: miscounted(stated, computed).gap,
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
        claim,
        key: label,
        corrections: corrections(report, claim),
        related: [
          ...wider.map(({ term }) => ({
            span: term.quantity.span,
            message: 'above' as const,
            data: {
              name: scored(term.label ?? ''),
              stated: term.quantity.value,
              computed: corrected(above!, claim),
            },
          })),
          ...texts.map((text) => ({
            span: text.quantity.span,
            message: 'text' as const,
            data: { stated: text.quantity.value },
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

/** The text says what the scores of the table come to: its total alone is wrong, and that is told once. */
const explains = (sum: Claim, total: Claim): boolean =>
  termOf(sum, 'total')!.quantity === termOf(total, 'right')!.quantity &&
  equal(rational(sum.computed), rational(termOf(total, 'left')!.quantity.value));
