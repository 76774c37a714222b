import type { Quantity } from '../model.ts';

const SCALES: Readonly<Record<string, string>> = {
  '10000': '万',
  '100000000': '亿',
  '1000': '千',
  '1000000': '百万',
};

/** The unit of a figure as it is printed: 万元, %, 人. */
export const unitOf = ({ scale, unit }: Pick<Quantity, 'scale' | 'unit'>): string =>
  (SCALES[String(scale)] ?? '') + unit;
