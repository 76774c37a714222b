import { once } from '../arithmetic/once.ts';
import type { Cell, Document, TableBlock } from '../model.ts';
import { flatMap } from './flat-map.ts';

export const tablesOf = once(({ blocks }: Document): readonly TableBlock[] =>
  blocks.filter((block) => block.type === 'table'),
);

/** The cells of the tables of a document, in text order; what stands in a table inside a cell belongs to that cell. */
export const cellsOf = once((document: Document): readonly Cell[] =>
  flatMap(tablesOf(document), ({ children }) => flatMap(children, (row) => row.children)),
);
