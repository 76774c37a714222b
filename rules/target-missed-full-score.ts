import { termOf } from '../src/arithmetic/judge.ts';
import { compare, equal, isZero, rational } from '../src/arithmetic/rational.ts';
import { miscounted } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';
import type { Attainment, Claim, Quantity, Report, Span } from '../src/model.ts';
import { isLate } from './kit/deadline.ts';
import { proportion } from './kit/proportion.ts';
import { NOT_REACHED } from './target-missed-full-score.words.ts';

export default defineRule({
  id: 'target-missed-full-score',
  title: { zh: '未达指标值仍得满分', en: 'Full marks although the target is missed' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '定量指标达到指标值的记满分，未达到的按完成比例记分（财预〔2020〕10号《项目支出绩效评价管理办法》）',
    en: 'Full marks only where the target is reached, otherwise in proportion (Cai Yu [2020] No. 10)',
  },
  advice: {
    zh: '核对实际完成值；确未达到的，按完成比例（有评分标准的按标准）扣分，并说明原因。',
    en: 'Check the actual value; deduct in proportion, or by the standard, and explain.',
  },
  messages: {
    missed: {
      zh: '“{name}”指标值{target}，实际{actual}，完成率{rate}%，按比例应得{points}分，自评{score}分，{gap}，请扣减并说明原因',
      en: '“{name}”: target {target}, actual {actual}, {rate}% of it, worth {points} in proportion, scored {score}: {gap}; deduct and explain',
    },
    exceeded: {
      zh: '“{name}”指标值{target}，实际{actual}，已超出，按比例应得{points}分，自评{score}分，{gap}，请扣减并说明原因',
      en: '“{name}”: target {target}, actual {actual}, above it, worth {points} in proportion, scored {score}: {gap}; deduct and explain',
    },
    standard: {
      zh: '“{name}”指标值{target}，实际{actual}，未达到，自评满分{score}分，请按评分标准扣分',
      en: '“{name}”: target {target}, actual {actual}, missed, yet full marks ({score}); deduct by the standard',
    },
    unsigned: {
      zh: '“{name}”指标值{target}，实际{actual}，如按“不低于”理解，未达到却得满分{score}分，请确认',
      en: '“{name}”: target {target}, actual {actual}: missed if read as “at least”, yet full marks ({score}); check',
    },
    late: {
      zh: '“{name}”要求{target}，实际{actual}，晚于要求却得满分{score}分，请核对',
      en: '“{name}”: due {target}, done {actual}: late, yet full marks ({score})',
    },
    undone: {
      zh: '“{name}”实际写“{actual}”，却得满分{score}分，请核对',
      en: '“{name}”: “{actual}”, yet full marks ({score})',
    },
    target: { zh: '指标值', en: 'target' },
    actual: { zh: '实际完成值', en: 'actual value' },
  },
  *check(report) {
    const { indicators, claims, document } = report;
    const { text } = document;
    const failed = claims.filter(
      ({ kind, form, holds }) => kind === 'order' && form === 'completion' && holds === false,
    );
    for (const { name, target, actual, weight, score, standard } of leaves({ indicators })) {
      const claim = failed.find((candidate) => termOf(candidate, 'left')?.quantity === actual?.quantity);
      if (!claim || !target?.quantity || !actual?.quantity || !weight || !score || isMisread(target.quantity))
        continue;
      const sure = claim.plausibility >= 0.8;
      yield* missed(text, {
        name,
        target: { span: target.span, quantity: target.quantity },
        actual: { span: actual.span, quantity: actual.quantity },
        weight,
        score,
        isByStandard: standard !== undefined,
        ...(!sure && { severity: 'info' }),
      });
    }
    yield* inSentences(failed, text);
    yield* inWords(report);
  },
});

/** 10月底前 | 12月20日, 100% | 尚未验收: what no figure tells, but the words do. */
function* inWords({ indicators, document: { text }, meta }: Report) {
  const quote = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, '');
  for (const { name, path, target, actual, weight, score } of leaves({ indicators })) {
    if (!target || !actual || !weight || !score || isZero(rational(weight.value))) continue;
    if (!equal(rational(score.value), rational(weight.value))) continue;
    const [wanted, reached] = [quote(target.span), quote(actual.span)];
    const undone = !actual.quantity && NOT_REACHED.test(reached) && !NOT_REACHED.test(wanted);
    if (!undone && !isLate(path.concat(name).join(), wanted, reached, meta.year)) continue;
    yield {
      span: actual.span,
      message: undone ? ('undone' as const) : ('late' as const),
      severity: 'warning' as const,
      data: { name, target: wanted, actual: reached, score: score.value },
      key: name,
      related: [{ span: target.span, message: 'target' as const }],
    };
  }
}

/** 巡河≥480次，实际455次，分值10分，得10分: a sentence that gives weight and score with the target. */
function* inSentences(failed: readonly Claim[], text: string) {
  for (const claim of failed) {
    const [actual, target] = [termOf(claim, 'left')!, termOf(claim, 'right')!];
    const [weight, score] = [termOf(claim, 'whole')?.quantity, termOf(claim, 'part')?.quantity];
    if (!weight || !score) continue;
    yield* missed(text, {
      name: target.label || actual.label || '',
      target: { span: target.quantity.span, quantity: target.quantity },
      actual: { span: actual.quantity.span, quantity: actual.quantity },
      weight,
      score,
      isByStandard: false,
      // a table that lost its frame may have lost a cell of the row as well
      ...(claim.plausibility < 0.85 && { severity: 'warning' }),
    });
  }
}

interface Missed {
  readonly name: string;
  readonly target: Required<Attainment>;
  readonly actual: Required<Attainment>;
  readonly weight: Quantity;
  readonly score: Quantity;
  /** The row has a standard of its own to be scored by. */
  readonly isByStandard: boolean;
  readonly severity?: 'info' | 'warning';
}

function* missed(text: string, row: Missed) {
  const { name, target, actual, weight, score, isByStandard, severity } = row;
  // more than the weight is score-over-weight's matter
  if (!equal(rational(score.value), rational(weight.value))) return;
  const quote = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, '');
  const said = { name, target: quote(target.span), actual: quote(actual.span), score: score.value };
  const worth =
    isByStandard || severity === 'info' ? null : proportion(actual.quantity, target.quantity, weight);
  const out = worth && miscounted(score.value, worth.points);
  const isCeiling = target.quantity.bound === 'le' || target.quantity.bound === 'lt';
  yield {
    span: score.span,
    message:
      severity === 'info'
        ? ('unsigned' as const)
        : !worth
          ? ('standard' as const)
          : isCeiling
            ? ('exceeded' as const)
            : ('missed' as const),
    data: { ...said, rate: worth?.rate ?? '', points: worth?.points ?? '', gap: out?.gap ?? '' },
    ...(severity && { severity }),
    stated: score.value,
    ...(worth &&
      out && { computed: worth.points, difference: out.difference, calculation: worth.calculation }),
    unit: '分',
    key: name,
    related: [
      { span: actual.span, message: 'actual' as const },
      { span: target.span, message: 'target' as const },
    ],
  };
}

/** A lost sign: ≥90% read by a scanner as 290%. */
const isMisread = ({ bound, unit, value }: Quantity): boolean =>
  bound === 'eq' && unit === '%' && compare(rational(value), rational(200)) > 0;
