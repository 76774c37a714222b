import { judge } from '../../src/arithmetic/judge.ts';
import { difference } from '../../src/audit/difference.ts';
import { quantityOf } from '../../src/audit/figure.ts';
import { apart, measured } from '../../src/audit/label.ts';
import { unitOf } from '../../src/audit/unit.ts';
import type { Claim, Figure, Term } from '../../src/model.ts';

const FORMS: Readonly<Partial<Record<Claim['kind'], Claim['form']>>> = { change: 'growth', sum: 'partition' };

const NOWHERE = { start: 0, end: 0 };

/** What a figure is where it should be another: as problems and their messages have it. */
interface Apart {
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  readonly unit: string;
  readonly said: Readonly<Record<'stated' | 'computed' | 'difference', ReturnType<typeof measured>>>;
}

/** Two printings of one amount that cannot both be true; null where they can, each as exact as it is printed. */
export const differing = (stated: Figure, other: Figure): Apart | null =>
  failing('same', stated, [
    { role: 'left', quantity: quantityOf(stated) },
    { role: 'right', quantity: quantityOf(other) },
  ]);

/** A change that does not lead from one amount to the other; null where it does. */
export const unlike = (before: Figure, after: Figure, change: Figure, sign: 1 | -1): Apart | null =>
  failing('change', change, [
    { role: 'before', quantity: quantityOf(before) },
    { role: 'after', quantity: quantityOf(after) },
    { role: change.dimension === 'percent' ? 'percent' : 'delta', quantity: quantityOf(change), sign },
  ]);

/** A total that is not the sum of its parts; null where it is. */
export const unsummed = (total: Figure, parts: readonly Figure[]): Apart | null =>
  failing('sum', total, [
    { role: 'total', quantity: quantityOf(total) },
    ...parts.map((part) => ({ role: 'part' as const, quantity: quantityOf(part) })),
  ]);

function failing(kind: Claim['kind'], stated: Figure, terms: readonly Term[]): Apart | null {
  const claim = judge({ kind, form: FORMS[kind] ?? 'other', span: NOWHERE, terms });
  if (claim.verdict !== 'impossible') return null;
  const unit = unitOf(stated);
  const out = difference(claim, quantityOf(stated));
  return {
    stated: stated.value,
    computed: claim.computed,
    difference: out,
    unit,
    said: {
      stated: measured(stated.value, unit),
      computed: measured(claim.computed, unit),
      difference: apart(out, unit),
    },
  };
}
