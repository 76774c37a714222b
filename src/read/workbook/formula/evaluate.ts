import type { Area, Place } from '../address.ts';
import { LIMITS } from '../limits.ts';
import type { RawCell, RawSheet } from '../raw.ts';
import { isError, OF_NUMBER, OVER_NUMBERS, type Value } from './functions.ts';
import { type Formula, NotUnderstood, parse } from './parse.ts';

/** A formula that cannot be followed, because it comes back to its own cell. */
class Circular extends NotUnderstood {}

/** What a formula of a cell gives, worked out from what the cells that it looks at hold. */
export interface Worked {
  /** Number of the sheet that the formula stands in. */
  readonly sheet: number;
  readonly value: number | string | boolean;
  /** Numbers kept as text in the ranges of its sums, which are left out of them. */
  readonly skipped: readonly Spot[];
}

export interface Spot {
  readonly sheet: number;
  readonly cell: RawCell;
}

/** Works out the formulas of a workbook, each from the results that the file stores for the others. */
export interface Evaluator {
  /** undefined where the formula is not understood, gives an error, or goes in a circle. */
  work(sheet: number, cell: RawCell): Worked | undefined;
}

/** What a person would read as a number: 1,250.00 or 98.5%. */
const NUMERAL = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?%?$/;

export function evaluator(sheets: readonly RawSheet[]): Evaluator {
  const grids = sheets.map(gridOf);
  const byName = new Map(sheets.map(({ name }, at) => [name.toLowerCase(), at]));
  let worked = new Map<RawCell, Value>();
  const open = new Set<RawCell>();
  let looks = 0;
  let skipped: Spot[] = [];
  /** Whether what the cells store is left aside: so a circle is found. */
  let isDeep = false;

  const look = (): void => {
    if (++looks > LIMITS.looks) throw new NotUnderstood('too much');
  };

  function valueIn(sheet: number, cell: RawCell | undefined): Value {
    look();
    if (!cell) return null;
    if (open.has(cell)) throw new Circular('circle');
    if (cell.formula !== undefined && (cell.kind === 'unknown' || isDeep)) {
      try {
        return result(sheet, cell);
      } catch (cause) {
        if (cause instanceof Circular || cell.kind === 'unknown') throw cause;
      }
    }
    if (cell.kind === 'number') return Number(cell.value);
    if (cell.kind === 'error') return { error: cell.value };
    if (cell.kind === 'boolean') return cell.value === 'TRUE';
    return cell.value;
  }

  /** @throws NotUnderstood */
  function result(sheet: number, cell: RawCell): Value {
    const known = worked.get(cell);
    if (known !== undefined) return known;
    if (open.size >= LIMITS.depth) throw new NotUnderstood('deep');
    open.add(cell);
    try {
      const value = scalar(sheet, parse(cell.formula!));
      worked.set(cell, value);
      return value;
    } finally {
      open.delete(cell);
    }
  }

  function sheetOf(sheet: number, name: string | undefined): number {
    const own = name === undefined ? sheet : byName.get(name.toLowerCase());
    if (own === undefined) throw new NotUnderstood('sheet');
    return own;
  }

  /** One value; of an area, only if it is one cell. */
  function scalar(sheet: number, formula: Formula): Value {
    switch (formula.kind) {
      case 'value':
        return formula.value;
      case 'area': {
        const { from, to } = formula.area;
        if (from.row !== to.row || from.column !== to.column) throw new NotUnderstood('area');
        const own = sheetOf(sheet, formula.sheet);
        return valueIn(own, grids[own]!.at(from));
      }
      case 'sign':
        return onNumber(scalar(sheet, formula.of), (value) => -value);
      case 'percent':
        return onNumber(scalar(sheet, formula.of), (value) => value / 100);
      case 'operation':
        return operation(formula.operator, scalar(sheet, formula.left), scalar(sheet, formula.right));
      case 'call':
        return call(sheet, formula.name, formula.given);
    }
  }

  function call(sheet: number, name: string, given: readonly Formula[]): Value {
    const over = OVER_NUMBERS[name];
    if (over) {
      const numbers: number[] = [];
      for (const one of given) {
        const error = gather(sheet, one, numbers, name === 'SUM');
        if (error) return error;
      }
      return over(numbers) ?? { error: '#DIV/0!' };
    }
    const of = OF_NUMBER[name];
    if (of) {
      const digits = given[1] ? scalar(sheet, given[1]) : 0;
      return onNumber(digits, (count) => onNumber(scalar(sheet, given[0]!), (value) => of(value, count)));
    }
    if (name === 'IF' && given.length >= 2) {
      const condition = scalar(sheet, given[0]!);
      if (isError(condition)) return condition;
      if (typeof condition === 'string') throw new NotUnderstood('condition');
      const chosen = condition ? given[1]! : given[2];
      return chosen ? (scalar(sheet, chosen) ?? 0) : false;
    }
    if (name === 'IFERROR' && given.length === 2) {
      const value = scalar(sheet, given[0]!);
      return isError(value) ? scalar(sheet, given[1]!) : (value ?? 0);
    }
    throw new NotUnderstood(name);
  }

  /** The numbers of an argument; an error in it, if there is one. */
  function gather(
    sheet: number,
    formula: Formula,
    into: number[],
    isSum: boolean,
  ): (Value & object) | undefined {
    if (formula.kind !== 'area') {
      const value = onNumber(scalar(sheet, formula), (number) => number);
      if (isError(value)) return value;
      into.push(value as number);
      return undefined;
    }
    const own = sheetOf(sheet, formula.sheet);
    for (const cell of grids[own]!.within(formula.area, look)) {
      const value = valueIn(own, cell);
      if (isError(value)) return value;
      if (typeof value === 'number') into.push(value);
      else if (
        isSum &&
        !isDeep &&
        typeof value === 'string' &&
        NUMERAL.test(value.trim()) &&
        cell.kind === 'text'
      )
        skipped.push({ sheet: own, cell });
    }
    return undefined;
  }

  return {
    work(sheet, cell) {
      skipped = [];
      isDeep = false;
      try {
        const value = result(sheet, cell);
        const own = skipped;
        if (isError(value)) return undefined;
        if (cell.kind !== 'unknown' && differs(cell, value) && isCircular(sheet, cell)) return undefined;
        return { sheet, value: value ?? 0, skipped: own };
      } catch (cause) {
        if (cause instanceof NotUnderstood) return undefined;
        throw cause;
      }
    },
  };

  function isCircular(sheet: number, cell: RawCell): boolean {
    const known = worked;
    worked = new Map();
    isDeep = true;
    try {
      result(sheet, cell);
      return false;
    } catch (cause) {
      if (cause instanceof Circular) return true;
      if (cause instanceof NotUnderstood) return false;
      throw cause;
    } finally {
      isDeep = false;
      worked = known;
    }
  }
}

const differs = (cell: RawCell, value: Value): boolean =>
  cell.kind === 'number' && typeof value === 'number' && isOther(Number(cell.value), value);

/** More than what comes from counting with binary fractions. */
export const isOther = (a: number, b: number): boolean =>
  Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function onNumber(value: Value, then: (number: number) => Value): Value {
  if (isError(value)) return value;
  if (typeof value === 'number') return then(value);
  if (value === null) return then(0);
  if (typeof value === 'boolean') return then(value ? 1 : 0);
  const plain = value.trim();
  if (!NUMERAL.test(plain)) throw new NotUnderstood('text');
  const number = Number(plain.replace(/[,%]/g, ''));
  return then(plain.endsWith('%') ? number / 100 : number);
}

function operation(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') throw new NotUnderstood('text');
  if (/[<=>]/.test(operator)) return compared(operator, left, right);
  return onNumber(left, (a) =>
    onNumber(right, (b) => {
      if (operator === '+') return a + b;
      if (operator === '-') return a - b;
      if (operator === '*') return a * b;
      if (operator === '^') return a ** b;
      return b === 0 ? { error: '#DIV/0!' } : a / b;
    }),
  );
}

function compared(operator: string, left: Value, right: Value): boolean {
  const [a, b] = [filled(left, right), filled(right, left)];
  if (typeof a !== typeof b) throw new NotUnderstood('kinds');
  const order =
    typeof a === 'string'
      ? Math.sign(a.localeCompare(b as string))
      : isOther(Number(a), Number(b))
        ? Math.sign(Number(a) - Number(b))
        : 0;
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator.includes('=') && order === 0) return true;
  return operator.startsWith('<') ? order < 0 : order > 0;
}

/** An empty cell is like nothing of the other's kind. */
const filled = (value: Value, other: Value): Value =>
  value !== null ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

interface Grid {
  at(place: Place): RawCell | undefined;
  within(area: Area, look: () => void): Generator<RawCell>;
}

function gridOf({ cells }: RawSheet): Grid {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const places = new Map(cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
  return {
    at: ({ row, column }) => places.get(row * 16_384 + column),
    *within({ from, to }, look) {
      for (let at = firstFrom(numbers, from.row); at < numbers.length && numbers[at]! <= to.row; at++) {
        look();
        if (to.column - from.column < 8) {
          for (let column = from.column; column <= to.column; column++) {
            const cell = places.get(numbers[at]! * 16_384 + column);
            if (cell) yield cell;
          }
          continue;
        }
        for (const cell of rows.get(numbers[at]!)!)
          if (cell.column >= from.column && cell.column <= to.column) yield cell;
      }
    },
  };
}

function firstFrom(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
