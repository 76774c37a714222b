/**
 * Numbers as Word's list formats print them (ST_NumberFormat, ISO/IEC 29500-1 §17.18.59). A format that is not known
 * here, or a number beyond a format's own signs, is printed in decimal digits, as Word does.
 */
export function numeral(number: number, format: string, model?: string): string {
  if (format === 'none') return '';
  if (number < 0) return String(number);
  return FORMATS[format]?.(number, model) ?? String(number);
}

type Print = (number: number, model?: string) => string | undefined;

/** A number by place value: 105 → 一〇五. */
const digits =
  (signs: string): Print =>
  (number) =>
    [...String(number)].map((digit) => signs[Number(digit)]).join('');

/** The n-th sign of a row, from 1; none beyond its end. */
const sign =
  (signs: string): Print =>
  (number) =>
    [...signs][number - 1];

/** The n-th sign of a row that begins again at its end. */
const cycle =
  (signs: string): Print =>
  (number) =>
    number > 0 ? signs[(number - 1) % signs.length] : undefined;

interface Counting {
  /** Signs of 0–9. */
  readonly digits: string;
  /** Signs of 10, 100, 1000. */
  readonly units: string;
  readonly myriad: string;
  /** Whether 10 is 壹拾 rather than 十. */
  readonly leadingOne: boolean;
}

/** 105 → 一百零五, 11 → 十一, 20000 → 二万. */
function counting({ digits, units, myriad, leadingOne }: Counting): Print {
  const group = (number: number): string => {
    let text = '';
    let gap = false;
    for (let power = 3; power >= 0; power--) {
      const digit = Math.floor(number / 10 ** power) % 10;
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      text += `${gap ? digits[0] : ''}${digits[digit]}${units[power - 1] ?? ''}`;
      gap = false;
    }
    return text;
  };
  return (number) => {
    if (number === 0) return digits[0];
    const high = Math.floor(number / 10_000);
    const low = number % 10_000;
    const gap = high > 0 && low > 0 && low < 1000 ? digits[0] : '';
    const text = (high > 0 ? group(high) + myriad : '') + gap + group(low);
    return !leadingOne && number >= 10 && number < 20 ? text.slice(1) : text;
  };
}

const thousand = counting({
  digits: '零一二三四五六七八九',
  units: '十百千',
  myriad: '万',
  leadingOne: false,
});

/** 十一 up to 99, by place value from 100: 一○五. */
const hundred: Print = (number) =>
  number === 0 ? '○' : number < 100 ? thousand(number) : digits('○一二三四五六七八九')(number);

/** Japanese leaves out the one before 十, 百 and 千, and the zero in gaps: 百五. */
const japanese: Print = (number) =>
  number === 0
    ? '〇'
    : thousand(number)
        ?.replaceAll('零', '')
        .replace(/一(?=[十百千])/g, '');

/** A file may start to count at a billion; nobody means a letter more often than this. */
const MOST_LETTERS = 100;

/** a … z, aa, bb … as Word counts on. */
const letter: Print = (number) =>
  number > 0 && number <= 26 * MOST_LETTERS
    ? String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
    : undefined;

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
});

const roman: Print = (number) => {
  if (number === 0 || number > 32_767) return undefined;
  let text = '';
  let rest = number;
  for (const [signs, value] of ROMAN) {
    text += signs.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
};

const upper =
  (print: Print): Print =>
  (number) =>
    print(number)?.toUpperCase();

/** Signs that Unicode has in a row from 1 to `count`. */
const row =
  (first: number, count: number): Print =>
  (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : undefined;

/** ① to ㊿ stand in three places of Unicode. */
const circled: Print = (number) =>
  row(0x2460, 20)(number) ?? row(0x3251, 15)(number - 20) ?? row(0x32b1, 15)(number - 35);

const ordinal: Print = (number) => {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return number + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'));
};

/** `001, 002, 003, ...`: as many digits as the model's first number. */
const padded: Print = (number, model) => String(number).padStart(model?.match(/^\d+/)?.[0].length ?? 1, '0');

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, Print>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  custom: padded,
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  ordinal,
  upperRoman: upper(roman),
  lowerRoman: roman,
  upperLetter: upper(letter),
  lowerLetter: letter,
  chineseCounting: hundred,
  taiwaneseCounting: hundred,
  chineseCountingThousand: thousand,
  taiwaneseCountingThousand: thousand,
  japaneseCounting: japanese,
  ideographDigital: digits('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digits('〇一二三四五六七八九'),
  taiwaneseDigital: digits('○一二三四五六七八九'),
  chineseLegalSimplified: counting({
    digits: '零壹贰叁肆伍陆柒捌玖',
    units: '拾佰仟',
    myriad: '万',
    leadingOne: true,
  }),
  ideographLegalTraditional: counting({
    digits: '零壹貳參肆伍陸柒捌玖',
    units: '拾佰仟',
    myriad: '萬',
    leadingOne: true,
  }),
  ideographTraditional: sign(HEAVENLY_STEMS),
  ideographZodiac: sign(EARTHLY_BRANCHES),
  ideographZodiacTraditional: (number) =>
    `${cycle(HEAVENLY_STEMS)(number)}${cycle(EARTHLY_BRANCHES)(number)}`,
  ideographEnclosedCircle: row(0x3220, 10),
};
