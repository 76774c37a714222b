import { z } from 'zod';
import { termOf } from '../src/arithmetic/judge.ts';
import { amount } from '../src/arithmetic/printed.ts';
import {
  compare,
  divide,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
} from '../src/arithmetic/rational.ts';
import { miscounted } from '../src/audit/label.ts';
import { offer } from '../src/audit/proposal.ts';
import { defineRule } from '../src/audit/rule.ts';
import type { Bilingual, Claim, Quantity } from '../src/model.ts';
import { isWithin } from './kit/points.ts';

const QUARTER = rational('0.25');

export default defineRule({
  id: 'execution-score-mismatch',
  title: { zh: '预算执行率得分不符', en: 'Execution score does not follow from the rate' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '预算执行率得分=分值×执行率，以分值为上限（财预〔2020〕10号附件项目支出绩效自评表）',
    en: 'Execution score = weight × execution rate, capped at the weight (Cai Yu [2020] No. 10, form)',
  },
  advice: { zh: '按分值乘以执行率重新计算得分。', en: 'Recompute the score as weight × rate.' },
  options: z.object({
    tolerance: z.number().min(0).default(0).describe('允许相差的分数，如取整造成的尾差'),
    fullFrom: z
      .number()
      .default(80)
      .describe('执行率达到此百分数而得满分的，只作提醒（地方评分标准可能允许）；100 为不允许'),
  }),
  messages: {
    computed: {
      zh: '{name}{rate}%，按比例应得{computed}分，自评{stated}分，{gap}，请按分值乘以执行率重算',
      en: '{name} {rate}%: worth {computed} in proportion, scored {stated}: {gap}; recompute weight × rate',
    },
    full: {
      zh: '{name}{rate}%，按比例应得{computed}分，自评满分{stated}分，{gap}，请说明评分依据',
      en: '{name} {rate}%: worth {computed} in proportion, full marks ({stated}) given: {gap}; state the standard used',
    },
    rounded: {
      zh: '{name}{rate}%，按比例应得{computed}分，自评{stated}分系取整，请确认评分办法允许',
      en: '{name} {rate}%: worth {computed} in proportion; {stated} is a rounding, check that it is allowed',
    },
    operand: { zh: '{name}', en: '{name}' },
  },
  *check(report, { fullFrom, tolerance }) {
    const lenient = divide(rational(fullFrom), rational(100));
    const told = new Set<Quantity>();
    for (const claim of report.claims) {
      if (claim.form !== 'execution-score' || claim.holds === null || claim.verdict === 'exact') continue;
      if (claim.holds === false && isWithin(claim, tolerance)) continue;
      const { quantity: score, label = '' } = termOf(claim, 'total')!;
      if (told.has(score) || (claim.verdict === 'rounding' && score.decimals > 0)) continue;
      told.add(score);
      const weight = termOf(claim, 'factor')!.quantity;
      const rate = rateOf(claim);
      const isWhole = compare(amount(score), amount(weight)) === 0;
      const given = subtract(amount(score), multiply(amount(weight), rate));
      // rounded up to full marks: 9.98 is a rounding, 9.5 is a present
      const isFull = isWhole && (claim.holds ? compare(given, QUARTER) > 0 : compare(rate, lenient) >= 0);
      const exact = rational(claim.computed);
      const computed = toFixed(
        exact,
        toText(exact).includes('.') ? Math.max(score.decimals, 2) : score.decimals,
      );
      const { difference, gap } = miscounted(score.value, computed);
      yield {
        span: score.span,
        message: isFull ? 'full' : claim.holds ? 'rounded' : 'computed',
        data: {
          name: nameOf(label),
          rate: toText(multiply(rate, rational(100)), 2),
          computed,
          stated: score.value,
          gap,
        },
        ...(isFull ? { severity: 'warning' as const } : claim.holds ? { severity: 'info' as const } : {}),
        stated: score.value,
        computed,
        difference,
        unit: '分',
        claim,
        key: label,
        corrections: claim.holds
          ? []
          : [offer(report, score, toText(exact, Math.max(score.decimals, 2)), 0, [IN_PROPORTION])],
        related: operandsOf(claim).map(({ quantity, label: name = '' }) => ({
          span: quantity.span,
          message: 'operand' as const,
          data: { name },
        })),
      };
    }
  },
});

const IN_PROPORTION: Bilingual = { zh: '按分值乘以执行率', en: 'weight × rate' };

const EXECUTION: Bilingual = { zh: '预算执行率', en: 'execution rate' };

/** What the report calls the rate, where it is a name of one. */
const nameOf = (label: string): Bilingual =>
  /率$/u.test(label) && label.length <= 12 ? { zh: label, en: `“${label}”` } : EXECUTION;

const operandsOf = ({ terms }: Claim) => [
  ...terms.filter(({ role }) => role === 'factor').slice(1),
  ...terms.filter(({ role }) => role === 'whole'),
];

/** The execution rate that the claim goes by, at most 1: the printed one, or what was spent of the budget. */
function rateOf(claim: Claim): Rational {
  const [numerator, whole] = operandsOf(claim).map(({ quantity }) => amount(quantity));
  return minimum(ONE, whole ? divide(numerator!, whole) : numerator!);
}
