import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { alike, type Line, upTo } from '../table/line.ts';
import type { Run } from './rows.ts';

const RATE = /率|进度|進度|[B-E]\s*[/÷]\s*[A-D]/;

/** Rates in a row: `执行率(B/A)` is what was spent by what was planned, which stands somewhere before it. */
export const rates = ({ rows, headings }: Run): Claim[] =>
  RATE.test(headings + rows.map(({ label }) => label).join(' '))
    ? flatMap(rows, (line, index) =>
        flatMap(line.figures, (_, column) => rate(line, column, rows[index - 1])),
      )
    : [];

/** The nearest figures before the percentage that give it; a lost cell may have parted them from it. */
function rate(line: Line, column: number, above: Line | undefined): Claim[] {
  const percent = line.figures[column];
  if (percent?.dimension !== 'percent') return [];
  const amounts = [...(above?.figures ?? []), ...line.figures.slice(0, column)]
    .filter((figure): figure is Quantity => !!figure && figure.dimension !== 'percent')
    .slice(-6)
    .reverse();
  for (const [index, part] of amounts.entries()) {
    for (const whole of amounts.slice(index + 1)) {
      if (!alike(part, whole)) continue;
      const terms: Term[] = [
        { role: 'part', quantity: part, label: line.label },
        { role: 'whole', quantity: whole, label: line.label },
        { role: 'percent', quantity: percent, label: line.label },
      ];
      const claim = judge({ kind: 'ratio', form: 'execution', span: upTo(line, percent), terms });
      if (claim.holds) return [claim];
    }
  }
  return [];
}
