import {
  absolute,
  compare,
  divide,
  HALF,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ulp,
} from '../../../arithmetic/rational.ts';

/** How many cells stand up to the per cent sign and after it, and whether these may be the cells. */
interface Form {
  readonly before: number;
  readonly after: number;
  readonly fits: (cells: readonly string[]) => boolean;
}

/** The rows that are found without gaps: 权重|评价分|加权得分, and the fund block with and without its points. */
const FORMS: readonly Form[] = [
  { before: 1, after: 2, fits: ([share, value, result]) => isProduct(result!, share!, value!) },
  { before: 3, after: 0, fits: ([a, b, rate]) => isRate(rate!, b!, a!) },
  { before: 3, after: 1, fits: ([a, b, rate, full]) => isRate(rate!, b!, a!) && isPoints(full!) },
  {
    before: 3,
    after: 2,
    fits: ([a, b, rate, full, score]) => isRate(rate!, b!, a!) && isScore(score!, full!, rate!),
  },
  { before: 4, after: 0, fits: ([first, a, b, rate]) => alike(first!, a!) && isRate(rate!, b!, a!) },
  {
    before: 4,
    after: 1,
    fits: ([a, b, full, rate, score]) => isRate(rate!, b!, a!) && isScore(score!, full!, rate!),
  },
  {
    before: 5,
    after: 1,
    fits: ([first, a, b, full, rate, score]) =>
      alike(first!, a!) && isRate(rate!, b!, a!) && isScore(score!, full!, rate!),
  },
];

/** The cells of a run with one per cent sign, or nothing where no way to part it fits, or more than one. */
export function parted(run: string): string[] | undefined {
  const [before, after, rest] = run.split('%');
  if (before === undefined || after === undefined || rest !== undefined) return undefined;
  const found = FORMS.flatMap((form) =>
    pieces(before, form.before).flatMap((left) =>
      pieces(after, form.after).flatMap((right) =>
        form.fits([...left, ...right]) ? [[left, right] as const] : [],
      ),
    ),
  );
  const [only, another] = found;
  return only && !another ? [...only[0].slice(0, -1), `${only[0].at(-1)}%`, ...only[1]] : undefined;
}

const NUMBER = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/;

/** Every way to cut digits into so many decimal numbers. */
function pieces(digits: string, count: number): string[][] {
  if (count === 0) return digits === '' ? [[]] : [];
  if (count === 1) return NUMBER.test(digits) ? [[digits]] : [];
  const found: string[][] = [];
  for (let end = 1; end < digits.length; end++) {
    const first = digits.slice(0, end);
    if (NUMBER.test(first))
      found.push(...pieces(digits.slice(end), count - 1).map((others) => [first, ...others]));
  }
  return found;
}

const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;

/** Amounts of one column are printed alike. */
const alike = (a: string, b: string): boolean => decimals(a) === decimals(b);

const isPoints = (number: string): boolean => compare(rational(number), FULL) <= 0;

const FULL = rational('100');

const rounds = (printed: string, exact: Rational): boolean =>
  compare(absolute(subtract(rational(printed), exact)), multiply(HALF, ulp(decimals(printed)))) <= 0;

/** B ÷ A in per cent; less than 1 % or twice the budget fits too many ways. */
function isRate(rate: string, part: string, whole: string): boolean {
  if (!alike(part, whole) || isZero(rational(whole)) || isZero(rational(part))) return false;
  const exact = multiply(FULL, divide(rational(part), rational(whole)));
  return compare(exact, ONE) >= 0 && compare(exact, rational('200')) < 0 && rounds(rate, exact);
}

const isProduct = (result: string, share: string, value: string): boolean =>
  isPoints(share) &&
  isPoints(value) &&
  alike(result, value) &&
  rounds(result, divide(multiply(rational(share), rational(value)), FULL));

const isScore = (score: string, full: string, rate: string): boolean =>
  isPoints(full) &&
  compare(rational(score), rational(full)) <= 0 &&
  rounds(score, divide(multiply(rational(full), rational(rate)), FULL));
