import type { Meta, NonFigure, Quantity, Report, Span } from '../../model.ts';
import { isShortForm } from '../meta/entity.ts';

/** A figure with the words between it and the last comma or figure, and all words since the last figure. */
interface LabelledFigure {
  readonly quantity: Quantity;
  readonly label: string;
  readonly before: string;
}

export interface Sentence {
  readonly span: Span;
  readonly figures: readonly LabelledFigure[];
  readonly dates: readonly NonFigure[];
}

const STOPS = /[。！!？?]/g;
const CLAUSE_SIGNS: ReadonlySet<string> = new Set('，,、；;：:（(）)');
/** A line shorter than this that ends without a mark is a heading or a cell, not a wrapped line. */
const WRAPPED = 20;

/** An introduction to a list, and the title: what follows does not run on. */
const ENDED = /[：:；;]$|(?:报告|自评表|情况说明)(?:[（(][^（）()]*[）)])?$/u;

/** Sentences of the paragraphs, with their figures. Hard-wrapped lines of plain text are read on into the next paragraph. */
export function sentences(
  { document, quantities, nonFigures }: Pick<Report, 'document' | 'quantities' | 'nonFigures'>,
  meta: Meta,
): Sentence[] {
  const words = anonymous(without(document.text, nonFigures), meta).replace(/[（(](境)[）)]/gu, ' $1 ');
  const labels = new Set(nonFigures.flatMap(({ reason, span }) => (reason === 'label' ? [span.start] : [])));
  const figuresIn = taker(quantities);
  const othersIn = taker(nonFigures);
  return spans(document, labels).map((span) => {
    const own = figuresIn(span);
    return {
      span,
      figures: own.map((quantity, index) => figure(words, span, quantity, own[index - 1])),
      dates: othersIn(span),
    };
  });
}

/** What lies inside a span, for spans asked for in text order. */
function taker<Located extends { span: Span }>(all: readonly Located[]): (span: Span) => Located[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < all.length && all[next]!.span.start < start) next++;
    const first = next;
    while (next < all.length && all[next]!.span.end <= end) next++;
    return all.slice(first, next);
  };
}

/** The text with dates, years, labels and document numbers blanked out: they are no part of a name. */
function without(text: string, nonFigures: readonly NonFigure[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { span } of nonFigures) {
    if (span.start < end) continue;
    pieces.push(text.slice(end, span.start), ' '.repeat(span.end - span.start));
    end = span.end;
  }
  return [...pieces, text.slice(end)].join('');
}

/** 临江区文化馆基本支出 is 基本支出: whose report it is narrows nothing. */
function anonymous(text: string, { entities }: Meta): string {
  const own = entities[0]?.name;
  if (!own) return text;
  const names = entities.flatMap(({ name }) => (name.length > 2 && isShortForm(name, own) ? [name] : []));
  return names.reduce((words, name) => words.replaceAll(name, ' '.repeat(name.length)), text);
}

function figure(
  text: string,
  sentence: Span,
  quantity: Quantity,
  previous: Quantity | undefined,
): LabelledFigure {
  // 两年支出合计998万元: so many years are part of the name.
  const end = previous?.unit === '年' ? previous.span.start : previous?.span.end;
  const before = text.slice(end ?? sentence.start, quantity.span.start);
  let cut = before.length - 1;
  while (cut >= 0 && !CLAUSE_SIGNS.has(before[cut]!)) cut--;
  const last = before.slice(cut + 1);
  // 其中：基本支出12万元 · 三公经费（含接待费）12万元: the words before a bracket or colon right at the figure are its label.
  const label =
    last.trim() === '' && cut >= 0
      ? before
          .slice(0, cut)
          .split(/[，,、]/u)
          .at(-1)!
      : last;
  return { quantity, label, before };
}

function spans({ text, blocks, format }: Report['document'], labels: ReadonlySet<number>): Span[] {
  const found: Span[] = [];
  const wraps = format === 'txt';
  let open: Span | null = null;
  const close = () => {
    if (open) found.push(open);
    open = null;
  };
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      close();
      continue;
    }
    let start = block.span.start;
    if (labels.has(start + indent(text, block.span))) close();
    const printed = text.slice(block.span.start, block.span.end);
    for (const { index } of printed.matchAll(STOPS)) {
      const end = block.span.start + index + 1;
      found.push({ start: open ? (open as Span).start : start, end });
      open = null;
      start = end;
    }
    const tail: Span = { start: open ? (open as Span).start : start, end: block.span.end };
    const line = printed.trim();
    open = tail;
    if (!wraps || line.length < WRAPPED || ENDED.test(line)) close();
  }
  close();
  return found;
}

const indent = (text: string, { start, end }: Span): number => {
  const line = text.slice(start, end);
  return line.length - line.trimStart().length;
};
