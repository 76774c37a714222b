import type { Line } from './lines.ts';
import type { Sheet } from './sheet.ts';

/** The parts of a page, from its top and its bottom, in which a header or footer may stand. */
const DEEP = 0.14;
/** So many lines from the edge are looked at. */
const MOST = 3;

/** Blanks left out: 3 · —3— · 第3页 · 3/12 · 第3页（共12页） */
const PAGE_NUMBER =
  /^[-—–－―~～·.]*第?(?:\d{1,4}|[ivxIVX]{1,6}|[一二三四五六七八九十百]{1,5})页?[,，/／|(（]*(?:共|of)?(?:\d{1,4}页?)?[)）]?[-—–－―~～·.]*$/;

const isPageNumber = ({ text }: Line): boolean => PAGE_NUMBER.test(text.replace(/\s/g, ''));

/** Lines that stand at the same place of several pages with the same words, and page numbers. */
export function marginsOf(sheets: readonly Sheet[]): { headers: Set<Line>; footers: Set<Line> } {
  const seen = new Map<string, Set<number>>();
  const near = sheets.map((sheet) => edgeLines(sheet));
  for (const [page, { top, bottom }] of near.entries())
    for (const line of [...top, ...bottom]) {
      const key = keyOf(line);
      const pages = seen.get(key) ?? new Set();
      seen.set(key, pages.add(page));
    }
  const repeated = (line: Line) => {
    const count = seen.get(keyOf(line))!.size;
    return count >= 2 && (count >= 3 || count * 3 >= sheets.length);
  };
  const headers = new Set<Line>();
  const footers = new Set<Line>();
  for (const { top, bottom } of near) {
    outermost(top, headers, repeated);
    outermost(bottom, footers, repeated);
  }
  return { headers, footers };
}

/** From the edge inward, as long as each is one. */
function outermost(lines: readonly Line[], into: Set<Line>, repeated: (line: Line) => boolean): void {
  for (const [at, line] of lines.entries()) {
    if (!repeated(line) && !(at === 0 && isPageNumber(line))) return;
    into.add(line);
  }
}

/** The words, any figures for each other, and the place. */
const keyOf = ({ text, y }: Line): string =>
  `${text.replace(/\d+/g, '#').replace(/\s/g, '')} ${Math.round(y / 4)}`;

function edgeLines({ items, height }: Sheet): { top: Line[]; bottom: Line[] } {
  const lines = items.flatMap((item) => (item.type === 'line' ? [item.line] : [])).sort((a, b) => a.y - b.y);
  const tables = items.flatMap((item) => (item.type === 'table' ? [item] : []));
  const [highest, lowest] = [
    Math.min(height, ...tables.map(({ y0 }) => y0)),
    Math.max(0, ...tables.map(({ y1 }) => y1)),
  ];
  return {
    top: lines.filter(({ y }) => y < height * DEEP && y < highest).slice(0, MOST),
    bottom: lines
      .filter(({ y }) => y > height * (1 - DEEP) && y > lowest)
      .reverse()
      .slice(0, MOST),
  };
}
