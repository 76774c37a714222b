const DIGITS = '〇一二三四五六七八九';

/** Chinese numerals of labels, as a character class: 一 … 九十九. */
export const HAN_NUMERAL = '[〇零一二三四五六七八九十百]';

/** The ordinal that a label's numeral says: 三 → 3, 一十一 → 11, ⑫ → 12, ２ → 2. Zero for what is none. */
export function ordinalOf(numeral: string): number {
  const first = numeral.codePointAt(0) ?? 0;
  if (first >= 0x2460 && first <= 0x2473) return first - 0x245f; // ① … ⑳
  const arabic = numeral.normalize('NFKC');
  return /^\d+$/.test(arabic) ? Number(arabic) : hanOrdinal(numeral);
}

/** 二十一 = 2·10 + 1; 一十一 is written for 十一 now and then. */
function hanOrdinal(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of numeral.replaceAll('零', '〇')) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    if (unit > 0) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS.indexOf(character);
  }
  return sum + digit;
}

/** A label with another ordinal in the same writing: 5、 and 6 → 6、, （三） and 4 → （四）, 1.2 and 3 → 1.3. */
export function relabelled(label: string, ordinal: number): string {
  if (/^\d+(?:\.\d+)+$/.test(label)) return label.replace(/(?<!\d)\d+$/, String(ordinal));
  return label.replace(/[①-⑳]|[\d０-９]+|[〇零一二三四五六七八九十百]+/u, (numeral) => {
    if (/[①-⑳]/.test(numeral)) return String.fromCodePoint(0x245f + ordinal);
    return /^\d/.test(numeral.normalize('NFKC')) ? String(ordinal) : hanNumeral(ordinal);
  });
}

function hanNumeral(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}
