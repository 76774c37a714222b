import { judge } from '../../../arithmetic/judge.ts';
import { add, equal, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Quantity, Report, ReportKind, TableKind, Term } from '../../../model.ts';
import { withMembers } from '../../indicator/members.ts';
import { holding } from '../../located.ts';
import { FULL } from './hundred.ts';

/** Tables that score what a report of the kind is about. */
const OWN: Partial<Record<ReportKind, readonly TableKind[]>> = {
  department: ['department-self-evaluation', 'scoring', 'score-summary'],
  project: ['project-self-evaluation', 'scoring', 'score-summary'],
};

/** The total in the text is the total of the report's own score table, where it has just one. */
export function totalInTable({
  meta,
  tables,
  indicators,
}: Pick<Report, 'meta' | 'tables' | 'indicators'>): Claim[] {
  const said = meta.score;
  const scored = indicators.filter(
    ({ path, origin, score }) => origin === 'table' && path.length === 0 && score,
  );
  const [root] = scored;
  const table = root && holding(tables, root.span);
  if (!said || !root?.score || !table || scored.length > 1) return [];
  if (holding(tables, said.span) || !OWN[meta.kind]?.includes(table.kind)) return [];
  if (root.weight && !equal(rational(root.weight.value), FULL)) return withExecution(said, root, indicators);
  const terms: Term[] = [
    { role: 'left', quantity: said, label: '正文总分' },
    { role: 'right', quantity: root.score, label: '表中总分' },
  ];
  return [judge({ kind: 'same', form: 'score', span: said.span, terms })];
}

/** A table of 90 points leaves out the execution rate, which the total in the text counts in. */
function withExecution(said: Quantity, root: Indicator, indicators: readonly Indicator[]): Claim[] {
  const apart = indicators
    .filter((indicator) => indicator !== root)
    .flatMap(withMembers)
    .find(({ name, score }) => score && /执行率|预算执行/.test(name));
  const isTold = indicators.some(
    ({ origin, score, children }) => origin === 'prose' && score === said && children.length > 1,
  );
  if (isTold || !apart?.score || !apart.weight || !root.score || !root.weight) return [];
  if (!equal(add(rational(apart.weight.value), rational(root.weight.value)), FULL)) return [];
  const terms: Term[] = [
    { role: 'total', quantity: said, label: '正文总分' },
    { role: 'part', quantity: root.score, label: '表中总分' },
    { role: 'part', quantity: apart.score, label: apart.name },
  ];
  return [judge({ kind: 'sum', form: 'score', span: said.span, terms })];
}
