import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, ZERO } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { FULL, fullMarks, hundreds } from '../score/hundred.ts';
import { type Entry, entryRuns, type Weighted } from './entry.ts';
import { groups, type Nest, nestings } from './nested.ts';

/** A group or a row that stands under no other, with all that stands under it. */
interface Root {
  readonly nest: Nest;
  readonly leaves: readonly Weighted[];
}

/**
 * What the points of a score table flattened into text owe each other: a group states its weight before its rows, the
 * groups come to 100, the scores to the total. Only what is confirmed by its figures is said.
 */
export function flatPoints(report: Pick<Report, 'document' | 'quantities' | 'tables' | 'meta'>): Claim[] {
  return entryRuns(report).flatMap((run) => {
    const entries = withoutAlternatives(run).filter(
      (entry): entry is Weighted => entry.kind !== 'total' && entry.weight !== undefined,
    );
    const total = run.find(({ kind }) => kind === 'total');
    const roots = rootsOf(entries);
    const sums = roots.flatMap((root, index) => weightSums(root, entries, roots[index + 1]));
    const whole = wholes(roots, entries, total);
    const scores = scoreSums(roots, entries, total?.score ?? total?.weight, report.meta.score);
    const claims = [...sums, ...whole, ...scores].filter(({ holds }) => holds);
    return claims.length === 0 ? [] : [...claims, ...entries.flatMap(cap), ...entries.flatMap(execution)];
  });
}

/** Of several rows to choose from (可选项) the weight counts once. */
const withoutAlternatives = (run: readonly Entry[]): Entry[] =>
  run.filter(({ optional, weight }, index) => {
    const before = run[index - 1];
    return !(
      optional &&
      before?.optional &&
      weight &&
      before.weight &&
      equal(amount(weight), amount(before.weight))
    );
  });

function rootsOf(entries: readonly Weighted[]): Root[] {
  const trees = nestings(
    entries.map(({ weight }) => [amount(weight)]),
    (index) =>
      entries[index]!.kind === 'group'
        ? entries[index + 1]?.kind === 'row'
          ? 1
          : 2
        : Number.POSITIVE_INFINITY,
  );
  const roots: Root[] = [];
  for (let at = 0; at < entries.length; ) {
    const reading = trees[at];
    const nest = reading?.nest ?? { index: at, members: [] };
    roots.push({ nest, leaves: leavesOf(nest).map((index) => entries[index]!) });
    at = reading?.end ?? at + 1;
  }
  return roots;
}

const leavesOf = ({ index, members }: Nest): number[] =>
  members.length === 0 ? [index] : members.flatMap(leavesOf);

/**
 * The sums in a tree. One level alone is no table unless its rows have weight and score and go on to the next group,
 * so that no two neighbours are taken for the parts of a third.
 */
function weightSums({ nest, leaves }: Root, entries: readonly Weighted[], next: Root | undefined): Claim[] {
  const closed = groups(nest);
  const scored = leaves.every(({ score }) => score);
  const complete = !next || entries[next.nest.index]!.kind === 'group';
  if (closed.length < 2 && !(scored && complete)) return [];
  return closed.flatMap((group) => {
    const direct = group.members.map(({ index }) => entries[index]!.weight);
    const lowest = leavesOf(group).map((index) => entries[index]!.weight);
    const { weight } = entries[group.index]!;
    return [
      ...(direct.length > 1 ? [weightSum(weight, direct)] : []),
      ...(lowest.length > direct.length ? [weightSum(weight, lowest)] : []),
    ];
  });
}

/** Neighbouring groups, and the execution rate, that come to 100 together, printed or not. */
function wholes(roots: readonly Root[], entries: readonly Weighted[], total: Entry | undefined): Claim[] {
  const own = roots.map(({ nest }) => entries[nest.index]!);
  return hundreds(own.map(({ weight }) => weight)).flatMap(({ from, to }) => {
    const part = own.slice(from, to);
    const grouped = part.filter(({ kind }) => kind === 'group').length;
    const closes = roots.slice(from, to).some(({ nest }) => nest.members.length > 0);
    if (!closes || grouped + 1 < part.length) return [];
    const weights = part.map(({ weight }) => weight);
    const printed = to === own.length && total?.weight && equal(amount(total.weight), FULL);
    return [weightSum(printed ? total.weight : fullMarks(weights), weights)];
  });
}

/** Σ scores of the rows = score of their group, = total score; the rows must make up 100 points. */
function scoreSums(
  roots: readonly Root[],
  entries: readonly Weighted[],
  total: Quantity | undefined,
  stated: Quantity | undefined,
): Claim[] {
  const claims = roots.flatMap(({ nest }) =>
    groups(nest).flatMap((group) => {
      const { score } = entries[group.index]!;
      return score
        ? scoreSum(
            score,
            group.members.map(({ index }) => entries[index]!),
          )
        : [];
    }),
  );
  const rows = roots.flatMap(({ leaves }) => leaves);
  const points = rows.reduce((sum, { weight }) => add(sum, amount(weight)), ZERO);
  const own = total ?? stated;
  return own && rows.length > 1 && equal(points, FULL) ? [...claims, ...scoreSum(own, rows)] : claims;
}

function scoreSum(stated: Quantity, rows: readonly Entry[]): Claim[] {
  const parts = rows.flatMap(({ score }): Term[] => (score ? [{ role: 'part', quantity: score }] : []));
  if (parts.length < Math.max(2, rows.length)) return [];
  const places = [stated, ...parts.map(({ quantity }) => quantity)].map(({ span }) => span);
  const span = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  return [
    judge({ kind: 'sum', form: 'score', span, terms: [{ role: 'total', quantity: stated }, ...parts] }),
  ];
}

const cap = ({ weight, score }: Weighted): Claim[] =>
  score
    ? [
        judge({
          kind: 'order',
          form: 'score',
          span: { start: weight.span.start, end: score.span.end },
          terms: [
            { role: 'left', quantity: score },
            { role: 'right', quantity: weight },
          ],
          comparison: 'le',
        }),
      ]
    : [];

/** Score of the fund block = weight × execution rate. */
function execution({ weight, score, rate }: Weighted): Claim[] {
  if (!score || !rate) return [];
  const terms: Term[] = [
    { role: 'total', quantity: score },
    { role: 'factor', quantity: weight },
    { role: 'factor', quantity: rate, label: '执行率' },
  ];
  const span = { start: weight.span.start, end: score.span.end };
  return [judge({ kind: 'ratio', form: 'execution-score', span, terms })].filter(({ holds }) => holds);
}

/** A weight and the weights that make it up. */
export function weightSum(total: Quantity, parts: readonly Quantity[]): Claim {
  const terms: Term[] = [
    { role: 'total', quantity: total },
    ...parts.map((quantity): Term => ({ role: 'part', quantity })),
  ];
  const span = { start: Math.min(total.span.start, parts[0]!.span.start), end: parts.at(-1)!.span.end };
  return judge({ kind: 'sum', form: 'weight', span, terms });
}
