import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { equal, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { clusters } from './cluster.ts';

/** A row 权重 | 评价分 | 加权得分. */
interface Row {
  readonly share: Quantity;
  readonly value: Quantity;
  readonly result: Quantity;
  readonly claim: Claim;
}

/** The shares of a whole. */
const WHOLE = rational(1);

/**
 * Weighted scores in a table flattened into text: weight × score = weighted score in each row; below them the weights come
 * to 100 % and the weighted scores to the result.
 */
export function weightedScores(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  const claims: Claim[] = [];
  let open: Row[] = [];
  for (const { figures } of clusters(report)) {
    const row = rowOf(figures);
    if (row) {
      open.push(row);
      continue;
    }
    if (open.length > 1) claims.push(...open.map(({ claim }) => claim), ...totals(open, figures));
    open = [];
  }
  return open.length > 1 ? [...claims, ...open.map(({ claim }) => claim)] : claims;
}

function rowOf([share, value, result, ...rest]: readonly Quantity[]): Row | undefined {
  if (share?.dimension !== 'percent' || !value || !result || rest.length > 0) return undefined;
  if ([value, result].some(({ unit, bound }) => (unit !== '' && unit !== '分') || bound !== 'eq'))
    return undefined;
  const terms: Term[] = [
    { role: 'total', quantity: result },
    { role: 'part', quantity: value },
    { role: 'factor', quantity: share },
  ];
  const span = { start: share.span.start, end: result.span.end };
  const claim = judge({ kind: 'ratio', form: 'weighted', span, terms });
  return claim.holds ? { share, value, result, claim } : undefined;
}

/** The row under them: `100% / 82.68`. */
function totals(rows: readonly Row[], figures: readonly Quantity[]): Claim[] {
  const whole = figures.find(({ dimension }) => dimension === 'percent');
  const result = figures.findLast(({ dimension }) => dimension !== 'percent');
  return [
    ...(whole && equal(amount(whole), WHOLE)
      ? [
          sum(
            whole,
            rows.map(({ share }) => share),
            'shares',
          ),
        ]
      : []),
    ...(result
      ? [
          sum(
            result,
            rows.map((row) => row.result),
            'score',
          ),
        ]
      : []),
  ].filter(({ holds }) => holds);
}

function sum(total: Quantity, parts: readonly Quantity[], form: 'shares' | 'score'): Claim {
  const terms: Term[] = [
    { role: 'total', quantity: total },
    ...parts.map((quantity): Term => ({ role: 'part', quantity })),
  ];
  return judge({ kind: 'sum', form, span: { start: parts[0]!.span.start, end: total.span.end }, terms });
}
