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
  messages: {
    mismatch: {
      zh: '“{name}”按评分标准应得{computed}分，而写{stated}分，请按所列步骤核对',
      en: '“{name}” scores {computed} by its standard, not {stated}; see the steps',
    },
    part: {
      zh: '“{name}”得{stated}分，不是评分标准所列各项分数之和，请核对',
      en: '“{name}” scores {stated}, which no sum of the points in its standard gives',
    },
    step: { zh: '{step}', en: '{step}' },
    open: {
      zh: '{count}项评分标准未能自动核算，请人工复核',
      en: '{count} scoring standards could not be assessed; check by hand',
    },
    unassessed: { zh: '“{name}”：未核算', en: '“{name}”: not assessed' },
  },
  *check({ indicators }) {
    const derived = leaves({ indicators }).filter(({ derivation }) => derivation);
    for (const { name, score, standard, derivation } of derived) {
      if (derivation!.holds !== false) continue;
      const any = derivation!.scores.length > 3;
      yield {
        span: score!.span,
        message: any ? 'part' : 'mismatch',
        data: { name, stated: score!.value, computed: derivation!.scores[0]! },
        ...(any && { severity: 'warning' as const }),
        stated: score!.value,
        ...(!any && { computed: derivation!.scores[0]! }),
        unit: '分',
        key: name,
        related: derivation!.steps.map((step) => ({
          span: standard!,
          message: 'step' as const,
          data: { step },
        })),
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
      related: open.map(({ name, standard }) => ({
        span: standard!,
        message: 'unassessed' as const,
        data: { name },
      })),
    };
  },
});
