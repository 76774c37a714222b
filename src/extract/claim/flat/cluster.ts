import type { Quantity, Report } from '../../../model.ts';

/** No words between two rows of one table are longer. */
export const LONGEST = 160;

/** The edges of cells, and the marks of blank ones. */
const EDGES = /^(?:[\s|｜/／]|(?<=[\s|｜])[-—–－]+(?=[\s|｜]))*$/;

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

export interface Cluster {
  readonly figures: readonly Quantity[];
  /** The text since the figure before. */
  readonly words: string;
}

/** Figures that follow each other with nothing but the edges of cells between them; one in brackets, or before the words of a point, stands alone. */
export function clusters({ document: { text }, quantities, tables }: Source): Cluster[] {
  const found: { figures: Quantity[]; words: string; closed: boolean }[] = [];
  let last = 0;
  let table = 0;
  for (const quantity of quantities) {
    const { start, end } = quantity.span;
    while (table < tables.length && tables[table]!.span.end <= start) table++;
    const framed = table < tables.length && tables[table]!.span.start <= start;
    const words = text.slice(Math.max(last, start - LONGEST), start);
    const alone = isBracketed(text, quantity) || /[、．]/.test(text[end] ?? '');
    const open = found.at(-1);
    if (framed) open && Object.assign(open, { closed: true });
    else if (open && !open.closed && !alone && EDGES.test(words)) open.figures.push(quantity);
    else found.push({ figures: [quantity], words, closed: alone });
    last = end;
  }
  return found;
}

/** （20分）, ( 10 ), （特性指标70分）. */
export const isBracketed = (text: string, { span, unit, bound }: Quantity): boolean =>
  bound === 'eq' &&
  (unit === '分' || unit === '') &&
  /^\s*[)）]/.test(text.slice(span.end, span.end + 3)) &&
  (/[（(]\s*[^（()）\n]{0,8}$/.test(text.slice(Math.max(0, span.start - 10), span.start)) ||
    (span.start < 10 && text.slice(0, span.start).trim() === ''));
