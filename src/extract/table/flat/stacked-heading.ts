import type { Quantity, Row, Span } from '../../../model.ts';
import { type Piece, rowOf } from './cell.ts';
import { addsUp, isTotalled, merged, twoLevels } from './two-level.ts';

/** A line as a cell: a figure, a dash for nothing, a word, or no cell at all. */
export type Kind = 'figure' | 'dash' | 'word' | 'none';

/** Lines as cells. */
export interface Cells {
  readonly lines: readonly Span[];
  readonly kinds: readonly Kind[];
  readonly figures: readonly (Quantity | undefined)[];
  /** The words of each line, blanks left out. */
  readonly words: readonly string[];
}

interface Headings {
  readonly rows: readonly Row[];
  /** Index of their first line. */
  readonly from: number;
}

/** A line above the headings: the title of the table, its unit, its year. */
const CAPTION = /表$|[：:]|年度?[)）]?$|^[（(].*[)）]$|^附/;

/** What columns of figures are called. */
const MEASURE = /[数额率费]$|预算|决算|支出|收入|金额|合计|小计|得分|占比|结余|[)）]$/;

/** So many rows tell how headings of two levels lie. */
const TELLING = 20;

/** What no column of names is called. */
const AMOUNT = /[数额率]$|金额|合计|小计|得分|占比|结余/;

/** The headings right above rows of figures: as many as there are columns, or those of two levels that the figures tell apart. */
export function headings(cells: Cells, start: number, width: number, count: number): Headings | undefined {
  const { lines, words } = cells;
  const from = firstHeading(cells, start, 2 * width + 1);
  const above = lines.slice(from, start);
  if (above.length < width || isRepeated(words.slice(from, start), width)) return undefined;
  const figures = Array.from({ length: Math.min(count, TELLING) }, (_, row) =>
    Array.from({ length: width }, (_, column) => cells.figures[start + row * width + column] ?? null),
  );
  const [two, other] = above.length === width ? [] : cuts(above, words.slice(from, start), width, figures);
  if (two && !other) return { rows: two, from };
  // a column that is blank in every row leaves one heading too many: 预算数 over the names
  if (AMOUNT.test(words[start - width]!)) return undefined;
  const single = words.slice(start - width, start).filter((word) => MEASURE.test(word));
  return above.length === width || single.length * 2 >= width - 1
    ? { rows: [rowOf(lines.slice(start - width, start))], from: start - width }
    : undefined;
}

function firstHeading({ kinds, words }: Cells, start: number, most: number): number {
  let from = start;
  while (from > 0 && start - from < most && kinds[from - 1] === 'word' && !CAPTION.test(words[from - 1]!))
    from--;
  return from;
}

/** Every way in which the lines are headings of two levels, of which the first names the rows. */
function cuts(
  above: readonly Piece[],
  words: readonly string[],
  width: number,
  rows: readonly (readonly (Quantity | null)[])[],
): Row[][] {
  return above.flatMap((_, cut) => {
    const [upper, lower] = [words.slice(0, cut), words.slice(cut)];
    if (!isTotalled(lower)) return [];
    const layout = twoLevels(upper, lower, width, (sizes) => addsUp(sizes, rows));
    return layout?.[0] === 1 ? [merged(above.slice(0, cut), above.slice(cut), layout)] : [];
  });
}

/** 项目 | 预算数 | 决算数 twice: two tables side by side, whose rows come in turn. */
const isRepeated = (words: readonly string[], width: number): boolean =>
  words.length >= 2 * width &&
  words.slice(-width).every((word, index) => word === words.slice(-2 * width)[index]);

/** 人员情况 | 编制数 | 在职人数 | 控制率 and 48 | 51 | 106.25%: a table of one row right before or after another, named by its first heading. */
export function single(
  { lines, kinds, words }: Cells,
  at: number,
  step: 1 | -1,
): (readonly (Piece | null)[])[] {
  const isFigure = (index: number) => kinds[index] === 'figure' || kinds[index] === 'dash';
  const run = (from: number, fits: (index: number) => boolean) => {
    let to = from;
    while (fits(step === 1 ? to : to - 1)) to += step;
    return to;
  };
  const isWord = (index: number) => kinds[index] === 'word';
  const middle = run(at, step === 1 ? isWord : isFigure);
  const far = run(middle, step === 1 ? isFigure : isWord);
  const [names, figures] = step === 1 ? [middle - at, far - middle] : [middle - far, at - middle];
  if (figures < 2 || names < figures + 1 || (step === 1 && names !== figures + 1)) return [];
  const head = step === 1 ? at : middle - figures - 1;
  const heading = lines.slice(head, head + figures + 1);
  const measures = words.slice(head, head + figures + 1).filter((word) => MEASURE.test(word)).length;
  return measures * 2 > figures ? [heading, [null, ...lines.slice(middle, middle + figures)]] : [];
}
