import { isZero, rational } from '../../../arithmetic/rational.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { wholeOf } from './code.ts';
import { sumsOf } from './column.ts';
import type { Line } from './line.ts';

/** Rows of codes, some of which belong to others. */
export const isCoded = (lines: readonly Line[]): boolean => {
  const codes = codesOf(lines);
  return [...codes].some((code) => wholeOf(code, codes) !== undefined);
};

/**
 * 208 社会保障和就业支出 = 20805 + 20899; 20805 = 2080505 + 2080506: a 类 is the sum of its 款, a 款 that of its 项, the total that of
 * the 类. So it is throughout a table or not at all (where only some of the 项 are listed): one row that fails among others
 * that hold is an error.
 */
export function codedSums(lines: readonly Line[]): Claim[] {
  const codes = codesOf(lines);
  const data = lines.filter(({ kind }) => kind === 'data');
  const parts = grouped(data, ({ code }) => code && wholeOf(code, codes));
  const totals = lines.filter(({ kind }) => kind === 'total');
  const families = lines.map((head) => {
    const own = totals.length === 1 && head === totals[0] ? undefined : head.code;
    const isHead = own !== undefined || (totals.length === 1 && head === totals[0]);
    return isHead && parts.has(own) ? sumsOf(head, parts.get(own)!) : [];
  });
  const told = families.filter((claims) => claims.some(isTelling));
  const failed = told.filter((claims) => claims.some(({ holds }) => holds === false)).length;
  const claims = families.flat();
  return told.length >= 3 * failed ? claims : claims.filter(({ holds }) => holds);
}

const codesOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(flatMap(lines, ({ code }) => (code ? [code] : [])));

const isTelling = ({ terms: [total] }: Claim): boolean => !isZero(rational(total!.quantity.value));
