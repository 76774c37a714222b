import type { Exhibit, Relation } from '../audit/exhibit.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Severity, Span } from '../model.ts';

/** A stretch of the report that is of one kind throughout. */
export interface Piece extends Span {
  readonly text: string;
  /** Place in `Exhibit.figures`. */
  readonly figure: number | null;
  /** The figure ends with it. */
  readonly isLast: boolean;
  readonly tick: Tick;
  /** The gravest finding that it stands in, the shortest of them. */
  readonly finding: number | null;
  readonly severity: Severity | null;
  /** Findings that end with it. */
  readonly ending: readonly number[];
}

/** What became of a figure: a relation fails, all that were decided hold, none could be decided, none was found. */
type Tick = 'fails' | 'held' | 'undecided' | 'none';

function tickOf(relations: readonly Relation[]): Tick {
  const counted = relations.filter((relation) => relation.counted);
  if (counted.some(({ verdict, kind }) => verdict === 'impossible' && kind !== 'order')) return 'fails';
  // a target that was missed is no discrepancy, and nothing that holds
  if (counted.some(({ verdict }) => verdict !== 'undecided' && verdict !== 'impossible')) return 'held';
  return counted.some(({ verdict }) => verdict === 'undecided') ? 'undecided' : 'none';
}

const RANK: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Cuts a report at the ends of all its figures and of all places that findings point at.
 * @returns the pieces of a span of its text, in order, without gaps
 */
export function cutter(
  { text, figures, relations }: Exhibit,
  findings: readonly FindingRecord[],
): (span: Span) => Piece[] {
  const spans = [
    ...figures,
    ...findings.flatMap(({ span, related, corrections }) => [
      span,
      ...[...related, ...corrections].map((one) => one.span),
    ]),
    ...relations.flatMap(({ terms }) => terms),
  ];
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const ticks = figures.map((figure) => tickOf(figure.relations.map((at) => relations[at]!)));
  const marked = findings
    .map(({ span, severity }, index) => ({ ...span, severity, index }))
    .sort(
      (a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity) || a.end - a.start - (b.end - b.start),
    );
  return (span) => {
    const near = marked.filter(({ start, end }) => start < span.end && end > span.start);
    const pieces: Piece[] = [];
    let start = span.start;
    for (let next = firstAfter(cuts, start); start < span.end; next++) {
      const end = Math.min(cuts[next] ?? span.end, span.end);
      const figure = holding(figures, start);
      const finding = near.find((one) => one.start <= start && one.end >= end);
      pieces.push({
        start,
        end,
        text: text.slice(start, end),
        figure,
        isLast: figure !== null && figures[figure]!.end === end,
        tick: figure === null ? 'none' : ticks[figure]!,
        finding: finding?.index ?? null,
        severity: finding?.severity ?? null,
        ending: near
          .filter((one) => one.end === end)
          .map(({ index }) => index)
          .sort((a, b) => a - b),
      });
      start = end;
    }
    return pieces;
  };
}

/** Place of the first that is greater. */
function firstAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the span that holds an offset, among spans in order. */
function holding(spans: readonly Span[], offset: number): number | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && offset < span.end ? low - 1 : null;
}
