import type { Bound, Quantity } from '../../model.ts';
import { BOUNDS_AFTER, BOUNDS_BEFORE } from './bounds.ts';
import { NUMERAL, numeral } from './numeral.ts';
import { any, BREAK, NUMBER, S } from './pieces.ts';
import { OTHER_WORDS, SCALES, UNITS } from './units.ts';

const BEFORE = `(?:(?<![最附邻])(?<before>${any(BOUNDS_BEFORE.keys())})${BREAK})?`;
const AFTER = `(?:${S}(?<after>${any(BOUNDS_AFTER.keys())})(?!合计|各项|级|游))?`;
const SCALE = `(?:${BREAK}(?<scale>${any(SCALES.keys())})(?!分点|分之|米|克|瓦|伏))?`;
const ODD = `(?:${S}[余多来几]|\\+)`;

/** A unit after blanks must not be the beginning of another word; after a line break only units that begin no word will do. */
const guarded = [...UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => {
    const spelling = any([unit]) + (/[A-Za-z]$/.test(unit) ? '(?![A-Za-z])' : '');
    const words = OTHER_WORDS.get(unit);
    return words ? `${spelling}(?![${words}])` : spelling;
  })
  .join('|');
const adjacent = any([...UNITS.keys()].filter((unit) => !/[A-Za-z]$/.test(unit)));
const latin = `${any([...UNITS.keys()].filter((unit) => /[A-Za-z]$/.test(unit)))}(?![A-Za-z])`;
const wrapped = any(['%', '‰', '元', '个百分点', '百分点', '平方米', '公里', '人次', '公顷', '立方米']);
const PER = `(?<per>${S}[/每]${S}(?:平方米|平方公里|立方米|公里|千米|学期|课时|学年|公顷|[\\u4e00-\\u9fff㎡])(?:[·.／/]?[年月天日次](?![\\u4e00-\\u9fff]))?)?`;
const UNIT = `(?:(?<unit>(?:(?:${adjacent})|${latin})(?!之)|${S}(?:${guarded})|${BREAK}${wrapped})${PER}|(?<rate>/${S}[\\u4e00-\\u9fff]))?`;

/** A figure in Arabic digits with everything that belongs to it. */
const ARABIC = new RegExp(
  `${BEFORE}(?<sign>[-±]?)(?:(?<hundredths>百分之)${S})?(?<digits>${NUMBER})(?<odd>${ODD})?${SCALE}(?<odd2>${ODD})?${UNIT}${AFTER}`,
  'gd',
);

/** A figure in Chinese numerals: only before a unit, or as a fraction. */
const HAN = new RegExp(
  `${BEFORE}(?<![零一二三四五六七八九十百千万亿两数几上好第分])(?:(?<whole>${NUMERAL})分之)?(?<digits>${NUMERAL})(?<odd>[余多来几])?${UNIT}${AFTER}`,
  'gd',
);

/** 百分之, 千分之: without 一 before them. */
const WHOLES = new Map([
  ['百', '100'],
  ['千', '1000'],
]);

/** Every figure of a folded text from which everything that is no figure has been taken out. */
export function scan(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(ARABIC)) found.push(arabic(text, match));
  for (const match of text.matchAll(HAN)) {
    const quantity = han(match);
    if (quantity) found.push(quantity);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function arabic(text: string, match: RegExpExecArray): Quantity {
  const { sign = '', digits = '', hundredths, scale } = match.groups!;
  const [start, end] = match.indices!.groups!.digits!;
  const minus = sign === '-' && isMinus(text, start - 1);
  const value = digits.replace(/[, \n]/g, '');
  const from = sign === '-' && !minus ? start : match.index;
  return {
    span: { start: from, end: match.index + match[0].length },
    digits: { start: minus ? start - 1 : start, end },
    value: minus ? `-${value}` : value,
    decimals: value.split('.')[1]?.length ?? 0,
    ...measured(match, hundredths ? '%' : undefined, SCALES.get(scale ?? '') ?? 1),
    bound: sign === '±' ? 'range' : bound(match),
  };
}

/** A hyphen is a minus where no figure or word stands before it: `为-4.5%`, `(-3)`, never `80-90` or `附件-3`. */
const isMinus = (text: string, hyphen: number) =>
  hyphen === 0 || /[\s:(、,，;和与及为是约达至到率幅额]/.test(text[hyphen - 1]!);

function han(match: RegExpExecArray): Quantity | null {
  const { whole, digits = '', unit } = match.groups!;
  const value = numeral(digits);
  const divisor = whole === undefined ? null : (WHOLES.get(whole) ?? numeral(whole));
  if (value === null || (whole !== undefined && divisor === null)) return null;
  if (whole === undefined && unit === undefined) return null;
  const [start, end] = match.indices!.groups!.digits!;
  const percent = divisor === '100' ? '%' : divisor === '1000' ? '‰' : undefined;
  const fraction = divisor !== null && percent === undefined;
  return {
    span: { start: match.index, end: match.index + match[0].length },
    digits: { start: fraction ? match.indices!.groups!.whole![0] : start, end },
    value: fraction ? `${value}/${divisor}` : value,
    decimals: value.split('.')[1]?.length ?? 0,
    ...measured(match, percent, 1),
    bound: bound(match),
  };
}

function measured(match: RegExpExecArray, forced: string | undefined, multiplier: number) {
  const { unit: spelling, per = '', rate } = match.groups!;
  const written = spelling?.slice(0, spelling.length - per.length).replace(/[\s]/g, '');
  const unit = UNITS.get(forced ?? written ?? '');
  if (rate) return { unit: rate.trim(), scale: multiplier, dimension: 'number' as const };
  if (!unit) return { unit: '', scale: multiplier, dimension: 'number' as const };
  const scale = unit.scale === 1 ? multiplier : unit.scale * multiplier;
  if (per) return { unit: `${unit.name}/${per.trim().slice(1).trim()}`, scale, dimension: 'number' as const };
  return { unit: unit.name, scale, dimension: unit.dimension };
}

function bound(match: RegExpExecArray): Bound {
  const { before, after, odd, odd2 } = match.groups!;
  if (odd || odd2) return 'over';
  return BOUNDS_AFTER.get(after ?? '') ?? BOUNDS_BEFORE.get(before ?? '') ?? 'eq';
}
