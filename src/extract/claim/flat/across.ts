import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { alike, type Line, upTo } from '../table/line.ts';
import { groups, nested } from './nested.ts';
import type { Run } from './rows.ts';

/** Headings of columns that sum others. */
const TOTAL = /合\s*[计計]|小\s*[计計]|[总總]\s*[计計]/;

/**
 * Totals across a row: `合计 | 出国 | 接待` over `139 | 100 | 39`, and 小计 under two-level headings. The whole row must
 * fall into totals before their parts.
 */
export const rowSums = ({ rows, headings }: Run): Claim[] =>
  TOTAL.test(headings) ? flatMap(rows, across) : [];

function across(line: Line): Claim[] {
  const figures = line.figures.filter(
    (figure): figure is Quantity => figure !== null && figure !== undefined,
  );
  const [first] = figures;
  if (!first || figures.length < 3 || figures.some((figure) => !alike(figure, first))) return [];
  const reading = nested(figures.map((figure) => [amount(figure)]));
  if (reading?.end !== figures.length) return [];
  return groups(reading.nest).map(({ index, members }) => {
    const stated = figures[index]!;
    const parts = members.map((member): Term => ({ role: 'part', quantity: figures[member.index]! }));
    return judge({
      kind: 'sum',
      form: 'table',
      span: upTo(line, parts.at(-1)!.quantity),
      terms: [{ role: 'total', quantity: stated, label: line.label }, ...parts],
    });
  });
}
