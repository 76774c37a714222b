import type { Dimension, NonFigure, Quantity } from '../../../model.ts';
import { parted } from './part.ts';

/** Digits, points and per cent signs without a gap: perhaps several cells of a row. */
const RUN = /\d[\d.]*(?:%[\d.]*)*/g;

/** No row of figures run together is longer; a longer one has too many ways to fall apart. */
const LONGEST = 32;

interface Figures {
  readonly quantities: readonly Quantity[];
  readonly nonFigures: readonly NonFigure[];
}

/** Figures in cells that were run together, `20%95.0019.00`, where their arithmetic leaves one way to part them. */
export function unglued(printed: Figures, text: string): Figures {
  const found = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const cells = run.length <= LONGEST && isGlued(run) ? parted(run) : undefined;
    return cells ? [{ start: index, end: index + run.length, cells }] : [];
  });
  if (found.length === 0) return printed;
  const kept = <T extends Quantity | NonFigure>(all: readonly T[]) => {
    let next = 0;
    return all.filter(({ span }) => {
      while (next < found.length && found[next]!.end <= span.start) next++;
      return next === found.length || span.end <= found[next]!.start;
    });
  };
  const figures = found.flatMap(({ start, cells }) => cellsAt(start, cells));
  return {
    quantities: [...kept(printed.quantities), ...figures].sort((a, b) => a.span.start - b.span.start),
    nonFigures: kept(printed.nonFigures),
  };
}

/** Two points in one number, digits right after a per cent sign, or a percentage of many digits. */
const isGlued = (run: string): boolean =>
  run.includes('%') && (/\.\d+\.\d/.test(run) || /%\d/.test(run) || /^\d{5}/.test(run));

function cellsAt(start: number, cells: readonly string[]): Quantity[] {
  let at = start;
  return cells.map((cell): Quantity => {
    const value = cell.replace('%', '');
    const digits = { start: at, end: at + value.length };
    at += cell.length;
    const percent = cell.endsWith('%');
    return {
      span: { start: digits.start, end: at },
      digits,
      value,
      decimals: value.split('.')[1]?.length ?? 0,
      scale: percent ? 0.01 : 1,
      unit: percent ? '%' : '',
      dimension: (percent ? 'percent' : 'number') satisfies Dimension,
      bound: 'eq',
    };
  });
}
