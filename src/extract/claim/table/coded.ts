import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { columnsOf } from './column.ts';
import { codeOf, type Line } from './line.ts';

/** 208 社会保障和就业支出 = 20805 + 20899; 20805 = 2080505 + 2080506: a 类 is the sum of its 款, a 款 that of its 项. */
export function codedSums(lines: readonly Line[]): Claim[] {
  return flatMap(lines, (head) => {
    const code = codeOf(head.cells);
    const parts = lines.filter(({ cells }) => code && codeOf(cells)?.slice(0, -2) === code);
    return parts.length < 2 ? [] : columnsOf(head, parts);
  });
}
