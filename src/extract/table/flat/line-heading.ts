import type { Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { rowOf } from './cell.ts';
import { merged } from './two-level.ts';

/** Headings of an indicator table, one a line. */
export interface LineHeading {
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly rows: readonly Row[];
  /** Index of the line after them. */
  readonly end: number;
}

/** The headings that begin at a line; 评价指标 | 评分标准 | 得分 may be followed by the levels that it stands over. */
export function headingAt(lines: readonly Span[], at: number, text: string): LineHeading | undefined {
  const upper = run(lines, at, text);
  const end = at + upper.length;
  const over = upper.indexOf('name');
  const lower = over >= 0 && !upper.includes('level1') ? run(lines, end, text) : [];
  if (lower[0] !== 'level1')
    return upper.length < 4 ? undefined : { roles: upper, rows: [rowOf(lines.slice(at, end))], end };
  const layout = upper.map((_, index) => (index === over ? lower.length : 1));
  return {
    roles: upper.flatMap((role, index) => (index === over ? lower : [role])),
    rows: merged(lines.slice(at, end), lines.slice(end, end + lower.length), layout),
    end: end + lower.length,
  };
}

/** Headings below each other, none of them twice but for weights. */
function run(lines: readonly Span[], at: number, text: string): (ColumnRole | undefined)[] {
  const roles: (ColumnRole | undefined)[] = [];
  const roleAt = (index: number) => {
    const line = lines[index];
    return line && columnRole(text.slice(line.start, line.end));
  };
  for (let index = at; index < lines.length; index++) {
    const role = roleAt(index);
    // 完成率 | 分值, 指标说明 | 得分: a heading of its own kind between two known ones
    const next = roleAt(index + 1);
    const isOwn =
      role === undefined &&
      roles.length > 0 &&
      (next === 'score' || next === 'weight') &&
      !roles.includes(next);
    const isFirst = role === 'level1' && roles.length > 0;
    if (isFirst || (!isOwn && (role === undefined || (role !== 'weight' && roles.includes(role))))) break;
    roles.push(role);
  }
  return roles;
}
