import { decimalsOf } from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { type Measure, measureAt } from './measure.ts';
import { NUMERAL, NUMERAL_CHARACTER, numeral } from './numeral.ts';

/** Not inside a numeral, not the 一 of 统一, 唯一 or 每一, not 数百 (but 人数三百人) or 几十. */
const START = `(?<!${NUMERAL_CHARACTER}|几|(?<![人户次个件总台辆份亩])数)(?<![统万唯同单专之任逐不如归合划某每另这那哪其](?=一))`;
const FIGURE = new RegExp(`(?=${NUMERAL_CHARACTER})${START}(?:(${NUMERAL})分之)?(${NUMERAL})`, 'g');

/** 百分之百, 千分之三, 百余人 and 近千人 need no 一 before them. */
const ROUND: ReadonlyMap<string, string> = new Map([
  ['百', '100'],
  ['千', '1000'],
]);

/** Units that make an ordinal or a fixed word of a Chinese numeral: 三级指标, 二十届, 下一步. */
const NOT_COUNTED = new Set([
  '级',
  '届',
  '步',
  '方',
  '面',
  '道',
  '层',
  '章',
  '则',
  '字',
  '段',
  '米',
  '克',
  '类',
]);

/** 一半 is said loosely. */
const HALF = /(?<![一二三四五六七八九])一半/g;

/** Figures in Chinese numerals, in text order: before a unit (十二个), as a percentage or fraction (百分之三, 四分之三). */
export function hanFigures(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const quantity = match[1] === undefined ? counted(text, match) : fraction(text, match);
    if (quantity) found.push(quantity);
  }
  for (const { index } of text.matchAll(HALF)) found.push(half(index));
  return found;
}

function counted(text: string, match: RegExpExecArray): Quantity | null {
  const start = match.index;
  const digits = bare(match[2]!);
  const end = start + digits.length;
  const measure = measureAt(text, end, true);
  const before = boundBefore(text, start, 0);
  const round = measure.over || before ? ROUND.get(digits) : undefined;
  const value = round ?? numeral(digits);
  if (value === null || measure.unit === '' || NOT_COUNTED.has(measure.unit)) return null;
  return figure(text, { start, from: start, end, value }, measure, before);
}

function fraction(text: string, match: RegExpExecArray): Quantity | null {
  const [, whole = '', digits = ''] = match;
  const value = ROUND.get(digits) ?? numeral(digits);
  const divisor = ROUND.get(whole) ?? numeral(whole);
  if (value === null || divisor === null) return null;
  const from = match.index + whole.length + 2;
  const end = from + digits.length;
  const percent = divisor === '100' ? '%' : divisor === '1000' ? '‰' : '';
  const measure: Measure = percent
    ? { unit: percent, scale: 1 / Number(divisor), dimension: 'percent', over: false, end }
    : { unit: '', scale: 1, dimension: 'number', over: false, end };
  const before = boundBefore(text, match.index, 0);
  const printed = percent ? { from, value } : { from: match.index, value: `${value}/${divisor}` };
  return figure(text, { start: match.index, end, ...printed }, measure, before);
}

const half = (start: number): Quantity => ({
  span: { start, end: start + 2 },
  digits: { start, end: start + 2 },
  value: '1/2',
  decimals: 0,
  scale: 1,
  unit: '',
  dimension: 'number',
  bound: 'about',
});

/** `from`: where the digits begin, after 百分之. */
function figure(
  text: string,
  number: { start: number; from: number; end: number; value: string },
  measure: Measure,
  before: ReturnType<typeof boundBefore>,
): Quantity {
  const after = boundAfter(text, measure.end);
  const { unit, scale, dimension } = measure;
  return {
    span: { start: before?.at ?? number.start, end: after?.at ?? measure.end },
    digits: { start: number.from, end: number.end },
    value: number.value,
    decimals: decimalsOf(number.value),
    scale,
    unit,
    dimension,
    bound: measure.over ? 'over' : (after?.bound ?? before?.bound ?? 'eq'),
  };
}

/** 一百二十万 stands for 120 × 万, as 120万 does. */
const bare = (digits: string): string =>
  digits.length > 1 && /[万亿]$/.test(digits) ? bare(digits.slice(0, -1)) : digits;
