import type { Quantity, Row, Span } from '../../../model.ts';
import type { ColumnRole } from '../heading.ts';
import { figureIn, rowOf } from './cell.ts';

/** Rows of the smallest table. */
const ROWS = 3;

/** A name is short, and no sentence. */
const LONGEST = 40;

/** 产出指标, 社会效益指标（30分）, 服务对象满意度: the name of a level. */
const LEVEL = /指标(?:[（(].*[）)])?$|满意度$/;

/**
 * Indicators without points, one cell a line: names, a target and an actual value, perhaps the reason for what was missed.
 * The two figures of each row tell where it ends, and the words before its name whether they are levels or a reason.
 */
export function unscored(
  lines: readonly Span[],
  roles: readonly (ColumnRole | undefined)[],
  text: string,
  quantities: readonly Quantity[],
): Row[] {
  const target = roles.indexOf('target');
  if (target < 1 || roles[target + 1] !== 'actual' || roles.length > target + 3) return [];
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const isFigure = (index: number) => Boolean(lines[index] && figureIn(text, lines[index], quantities));
  const rows: (Span | null)[][] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && !isFigure(end) && words[end]!.length <= LONGEST && end - at <= target + 1)
      end++;
    const before = rows.at(-1);
    const isReason =
      before !== undefined && roles.includes('reason') && end - at > 1 && !LEVEL.test(words[at]!);
    const names = lines.slice(isReason ? at + 1 : at, end);
    const levels = words.slice(end - names.length, end - 1);
    const isNamed = names.length > 0 && names.length <= target && levels.every((word) => LEVEL.test(word));
    if (!isNamed || !isFigure(end) || !isFigure(end + 1)) break;
    if (isReason) before[roles.indexOf('reason')] = lines[at]!;
    const row = Array.from({ length: roles.length }, (): Span | null => null);
    row.splice(target - names.length, names.length + 2, ...names, ...lines.slice(end, end + 2));
    rows.push(row);
    at = end + 2;
  }
  return rows.length < ROWS ? [] : rows.map(rowOf);
}
