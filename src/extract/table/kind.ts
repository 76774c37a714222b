import type { TableCell, TableKind } from '../../model.ts';
import type { Band } from './band.ts';

/** What a table is, by its headers first, by its title where they leave it open. */
export function kind(
  cells: readonly (readonly TableCell[])[],
  parts: readonly Band[],
  title: string,
): TableKind {
  const words = cells.map((row) => row.map(({ text }) => text.replace(/\s+/g, '')).join('\n')).join('\n');
  const says = (pattern: RegExp) => pattern.test(words);
  const indicator = parts.find((part) => part.kind === 'indicator');
  const fund = parts.find((part) => part.kind === 'fund');
  if (says(/^(?:财政供养人员(?:情况|数|[（(]|$)|编制数)/m) && says(/三公|经费控制/)) return 'basic-data';
  if (indicator?.roles.includes('standard')) return 'scoring';
  if (indicator && (fund || indicator.roles.includes('target') || indicator.roles.includes('actual')))
    return /整体/.test(title) || says(/整体支出|部门名称|按支出性质/)
      ? 'department-self-evaluation'
      : 'project-self-evaluation';
  if (indicator) return 'score-summary';
  if (/(?:得分|评分|自评(?:结果|情况)?)汇总/.test(title) && !fund) return 'score-summary';
  return fund || says(/预算|决算|支出|收入|经费|金额/) ? 'expenditure' : 'other';
}
