import { gapOf } from '../../src/arithmetic/gap.ts';
import { amount } from '../../src/arithmetic/printed.ts';
import { equal, isZero, negate, rational, subtract } from '../../src/arithmetic/rational.ts';
import { contains, holding } from '../../src/extract/located.ts';
import type { Claim, Quantity, Report, TableCell } from '../../src/model.ts';

/** Two neighbouring cells of a table that were filled in the wrong way round. */
export interface Swap {
  readonly cells: readonly [Quantity, Quantity];
  /** The other sum that is out for the same reason. */
  readonly other: Claim;
}

/** The neighbours whose exchange mends this sum of a table and another one that is out by as much the other way. */
export function swap(claim: Claim, { claims, tables }: Pick<Report, 'claims' | 'tables'>): Swap | null {
  if (!isWrongSum(claim)) return null;
  const gap = gapOf(claim);
  const cellOf = places(tables);
  for (const other of claims) {
    if (other === claim || !isWrongSum(other) || !equal(gapOf(other), negate(gap))) continue;
    for (const { quantity: first, role } of claim.terms) {
      const wanted = role === 'total' ? negate(gap) : gap;
      const second = other.terms.find(
        (term) =>
          term.role === role &&
          equal(subtract(amount(term.quantity), amount(first)), wanted) &&
          areNeighbours(cellOf(first), cellOf(term.quantity)),
      );
      if (second) return { cells: [first, second.quantity], other };
    }
  }
  return null;
}

const isWrongSum = ({ kind, form, holds, residual }: Claim): boolean =>
  kind === 'sum' && form === 'table' && holds === false && !isZero(rational(residual));

function places(tables: Report['tables']): (quantity: Quantity) => TableCell | undefined {
  return ({ span }) => {
    const table = holding(tables, span);
    return table?.cells.flat().find((cell) => contains(cell.span, span));
  };
}

const areNeighbours = (a: TableCell | undefined, b: TableCell | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1;
