import { rational } from '../../arithmetic/rational.ts';
import { allowed, lessened } from './additive.ts';
import { awarded } from './band.ts';
import { gained } from './gain.ts';
import { proportional } from './proportion.ts';
import type { Outcome, Row, Standard, Value } from './standard.ts';
import { stepped } from './step.ts';

/** Every score that the standard allows for a row, read in any defensible way; none where it cannot be applied. */
export function apply(standard: Standard, row: Row): Outcome[] {
  if (standard.open) return [];
  const scored = row.values.flatMap((value) =>
    byValue(standard, value, row).map((outcome) => ({ ...outcome, indirect: value.steps.length > 0 })),
  );
  return scored.length > 0
    ? scored.flatMap((outcome) => lessened(outcome, rational(row.weight.value), standard))
    : allowed(standard, row);
}

function byValue(standard: Standard, value: Value, row: Row): Outcome[] {
  const met = awarded(value, row, standard);
  if (met.length > 0) return met;
  if (standard.steps.length > 0) return stepped(standard, value, row);
  if (standard.proportional) return proportional(value, row);
  return standard.awards.length === 0 ? gained(standard, value, row) : [];
}
