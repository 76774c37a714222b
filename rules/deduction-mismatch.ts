import { termOf } from '../src/arithmetic/judge.ts';
import { corrections } from '../src/audit/correction.ts';
import { difference } from '../src/audit/difference.ts';
import { miscounted } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'deduction-mismatch',
  title: { zh: '扣分与得分不符', en: 'Deduction and score disagree' },
  group: 'score',
  severity: 'error',
  basis: { zh: '分值减扣分等于得分', en: 'Weight less deduction is the score' },
  advice: { zh: '核对分值、扣分与得分三者。', en: 'Check weight, deduction and score against each other.' },
  messages: {
    deducted: {
      zh: '“{name}”分值{weight}分，扣{deduction}分应得{computed}分，自评{stated}分，{gap}，请核对扣分和得分',
      en: '“{name}”: {weight} less {deduction} is {computed}, scored {stated}: {gap}; check deduction and score',
    },
    undeducted: {
      zh: '“{name}”分值{weight}分，写明未扣分，自评却为{stated}分，{gap}，请补写扣分或改正得分',
      en: '“{name}” has weight {weight} and says nothing was deducted, yet scores {stated}: {gap}; correct one',
    },
  },
  *check(report) {
    for (const claim of report.claims) {
      if (claim.form !== 'deduction' || claim.holds !== false) continue;
      const { quantity: score, label = '' } = termOf(claim, 'total')!;
      const weight = termOf(claim, 'part')!.quantity;
      const deduction = termOf(claim, 'minus')?.quantity;
      yield {
        span: score.span,
        message: deduction ? 'deducted' : 'undeducted',
        data: {
          name: label,
          weight: weight.value,
          deduction: deduction?.value ?? '0',
          computed: claim.computed,
          stated: score.value,
          gap: miscounted(score.value, claim.computed).gap,
        },
        stated: score.value,
        computed: claim.computed,
        difference: difference(claim, score),
        unit: '分',
        claim,
        key: label,
        corrections: corrections(report, claim),
      };
    }
  },
});
