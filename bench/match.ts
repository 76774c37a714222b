/**
 * When does a claim confirm a labelled relation? All of these must be so:
 *
 * 1. The claim holds.
 * 2. It is of a kind that can state the formula: a sum or difference for + and −, a ratio or change for quotients and
 *    products, a comparison for ≤, `same` for a=b and for one figure in two units.
 * 3. Its figures cover the figures of the formula: each number of the formula that the text prints is the value of a
 *    term of its own (in a formula of + and − alone a number that stands twice needs two terms). Values are compared as
 *    printed, trailing zeros and thousands commas aside, or in base units; a sum of percentages may be labelled without
 *    their signs. A claim about change with two of before, after and delta stands for the third; `(now-Δ)` may be
 *    matched by its own value where the text prints that.
 * 4. It stands there: at least half of the covered figures that the quote prints are terms inside the quote, and so is
 *    the percentage if the formula has one and the quote prints it. So a chance agreement elsewhere does not count.
 *    A figure counts as often as the quote prints it.
 * 5. It states nothing else: at most two more figures that are not zero.
 *
 * A formula fewer than two of whose figures are printed (names counted one by one) is confirmed by a holding `count`
 * claim over the figure that is.
 */
import { termOf } from '../src/arithmetic/judge.ts';
import { amount } from '../src/arithmetic/printed.ts';
import { add, rational, subtract } from '../src/arithmetic/rational.ts';
import type { Claim, Span } from '../src/index.ts';
import { type Formula, figureSets, isLinear, type Literal, plain } from './formula.ts';
import { overlaps, printedNumbers } from './place.ts';

/** The claim, if there is one, that confirms the formula at the quote. */
export function confirmation(
  claims: readonly Claim[],
  formula: Formula,
  quote: Span,
  text: string,
): Claim | undefined {
  const quoted = printedNumbers(text.slice(quote.start, quote.end));
  const sets = printedSets(formula, text);
  const kinds = kindsOf(formula);
  const unsigned = isLinear(formula) && sets.flat().every(({ percent }) => !percent);
  const signed = unsigned ? sets.map((set) => set.map((one) => ({ ...one, percent: true }))) : [];
  return claims.find(
    (claim) =>
      claim.holds === true &&
      [...sets, ...signed].some(
        (wanted) =>
          (wanted.length >= 2 ? kinds.includes(claim.kind) : claim.form === 'count') &&
          covers(claim, wanted, quote, quoted),
      ),
  );
}

/**
 * The figure sets of a formula, reduced to the figures that the text prints; none where too few are left to tell the
 * relation by: two, or three of a sum.
 */
export function printedSets(formula: Formula, text: string): Literal[][] {
  const counts = printedNumbers(text);
  const printed = ({ value, written }: Literal) =>
    counts.get(value) ?? Number(written.includes('.') && text.includes(written));
  const linear = isLinear(formula);
  const [written, ...others] = figureSets(formula);
  if (isOneByOne(written!)) return [written!.slice(-1)];
  return [written!, ...others.filter((set) => set.every((one) => printed(one) > 0))]
    .map((set) => ({ set, wanted: figures(set, printed, linear) }))
    .filter(({ set, wanted }) => wanted.length >= Math.min(linear ? 3 : 2, set.length))
    .map(({ wanted }) => wanted);
}

/** The figures that the text prints, each as often as it does; once unless the formula is of + and − alone. */
function figures(set: readonly Literal[], printed: (one: Literal) => number, linear: boolean): Literal[] {
  const taken = new Map<string, number>();
  return set.filter((one) => {
    const key = one.value + one.percent;
    const times = taken.get(key) ?? 0;
    taken.set(key, times + 1);
    return times < (linear ? printed(one) : Math.min(1, printed(one)));
  });
}

/** `1!+1!+1!=3`: names counted one by one. */
const isOneByOne = (set: readonly Literal[]): boolean =>
  set.length > 2 && set.slice(0, -1).every(({ value, exact }) => value === '1' && exact);

function covers(
  claim: Claim,
  wanted: readonly Literal[],
  quote: Span,
  quoted: ReadonlyMap<string, number>,
): boolean {
  const stock = termValues(claim);
  const inside = (span: Span | null) => span !== null && overlaps(span, quote);
  stock.sort((a, b) => Number(inside(b.span)) - Number(inside(a.span)));
  const covered = new Map<string, number>();
  let near = 0;
  let expected = 0;
  for (const one of wanted) {
    const suits = ({ values, percent }: TermValue) =>
      values.includes(one.value) && (percent ?? one.percent) === one.percent;
    const asPrinted = stock.findIndex((value) => suits(value) && value.values[0] === one.value);
    const at = asPrinted < 0 ? stock.findIndex(suits) : asPrinted;
    const term =
      at < 0
        ? stock.find(({ values, implied }) => implied && values.includes(one.value))
        : stock.splice(at, 1)[0]!;
    if (!term) return false;
    const times = covered.get(one.value) ?? 0;
    if (times >= (quoted.get(one.value) ?? 0) || term.implied) continue;
    covered.set(one.value, times + 1);
    expected++;
    if (inside(term.span)) near++;
    else if (one.percent) return false;
  }
  const rest = stock.filter(({ values, implied }) => !implied && !values.includes('0'));
  return near * 2 >= expected && rest.length <= 2 && (near > 0 || expected === 0);
}

interface TermValue {
  /** As printed, and in base units. */
  readonly values: readonly string[];
  readonly span: Span | null;
  /** True for a percentage, false for an amount with a unit; undefined for a bare number, which may be either. */
  readonly percent: boolean | undefined;
  readonly implied: boolean;
}

function termValues(claim: Claim): TermValue[] {
  const printed = claim.terms.map(({ quantity }) => ({
    values: [plain(rational(quantity.value)), plain(amount(quantity))],
    span: quantity.span,
    percent: quantity.unit === '' ? undefined : quantity.dimension.startsWith('percent'),
    implied: false,
  }));
  return [...printed, ...impliedBy(claim)];
}

/** The third of before, after and delta. */
function impliedBy(claim: Claim): TermValue[] {
  if (claim.kind !== 'change' && claim.kind !== 'difference') return [];
  const [before, after, delta] = (['before', 'after', 'delta'] as const).map(
    (role) => termOf(claim, role)?.quantity,
  );
  const unit = rational((after ?? before)?.scale ?? 1);
  const values = (base: ReturnType<typeof amount>) => [
    plain(base),
    plain({ n: base.n * unit.d, d: base.d * unit.n }),
  ];
  const implied = (base: ReturnType<typeof amount>): TermValue => ({
    values: values(base),
    span: null,
    percent: false,
    implied: true,
  });
  if (before && after && !delta) return [implied(subtract(amount(after), amount(before)))];
  if (after && delta && !before)
    return [implied(subtract(amount(after), amount(delta))), implied(add(amount(after), amount(delta)))];
  if (before && delta && !after)
    return [implied(add(amount(before), amount(delta))), implied(subtract(amount(before), amount(delta)))];
  return [];
}

function kindsOf(formula: Formula): readonly Claim['kind'][] {
  if (formula.sign !== '=') return ['order', 'sum', 'same'];
  if (formula.sides.every(({ type }) => type === 'literal')) return ['same', 'balance', 'order', 'sum'];
  if (isLinear(formula)) return ['sum', 'difference', 'balance', 'change'];
  return ['ratio', 'change', 'difference', 'sum', ...(isConversion(formula) ? (['same'] as const) : [])];
}

/** `38640!=3.864*10000!`: one figure in two units. */
const isConversion = ({ sides }: Formula): boolean =>
  sides.every(
    (side) =>
      side.type === 'literal' ||
      (side.type === '*' &&
        side.right.type === 'literal' &&
        side.right.exact &&
        /^10+$/.test(side.right.value)),
  );
