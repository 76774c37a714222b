import { z } from 'zod';
import { compare, divide, isZero, multiply, rational, toText } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';

/** How the forms ask a qualitative result to be put, and the tiers that the words may mean, best first. */
const WORDING: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^未(?:能)?(?:完全)?(?:达成|达到|实现|完成)/, [2]],
  [/^部分(?:达成|达到|实现|完成)/, [1]],
  [/^基本(?:达成|达到|实现|完成)/, [0, 1]],
  [/^(?:已|全部|全面)?(?:达成|达到|实现)(?:了)?(?:年度|预期|年初)/, [0]],
];

const tier = z.object({
  from: z.number().describe('得分占分值的百分比，下限'),
  to: z.number().describe('上限'),
});

export default defineRule({
  id: 'tier-mismatch',
  title: { zh: '定性指标得分不在档内', en: 'Qualitative score outside its tier' },
  group: 'score',
  severity: 'warning',
  basis: {
    zh: '定性指标按达成预期、部分达成、未达成三档，在100%—80%、80%—60%、60%—0%区间内记分（财预〔2020〕10号附件）',
    en: 'Qualitative indicators score 100–80, 80–60 or 60–0 percent by tier (Cai Yu [2020] No. 10, form)',
  },
  advice: {
    zh: '按所写的完成程度核对得分，或改正完成情况的表述。',
    en: 'Fit the score to the result, or the words to what was done.',
  },
  options: z.object({
    tiers: z
      .array(tier)
      .length(3)
      .default([
        { from: 80, to: 100 },
        { from: 50, to: 80 },
        { from: 0, to: 60 },
      ])
      .describe('三档的得分区间：达成、部分达成、未达成；地方有80—60和80—50两种分界，默认都认可'),
  }),
  messages: {
    outside: {
      zh: '“{name}”实际为“{actual}”，应得{least}—{most}分（分值的{from}%—{to}%），自评{stated}分，请调整得分',
      en: '“{name}” is “{actual}”, worth {least}–{most} ({from}–{to}% of its weight), yet scores {stated}; adjust it',
    },
  },
  *check({ indicators, document: { text } }, { tiers }) {
    for (const { name, actual, weight, score, standard } of leaves({ indicators })) {
      if (!actual || actual.quantity || !weight || !score || standard || isZero(rational(weight.value)))
        continue;
      const words = text.slice(actual.span.start, actual.span.end).replace(/\s+/g, '');
      const meant = WORDING.find(([pattern]) => pattern.test(words))?.[1].map((index) => tiers[index]!);
      if (!meant) continue;
      const percent = multiply(divide(rational(score.value), rational(weight.value)), rational(100));
      const from = Math.min(...meant.map((one) => one.from));
      const to = Math.max(...meant.map((one) => one.to));
      if (compare(percent, rational(from)) >= 0 && compare(percent, rational(to)) <= 0) continue;
      const points = (share: number) =>
        toText(divide(multiply(rational(weight.value), rational(share)), rational(100)), 2);
      yield {
        span: score.span,
        message: 'outside',
        data: { name, actual: words, from, to, least: points(from), most: points(to), stated: score.value },
        stated: score.value,
        unit: '分',
        key: name,
        related: [],
      };
    }
  },
});
