import { z } from 'zod';
import {
  absolute,
  compare,
  equal,
  HALF,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  ulp,
} from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { recomputedScore } from '../src/audit/score.ts';
import type { Bilingual, Grading, Quantity, Report } from '../src/model.ts';

/** What the grades are also called. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^优/, '优'],
  [/^良/, '良'],
  [/^(?:中|一般|合格)/, '中'],
  [/^(?:差|较差|不合格)/, '差'],
];

const band = z.object({
  grade: z.string().describe('等级'),
  from: z.number().describe('起点分数（含）'),
});

export default defineRule({
  id: 'grade-mismatch',
  title: { zh: '等级与得分不符', en: 'Grade does not fit the score' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差（财预〔2020〕10号）',
    en: '90 and above 优, 80 良, 60 中, below 差 (Cai Yu [2020] No. 10)',
  },
  advice: { zh: '按得分所在区间改正等级，或核对得分。', en: 'Correct the grade by the band of the score.' },
  options: z.object({
    bands: z
      .array(band)
      .min(2)
      .default([
        { grade: '优', from: 90 },
        { grade: '良', from: 80 },
        { grade: '中', from: 60 },
        { grade: '差', from: 0 },
      ])
      .refine((bands) => bands.every(({ from }, index) => index === 0 || from < bands[index - 1]!.from), {
        error: '各等级应自高而低排列，起点分数逐级减小',
      })
      .describe('等级区间，自高而低'),
  }),
  messages: {
    wrong: {
      zh: '自评{score}分，{band}为“{expected}”，报告写“{stated}”，请改正等级或核对得分',
      en: 'A score of {score} is “{expected}” ({band}), not “{stated}”; correct the grade or check the score',
    },
    border: {
      zh: '自评{score}分正在分界，{band}为“{expected}”，报告写“{stated}”，请确认是否按未取整的分数评定',
      en: 'A score of {score} is on the border: “{expected}” ({band}), not “{stated}”; check whether it was graded before rounding',
    },
    unrounded: {
      zh: '自评{score}分，各项合计未取整为{exact}分，应为“{expected}”，报告写“{stated}”，请确认',
      en: 'The score is stated as {score}, its items add up to {exact}: “{expected}”, not “{stated}”; check',
    },
    score: { zh: '得分', en: 'score' },
  },
  *check(report, { bands }) {
    const { score, grade, gradings } = report.meta;
    const paired = gradings.some((grading) => grading.grade.span.start === grade?.span.start);
    const whole = score && grade && !paired ? [{ score, grade }] : [];
    for (const grading of [...gradings, ...whole])
      yield* misgraded(grading, bands, unrounded(report, grading.score));
  },
});

/** @param exact the score before it was rounded */
function* misgraded({ score, grade }: Grading, bands: readonly z.infer<typeof band>[], exact: Rational) {
  const stated = SYNONYMS.find(([words]) => words.test(grade.text))?.[1];
  if (!stated || !bands.some((band) => band.grade === stated)) return;
  const printed = rational(score.value);
  if (compare(printed, rational(100)) > 0) return;
  const bandOf = (value: Rational) => bands.findIndex(({ from }) => compare(value, rational(from)) >= 0);
  const index = bandOf(exact);
  const expected = bands[index];
  if (!expected || expected.grade === stated) return;
  // 89.996 shown as 90.00: the reader's grade and the system's differ, and neither is plainly wrong
  const isRounded = bands[bandOf(printed)]?.grade === stated;
  const isBorder = equal(printed, rational(expected.from)) && bands[index + 1]?.grade === stated;
  yield {
    span: grade.span,
    message: isRounded ? ('unrounded' as const) : isBorder ? ('border' as const) : ('wrong' as const),
    data: {
      band: range(bands, index),
      score: score.value,
      exact: toText(exact),
      expected: expected.grade,
      stated: grade.text,
    },
    ...((isRounded || isBorder) && { severity: 'warning' as const }),
    stated: grade.text,
    computed: expected.grade,
    key: 'grade',
    related: [{ span: score.span, message: 'score' as const }],
  };
}

/** 90分（含）以上, 80（含）至90分, 60分以下. */
function range(bands: readonly z.infer<typeof band>[], index: number): Bilingual {
  const [from, to] = [bands[index]!.from, bands[index - 1]?.from];
  if (to === undefined) return { zh: `${from}分（含）以上`, en: `${from} and above` };
  return from === 0
    ? { zh: `${to}分以下`, en: `below ${to}` }
    : { zh: `${from}（含）至${to}分`, en: `${from} to below ${to}` };
}

/** The sum of the items where the stated total is that sum, rounded; otherwise the total as printed. */
function unrounded(report: Report, { value, decimals }: Quantity): Rational {
  const sum = recomputedScore(report);
  const gap = sum === null ? null : absolute(subtract(rational(sum), rational(value)));
  return gap && compare(gap, multiply(HALF, ulp(decimals))) <= 0 ? rational(sum!) : rational(value);
}
