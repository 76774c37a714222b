import type { Quantity, Report, Span } from '../../model.ts';
import { clauseStart } from './clause.ts';

/** A weight, a score and a deduction that stand together: `分值50分，得48分，扣2分`. */
export interface Mark {
  readonly span: Span;
  readonly weight?: Quantity;
  readonly score?: Quantity;
  readonly deduction?: Quantity;
  /** 未扣分, 不扣分: nothing deducted, in words. */
  readonly undeducted?: boolean;
}

type Role = 'weight' | 'score' | 'deduction';

/** The words before a figure tell its role. 扣分 before 得分: a deduction is never a score. */
const LEADS: readonly (readonly [Role, RegExp])[] = [
  ['weight', /(?:标准分值?|分值|权重分?值?|满分值?|总分值|应得分?)(?:为|是|：|:|共)?\s*$/],
  ['deduction', /(?:扣分|扣减|扣除|共扣|扣)(?:为|是|：|:|了)?\s*$/],
  ['score', /(?:自评得分|实际得分|得分|自评总?分|评价总?分|总分|实得|得)(?:为|是|：|:|了)?\s*$/],
];

/** Points inside a scoring standard are no scores: 每超过一个百分点扣0.5分, 缺一项扣1分, 90%以上得10分. */
const STANDARD = /每|否则|标准|逾期|最多|最高|最低|[≤≥<>＜＞]|(?:以上|以内|以下|[项例次个处]|的|可)[得扣]/;

/** 总分100分，自评得分98分: the first is what could be had. */
const FULL_MARKS = /^[，,；;、]?[^，,。；;\n]{0,10}得/;

const UNDEDUCTED = /^[，,、\s]*(?:未扣分?|[不无]扣分|没有扣分)/;

/** Every mark of the running text, in text order; figures inside tables are left to the tables. */
export function marks(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Mark[] {
  const { text } = report.document;
  const found: Mark[] = [];
  for (const quantity of report.quantities) {
    const lead = isPoints(quantity) && !inTable(report, quantity.span) ? leadOf(text, quantity) : undefined;
    if (!lead) continue;
    const last = found.at(-1);
    const mark =
      last && continues(last, lead.role, text.slice(last.span.end, lead.start)) ? found.pop() : undefined;
    const span = { start: mark?.span.start ?? lead.start, end: quantity.span.end };
    const words = UNDEDUCTED.exec(text.slice(span.end, span.end + 12))?.[0];
    found.push({
      ...mark,
      [lead.role]: quantity,
      span: words ? { ...span, end: span.end + words.length } : span,
      ...(words && { undeducted: true }),
    });
  }
  return found;
}

/** 分, or a bare number after a word that can only mean points. */
const isPoints = ({ unit, dimension, bound }: Quantity): boolean =>
  bound === 'eq' && (unit === '分' || (unit === '' && dimension === 'number'));

/** Only a comma or so between them, and never a weight after its score: that is the next one's. */
const continues = (mark: Mark, role: Role, between: string): boolean =>
  mark[role] === undefined &&
  !(role === 'weight' && mark.score) &&
  /^[\s，,、：:（(]*(?:自评|实际|本项|共)?$/.test(between);

function leadOf(text: string, { span, unit }: Quantity): { role: Role; start: number } | undefined {
  const clause = text.slice(clauseStart(text, span.start), span.start);
  if (STANDARD.test(clause)) return undefined;
  for (const [role, words] of LEADS) {
    const lead = words.exec(clause)?.[0];
    if (!lead || (unit !== '分' && !lead.includes('分'))) continue;
    const start = span.start - lead.length;
    return {
      role: lead.startsWith('总分') && FULL_MARKS.test(text.slice(span.end, span.end + 16)) ? 'weight' : role,
      start,
    };
  }
  return isBracketed(text, span) && unit === '分' ? { role: 'weight', start: span.start } : undefined;
}

/** `产出指标（50分，得48分）`, `产出指标（50分）`: the bare points after a name are its weight. */
const isBracketed = (text: string, { start, end }: Span): boolean =>
  /[^\s（(|][（(]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  !text.slice(text.lastIndexOf('\n', start) + 1, start).includes('|') &&
  /^(?:[，,、]\s*(?:自评|实际|实)?得|[）)])/.test(text.slice(end, end + 8));

const inTable = ({ tables }: Pick<Report, 'tables'>, span: Span): boolean =>
  tables.some((table) => table.span.start <= span.start && span.end <= table.span.end);
