import { z } from 'zod';
import { absolute, add, compare, HALF, rational, subtract, toText } from '../src/arithmetic/rational.ts';
import { miscounted } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';

export default defineRule({
  id: 'scoring-rule-mismatch',
  title: { zh: '得分与评分标准不符', en: 'Score does not follow from its standard' },
  group: 'score',
  severity: 'error',
  basis: {
    zh: '自评得分应当按照评分标准逐项计算（财预〔2020〕10号《项目支出绩效评价管理办法》）',
    en: 'Scores follow from the scoring standard (Cai Yu [2020] No. 10)',
  },
  advice: { zh: '按该行评分标准和实际完成值重新计分。', en: 'Score the row anew by its own standard.' },
  options: z.object({
    tolerance: z.number().min(0).default(0).describe('允许相差的分数，如取整造成的尾差'),
  }),
  messages: {
    mismatch: {
      zh: '“{name}”按评分标准应得{computed}分，自评{stated}分，{gap}，请按所列步骤重算',
      en: '“{name}” scores {computed} by its standard, not {stated}: {gap}; see the steps',
    },
    part: {
      zh: '“{name}”自评{stated}分，评分标准所列各项分数凑不出这个分，请逐项核对',
      en: '“{name}” scores {stated}, which the points in its standard do not give; check clause by clause',
    },
    proportion: {
      zh: '“{name}”按完成比例应得{computed}分，写{stated}分；另有评分标准的请注明',
      en: '“{name}” would score {computed} in proportion to its target, not {stated}; state the standard used',
    },
    steps: { zh: '按此标准，{steps}', en: 'by this standard: {steps}' },
    open: {
      zh: '{count}项评分标准未能自动核算，请人工复核',
      en: '{count} scoring standards could not be assessed; check by hand',
    },
    discretion: { zh: '“{name}”由评价人酌情评定', en: '“{name}” is left to judgement' },
    unread: { zh: '“{name}”有未能识别的计分语句', en: '“{name}” has a clause that is not understood' },
    pointless: { zh: '“{name}”没有写明如何计分', en: '“{name}” does not say how it is scored' },
    unmeasured: { zh: '“{name}”没有可据以计分的实际值', en: '“{name}” has no actual value to go by' },
  },
  *check({ indicators }, { tolerance }) {
    const derived = leaves({ indicators }).filter(({ derivation }) => derivation?.basis === 'standard');
    for (const { name, score, standard, derivation } of derived) {
      if (derivation!.holds !== false) continue;
      const gap = absolute(subtract(rational(score!.value), rational(derivation!.scores[0]!)));
      if (compare(gap, rational(tolerance)) <= 0) continue;
      const any = derivation!.choice === true;
      const out = miscounted(score!.value, derivation!.scores[0]!);
      yield {
        span: score!.span,
        message: any ? 'part' : 'mismatch',
        data: { name, stated: score!.value, computed: derivation!.scores[0]!, gap: out.gap },
        ...((any || derivation!.indirect) && { severity: 'warning' as const }),
        stated: score!.value,
        ...(!any && { computed: derivation!.scores[0]!, difference: out.difference }),
        unit: '分',
        key: name,
        related: [{ span: standard!, message: 'steps', data: { steps: numbered(derivation!.steps) } }],
      };
    }
    for (const { name, path, score, weight, target, derivation } of leaves({ indicators })) {
      if (derivation?.basis !== 'proportion' || derivation.holds !== false || !score || !weight) continue;
      if (target?.quantity?.bound === 'eq' || path[0] === '预算执行率') continue;
      const [given, due] = [rational(score.value), rational(derivation.scores[0]!)];
      // less than in proportion is the stricter standard, full marks another rule's matter
      if (compare(given, rational(weight.value)) >= 0 || compare(given, add(due, HALF)) <= 0) continue;
      yield {
        span: score.span,
        message: 'proportion',
        severity: 'info',
        data: { name, stated: score.value, computed: toText(due, 2) },
        stated: score.value,
        computed: toText(due, 2),
        unit: '分',
        key: name,
        related: [{ span: target!.span, message: 'steps', data: { steps: numbered(derivation.steps) } }],
      };
    }
    const open = derived.filter(({ derivation }) => derivation!.holds === null);
    if (open.length === 0) return;
    yield {
      span: open[0]!.standard!,
      message: 'open',
      severity: 'info',
      data: { count: open.length },
      key: 'open',
      related: open.map(({ name, standard, derivation }) => ({
        span: standard!,
        message: derivation!.open ?? 'unread',
        data: { name },
      })),
    };
  },
});

/** ①…；②…；③… */
const numbered = (steps: readonly string[]): string =>
  steps.map((step, index) => String.fromCodePoint(0x2460 + index) + step).join('；');
