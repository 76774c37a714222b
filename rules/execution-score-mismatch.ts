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
  toText,
} from '../src/arithmetic/rational.ts';
import { corrections } from '../src/audit/correction.ts';
import { difference } from '../src/audit/difference.ts';
import { isWithin } from '../src/audit/points.ts';
import { defineRule } from '../src/audit/rule.ts';
import type { Claim } from '../src/model.ts';

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
      zh: '“{name}”按{formula}={computed}分，而写得{stated}分，相差{difference}分，请核对',
      en: '“{name}”: {formula}={computed}, but the score is {stated} (off by {difference})',
    },
    full: {
      zh: '“{name}”按{formula}={computed}分，却得满分{stated}分，请说明评分依据',
      en: '“{name}”: {formula}={computed}, yet full marks ({stated}); state the standard used',
    },
    rounded: {
      zh: '“{name}”按{formula}={computed}分，写{stated}分为取整所致',
      en: '“{name}”: {formula}={computed}; {stated} is a rounding',
    },
    operand: { zh: '{name}', en: '{name}' },
  },
  *check(report, { fullFrom, tolerance }) {
    const lenient = divide(rational(fullFrom), rational(100));
    for (const claim of report.claims) {
      if (claim.form !== 'execution-score' || claim.holds === null || claim.verdict === 'exact') continue;
      if (claim.holds === false && isWithin(claim, tolerance)) continue;
      const { quantity: score, label = '' } = termOf(claim, 'total')!;
      if (claim.verdict === 'rounding' && score.decimals > 0) continue;
      const weight = termOf(claim, 'factor')!.quantity;
      const rate = rateOf(claim);
      const isWhole = compare(amount(score), amount(weight)) === 0;
      const given = subtract(amount(score), multiply(amount(weight), rate));
      // rounded up to full marks: 9.98 is a rounding, 9.5 is a present
      const isFull = isWhole && (claim.holds ? compare(given, QUARTER) > 0 : compare(rate, lenient) >= 0);
      yield {
        span: score.span,
        message: isFull ? 'full' : claim.holds ? 'rounded' : 'computed',
        data: {
          name: label,
          formula: `${weight.value}×${toText(multiply(rate, rational(100)), 2)}%`,
          computed: claim.computed,
          stated: score.value,
          difference: difference(claim, score),
        },
        ...(isFull ? { severity: 'warning' as const } : claim.holds ? { severity: 'info' as const } : {}),
        stated: score.value,
        computed: claim.computed,
        difference: difference(claim, score),
        unit: '分',
        key: label,
        corrections: corrections(report, claim),
        related: operandsOf(claim).map(({ quantity, label: name = '' }) => ({
          span: quantity.span,
          message: 'operand' as const,
          data: { name },
        })),
      };
    }
  },
});

const operandsOf = ({ terms }: Claim) => [
  ...terms.filter(({ role }) => role === 'factor').slice(1),
  ...terms.filter(({ role }) => role === 'whole'),
];

/** The execution rate that the claim goes by, at most 1: the printed one, or what was spent of the budget. */
function rateOf(claim: Claim): Rational {
  const [numerator, whole] = operandsOf(claim).map(({ quantity }) => amount(quantity));
  return minimum(ONE, whole ? divide(numerator!, whole) : numerator!);
}
