import type { Document, Label, Section } from '../../model.ts';
import { marks } from './mark.ts';
import { read } from './reading.ts';
import { tree } from './tree.ts';

/** Labels (第一部分 · 一、 · （一） · 1、 …) in text order and the sections that they open, nested as the report has it. */
export function outline(document: Document): { labels: readonly Label[]; sections: readonly Section[] } {
  const paragraphs = document.blocks.filter((block) => block.type === 'paragraph');
  const found = paragraphs.flatMap((paragraph) => marks(document, paragraph));
  const parents = read(found);
  const labels = found.flatMap(({ label }, index) => (label && parents[index] !== null ? [label] : []));
  return { labels, sections: tree(document, found, parents) };
}
