import { distance } from 'fastest-levenshtein';
import type { Bilingual, Quantity } from '../model.ts';
import { amount, lastPlace, scaleOf } from './printed.ts';
import {
  add,
  decimalsOf,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
} from './rational.ts';

/** How a person mistypes a figure. */
export type Keystroke = 'digit' | 'swapped' | 'dropped' | 'doubled' | 'point';

export const KEYSTROKES: Readonly<Record<Keystroke, Bilingual>> = {
  digit: { zh: '一位数字误录', en: 'one digit mistyped' },
  swapped: { zh: '数字颠倒', en: 'neighbouring digits swapped' },
  dropped: { zh: '漏录一位数字', en: 'a digit dropped' },
  doubled: { zh: '多录一位数字', en: 'a digit too many' },
  point: { zh: '小数点错位', en: 'decimal point misplaced' },
};

/**
 * The one slip of a key that turns `meant` into `written`, both plain decimals; null where it takes more than one.
 * Edit distance after Levenshtein, with swaps and moved points beside it, as Scholtus (2009) models typing errors.
 */
export function keystroke(written: string, meant: string): Keystroke | null {
  if (written === meant || written.startsWith('-') !== meant.startsWith('-')) return null;
  if (significant(written) === significant(meant)) return 'point';
  if (distance(written, meant) === 1) {
    return written.length === meant.length ? 'digit' : written.length < meant.length ? 'dropped' : 'doubled';
  }
  return swapped(written, meant) ? 'swapped' : null;
}

/** Every decimal that one slip of a key could have turned into `written`; some come more than once. */
export function* slipsOf(written: string): Generator<string> {
  for (const meant of slips(written)) if (meant !== written && PLAIN.test(meant)) yield meant;
}

function* slips(written: string): Generator<string> {
  for (let at = 0; at <= written.length; at++) {
    const [before, from, behind] = [written.slice(0, at), written.slice(at), written.slice(at + 1)];
    for (const digit of DIGITS) {
      yield before + digit + from;
      yield before + digit + behind;
    }
    yield before + behind;
    // the digits on both sides of a point are neighbours too
    const next = written[at + 1] === '.' ? at + 2 : at + 1;
    const [one, other] = [written.slice(at, at + 1), written.slice(next, next + 1)];
    yield before + other + written.slice(at + 1, next) + one + written.slice(next + 1);
  }
  yield* shifted(written);
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DIGITS: readonly string[] = [...'0123456789'];

/** 4578 and 4.578 for 45.78: the point anywhere among the digits, or behind one more. */
function shifted(written: string): string[] {
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.replace(/[-.]/g, '').replace(/^0+(?=.)/, '');
  const pointed = Array.from(
    digits.slice(1),
    (_, at) => `${digits.slice(0, at + 1)}.${digits.slice(at + 1)}`,
  );
  return [...pointed, digits, ...(written.includes('.') ? [] : [`${digits}0`])].map((value) => sign + value);
}

function swapped(written: string, meant: string): boolean {
  if (written.length !== meant.length) return false;
  const differing = [...written].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first, second] = differing;
  return (
    differing.length === 2 &&
    second! - first! <= 2 &&
    written[first!] === meant[second!] &&
    written[second!] === meant[first!]
  );
}

export const significant = (value: string): string => value.replace('.', '').replace(/^-?0+|(?<!0)0+$/g, '');

/**
 * True where one slip of a key, in the total or in one part, explains why they do not add up.
 * @param places by how many of their last places rounding may put them out besides
 */
export function mistyped(total: Quantity, parts: readonly Quantity[], places = 0): boolean {
  const sum = parts.map(amount).reduce(add);
  const gap = subtract(amount(total), sum);
  const place = lastPlace(total, Math.max(total.decimals, ...parts.map(({ decimals }) => decimals)));
  for (let step = -places; step <= places; step++) {
    const residue = multiply(rational(step), place);
    if (mistypedFor(total, add(sum, residue))) return true;
    if (parts.some((part) => mistypedFor(part, add(add(amount(part), gap), residue)))) return true;
  }
  return false;
}

/** The figure should be this much, in base units. */
function mistypedFor(printed: Quantity, should: Rational): boolean {
  const target = toText(divide(should, scaleOf(printed)));
  const decimals = decimalsOf(target);
  const padded = toFixed(rational(target), Math.max(decimals, printed.decimals));
  return keystroke(printed.value, target) !== null || keystroke(printed.value, padded) !== null;
}
