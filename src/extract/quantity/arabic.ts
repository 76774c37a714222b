import { decimalsOf } from '../../arithmetic/rational.ts';
import type { NonFigure, Quantity } from '../../model.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { type Printed, printedNumbers } from './digits.ts';
import { type Measure, measureAt } from './measure.ts';

/** A sign stands next to its number: `-4.5%`, `±10%`. */
const SIGN = /[-±]/;
const BEFORE_MINUS = /[\s(:=<>≤≥≦≧、,，;和与及为是约达至到率幅额增降长加减少动]/;
const PERCENT_OF = /(百|千)分之 ?$/;

/** Figures in Arabic digits, in text order, and the runs of digits that make no number. Takes folded text. */
export function arabicFigures(text: string): { quantities: Quantity[]; nonFigures: NonFigure[] } {
  const quantities: Quantity[] = [];
  const nonFigures: NonFigure[] = [];
  let floor = 0;
  const digit = /\d/g;
  for (let next = digit.exec(text); next; next = digit.exec(text)) {
    for (const printed of printedNumbers(text, next.index)) {
      if (printed.value === null) {
        const { start, end } = printed;
        nonFigures.push({ span: { start, end }, reason: 'malformed' });
        floor = end;
      } else if (printed.start >= floor) {
        const quantity = figure(text, printed, floor);
        quantities.push(quantity);
        floor = quantity.span.end;
      }
    }
    digit.lastIndex = Math.max(floor, next.index + 1);
  }
  return { quantities, nonFigures };
}

function figure(text: string, printed: Printed, floor: number): Quantity {
  const { number, measure } = compound(text, printed);
  const sign = number.start > floor && SIGN.test(text[number.start - 1]!) ? text[number.start - 1] : '';
  const minus = sign === '-' && isMinus(text, number.start - 1, floor);
  const parts = PERCENT_OF.exec(text.slice(Math.max(floor, number.start - 5), number.start));
  const from = number.start - (parts?.[0].length ?? (minus || sign === '±' ? 1 : 0));
  const before = boundBefore(text, from, floor);
  const after = boundAfter(text, measure.end);
  return {
    span: { start: before?.at ?? from, end: after?.at ?? measure.end },
    digits: { start: minus ? number.start - 1 : number.start, end: number.end },
    value: minus ? `-${number.value}` : number.value!,
    decimals: decimalsOf(number.value!),
    scale: parts ? (parts[1] === '百' ? 0.01 : 0.001) : measure.scale,
    unit: parts ? (parts[1] === '百' ? '%' : '‰') : measure.unit,
    dimension: parts ? 'percent' : measure.dimension,
    bound: sign === '±' ? 'range' : measure.over ? 'over' : (after?.bound ?? before?.bound ?? 'eq'),
  };
}

/** A hyphen is a minus where neither a figure nor a name stands before it: `为-4.5%`, `(-3)`; not `80-90`, `附件-3`. */
const isMinus = (text: string, hyphen: number, floor: number) =>
  hyphen === 0 || (hyphen > floor && BEFORE_MINUS.test(text[hyphen - 1]!));

/** 2亿3000万元 is one figure, in 万: 23000. */
function compound(text: string, first: Printed): { number: Printed; measure: Measure } {
  const measure = measureAt(text, first.end);
  const plain = { number: first, measure };
  if (measure.scale < 1e4 || measure.unit !== '' || measure.over || first.value!.includes('.')) return plain;
  if (!/\d/.test(text[measure.end] ?? '')) return plain;
  const [second] = printedNumbers(text, measure.end);
  if (!second?.value) return plain;
  const rest = measureAt(text, second.end);
  const steps = Math.round(Math.log10(measure.scale / rest.scale));
  if (steps < 1 || rest.unit === '' || second.value.split('.')[0]!.length !== steps) return plain;
  return {
    number: { start: first.start, end: second.end, value: first.value + second.value },
    measure: rest,
  };
}
