import type { Quantity, Report, Span } from '../../model.ts';
import { CLASSES } from '../lexicon/class.ts';
import { holding } from '../located.ts';
import { clauseStart } from './clause.ts';

/** What a figure of points is; `bare` after a name that does not say: 产出指标50分. */
export type Role = 'weight' | 'score' | 'deduction' | 'bare';

export interface Points {
  readonly role: Role;
  readonly quantity: Quantity;
  /** Where the words begin that tell the role. */
  readonly start: number;
  /** The score of all that is listed: 总分, 合计得. */
  readonly whole?: boolean;
}

/** The words before a figure tell its role. 扣分 before 得分: a deduction is never a score. */
const LEADS: readonly (readonly [Role, RegExp])[] = [
  // 决策18分/20分: out of so many
  ['weight', /(?:标准分值?|分值|权重分?值?|满分值?|总分值|应得分?)(?:为|是|：|:|共)?\s*$|(?<=\d分)[/／]$/],
  ['deduction', /(?:扣分|扣减|扣除|共扣|扣)(?:为|是|：|:|了)?\s*$/],
  [
    'score',
    /(?:总得分|综合(?:自评|评价|评定)?[得评]分|[合共总]计得分?|(?<!\S)[合共总]计|自评得分|实际得分|考核得分|评价得分|得分|自评总?分|评价总?分|总分|评分|实得分?|自评|得)(?:为|是|：|:|了)?\s*$/,
  ],
];

/** Points inside a scoring standard are no scores: 每超过一个百分点扣0.5分, 缺一项扣1分, 90%以上得10分. */
const STANDARD = /每|否则|标准|逾期|最多|最高|最低|[≤≥<>＜＞]|(?:以上|以内|以下|[项例次个处]|的|可)[得扣]/;

/** 总分100分，自评得分98分: the first is what could be had. */
const FULL_MARKS = /^[，,；;、]?[^，,。；;\n]{0,10}得/;

/** Scores of other years, other units, and of nobody. */
const FOREIGN = /上年|去年|同期|平均|全[国省市县区]/;

/** The points of the running text with their roles, in text order; figures inside tables are left to the tables. */
export function points(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Points[] {
  const { text } = report.document;
  return report.quantities.flatMap((quantity) => {
    const told =
      isPoints(quantity) && !holding(report.tables, quantity.span) ? roleOf(text, quantity) : undefined;
    return told ? [{ ...told, quantity }] : [];
  });
}

/** 分, or a bare number after a word that can only mean points. */
const isPoints = ({ unit, dimension, bound }: Quantity): boolean =>
  bound === 'eq' && (unit === '分' || (unit === '' && dimension === 'number'));

function roleOf(text: string, { span, unit }: Quantity): Omit<Points, 'quantity'> | undefined {
  const clause = text.slice(clauseStart(text, span.start), span.start);
  if (STANDARD.test(clause) || FOREIGN.test(clause)) return undefined;
  for (const [role, words] of LEADS) {
    const lead = words.exec(clause)?.[0];
    if (!lead || (unit !== '分' && !lead.includes('分'))) continue;
    const start = span.start - lead.length;
    const full = lead.startsWith('总分') && FULL_MARKS.test(text.slice(span.end, span.end + 16));
    if (full) return { role: 'weight', start };
    const whole =
      role === 'score' &&
      /[总合共]/.test(lead) &&
      !isOfOne(text.slice(clauseStart(text, span.start) - 1, start));
    return { role, start, ...(whole && { whole: true }) };
  }
  if (unit !== '分') return undefined;
  if (isBracketed(text, span)) return { role: 'weight', start: span.start };
  return NAMED.test(clause) || BRACKET.test(text.slice(span.start - 1, span.start))
    ? { role: 'bare', start: span.start }
    : undefined;
}

/** 产出部分50分合计得46.5分, 产出指标合计得46.5分: the sum of one group only. */
const isOfOne = (before: string): boolean =>
  /\d\s*分$/.test(before) || (!/[、和与及]/.test(before) && CLASSES.some(({ words }) => words.test(before)));

const NAMED = /[\p{Script=Han}”"）)](?:为|：|:)?\s*$/u;
const BRACKET = /[（(]/;

/** `产出指标（50分，得48分）`, `产出指标（50分）`: the bare points after a name are its weight. */
const isBracketed = (text: string, { start, end }: Span): boolean =>
  /[^\s（(|][（(]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  !text.slice(text.lastIndexOf('\n', start) + 1, start).includes('|') &&
  /^(?:[，,、]\s*(?:自评|实际|实)?得|[）)])/.test(text.slice(end, end + 8));
