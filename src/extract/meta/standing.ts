import type { Document, Meta, Quantity } from '../../model.ts';

/** 绩效得分99分 · 自评总分为：86.4分 · 最终得分85.82 · 综合评分达97分 */
const BEFORE_SCORE =
  /(?:(?:[绩績]效|自[评評]|[评評][价價]|[综綜]合|最[终終]|最后|[总總][体體]|整[体體]|考核)(?:自[评評]|[评評][价價]|[综綜]合|[总總])?(?:得分|[评評]分|分[数數]|[总總]分)|自[评評]分|[总總]得分)(?:情[况況])?\s*[为是达到：:，,共计合]{0,3}\s*[“"]?$/u;

/** A total row that was flattened into text: 总分 100 95. */
const TOTAL_ROW = /(?:^|[\n|])\s*(?:自评)?总\s*分(?:值)?[\s|]*(?:100(?:\.0+)?(?:分)?[\s|]+)?$/u;

/** The grade words of 优 · 良 · 中 · 差 and their looser cousins. */
const GRADE =
  /(?:等[级次]|档次|结果|结论|评定|评价|评级)(?:评定|确定|评)?[为是：:属达到“"\s]{1,4}(优秀?|良好?|中等?|合格|不合格|一般|较好|较差|差|好)(?![”"]?的)(?=[”"，。；、）)\s]|等次|等级|档|$)/u;

const LOOK_BACK = 24;

/** The total score and the grade that the report gives itself. */
export function standing(document: Document, quantities: readonly Quantity[]): Pick<Meta, 'score' | 'grade'> {
  const { text } = document;
  const score =
    quantities.find((quantity) => follows(text, quantity, BEFORE_SCORE)) ??
    quantities.find((quantity) => quantity.value !== '100' && follows(text, quantity, TOTAL_ROW));
  const match = GRADE.exec(text);
  if (!match) return score ? { score } : {};
  const start = match.index + match[0].length - match[1]!.length;
  const grade = { span: { start, end: match.index + match[0].length }, text: match[1]! };
  return score ? { score, grade } : { grade };
}

/** A score stands bare or in 分; what it may be called stands just before it. */
function follows(text: string, { span, dimension, unit }: Quantity, words: RegExp): boolean {
  if (dimension !== 'score' && !(dimension === 'number' && unit === '')) return false;
  return words.test(text.slice(Math.max(0, span.start - LOOK_BACK), span.start));
}
