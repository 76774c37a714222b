import type { Quantity, Term } from '../../../model.ts';

/** A number that the words beside a figure say without printing it: 两年, 全年 as twelve months, 每周 as seven days. */
export function inWords({ span }: Quantity, count: number, unit: string, label?: string): Term {
  const place = { start: span.end, end: span.end };
  const quantity: Quantity = {
    span: place,
    digits: place,
    value: `${count}`,
    decimals: 0,
    scale: 1,
    unit,
    dimension: 'number',
    bound: 'eq',
  };
  return { role: 'factor', quantity, ...(label !== undefined && { label }) };
}
