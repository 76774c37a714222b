import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Report, ReportKind, Span, Table, TableKind, Term } from '../../../model.ts';

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
  const holds = (span: Span, table: Table) => table.span.start <= span.start && span.end <= table.span.end;
  const said = meta.score;
  const scored = indicators.filter(
    ({ path, origin, score }) => origin === 'table' && path.length === 0 && score,
  );
  const [root] = scored;
  const table = root && tables.find((candidate) => holds(root.span, candidate));
  if (!said || !root?.score || !table || scored.length > 1) return [];
  if (tables.some((candidate) => holds(said.span, candidate)) || !OWN[meta.kind]?.includes(table.kind))
    return [];
  const terms: Term[] = [
    { role: 'left', quantity: said, label: '正文总分' },
    { role: 'right', quantity: root.score, label: '表中总分' },
  ];
  return [judge({ kind: 'same', form: 'score', span: said.span, terms })];
}
