import type { Drawing, Glyph, Stroke } from './drawing.ts';

/** A page turned so that most of its text is level; what still runs another way stands apart. */
export interface Upright {
  readonly width: number;
  readonly height: number;
  readonly level: readonly Glyph[];
  readonly turned: readonly Glyph[];
  readonly strokes: readonly Stroke[];
}

/** Quarter turns that bring text of an angle to level. */
const TURNS: Readonly<Record<number, number>> = { 90: 1, 180: 2, [-180]: 2, [-90]: 3 };

/** A landscape table on an upright page, and vertical writing, are read by turning the page. */
export function upright(drawing: Drawing): Upright {
  const counts = [0, 0, 0, 0];
  for (const { angle, text } of drawing.glyphs) if (text !== ' ') counts[TURNS[angle] ?? 0]!++;
  const turns = counts.indexOf(Math.max(...counts));
  let { width, height, glyphs, strokes } = drawing;
  for (let at = 0; at < turns; at++) {
    const from = width;
    // A quarter turn counter-clockwise.
    glyphs = glyphs.map((glyph) => ({
      ...glyph,
      x: glyph.y,
      y: from - glyph.x,
      angle: glyph.angle <= -90 ? glyph.angle + 270 : glyph.angle - 90,
    }));
    strokes = strokes.map(({ upright, at, from: start, to }) =>
      upright
        ? { upright: false, at: from - at, from: start, to }
        : { upright: true, at, from: from - to, to: from - start },
    );
    [width, height] = [height, width];
  }
  const isLevel = ({ angle }: Glyph) => Math.abs(angle) <= 2;
  return {
    width,
    height,
    level: glyphs.filter(isLevel),
    turned: glyphs.filter((glyph) => !isLevel(glyph)),
    strokes,
  };
}
