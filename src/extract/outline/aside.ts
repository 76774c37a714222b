import type { Block, Document, Label } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { isWritten } from './form.ts';
import type { Line } from './line.ts';
import { marks } from './mark.ts';

/** 注：1.得分最高不能超过分值上限。 */
const NOTE = /^\s{0,9}(?:[备附]?注|填表说明|注释)\s?[:：]/;

/**
 * Lines whose labels number something, but no part of the report: notes to a table and the items that go on from them,
 * and rows of a table that was flattened into text.
 */
export function asides(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  let last: Label | undefined;
  for (const line of lines) {
    const [first] = line.marks;
    const goesOn =
      last &&
      first?.label &&
      !first.inline &&
      first.label.style === last.style &&
      first.label.ordinal === last.ordinal + 1;
    const note = NOTE.test(line.text) || goesOn;
    if (note || isRow(line.text)) found.add(line);
    if (note) last = line.marks.at(-1)?.label;
    else if (line.text.trim() !== '') last = undefined;
  }
  return found;
}

const isRow = (text: string): boolean => /\s\||\|\s|\|$|\t[^\t]*\t/.test(text);

/** The labels in tables and in notes, for these are no figures either. */
export function tableLabels(document: Document): Label[] {
  return document.blocks
    .filter(({ type }) => type !== 'paragraph')
    .flatMap((block) => inside(document, block));
}

function inside(document: Document, block: Block): Label[] {
  if (block.type === 'note') return flatMap(block.children, (child) => inside(document, child));
  if (block.type === 'table')
    return flatMap(block.children, ({ children }) =>
      flatMap(children, (cell) => flatMap(cell.children, (child) => inside(document, child))),
    );
  const { start, end } = block.span;
  return isWritten(document.text.slice(start, end)) ? sure(marks(document, block)) : [];
}

/** With nothing to continue, only what cannot be read otherwise. */
export const sure = (found: Line['marks']): Label[] =>
  found.flatMap(({ label, sureness, alone }) => (label && sureness === 'firm' && !alone ? [label] : []));
