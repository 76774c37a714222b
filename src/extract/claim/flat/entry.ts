import { amount } from '../../../arithmetic/printed.ts';
import { compare } from '../../../arithmetic/rational.ts';
import type { Quantity, Report } from '../../../model.ts';
import { TOTAL } from '../../table/flat/fit.ts';
import { clusters, isBracketed, LONGEST } from './cluster.ts';

/** A name of a score table that lost its frame, with its points. */
export interface Entry {
  /** `group` carries its weight in brackets at its name: 产出指标（50分）; `row` ends in its points; `total` is 总分. */
  readonly kind: 'group' | 'row' | 'total';
  readonly weight?: Quantity;
  readonly score?: Quantity;
  /** The execution rate of a row of the fund block. */
  readonly rate?: Quantity;
  /** One of several rows of which the writer picked one: 经济效益（可选项）. */
  readonly optional: boolean;
}

/** An entry with its weight: all but a total that states the score alone. */
export type Weighted = Entry & { readonly weight: Quantity };

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

/** The entries of score tables flattened into text, whatever parts their cells; each run of them is one table. */
export function entryRuns(source: Source): Entry[][] {
  const runs: Entry[][] = [];
  let open: Entry[] | undefined;
  let last = 0;
  for (const { figures, words } of clusters(source)) {
    const start = figures[0]!.span.start;
    if (!open || start - last > LONGEST) {
      open = [];
      runs.push(open);
    }
    const own = entryOf(figures, words, source.document.text);
    const before = open.at(-1);
    last = figures.at(-1)!.span.end;
    if (!own) continue;
    if (
      before?.kind === 'group' &&
      /^[\s)）]*$/.test(words) &&
      own.kind === 'row' &&
      isScoreOf(before, figures)
    )
      open[open.length - 1] = { ...before, score: figures[0]! };
    else if (own.kind !== 'row' || /\p{Script=Han}/u.test(words)) open.push(own);
    if (own.kind === 'total') open = undefined;
  }
  return runs.filter(({ length }) => length > 1);
}

function entryOf(figures: readonly Quantity[], words: string, text: string): Entry | undefined {
  const [first] = figures;
  const optional = /可选/.test(words.slice(-12));
  if (figures.length === 1 && isBracketed(text, first!)) return { kind: 'group', weight: first!, optional };
  const points = pointsOf(figures, text);
  if (!points) return undefined;
  const said = words.replace(/(?<![\s|｜:：])[\s|｜:：]+$/, '');
  const name = /(?<![^\s|｜])[^\s|｜]*$/.exec(said)![0].replace(/[:：]+/g, '');
  return { ...points, kind: TOTAL.test(name) ? 'total' : 'row', optional };
}

/**
 * Weight and score at the end of a row: `≥50个 50 8 8`; around its target and actual value, where the weight stands first:
 * `10 ≥90% 95% 9`; around the execution rate: `120 118 10 98.33% 9.83`; or a weight alone.
 */
function pointsOf(
  figures: readonly Quantity[],
  text: string,
): Pick<Entry, 'weight' | 'score' | 'rate'> | undefined {
  const bare = figures.map((figure) => isPoints(text, figure));
  const last = figures.length - 1;
  const fits = (weight: number, score: number) =>
    bare[weight] && bare[score] && compare(amount(figures[score]!), amount(figures[weight]!)) <= 0;
  const pick = (weight: number, score: number, rate?: number) => ({
    weight: figures[weight]!,
    score: figures[score]!,
    ...(rate !== undefined && figures[rate]!.dimension === 'percent' && { rate: figures[rate]! }),
  });
  if (last === 0) return bare[0] ? { weight: figures[0]! } : undefined;
  if (last >= 4 && !bare[last - 1] && fits(last - 2, last)) return pick(last - 2, last, last - 1);
  if (fits(last - 1, last)) return pick(last - 1, last, last >= 4 ? last - 2 : undefined);
  if (last >= 2 && bare.slice(1, last).every((one) => !one) && fits(0, last)) return pick(0, last);
  return last === 2 && fits(0, 1) ? pick(0, 1) : undefined;
}

/** Points right after those in brackets: `测算依据（5分） 2`. */
const isScoreOf = ({ weight, score }: Entry, figures: readonly Quantity[]): boolean =>
  figures.length === 1 && !score && compare(amount(figures[0]!), amount(weight!)) <= 0;

/** A bare number, or points, in a cell of its own or run together with the one before. */
const isPoints = (text: string, { span, unit, unitInferred, bound, dimension }: Quantity): boolean =>
  bound === 'eq' &&
  (unit === '' || (unit === '分' && unitInferred === true)) &&
  dimension !== 'percent' &&
  (/[\d%]/.test(text[span.start - 1] ?? '') ||
    (/[\s|｜:：]/.test(text[span.start - 1] ?? '\n') && /[\s|｜\d]/.test(text[span.end] ?? '\n')));
