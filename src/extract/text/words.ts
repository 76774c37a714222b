import { once } from '../../arithmetic/once.ts';
import type { Document, Section } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { folded } from '../fold.ts';
import { allSections } from '../outline/all.ts';

/** Stands where the label of an item stood: （一）, 1., 一是. */
export const ITEM = '§';

/** The folded text with every item label struck out; as long as the text, so that every span stays valid. */
export const withoutLabels = once(
  ({
    document,
    sections,
  }: {
    readonly document: Document;
    readonly sections: readonly Section[];
  }): string => {
    const text = folded(document);
    let result = '';
    let from = 0;
    for (const { span } of flatMap(allSections(sections), ({ label }) => (label ? [label] : []))) {
      if (span.start < from) continue;
      result += `${text.slice(from, span.start)}${ITEM.padEnd(span.end - span.start)}`;
      from = span.end;
    }
    return result + text.slice(from);
  },
);

/** 占15%.茶叶基地: a full stop of another keyboard. */
const STOP = /\.(?=[一-龥])/g;

/** Folded text without blanks, and without brackets that hold no figure: 出国（境）费 → 出国费. */
export function plain(text: string): string {
  const unbroken = text.replace(/\s+/g, '').replace(STOP, '。');
  return unbroken.includes('(') ? unbroken.replace(/\([^()]*\)/g, '') : unbroken;
}

/** What stands behind the last of some signs. */
export function behindSigns(text: string, signs: string): string {
  let from = text.length;
  while (from > 0 && !signs.includes(text[from - 1]!)) from--;
  return text.slice(from);
}
