import { hasSymbols, symbol } from '../docx/symbol.ts';
import { ReadProblem } from '../problem.ts';
import type { Font, Operators, Sheet } from './core.ts';
import { LIMITS } from './limits.ts';
import { asMatrix, IDENTITY, type Matrix, times } from './matrix.ts';

/** What is drawn on a page, in points from its upper left corner as it is looked at; y grows downward. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Level and upright strokes: lines, and the thin boxes that are drawn for lines. */
  readonly strokes: readonly Stroke[];
  /** Pictures, as shares of the page. */
  readonly pictures: readonly number[];
  /** Characters that nobody sees, and those beyond the edge of the page, which are read. */
  readonly unseen: number;
  readonly beyond: number;
  /** Signs of fonts of signs that have no character; bullets, for the most part. */
  readonly signs: number;
  /** Characters of fonts that do not tell what they stand for, and the names of these. */
  readonly undecoded: number;
  readonly undecodedFonts: ReadonlySet<string>;
}

/** One character, or a few of a ligature. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its base line. */
  readonly x: number;
  readonly y: number;
  /** How far it goes on, along its direction. */
  readonly width: number;
  /** Height of its font as drawn. */
  readonly size: number;
  /** Clockwise from level, in degrees; vertical writing runs at 90. */
  readonly angle: number;
}

export interface Stroke {
  readonly upright: boolean;
  /** x of an upright, y of a level one. */
  readonly at: number;
  /** Its ends, the smaller first. */
  readonly from: number;
  readonly to: number;
}

interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string;
  stroke: string;
  lineWidth: number;
}

/** Operators of pdf.js (`src/shared/util.js`, OPS). */
const OPS = {
  setLineWidth: 2,
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setStrokeRGBColor: 58,
  setFillRGBColor: 59,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginAnnotation: 80,
  endAnnotation: 81,
  paintImageXObject: 85,
  constructPath: 91,
} as const;

/** Within a path (DrawOPS), with the numbers that each takes. */
const MOVE = 0;
const LINE = 1;
const NUMBERS: readonly number[] = [2, 2, 6, 4, 0];

/** How a path is painted: with its outline, with its inside. */
const OUTLINED = new Set([20, 21, 24, 25, 26, 27]);
const FILLED = new Set([22, 23, 24, 25, 26, 27]);

/** Text that is not painted at all, or only cuts out what follows. */
const INVISIBLE = new Set([3, 7]);

interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
  readonly vmetric: readonly number[] | null;
}

/** A box filled thinner than this is a line: points. */
const THIN = 3;
/** Shorter strokes belong to signs and dots. */
const SHORT = 1;
/** A stroke this far from level or upright is neither. */
const SLANT = 0.5;

/** Follows the operators of a page. */
export function follow({ view, rotate }: Sheet, fonts: ReadonlyMap<string, Font>) {
  const [left, bottom, right, top] = view;
  const turned = rotate % 180 !== 0;
  const width = turned ? top - bottom : right - left;
  const height = turned ? right - left : top - bottom;
  const base: Matrix =
    rotate === 90
      ? [0, 1, 1, 0, -bottom, -left]
      : rotate === 180
        ? [-1, 0, 0, 1, right, -bottom]
        : rotate === 270
          ? [0, -1, -1, 0, top, right]
          : [1, 0, 0, -1, -left, top];

  const glyphs: Glyph[] = [];
  const strokes: Stroke[] = [];
  const pictures: number[] = [];
  const undecodedFonts = new Set<string>();
  let unseen = 0;
  let beyond = 0;
  let steps = 0;
  let signs = 0;
  let undecoded = 0;
  const drawn = new Map<string, { readonly x: number; readonly y: number }>();

  let state: State = {
    matrix: base,
    font: {},
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
  };
  const kept: State[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;

  const save = () => {
    if (kept.length < 10_000) kept.push({ ...state });
  };
  const restore = () => {
    state = kept.pop() ?? state;
  };
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  function step(code: number, args: readonly unknown[]): void {
    const number = args[0] as number;
    switch (code) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, asMatrix(args as unknown as number[]));
        break;
      case OPS.paintFormXObjectBegin: {
        save();
        const matrix = args[0] as ArrayLike<number> | null;
        if (matrix) state.matrix = times(state.matrix, asMatrix(matrix));
        break;
      }
      case OPS.beginAnnotation:
        save();
        state = { ...state, matrix: base };
        for (const matrix of [args[2], args[3]] as ArrayLike<number>[])
          if (matrix) state.matrix = times(state.matrix, asMatrix(matrix));
        break;
      case OPS.setLineWidth:
        state.lineWidth = number;
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'LW') state.lineWidth = value as number;
          if (key === 'Font') setFont(...(value as [string, number]));
        }
        break;
      case OPS.setFillRGBColor:
        state.fill = args[0] as string;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = args[0] as string;
        break;
      case OPS.beginText:
        text = line = IDENTITY;
        break;
      case OPS.setFont:
        setFont(args[0] as string, args[1] as number);
        break;
      case OPS.setCharSpacing:
        state.spacing = number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number;
        break;
      case OPS.setHScale:
        state.stretch = number / 100;
        break;
      case OPS.setLeading:
        state.leading = -number;
        break;
      case OPS.setTextRise:
        state.rise = number;
        break;
      case OPS.setTextRenderingMode:
        state.mode = number;
        break;
      case OPS.setTextMatrix:
        line = asMatrix(args[0] as ArrayLike<number>);
        text = line;
        break;
      case OPS.moveText:
        move(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        move(args[0] as number, args[1] as number);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
        show(args[0] as readonly (Shown | number)[]);
        break;
      case OPS.paintImageXObject: {
        const [a, b, c, d] = state.matrix;
        pictures.push(Math.min(1, Math.abs(a * d - b * c) / (width * height)));
        break;
      }
      case OPS.constructPath: {
        const [path] = args[1] as [Float32Array | null];
        if (path) paint(args[0] as number, path);
        break;
      }
    }
  }

  function setFont(name: string, size: number): void {
    state.font = fonts.get(name) ?? {};
    state.size = size;
  }

  function show(items: readonly (Shown | number)[]): void {
    const { font, size, stretch, spacing, wordSpacing, rise, mode } = state;
    const unit = font.fontMatrix?.[0] ?? 0.001;
    const vertical = font.vertical === true;
    for (const item of items) {
      if (typeof item === 'number') {
        const back = (-item / 1000) * size;
        text = times(text, vertical ? [1, 0, 0, 1, 0, back] : [1, 0, 0, 1, back * stretch, 0]);
        continue;
      }
      const gap = spacing + (item.isSpace ? wordSpacing : 0);
      const to = times(state.matrix, text);
      const advance = vertical ? (item.vmetric?.[0] ?? -1000) * unit * size - gap : item.width * unit * size;
      place(item, to, advance, vertical, rise, mode);
      text = times(text, vertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, (advance + gap) * stretch, 0]);
    }
  }

  function place(
    item: Shown,
    to: Matrix,
    advance: number,
    vertical: boolean,
    rise: number,
    mode: number,
  ): void {
    const { size, stretch } = state;
    const along = vertical
      ? { x: to[2] * advance, y: to[3] * advance }
      : { x: to[0] * advance * stretch, y: to[1] * advance * stretch };
    const [x, y] = [to[4] + to[2] * rise, to[5] + to[3] * rise];
    const drawnSize = Math.hypot(to[2], to[3]) * Math.abs(size);
    const angle = (Math.atan2(along.y, along.x) * 180) / Math.PI;
    const isFar = !(Math.abs(x - width / 2) < width && Math.abs(y - height / 2) < height && drawnSize > 0.1);
    if (isFar || INVISIBLE.has(mode)) {
      if (item.unicode.trim() !== '') unseen++;
      return;
    }
    if ((x < -1 || x > width || y < -1 || y > height + drawnSize) && item.unicode.trim() !== '') beyond++;
    const decoded = decode(item);
    const found: Glyph = {
      text: decoded,
      x,
      y,
      width: Math.hypot(along.x, along.y),
      size: drawnSize,
      angle: Math.round(angle),
    };
    if (isTwice(found)) return;
    if (glyphs.length >= LIMITS.glyphs) throw new ReadProblem('too-large', 'characters of a page');
    glyphs.push(found);
  }

  /** What a character stands for; a sign that stands for nothing where the font does not tell. */
  function decode({ unicode, originalCharCode }: Shown): string {
    const { toUnicode, composite, type, name } = state.font;
    const told = toUnicode && !isGuess(state.font) ? toUnicode.get(originalCharCode) : undefined;
    if (told !== undefined && hasSymbols(told)) return sign(told, fontName(name));
    if (told !== undefined && !/[\ue000-\uf8ff\ufffd\0]/.test(told)) return unicode;
    if (unicode.trim() === '' && told !== undefined) return ' ';
    if (!composite && type !== 'Type3' && originalCharCode === 32) return ' ';
    undecoded++;
    undecodedFonts.add(fontName(name));
    return UNDECODED;
  }

  function sign(character: string, font: string): string {
    const found = symbol(character, font);
    if (found === '•') signs++;
    return found;
  }

  /** Bold that is drawn twice or four times, so little apart that no two characters could stand so. */
  function isTwice({ text, x, y, size, width }: Glyph): boolean {
    if (text === ' ' || text === UNDECODED) return false;
    const step = size * 0.12;
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) {
        const other = drawn.get(`${text} ${column + dx} ${row + dy}`);
        if (other && Math.abs(other.x - x) <= Math.min(step, width * 0.4) && Math.abs(other.y - y) <= step)
          return true;
      }
    drawn.set(`${text} ${column} ${row}`, { x, y });
    return false;
  }

  function paint(how: number, path: Float32Array): void {
    const outlined = OUTLINED.has(how) && state.stroke !== WHITE;
    const filled = FILLED.has(how) && state.fill !== WHITE;
    if (!outlined && !filled) return;
    const { matrix } = state;
    let points: [number, number][] = [];
    const end = () => {
      if (points.length > 1) addShape(points, outlined, filled);
      points = [];
    };
    for (let at = 0; at < path.length; ) {
      const what = path[at]!;
      const count = NUMBERS[what] ?? 0;
      if (what === MOVE) end();
      if (what === MOVE || what === LINE) points.push(apply(matrix, path[at + 1]!, path[at + 2]!));
      else if (count > 0) {
        // A curve: no line of a table.
        end();
        points.push(apply(matrix, path[at + count - 1]!, path[at + count]!));
      } else if (points.length > 1) points.push(points[0]!);
      at += 1 + count;
    }
    end();
  }

  function addShape(
    points: readonly (readonly [number, number])[],
    outlined: boolean,
    filled: boolean,
  ): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
    const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
    if (filled && points.length <= 6 && Math.min(x1 - x0, y1 - y0) <= THIN) {
      if (x1 - x0 >= y1 - y0) add({ upright: false, at: (y0 + y1) / 2, from: x0, to: x1 });
      else add({ upright: true, at: (x0 + x1) / 2, from: y0, to: y1 });
      return;
    }
    if (!outlined || points.length > 64) return;
    for (let at = 1; at < points.length; at++) {
      const [ax, ay] = points[at - 1]!;
      const [bx, by] = points[at]!;
      if (Math.abs(ay - by) < SLANT)
        add({ upright: false, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
      else if (Math.abs(ax - bx) < SLANT)
        add({ upright: true, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
    }
  }

  function add(stroke: Stroke): void {
    if (stroke.to - stroke.from < SHORT) return;
    if (strokes.length >= LIMITS.strokes) throw new ReadProblem('too-large', 'lines of a page');
    strokes.push(stroke);
  }

  return {
    each({ fnArray, argsArray, length }: Operators): void {
      steps += length;
      if (steps > LIMITS.steps) throw new ReadProblem('too-large', 'steps of a page');
      for (let at = 0; at < length; at++) step(fnArray[at]!, argsArray[at] ?? []);
    },
    finish: (): Drawing => ({
      width,
      height,
      glyphs,
      strokes,
      pictures,
      unseen,
      beyond,
      signs,
      undecoded,
      undecodedFonts,
    }),
  };
}

/** Stands for a character that its font does not tell. */
const UNDECODED = '\u25a1';

/** A map that only repeats the codes; a font of many characters that is broken and was replaced. */
const isGuess = ({ toUnicode, composite, type }: Font): boolean =>
  composite ? toUnicode !== undefined && 'firstChar' in toUnicode : type?.startsWith('CIDFont') === true;

/** Without the mark of a part of a font. */
const fontName = (name = '?'): string => name.replace(/^[A-Z]{6}\+/, '');

const WHITE = '#ffffff';

const apply = (matrix: Matrix, x: number, y: number): [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];
