import type { ContentsEntry, Document, Label, Section } from '../../model.ts';
import { asides, sure, tableLabels } from './aside.ts';
import { withBareHeadings } from './bare-heading.ts';
import { contentsEntries, contentsLines } from './contents.ts';
import { withDecimals } from './decimal.ts';
import { lines } from './line.ts';
import type { Mark } from './mark.ts';
import { read } from './reading.ts';
import { tree } from './tree.ts';

interface Outline {
  /** All labels in text order, also those of tables, notes and the table of contents. */
  readonly labels: readonly Label[];
  readonly sections: readonly Section[];
  readonly contents: readonly ContentsEntry[];
}

/** Labels (第一部分 · 一、 · （一） · 1、 …), the sections that they open, nested as the report has them, and its 目录. */
export function outline(document: Document): Outline {
  const all = lines(document);
  const listed = contentsLines(all);
  const contents = contentsEntries(listed);
  const aside = asides(all);
  const apart = new Set([...aside, ...listed]);
  const found = withoutTitle(all.filter((line) => !apart.has(line)).flatMap((line) => line.marks));
  const marks = withBareHeadings(withDecimals(found, document), document);
  const parents = read(marks);
  const labels = [
    ...marks.flatMap(({ label }, index) => (label && parents[index] !== null ? [label] : [])),
    ...contents.flatMap(({ label }) => (label ? [label] : [])),
    ...[...aside].flatMap((line) => sure(line.marks)),
    ...tableLabels(document),
  ];
  return {
    labels: labels.sort((a, b) => a.span.start - b.span.start),
    sections: tree(document, marks, parents),
    contents,
  };
}

/** The report's own title, or 附件1 above it, is no section of it. */
function withoutTitle(marks: readonly Mark[]): readonly Mark[] {
  const [first, ...rest] = marks;
  if (!first || first.label) return marks;
  return rest.some(({ heading }) => heading !== undefined && heading > 0 && heading <= first.heading!)
    ? marks
    : withoutTitle(rest);
}
