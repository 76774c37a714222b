import { defineRule } from '../src/audit/rule.ts';
import { sectionsAt } from '../src/extract/outline/around.ts';
import type { Bilingual, Report, Span } from '../src/model.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'figure-conflict',
  title: { zh: '同一事项前后数字不一致', en: 'One fact with two figures' },
  group: 'consistency',
  severity: 'error',
  basis: {
    zh: '财预〔2020〕10号：绩效自评结果应当真实、准确；自评复核要求前后数据一致',
    en: 'MoF 财预〔2020〕10号: results must be true and exact; figures agree throughout',
  },
  advice: {
    zh: '与决算报表核对，统一两处数字；口径不同的，在文中写明口径。',
    en: 'Check against the accounts and make both agree; where the bases differ, say so.',
  },
  messages: {
    mismatch: {
      zh: '{label}此处为{stated}，{elsewhere}为{computed}，相差{difference}，请核对后统一',
      en: '{label} is {stated} here, but {computed} {elsewhere}: {difference} apart; make them agree',
    },
    ...SHARED,
  },
  *check(report) {
    for (const problem of mismatches(report, ({ kind, form }) => kind === 'same' && form === 'other')) {
      // 1.2亿元 and 12,034.56万元: agreement at the coarser precision is agreement
      if (problem.message === 'rounding') continue;
      const other = problem.claim?.terms[1]?.quantity.span;
      yield { ...problem, data: { ...problem.data, elsewhere: elsewhere(report, problem.span, other) } };
    }
  },
});

const LONGEST = 16;

/** The part of the report that the other figure stands in, where that is another one. */
function elsewhere({ sections, document: { text } }: Report, here: Span, other: Span | undefined): Bilingual {
  const part = other && sectionsAt(sections, other.start).at(-1);
  const title = part ? text.slice(part.heading.start, part.heading.end).trim() : '';
  const isOther = part !== sectionsAt(sections, here.start).at(-1);
  if (!isOther || title === '' || title.length > LONGEST) return { zh: '另处', en: 'elsewhere' };
  return { zh: `“${title}”中`, en: `under “${title}”` };
}
