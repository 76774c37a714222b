import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { groups, nestings } from './nested.ts';
import { isCell } from './rows.ts';

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

/** How long the words between two weights of one table may be. */
const LONGEST = 40;

/**
 * Weights of a score table in reading order, `决策（20分） 立项（10分） 依据 5 5 论证 5 5`: a group stands before its
 * members. Two levels must close, so that no two neighbours are taken for the parts of a third.
 */
export function flatWeights(source: Source): Claim[] {
  return weightRuns(source).flatMap((run) => {
    const claims: Claim[] = [];
    const trees = nestings(run.map((weight) => [amount(weight)]));
    for (let at = 0; at < run.length; ) {
      const reading = trees[at];
      const closed = reading ? groups(reading.nest) : [];
      if (closed.length < 2) {
        at++;
        continue;
      }
      for (const { index, members } of closed)
        claims.push(
          weightSum(
            run[index]!,
            members.map((member) => run[member.index]!),
          ),
        );
      at = reading!.end;
    }
    return claims;
  });
}

/** A weight and the weights that make it up. */
export function weightSum(total: Quantity, parts: readonly Quantity[]): Claim {
  const terms: Term[] = [
    { role: 'total', quantity: total },
    ...parts.map((quantity): Term => ({ role: 'part', quantity })),
  ];
  const span = { start: total.span.start, end: parts.at(-1)!.span.end };
  return judge({ kind: 'sum', form: 'weight', span, terms });
}

function weightRuns({ document: { text }, quantities, tables }: Source): Quantity[][] {
  const found: Quantity[][] = [];
  let open: Quantity[] | undefined;
  let last = 0;
  let table = 0;
  for (const quantity of quantities) {
    const { start, end } = quantity.span;
    const words = text.slice(Math.max(last, start - LONGEST - 1), start);
    if (words.length > LONGEST || /[。；;，|]/.test(words)) open = undefined;
    last = end;
    while (table < tables.length && tables[table]!.span.end <= start) table++;
    const framed = table < tables.length && tables[table]!.span.start <= start;
    const grouped = !framed && isBracketed(text, quantity);
    if (framed || (!grouped && !isCell(text, quantity))) {
      open = undefined;
      continue;
    }
    if (open && (grouped || /\p{Script=Han}/u.test(words))) open.push(quantity);
    else if (!open && grouped && quantity.unit === '分') {
      open = [quantity];
      found.push(open);
    }
  }
  return found;
}

/** （20分）, ( 10 ), （特性指标70分）. */
export const isBracketed = (text: string, { span, unit, bound }: Quantity): boolean =>
  bound === 'eq' &&
  (unit === '分' || unit === '') &&
  /^\s*[)）]/.test(text.slice(span.end, span.end + 3)) &&
  (/[（(]\s*[^（()）\n]{0,8}$/.test(text.slice(Math.max(0, span.start - 10), span.start)) ||
    (span.start < 10 && text.slice(0, span.start).trim() === ''));
