/** A number in Arabic digits as printed; blanks, line breaks and separators included. */
export interface Printed {
  readonly start: number;
  readonly end: number;
  /** Plain decimal; null where the digits make no number: 7,00.0,77. */
  readonly value: string | null;
}

const RUN = /\d+(?:[.,]\d+)*/y;
const GROUPED = /\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)?(?!\.?\d)/y;
const PLAIN = /(?:0|[1-9]\d*)(?:\.\d+)?(?!\.?\d)/y;

/** The rest of a number that was broken at its point, if a scale or unit follows: `3577. 95万`, `95.\n10%`, `95\n.10%`. */
const BROKEN = /(?:\.[ \n]{1,2}|[ \n]{1,2}\.)(\d{1,8})(?=[ \n]{0,3}[%‰万亿元])/y;

/**
 * The rest of a number that the width of the page broke in running text, if a scale or unit follows and none stood
 * before the break: `…，收回率97.8\n2%`, `…，到位资金1\n287.5万元`.
 */
const WRAPPED = /(?<=[^\n\t|]{14})\n(\d{1,8}(?:\.\d{1,6})?)(?= {0,2}[%‰万亿元])/y;
const NAMED = /[\u4e00-\u9fff] {0,2}$/;
const YEAR = /^(?:19|20)\d{2}$/;

/** Blanks instead of commas, only before an amount of money and not in a row of figures: `投资 2 650 万元`. */
const SPACED = /(?<=[\u4e00-\u9fff] {0,2})[1-9]\d{0,2}(?: \d{3}){1,3}(?:\.\d+)?(?= {0,2}[万亿]?元)/y;

/** The numbers of the run of digits, points and commas that starts at `index`, in order. */
export function printedNumbers(text: string, index: number): Printed[] {
  const spaced = text.slice(index, index + 4).includes(' ') && match(SPACED, text, index);
  if (spaced) return [{ start: index, end: index + spaced[0].length, value: spaced[0].replaceAll(' ', '') }];
  const end = index + match(RUN, text, index)![0].length;
  const numbers = split(text, index, end);
  if (!numbers) return [{ start: index, end, value: null }];
  const last = numbers.pop()!;
  const next = text[end];
  const wrapped = next === '\n' && last.end === end ? wrappedRest(text, last) : null;
  if (wrapped) return [...numbers, wrapped];
  const isOpen = (next === '.' || next === ' ' || next === '\n') && !last.value!.includes('.');
  const rest = isOpen ? match(BROKEN, text, end) : null;
  if (!rest) return [...numbers, last];
  return [...numbers, { start: last.start, end: end + rest[0].length, value: `${last.value}.${rest[1]}` }];
}

function wrappedRest(text: string, { start, end, value }: Printed): Printed | null {
  const rest = match(WRAPPED, text, end);
  if (!rest || YEAR.test(value!) || !NAMED.test(text.slice(Math.max(0, start - 3), start))) return null;
  const decimals = value!.split('.')[1]?.length;
  if (decimals !== undefined && (decimals > 1 || rest[1]!.includes('.'))) return null;
  return { start, end: end + rest[0].length, value: `${value}${rest[1]}` };
}

/** One amount with a group too long or too short: 项目支出86,4200元. */
const MISGROUPED = /^[1-9]\d{0,2}(?:,\d{2,5})+(?:\.\d+)?$/;
const AMOUNT = / ?[万亿]?元/y;
const LISTED = /分别|依次|各|[\d%元][,、和及与]?$/;

function isMisgrouped(text: string, from: number, to: number): boolean {
  if (!MISGROUPED.test(text.slice(from, to)) || !match(AMOUNT, text, to)) return false;
  const clause = text
    .slice(Math.max(0, from - 40), from)
    .split(/[。;\n\t]/)
    .at(-1)!;
  return NAMED.test(clause) && !LISTED.test(clause);
}

/** More digits than any amount to the 分 has, or any fraction that a spreadsheet prints. */
const MOST_DIGITS = 20;

/** A comma groups exactly three digits, or it separates the members of a list; anything else is malformed. */
function split(text: string, from: number, to: number): Printed[] | null {
  const grouped = text.slice(from, to).includes(',');
  if (grouped && !match(GROUPED, text, from) && isMisgrouped(text, from, to)) return null;
  const numbers: Printed[] = [];
  for (let start = from; start < to; ) {
    const found = (grouped && match(GROUPED, text, start)) || match(PLAIN, text, start);
    if (!found) return null;
    const end = start + found[0].length;
    const value = grouped ? found[0].replaceAll(',', '') : found[0];
    if (value.replace('.', '').length > MOST_DIGITS) return null;
    numbers.push({ start, end, value });
    start = end + 1;
  }
  return numbers;
}

function match(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
