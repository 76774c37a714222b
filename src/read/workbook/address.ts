/** Zero-based place in a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners within. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** `F` of the sixth column. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** `F12` */
export const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

/** More than Excel has: 16,384 columns, 1,048,576 rows. */
const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

/** `F12`, `$F$12`; undefined for what is no address of a cell. */
export function placeOf(address: string): Place | undefined {
  let at = 0;
  let column = 0;
  let row = 0;
  if (address[at] === '$') at++;
  const letters = at;
  for (; at < address.length && at - letters < 3; at++) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === letters) return undefined;
  if (address[at] === '$') at++;
  const digits = at;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - digits > 6) return undefined;
    row = row * 10 + digit;
  }
  if (at === digits || row === 0 || row > MOST_ROWS || column > MOST_COLUMNS) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** `B2:F12`, or one cell. */
export function areaOf(reference: string): Area | undefined {
  const [first = '', last = first] = reference.split(':');
  const [a, b] = [placeOf(first), placeOf(last)];
  if (!a || !b) return undefined;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}
