import { once } from '../../arithmetic/once.ts';
import type { Cell, Document, Span } from '../../model.ts';
import { cellsOf } from '../cells.ts';
import { holding } from '../located.ts';
import { wordings } from '../wordings.ts';
import { ordinalOf } from './numeral.ts';

/** One of 一是…；二是…；三是… in a cell of a table. */
export interface Listed {
  readonly ordinal: number;
  readonly span: Span;
}

const FIRST_IS = /[一二三四五六七八九]是(?<=(?:^|[。；;：:，,、\s])..)/gu;

/** The lists that begin with 一是 in the cells of tables; other labels of cells belong to rows, notes and standards. */
export const cellLists = once((document: Document): readonly (readonly Listed[])[] => {
  const lists: Listed[][] = [];
  let open: Cell | undefined;
  for (const span of wordings(document.text, FIRST_IS)) {
    const cell = holding(cellsOf(document), span);
    if (!cell) continue;
    const listed = { ordinal: ordinalOf(document.text[span.start]!), span };
    if (listed.ordinal === 1) {
      lists.push([listed]);
      open = cell;
    } else if (cell === open) lists.at(-1)!.push(listed);
  }
  return lists.filter(({ length }) => length > 1);
});
