import { compare, rational } from '../../arithmetic/rational.ts';
import type { Document, Grading, Meta, Quantity } from '../../model.ts';

/** 绩效得分99分 · 自评总分为：86.4分 · 最终得分85.82 · 综合评分达97分 */
const BEFORE_SCORE =
  /(?:(?:[绩績]效|自[评評]|[评評][价價]|[综綜]合|最[终終]|最后|[总總][体體]|整[体體]|考核)(?:自[评評]|[评評][价價]|[综綜]合|[总總])?(?:得分|[评評]分|分[数數]|[总總]分)|自[评評]分|[总總]得分)(?:情[况況])?\s*(?:[为是达到：:，,共计合]{1,3}\s*)?[“"]?$/u;

/** A total row that was flattened into text: 总分 100 95. */
const TOTAL_ROW = /(?:^|[\n|])[^\S\n]*(?:自评)?总\s*分(?:值)?[\s|]*(?:100(?:\.0+)?(?:分)?[\s|]+)?$/u;

/** The grade words of 优 · 良 · 中 · 差 and their looser cousins. */
const GRADE =
  /(?:等[级次]|档次|结果|结论|评定|评价|评级)(?:评定|确定|评)?(?:[为是：:属达到“"\s]{1,4}|[\t |]{1,24})(优秀?|良好?|中等?|合格|不合格|一般|较好|较差|差|好)(?![”"]?的)(?=[”"，。；、）)\s|]|等次|等级|档|$)/u;

const GRADES = new RegExp(GRADE.source, 'gu');

const FORMER = /上年|去年|上一?年度|往年|以前年度|同期/u;

/** 上年绩效评价结果为良, 2023年度自评95分 in a report on 2024: another year's. */
function isOfTheYear(text: string, at: number, title: string): boolean {
  const clause = text
    .slice(Math.max(0, at - 60), at)
    .split(/[。；;\n]/u)
    .at(-1)!;
  const year = /20\d\d/u.exec(title)?.[0];
  const told = [...clause.matchAll(/(20\d\d)\s*年/gu)].at(-1)?.[1];
  return !FORMER.test(clause) && (!year || !told || told >= year);
}

/** 自评98.5分 · 综合评定97.5分: said so shortly, only a total is meant by more than half of the points. */
const SHORT =
  /(?:自[评評]|[评評]定|打分|[总總]分|[总總][评評]|得分|[评評]分)(?:[结結]果)?(?:[为為是：:]|[达達]到?)?\s*$/u;
/** The points of an indicator: 分值60分，得分58分. */
const OF_INDICATOR = /分值|[权權]重|[满滿]分|指[标標]|其中/u;

/** 自评得分96分（权重40%）: one of several scores that make the total. */
const WEIGHED = /^\s*[（(]\s*(?:占|[权權]重)/u;

/** Whether a weight stands beside a score. */
export const isWeighed = (text: string, { span }: Quantity): boolean =>
  WEIGHED.test(text.slice(span.end, span.end + 6));

const HALF = rational('50');
const FULL = rational('100');

const LOOK_BACK = 24;
/** How far behind a score its grade may stand: 得86.4分，按评分标准评定等级为“良”. */
const LOOK_AHEAD = 40;

/** The total score and the grade that the report gives itself; a bulletin (通报) tells those of many. */
export function standing(
  document: Document,
  quantities: readonly Quantity[],
  title: string,
): Pick<Meta, 'score' | 'grade'> {
  if (/通[报報]$/u.test(title)) return {};
  const { text } = document;
  const scored = quantities.filter(({ dimension, unit }) => dimension === 'score' || unit === '');
  const own = (isScore: (quantity: Quantity) => boolean) =>
    scored.find((quantity) => isScore(quantity) && isOfTheYear(text, quantity.span.start, title));
  const score =
    own((quantity) => follows(text, quantity, BEFORE_SCORE)) ??
    own((quantity) => quantity.value !== '100' && follows(text, quantity, TOTAL_ROW)) ??
    own((quantity) => isTotal(text, quantity));
  const match = [...text.matchAll(GRADES)].find(({ index }) => isOfTheYear(text, index, title));
  return { ...(score && { score }), ...(match && { grade: gradeOf(match, 0) }) };
}

/** 比上年提高1.3分，等级为优: by how much is not what is graded. */
const CHANGED = /(?:提高|提升|上升|增加|增长|下降|降低|减少|扣减?|[高低多少])了?\s*$/;

/** Every place where a grade stands right behind its score: 水利项目得86分，等级为良；教育项目得92分，等级为优。 */
export function gradings(document: Document, quantities: readonly Quantity[]): Grading[] {
  const { text } = document;
  return quantities.flatMap((score, index): Grading[] => {
    if (score.dimension !== 'score' || score.bound !== 'eq') return [];
    if (CHANGED.test(text.slice(Math.max(0, score.span.start - 4), score.span.start))) return [];
    const next = quantities[index + 1]?.span.start ?? text.length;
    const { end } = score.span;
    const clause = /^[^。；;\n]*/u.exec(text.slice(end, Math.min(next, end + LOOK_AHEAD)))![0];
    const match = GRADE.exec(`${clause}${text[end + clause.length] ?? ''}`);
    return match ? [{ score: dividedBy(text, quantities, index) ?? score, grade: gradeOf(match, end) }] : [];
  });
}

/** 自评得分94.6分，其中投入10分、…效果25分，等级为优: the last of the parts is not what is graded, their total is. */
function dividedBy(text: string, quantities: readonly Quantity[], part: number): Quantity | undefined {
  const { start } = quantities[part]!.span;
  const from = start - LIST;
  for (let index = part - 1; index >= 0 && quantities[index]!.span.start >= from; index--) {
    const whole = quantities[index]!;
    const between = text.slice(whole.span.end, start);
    if (/[。；;\n]/u.test(between)) return undefined;
    if (whole.dimension === 'score' && follows(text, whole, BEFORE_SCORE))
      return OPENS_LIST.test(between) ? whole : undefined;
  }
  return undefined;
}

/** So long the list of the parts of a score may be. */
const LIST = 160;
const OPENS_LIST = /^[，,：:\s]*(?:[（(]|其中|包括|分别|具体)/u;

function gradeOf({ 0: found, 1: grade, index }: RegExpExecArray, offset: number): Grading['grade'] {
  const start = offset + index + found.lastIndexOf(grade!);
  return { span: { start, end: start + grade!.length }, text: grade! };
}

/** A score stands bare or in 分; what it may be called stands just before it. */
function follows(text: string, quantity: Quantity, words: RegExp): boolean {
  const { span, dimension, unit } = quantity;
  if (isWeighed(text, quantity)) return false;
  if (dimension !== 'score' && !(dimension === 'number' && unit === '')) return false;
  return words.test(text.slice(Math.max(0, span.start - LOOK_BACK), span.start));
}

function isTotal(text: string, { span, dimension, bound, value }: Quantity): boolean {
  if (dimension !== 'score' || bound !== 'eq') return false;
  if (compare(rational(value), HALF) <= 0 || compare(rational(value), FULL) > 0) return false;
  const sentence = text
    .slice(Math.max(0, span.start - LOOK_BACK), span.start)
    .split(/[。；;\n]/u)
    .at(-1)!;
  return SHORT.test(sentence) && !OF_INDICATOR.test(sentence);
}
