import { hash } from '../../audit/hash.ts';
import { folded } from '../../extract/fold.ts';
import { inside } from '../../extract/located.ts';
import type { Block, Paragraph, Passage, Place, Quantity, Report, Span } from '../../model.ts';
import { signature } from './signature.ts';

/** Han characters that a paragraph has at least: shorter ones are alike by chance. */
const SHORTEST = 50;
const HAN = /\p{Script=Han}/gu;
const NO_HAN = /\P{Script=Han}+/gu;

/** The paragraphs of a report, those of cells too, that are long enough to be recognised elsewhere. */
export function passages(report: Report, place: (span: Span) => Place): Passage[] {
  const text = folded(report.document);
  const names = report.meta.entities.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const all = paragraphs(report.document.blocks).flatMap(({ span, contents }) => {
    if (contents || span.end - span.start < SHORTEST) return [];
    const words = text.slice(span.start, span.end);
    const length = words.match(HAN)?.length ?? 0;
    if (length < SHORTEST) return [];
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), words).replace(NO_HAN, '');
    const figures = inside(report.quantities, span).filter(isPeculiar);
    return [{ span, length, said, figures }];
  });
  return telling(all).map(({ span, length, said, figures }) => ({
    place: place(span),
    length,
    signature: signature(said),
    figures: figures.length,
    figured: hash(figures.map(({ value, scale, unit }) => `${value} ${scale} ${unit}`).join('|')),
  }));
}

/** More of a long report would tell no more. */
const MOST = 60;

/** Those with the most figures, then the longest; in text order. */
function telling<One extends { readonly figures: readonly unknown[]; readonly length: number }>(
  all: readonly One[],
): readonly One[] {
  if (all.length <= MOST) return all;
  const first = [...all].sort((a, b) => b.figures.length - a.figures.length || b.length - a.length);
  const kept = new Set(first.slice(0, MOST));
  return all.filter((one) => kept.has(one));
}

/** What a form lays down comes in every report: points, 100 %, none. */
const isPeculiar = ({ dimension, value, unit }: Quantity): boolean =>
  dimension !== 'score' && value !== '100' && value !== '0' && (unit !== '' || value.length > 2);

function paragraphs(blocks: readonly Block[], found: Paragraph[] = []): readonly Paragraph[] {
  for (const block of blocks) {
    if (block.type === 'paragraph') found.push(block);
    if (block.type === 'table')
      for (const row of block.children) for (const cell of row.children) paragraphs(cell.children, found);
  }
  return found;
}
