/** What a formula gives: an error is a value, since IFERROR takes it. */
export type Value = number | string | boolean | null | { readonly error: string };

export const isError = (value: Value): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

/** Half away from zero, of the number that is meant: 2.675 is 2.675. */
function rounded(value: number, digits: number, way: (size: number) => number = Math.round): number {
  const factor = 10 ** Math.trunc(digits);
  const size = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * way(size)) / factor;
}

/** Functions over numbers alone; ranges give theirs and leave out texts and blanks. */
export const OVER_NUMBERS: Readonly<Record<string, (numbers: readonly number[]) => number | undefined>> = {
  SUM: (numbers) => numbers.reduce((sum, one) => sum + one, 0),
  AVERAGE: (numbers) =>
    numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : undefined,
  MIN: (numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
  MAX: (numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0),
  PRODUCT: (numbers) => (numbers.length > 0 ? numbers.reduce((product, one) => product * one, 1) : 0),
};

/** Functions of one number, or of a number and a count of digits. */
export const OF_NUMBER: Readonly<Record<string, (value: number, digits: number) => number>> = {
  ROUND: (value, digits) => rounded(value, digits),
  ROUNDUP: (value, digits) => rounded(value, digits, Math.ceil),
  ROUNDDOWN: (value, digits) => rounded(value, digits, Math.floor),
  ABS: (value) => Math.abs(value),
  INT: (value) => Math.floor(value),
};
