import type { Document, Label, Section } from '../../model.ts';

/** Labels (第一部分 · 一、 · （一） · 1、 …) in text order and the sections that they open, nested as the report has it. */
export function outline(_document: Document): { labels: readonly Label[]; sections: readonly Section[] } {
  return { labels: [], sections: [] };
}
