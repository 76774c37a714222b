import type { Block, Quantity, Span, TableBlock } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { inside } from '../located.ts';

/**
 * The tables that a file has as such, also those in notes. Where one stands in a cell of another, only that which has the
 * more figures of its own is read: a table around a whole report is a mere frame.
 */
export function framed(blocks: readonly Block[], quantities: readonly Quantity[]): TableBlock[] {
  return flatMap(blocks, (block) => {
    if (block.type === 'paragraph') return [];
    if (block.type === 'note') return framed(block.children, quantities);
    const nested = flatMap(block.children, ({ children }) =>
      flatMap(children, (cell) => framed(cell.children, quantities)),
    );
    const figures = ({ span }: { readonly span: Span }) => inside(quantities, span).length;
    const theirs = nested.reduce((sum, table) => sum + figures(table), 0);
    return theirs > 0 && theirs >= figures(block) - theirs ? nested : [block];
  });
}
