import type { Block, Report, Span } from '../../model.ts';
import { ordinalOf } from './numeral.ts';

/** One of 一是…；二是…；三是… in a cell of a table. */
export interface Listed {
  readonly ordinal: number;
  readonly span: Span;
}

const FIRST_IS = /(?<=^|[。；;：:，,、\s])([一二三四五六七八九])是/gu;

/** The lists that begin with 一是 in the cells of tables; other labels of cells belong to rows, notes and standards. */
export function cellLists({ document: { text, blocks } }: Pick<Report, 'document'>): readonly Listed[][] {
  if (!text.includes('一是')) return [];
  return cellsOf(blocks).flatMap((cell) => {
    const lists: Listed[][] = [];
    for (const { index, 0: label, 1: number } of text.slice(cell.start, cell.end).matchAll(FIRST_IS)) {
      const start = cell.start + index;
      const listed = { ordinal: ordinalOf(number!), span: { start, end: start + label.length } };
      if (listed.ordinal === 1) lists.push([listed]);
      else lists.at(-1)?.push(listed);
    }
    return lists.filter(({ length }) => length > 1);
  });
}

const cellsOf = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap((block) =>
    block.type === 'table' ? block.children.flatMap(({ children }) => children.map(({ span }) => span)) : [],
  );
