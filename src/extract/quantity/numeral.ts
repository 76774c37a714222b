export const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const SMALL: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  拾: 10n,
  佰: 100n,
  仟: 1000n,
};
/** 一亿亿亿 is nothing that anybody counts. */
const LARGEST = 10n ** 20n;
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** In two classes: one of more than sixteen characters is looked through by a call for each character of the text. */
export const NUMERAL_CHARACTER = '(?:[零一二三四五六七八九十百千万亿两]|[壹贰叁肆伍陆柒捌玖拾佰仟])';

/** A Chinese numeral: 一百二十, 两万三千, 九十八点五; bounded, so that a search stays linear. */
export const NUMERAL = `${NUMERAL_CHARACTER}{1,20}(?:点[零一二三四五六七八九]{1,8})?`;

/**
 * Value of a Chinese numeral as a plain decimal; null if it is none (一二三, 千千). 两万三 is 23000, as it is spoken.
 * Takes folded text.
 */
export function numeral(text: string): string | null {
  const [whole = '', fraction] = text.split('点');
  const value = integer(whole);
  if (value === null || value >= LARGEST) return null;
  if (fraction === undefined) return value.toString();
  return `${value}.${[...fraction].map((character) => DIGITS.indexOf(character)).join('')}`;
}

function integer(text: string): bigint | null {
  let total = 0n; // finished 亿 and 万 sections
  let section = 0n; // below the next 万 or 亿
  let digit: bigint | null = null;
  let place = 0n; // of the last 十, 百, 千, 万, for 两万三
  let zero = false;
  for (const character of text) {
    const value = digitOf(character);
    if (value !== null) {
      if (digit !== null && digit !== 0n) return null;
      digit = value;
      if (value === 0n) zero = true;
    } else if (character in SMALL) {
      const unit = SMALL[character]!;
      if (place !== 0n && unit >= place && place < 10_000n) return null;
      if (digit === null || digit === 0n) {
        if (unit !== 10n) return null;
        digit = 1n;
      }
      section += digit * unit;
      [digit, place, zero] = [null, unit, false];
    } else {
      const unit = LARGE[character]!;
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return null;
      total = unit === 100_000_000n ? (total + section) * unit : total + section * unit;
      [section, digit, place, zero] = [0n, null, unit, false];
    }
  }
  if (digit === null) return total + section;
  const spoken = place >= 100n && !zero && digit !== 0n;
  return total + section + (spoken ? digit * (place / 10n) : digit);
}

function digitOf(character: string): bigint | null {
  if (character === '两') return 2n;
  const value = Math.max(DIGITS.indexOf(character), FORMAL.indexOf(character));
  return value < 0 ? null : BigInt(value);
}
