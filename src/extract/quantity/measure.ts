import type { Dimension } from '../../model.ts';
import { startingAt } from './lookup.ts';
import { OTHER_WORDS, PER, SCALES, UNITS, type Unit } from './units.ts';

/** What stands between the digits and the next word: 余 · 万 · 元/人. */
export interface Measure {
  readonly unit: string;
  readonly scale: number;
  readonly dimension: Dimension;
  /** 余, 多 or + : more than printed. */
  readonly over: boolean;
  readonly end: number;
}

const scaleAt = startingAt(SCALES);
const unitAt = startingAt(UNITS);
const perAt = startingAt(PER);

/** A scale is the beginning of another word: 百分点, 千米, 万能. */
const OTHER_SCALE = /^(?:分点|分之|分比|米|克|瓦|伏)/;
const OVER = /[余多]/;
const LATIN = /[A-Za-z]/;
const PAUSE = /[,，。;；、)）:：\t]|^$/;

/**
 * Reads scale and unit after a number that ends at `index`. Blanks may stand before them; a line break only before what
 * cannot begin the next line by itself (`91.91\n万元`, but not `10\n项目支出`). `strict`: next to a Chinese numeral, where
 * a unit is not taken for one if it begins another word.
 */
export function measureAt(text: string, index: number, strict = false): Measure {
  let end = index;
  let over = false;
  const odd = () => {
    if (OVER.test(text[end] ?? '') || (text[end] === '+' && !/\d/.test(text[end + 1] ?? ''))) {
      end++;
      over = true;
    }
  };
  odd();
  const gap = gapAt(text, end);
  const multiplier = scaleAt(text, gap.end);
  const scaled =
    multiplier !== null &&
    !OTHER_SCALE.test(text.slice(gap.end + multiplier.word.length, gap.end + multiplier.word.length + 2));
  const scale = scaled ? multiplier.value : 1;
  const bare = { unit: '', scale: 1, dimension: 'number', over, end } as const;
  if (gap.wrapped && isCell(text, index, gap.end)) return bare;
  if (scaled) {
    const after = gap.end + multiplier.word.length;
    if (gap.wrapped && !unitAt(text, after)) return bare;
    end = after;
    odd();
  }
  const found = unitFrom(text, end, strict);
  if (!found) return rateAt(text, { ...bare, scale, over, end });
  const per = perFrom(text, found.end);
  if (per)
    return {
      unit: `${found.unit.name}/${per.name}`,
      scale: scale * found.unit.scale,
      dimension: 'number',
      over,
      end: per.end,
    };
  const { name: unit, dimension } = found.unit;
  return {
    unit,
    dimension,
    scale: found.unit.scale === 1 ? scale : scale * found.unit.scale,
    over,
    end: found.end,
  };
}

/** `≥\n90\n%\n`: a number and its unit alone in their lines were cells of their own. */
const isCell = (text: string, index: number, unit: number): boolean =>
  /(?:^|\n) {0,3}-?[\d.,]{1,12}$/.test(text.slice(Math.max(0, index - 16), index)) &&
  /^[^\n\d]{1,4}\n/.test(text.slice(unit, unit + 6));

function unitFrom(text: string, index: number, strict: boolean): { unit: Unit; end: number } | null {
  const gap = gapAt(text, index);
  const found = unitAt(text, gap.end);
  if (!found) return null;
  const end = gap.end + found.word.length;
  const next = text[end] ?? '';
  if (LATIN.test(found.word) && LATIN.test(next)) return null;
  if (found.word === '分' && next === '之') return null;
  if ((strict || gap.end > index) && OTHER_WORDS.get(found.word)?.includes(next) && next !== '') return null;
  if (gap.wrapped && !/[元%‰]/.test(found.word) && !PAUSE.test(next)) return null;
  return { unit: found.value, end };
}

/** `/人`, `每平方米`, `/生.年` after a unit. */
function perFrom(text: string, index: number): { name: string; end: number } | null {
  const names: string[] = [];
  let end = index;
  while (names.length < 3 && (names.length === 0 ? /[/每]/ : /[/.·]/).test(text[end] ?? '')) {
    const start = gapAt(text, end + 1);
    const found = start.wrapped ? null : perAt(text, start.end);
    if (!found) break;
    names.push(found.value);
    end = start.end + found.word.length;
  }
  return names.length > 0 ? { name: names.join('·'), end } : null;
}

/** `500/年`: a price without its 元. */
function rateAt(text: string, bare: Measure): Measure {
  const per = text[bare.end] === '/' ? perFrom(text, bare.end) : null;
  return per ? { ...bare, unit: `/${per.name}`, end: per.end } : bare;
}

function gapAt(text: string, index: number): { end: number; wrapped: boolean } {
  let end = index;
  let wrapped = false;
  for (; end - index < 7; end++) {
    if (text[end] === '\n' && !wrapped) wrapped = true;
    else if (text[end] !== ' ') break;
  }
  return { end, wrapped };
}
