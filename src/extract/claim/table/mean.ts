import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { isMean } from '../../table/label.ts';
import { alike, type Line, upTo } from './line.ts';

/** 平均分 below the scores of several projects: the mean of the rows above it, where most of its columns are. */
export function meanRows(lines: readonly Line[]): Claim[] {
  return flatMap(lines, (mean, index) => {
    if (!isMean(mean.label)) return [];
    const rows = lines.slice(0, index).filter(({ kind }) => kind === 'data');
    const claims = flatMap(mean.figures, (stated, column): Claim[] => {
      const parts = flatMap(rows, (row): Term[] => {
        const quantity = row.figures[column];
        return quantity ? [{ role: 'part', quantity, label: row.label }] : [];
      });
      if (!stated || parts.length < 2 || parts.length < rows.length) return [];
      if (parts.some(({ quantity }) => !alike(quantity, stated))) return [];
      const terms: Term[] = [{ role: 'total', quantity: stated, label: mean.label }, ...parts];
      return [judge({ kind: 'ratio', form: 'mean', span: upTo(mean, stated), terms })];
    });
    const held = claims.filter(({ holds }) => holds).length;
    return held * 2 > claims.length ? claims : [];
  });
}
