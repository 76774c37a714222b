import { compare, rational, ZERO } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';
import { isExecution } from '../src/extract/indicator/execution.ts';
import { inside } from '../src/extract/located.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Indicator, Span } from '../src/model.ts';
import { UNSURVEYED } from './actual-missing.words.ts';

/** So many rows of one table are told one by one; more of them at once. */
const SINGLE = 3;

export default defineRule({
  id: 'actual-missing',
  title: { zh: '有得分而无实际完成值', en: 'Scored without an actual value' },
  group: 'score',
  severity: 'warning',
  basis: {
    zh: '自评表应逐项填写实际完成值并据以记分；没有佐证的得分不予认可（财预〔2020〕10号附件）',
    en: 'The form asks for the actual value of each indicator, on which its score rests (Cai Yu [2020] No. 10)',
  },
  advice: {
    zh: '补填实际完成值及佐证，无法取得的不应得分。',
    en: 'Fill in the actual value, or give no score.',
  },
  messages: {
    missing: {
      zh: '“{name}”自评{score}分，没有填写实际完成值，请补填，无法取得的不应得分',
      en: '“{name}” scores {score} without an actual value; fill it in, or give no score',
    },
    several: {
      zh: '表中“{name}”等{count}项有得分而没有填写实际完成值，请逐项补填',
      en: '{count} rows of the table, “{name}” first, are scored without an actual value; fill them in',
    },
    unmeasured: {
      zh: '“{name}”指标值{target}，实际写“{actual}”，没有调查得出的百分比，请补充',
      en: '“{name}”: target {target}, actual “{actual}” without a measured percentage; add it',
    },
    unsurveyed: {
      zh: '满意度以“{words}”代替调查，没有调查依据，请补充',
      en: '“{words}” stands in place of a survey of satisfaction; add the evidence',
    },
    row: { zh: '“{name}”自评{score}分', en: '“{name}” scores {score}' },
  },
  *check({ indicators, tables, document: { text } }) {
    const rows = leaves({ indicators }).filter((row) => !isExecution(row));
    const quote = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, '');
    for (const { name, path, target, actual, weight, score } of rows) {
      if (!weight || score?.value !== weight.value || !actual || actual.quantity) continue;
      if (
        !path.concat(name).some((word) => word.includes('满意')) ||
        target?.quantity?.dimension !== 'percent'
      )
        continue;
      if (/\d/.test(quote(actual.span))) continue;
      yield {
        span: actual.span,
        message: 'unmeasured',
        severity: 'info',
        data: { name, target: quote(target.span), actual: quote(actual.span) },
        key: name,
      };
    }
    for (const span of wordings(text, UNSURVEYED))
      yield {
        span,
        message: 'unsurveyed',
        severity: 'info',
        data: { words: quote(span) },
        key: 'unsurveyed',
      };
    for (const table of tables) {
      const own = inside(rows, table.span).filter(({ origin }) => origin === 'table');
      const missing = own.filter(isMissing);
      // no such column, or a plan that is not filled in yet
      if (missing.length === 0 || !own.some(({ actual }) => actual)) continue;
      const told = missing.length > SINGLE ? missing.slice(0, 1) : missing;
      for (const { name, score } of told) {
        yield {
          span: score!.span,
          message: told === missing ? 'missing' : 'several',
          data: { name, score: score!.value, count: missing.length },
          key: name,
          related: missing
            .filter(() => told !== missing)
            .map((row) => ({
              span: row.score!.span,
              message: 'row' as const,
              data: { name: row.name, score: row.score!.value },
            })),
        };
      }
    }
  },
});

const isMissing = ({ target, actual, score, standard }: Indicator): boolean =>
  target !== undefined &&
  !actual &&
  !standard &&
  score !== undefined &&
  compare(rational(score.value), ZERO) > 0;
