import { agree } from '../../src/audit/figure.ts';
import type { Amount, Figure } from '../../src/model.ts';

/** Measures that mean one thing: what was planned after all changes, what was spent in the end. */
const MEANING: Readonly<Record<string, readonly string[]>> = {
  年初预算: ['年初预算'],
  全年预算: ['全年预算', '调整预算'],
  调整预算: ['全年预算', '调整预算'],
  // which of them a bare 预算 is nobody knows: it may be any
  预算: ['全年预算', '调整预算', '预算', '年初预算'],
  执行: ['执行', '决算'],
  决算: ['决算', '执行'],
};

/** Headings that narrow nothing. */
const PLAIN = /^(?:(?:项目|支出|专项|预算|决算)·?)*$/u;

/** Whether a report has an amount of such a measure anywhere, of whatever part of its money: then it may be the one meant. */
export const isFound = (amounts: readonly Amount[], measure: string, figure: Figure): boolean =>
  amounts.some((amount) => (MEANING[measure] ?? []).includes(amount.measure) && agree(amount.figure, figure));

/** The amounts that a figure of a measure may be held against, the likeliest first; none where the measure is not told. */
export const counterparts = (
  amounts: readonly Amount[],
  subjects: ReadonlySet<string>,
  measure: string,
  year: number,
): Amount[] =>
  (MEANING[measure] ?? []).flatMap((meant) =>
    amounts.filter(
      (amount) =>
        amount.measure === meant &&
        subjects.has(amount.subject) &&
        amount.period === `${year}` &&
        PLAIN.test(amount.scope),
    ),
  );
