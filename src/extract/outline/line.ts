import type { Document, Paragraph } from '../../model.ts';
import { type Mark, marks } from './mark.ts';

/** A paragraph of the body with everything in it that is written like a label. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The paragraphs of the body in text order; those of tables and notes are none. */
export function lines(document: Document): Line[] {
  return document.blocks
    .filter((block) => block.type === 'paragraph')
    .map((paragraph) => ({
      paragraph,
      text: document.text.slice(paragraph.span.start, paragraph.span.end),
      marks: marks(document, paragraph),
    }));
}
