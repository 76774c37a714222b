import type { Report, Section, Span } from '../../model.ts';
import { sectionsAt } from '../outline/around.ts';
import { sentenceStart } from './clause.ts';
import { FIELD } from './field.ts';
import type { Mark } from './mark.ts';

/** A named mark on its way to become an indicator. */
export interface Node {
  readonly name: string;
  /** From the name to the figures. */
  readonly head: Span;
  readonly parent: Node | undefined;
  /** The total said before it in its paragraph. */
  readonly total: Mark | undefined;
  mark: Mark;
}

/**
 * The marks of the running text with their names, each under the section whose heading carries a mark of its own. A score
 * without a weight is one only in the list of a total: 自评得分93分，其中：决策得分18分、过程得分19分.
 */
export function nest(
  report: Pick<Report, 'document' | 'sections'>,
  marked: readonly Mark[],
  totals: readonly Mark[],
): Node[] {
  const { text } = report.document;
  const nodes: Node[] = [];
  const owners = new Map<Section, Node>();
  const named = new Map<string, Node>();
  const isTotal = new Set(totals);
  let latest: { readonly mark: Mark; readonly lineEnd: number } | undefined;
  let previous = 0;
  for (const mark of marked) {
    const taken = previous;
    previous = bracketEnd(text, mark.span.end);
    const total = latest && mark.span.start <= latest.lineEnd ? latest.mark : undefined;
    if (isTotal.has(mark)) latest = { mark, lineEnd: lineEnd(text, mark.span.end) };
    if (isTotal.has(mark) || mark.weight?.value === '100') continue;
    const chain = sectionsAt(report.sections, mark.span.start);
    const own = chain.at(-1);
    const owner = own && owners.get(own);
    if (mark.weight === undefined) {
      if (owner && owner.mark.score === undefined) owner.mark = { ...mark, ...owner.mark };
      if (owner || !mark.score || !total) continue;
    }
    const opens = own !== undefined && isHeading(text.slice(own.heading.start, mark.span.start));
    const told = own && !owner && !opens ? named.get(headOf(own)) : undefined;
    if (told) owners.set(own!, told);
    const heads = own !== undefined && !owner && taken <= own.heading.start && opens;
    const opening = heads ? (own.label?.span.end ?? own.heading.start) : sentenceStart(text, mark.span.start);
    const start = Math.max(opening, taken);
    const head = { start, end: mark.span.start };
    const name = nameOf(text.slice(head.start, head.end));
    const parent = chain.findLast((section) => owners.has(section));
    const node = { name, head, parent: parent && owners.get(parent), total, mark };
    const hasFields = FIELD.test(text.slice(head.start, head.end));
    if (name === '' || (!hasFields && isRestated(node, nodes))) continue;
    nodes.push(node);
    if (!named.has(name)) named.set(name, node);
    if (heads) owners.set(own, node);
  }
  return nodes;
}

/** 得9分（分值10分，支付率90%）: what stands in the brackets with the points goes with them. */
const bracketEnd = (text: string, end: number): number =>
  end + (/^[^（()）。；;\n]{0,40}[）)]/.exec(text.slice(end, end + 41))?.[0].length ?? 0);

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** 过程指标（25分）; not 过程指标。资金管理15分: there the points are those of an item in the text. */
const isHeading = (head: string): boolean => !/[\n。]/.test(head);

/** 过程指标得23.7分 … 2.过程指标。资金管理15分: the section tells of what was named before, by the words before its first sign. */
const headOf = ({ title }: Section): string => /^[^。，,：:；;（(\n]*/.exec(title)![0].trim();

/** The same name, weight and score once more: a summary of what follows, or of what went before. */
const isRestated = ({ name, mark, parent, total }: Node, nodes: readonly Node[]): boolean =>
  nodes.some(
    (other) =>
      other.name === name &&
      other.parent === parent &&
      (total === undefined || other.total === undefined || total === other.total) &&
      other.mark.weight?.value === mark.weight?.value &&
      other.mark.score?.value === mark.score?.value,
  );

/** 项目预算45万元，实际支出42万元，执行率94%，得9.4分（满分10分）: the last clause names what is scored. */
function clauseOf(head: string): string {
  const clauses = head.split(/[，,]/);
  if (clauses.filter((clause) => /\d/.test(clause)).length < 3) return head;
  return clauses.findLast((clause) => /\p{Script=Han}{2}/u.test(clause)) ?? head;
}

/** `组织培训，年度指标值：完成12次，…` is called 组织培训; `产出指标（` is called 产出指标. */
function nameOf(head: string): string {
  const end = head.search(FIELD);
  return clauseOf(end < 0 ? head : head.slice(0, end))
    .replace(/\[bookmark:[^[\]]*\]/g, '')
    .replace(
      /^[\s，,、；;）)（(]*(?:(?:其中|具体(?:为|是|如下)?|分别(?:为|是))[：:，,]?)?|(?<![\s，,、：:；;（(])[\s，,、：:；;（(]+$/g,
      '',
    )
    .trim();
}
