import type { Quantity } from '../../model.ts';
import { inferred } from './inferred.ts';

/** 收、支总计各是4125.49,4143.91万元: a comma alone parts two figures of one sort. */
const PAIR = /^[,，]$/;
const LIST = /^[ \n]{0,3}(?:、|和|及|与|以及)[ \n]{0,3}$|^\/$/;
/** 较上年2.08减少0.03万元, 由118.6增加到124.3万元: what changed and the change are of one measure. */
const CHANGE = /^(?:减少|增加|下降|上升|提高|降低|压减|增长)(?:了|到|至|为)?$/;
const RANGE = /^ {0,3}(?:[-—–~～]{1,2}|至|到) {0,3}$/;

/** Carries a unit back from the end of a list or range to the figures printed without: 0.72、0.02和0.59亿元; 80–90%. */
export function carry(text: string, quantities: readonly Quantity[]): Quantity[] {
  const out = [...quantities];
  for (let i = out.length - 2; i >= 0; i--) {
    const between = text.slice(out[i]!.span.end, Math.min(out[i + 1]!.span.start, out[i]!.span.end + 10));
    const range = RANGE.test(between) && !isBlankCell(text, between, out[i - 1], out[i]!);
    const last = out[i + 1]!;
    const pair = PAIR.test(between) && out[i]!.decimals > 0 && out[i]!.decimals === last.decimals;
    const change = CHANGE.test(between) && out[i]!.decimals > 0 && last.dimension !== 'percent';
    if (!range && !pair && !change && !LIST.test(between)) continue;
    if (lacksUnit(out[i]!, last)) out[i] = withUnitOf(out[i]!, last);
    if (range && sameMeasure(out[i]!, last)) {
      out[i] = { ...out[i]!, bound: 'range' };
      out[i + 1] = { ...last, bound: 'range' };
    }
  }
  return withClasses(text, out);
}

/** What may stand between a number and the first class it is divided in, or between two classes. */
const CLASS = /^(?:[:：,，(（、 ]|其中|评为|包括){0,3}[“"]?[\u4e00-\u9fff]{1,4}[”"]?[:：]?$/;

/** 41个：优1、良3、中35、差2: the classes are counted in the measure word of the whole. */
function withClasses(text: string, quantities: Quantity[]): Quantity[] {
  for (let i = 0; i < quantities.length; i++) {
    const whole = quantities[i]!;
    if (whole.dimension !== 'count' || whole.unit === '') continue;
    let end = i + 1;
    while (quantities[end] && isClass(text, quantities[end - 1]!, quantities[end]!)) end++;
    if (end - i < 3) continue;
    for (let at = i + 1; at < end; at++) quantities[at] = withUnitOf(quantities[at]!, whole);
  }
  return quantities;
}

const isClass = (text: string, before: Quantity, { span, unit, scale, bound, decimals }: Quantity): boolean =>
  unit === '' &&
  scale === 1 &&
  bound === 'eq' &&
  decimals === 0 &&
  CLASS.test(text.slice(before.span.end, Math.min(span.start, before.span.end + 16))) &&
  /^[、,，;；。)）\s]|^$/.test(text.slice(span.end, span.end + 1));
/** `88.00 86.50 — 98.30% —`: a dash between blanks in a row of figures stands for an empty cell. */
const isBlankCell = (text: string, between: string, before: Quantity | undefined, first: Quantity): boolean =>
  /^\s.*\s$/.test(between) &&
  before !== undefined &&
  /^ {1,3}$/.test(text.slice(before.span.end, first.span.start));

/** 回升2.3个、2.1个百分点: the 个 of the first is the 个 of 个百分点. */
const lacksUnit = (first: Quantity, last: Quantity) =>
  (first.unit === '' && (last.unit !== '' || last.scale !== 1) && (first.scale === 1 || last.scale >= 1)) ||
  (first.unit === '个' && last.unit === '百分点');

const sameMeasure = (first: Quantity, last: Quantity) => first.unit === last.unit;

function withUnitOf(first: Quantity, last: Quantity): Quantity {
  const scale = first.unit === '' && first.scale !== 1 ? first.scale : last.scale;
  return inferred(first, { unit: last.unit, scale, dimension: last.dimension });
}
