import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { columnsOf } from './column.ts';
import type { Line } from './line.ts';

/** 项目支出, 二、项目支出 | 1、河道治理 | 2、水库除险加固 | …: a row is the sum of the rows numbered from 1 on below it. */
export function numberedSums(lines: readonly Line[]): Claim[] {
  return flatMap(lines, (head, index) => {
    if (head.kind !== 'data' || !/^$|一/.test(head.level) || !head.figures.some(Boolean)) return [];
    const parts = numberedFrom(lines, index + 1);
    return parts.length < 2 ? [] : columnsOf(head, parts);
  });
}

/** The rows numbered 1, 2, 3 … beginning with the next one; rows between them are details. */
function numberedFrom(lines: readonly Line[], first: number): Line[] {
  const parts: Line[] = [];
  for (const line of lines.slice(first)) {
    const number = numberOf(line);
    if (number === String(parts.length + 1)) parts.push(line);
    else if (number !== undefined || parts.length === 0) break;
  }
  return parts;
}

const numberOf = ({ cells }: Line): string | undefined =>
  /^(\d+)[、.．](?!\d)/.exec(cells.find(({ text }) => text !== '')?.text ?? '')?.[1];
