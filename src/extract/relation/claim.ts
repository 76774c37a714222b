import { judge } from '../../arithmetic/judge.ts';
import type { Claim, Level, Quantity, Role, Term } from '../../model.ts';
import { spanOf } from '../claim/reading.ts';
import type { Mention } from '../mention/mention.ts';
import { RELATIONS, type RelationName } from './table.ts';

/** A figure in its role in a relation. */
export type Bound = readonly [role: Role, mention: Mention, sign?: 1 | -1];

interface Manner {
  readonly level?: Level;
  readonly open?: boolean;
  /** Other bases that the words leave open, as `docs/` lists them: one that holds is what was meant. */
  readonly rivals?: readonly (readonly Bound[])[];
  readonly form?: Claim['form'];
  /** Why it cannot be decided. */
  readonly undecided?: string;
}

/** What a level was called before it had a name; rules that are not over claims of running text still ask. */
const PLAUSIBILITY: Readonly<Record<Level, number>> = { stated: 0.9, implied: 0.7, possible: 0.3 };

/** Judges a relation between figures that were bound without looking at them. */
export function claimOf(relation: RelationName, bound: readonly Bound[], manner: Manner = {}): Claim {
  const claim = judged(relation, bound, manner);
  if (claim.holds !== false) return claim;
  for (const rival of manner.rivals ?? []) {
    const other = judged(relation, rival, manner);
    if (other.holds) return other;
  }
  return claim;
}

function judged(
  relation: RelationName,
  bound: readonly Bound[],
  { level, open, form, undecided }: Manner,
): Claim {
  const row = RELATIONS[relation];
  const terms = bound.map(([role, mention, sign]) => termOf(role, mention, sign));
  const meant = level ?? row.level;
  const { kind, ...judged } = judge({
    kind: row.kind,
    form: form ?? row.form,
    span: spanOf(terms),
    terms,
    plausibility: open ? 0.5 : PLAUSIBILITY[meant],
    ...(undecided !== undefined && { undecided }),
  });
  return {
    kind,
    ...judged,
    level: meant,
    ...(open && { open }),
    source: { relation, words: bound.map(([, { lead }]) => lead.slice(-24)) },
  };
}

function termOf(role: Role, { quantity, left, name, run }: Mention, sign: 1 | -1 | undefined): Term {
  const label = run.length > 1 && name !== '' ? name : left;
  return sign === -1 ? { role, quantity, label, sign } : { role, quantity, label };
}

/** A number that stands nowhere: it has the place behind a figure that is printed. */
export function unprinted(beside: Quantity, value: number, unit: string): Quantity {
  const place = { start: beside.span.end, end: beside.span.end };
  return {
    span: place,
    digits: place,
    value: `${value}`,
    decimals: 0,
    scale: 1,
    unit,
    dimension: 'number',
    bound: 'eq',
  };
}
