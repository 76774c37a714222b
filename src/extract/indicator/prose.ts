import type { Indicator, Report } from '../../model.ts';
import { standing } from '../meta/standing.ts';
import { fields } from './field.ts';
import { marks } from './mark.ts';
import { type Node, nest } from './nest.ts';

/**
 * Indicators from running text: groups `(二)产出指标(分值50分，得50分，未扣分)`, the items under them, and above them
 * all the total score where one is stated.
 */
export function proseIndicators(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables'>,
): Indicator[] {
  const { score } = standing(report.document, report.quantities);
  const all = marks(report);
  const total = all.find((mark) => mark.score === score);
  const nodes = nest(
    report,
    all.filter((mark) => mark !== total && mark.weight?.value !== '100'),
  );
  const build = (node: Node, above: readonly string[]): Indicator => {
    const { span, ...points } = node.mark;
    const path = [...above, node.name];
    const members = nodes.filter(({ parent }) => parent === node);
    return {
      span: { start: node.head.start, end: Math.max(node.head.end, span.end) },
      path,
      name: node.name,
      ...fields(report, node.head),
      ...points,
      origin: 'prose',
      children: members.map((member) => build(member, path)),
    };
  };
  const groups = nodes.filter(({ parent }) => parent === undefined).map((node) => build(node, []));
  if (!total || groups.length < 2) return groups;
  const { span, ...points } = total;
  return [{ span, path: [], name: '总分', ...points, origin: 'prose', children: groups }];
}
