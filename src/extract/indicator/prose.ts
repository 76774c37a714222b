import type { Indicator, Report } from '../../model.ts';
import { grouped } from '../grouped.ts';
import { fields } from './field.ts';
import { marks } from './mark.ts';
import { type Node, nest } from './nest.ts';
import { totalOf } from './total.ts';

/**
 * Indicators from running text: groups `(二)产出指标(分值50分，得50分，未扣分)`, the items under them, and above them
 * all the total score where one is stated.
 */
export function proseIndicators(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables' | 'meta'>,
): Indicator[] {
  const { text } = report.document;
  const { score } = report.meta;
  const all = marks(report);
  const own = score && all.find((mark) => mark.score === score);
  const totals = all.filter((mark) => mark === own || mark.whole);
  const nodes = nest(report, all, totals);
  const under = grouped(nodes, ({ parent }) => parent);
  const after = new Map(nodes.map((node, index) => [node, nodes[index + 1]] as const));
  const build = (node: Node, above: readonly string[]): Indicator => {
    const { span, whole, ...points } = node.mark;
    const path = [...above, node.name];
    const members = under.get(node) ?? [];
    return {
      span: { start: node.head.start, end: Math.max(node.head.end, span.end) },
      path,
      name: node.name,
      ...fields(report, node.head),
      ...points,
      ...reasonAfter(text, span.end, after.get(node)?.head.start),
      origin: 'prose',
      children: members.map((member) => build(member, path)),
    };
  };
  // The total of the report has its own list beside it: the sections then only go into detail.
  const isListed = nodes.some(({ total }) => total === own);
  const groups = grouped(
    under.get(undefined) ?? [],
    (node) => totalOf(text, node, totals) ?? (isListed ? undefined : own),
  );
  return [...groups].flatMap(([total, nodes]) => {
    const members = nodes.map((node) => build(node, []));
    if (!total || members.length < 2) return members;
    const { span, whole, ...points } = total;
    return [{ span, path: [], name: '总分', ...points, origin: 'prose', children: members }];
  });
}

/** How far below an indicator the reason for its deduction is looked for. */
const REACH = 400;

/** 扣2分系工程延期20天; or a sentence that gives a cause. */
const REASON =
  /^[，,]?(?:主要)?系[^。；\n]+|(?<![^。；\n])[^。；\n]*(?:原因|由于|因[^此素]|主要是|导致|未[能及按完达]|尚未|不足|滞后|不够|偏低|不到位)[^。；\n]*/;

/** The first sentence under an indicator that gives a reason. */
function reasonAfter(text: string, start: number, next = start + REACH): { reason?: string } {
  const reason = REASON.exec(text.slice(start, Math.min(next, start + REACH)))?.[0].trim();
  return reason ? { reason } : {};
}
