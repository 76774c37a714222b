import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';

/** Costs proper; 成本节约率 and the like are better when more. */
const COST = /成本/;
const SAVING = /节约|节省|降低|下降|减少|控制率|效益/;

export default defineRule({
  id: 'cost-target-reversed',
  title: { zh: '成本指标方向相反', en: 'Cost target with the sign reversed' },
  group: 'score',
  severity: 'warning',
  basis: {
    zh: '成本指标为上限，应设“≤”（财预〔2021〕101号《绩效指标设置及取值指引》）',
    en: 'A cost target is a ceiling (Cai Yu [2021] No. 101)',
  },
  advice: { zh: '把成本指标的“≥”改为“≤”，并据此重新评分。', en: 'Turn ≥ into ≤ and score anew.' },
  messages: {
    reversed: {
      zh: '成本指标“{name}”的指标值写“≥”，成本越高得分越高，请改为“≤”并重新评分',
      en: 'The cost target of “{name}” says ≥: the dearer the better; make it ≤ and score anew',
    },
  },
  *check({ indicators }) {
    for (const { name, path, target } of leaves({ indicators })) {
      const wanted = target?.quantity;
      if (!wanted || (wanted.bound !== 'ge' && wanted.bound !== 'gt') || !wanted.unit.startsWith('元'))
        continue;
      if (![...path, name].some((word) => COST.test(word)) || SAVING.test(name)) continue;
      yield { span: target.span, message: 'reversed', data: { name }, key: name };
    }
  },
});
