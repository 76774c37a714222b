import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCLUSIONS } from '../../src/extract/quantity/exclusions.ts';
import { figures } from '../../src/extract/quantity/index.ts';
import type { NonFigure, Quantity } from '../../src/model.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { readText } from '../../src/read/text.ts';
import { expectLinear } from '../cost.ts';
import { ABSENT, FIGURES, PASSAGES } from './quantity.rows.ts';

const read = (text: string) => figures(readText('figure.txt', text), []);

/** `225.33 ×10000 元 money`, with the bound at the end where it is not `eq`. */
const show = ({ value, scale, unit, dimension, bound }: Quantity) =>
  [value, scale === 1 ? '' : `×${scale}`, unit, dimension, bound === 'eq' ? '' : bound]
    .filter(Boolean)
    .join(' ');
const why = ({ reason, year }: NonFigure) => (year === undefined ? reason : `${reason} ${year}`);

describe.each(FIGURES)('%s', (expected, spellings) => {
  test.each(spellings)('%s', (spelling) => {
    const { quantities, nonFigures } = read(spelling);
    expect([...quantities.map(show), ...nonFigures.map(why)]).toEqual([expected]);
    expect(quantities[0]!.span).toEqual({ start: 0, end: spelling.length });
  });
});

describe.each(ABSENT)('no figure, %s', (reason, spellings) => {
  test.each(spellings)('%s', (spelling) => {
    const { quantities, nonFigures } = read(spelling);
    expect([...quantities.map(show), ...new Set(nonFigures.map(why))]).toEqual(reason === '' ? [] : [reason]);
  });
});

describe('in a passage', () => {
  test.each(PASSAGES)('%s', (text, ...expected) => {
    const { quantities, nonFigures } = read(text);
    const found = [
      ...quantities.map((quantity) => ({ at: quantity.span.start, line: show(quantity) })),
      ...nonFigures.map((nonFigure) => ({ at: nonFigure.span.start, line: why(nonFigure) })),
    ];
    expect(found.sort((a, b) => a.at - b.at).map(({ line }) => line)).toEqual(expected);
  });
});

test('what is no figure has its hint wherever it stands', () => {
  const texts = [...FIGURES, ...ABSENT].flatMap(([, spellings]) => spellings);
  const hinted = EXCLUSIONS.filter(({ hint }) => hint);
  const found = hinted.map(({ pattern }) => texts.filter((text) => text.search(pattern) >= 0));
  expect(found.flat().length).toBeGreaterThan(hinted.length);
  expect(hinted.flatMap(({ hint }, index) => found[index]!.filter((text) => !hint!.test(text)))).toEqual([]);
});

test('a corrected figure replaces the digits alone', () => {
  const text = '支出约1,234.5万元，下降-4.5%，百分之九十八，四分之三，占3577. 95万人次';
  const { quantities } = read(text);
  expect(quantities.map(({ digits }) => text.slice(digits.start, digits.end))).toEqual([
    '1,234.5',
    '-4.5',
    '九十八',
    '四分之三',
    '3577. 95',
  ]);
});

test('a unit carried back from the end of a list says so', () => {
  const { quantities } = read('分别为0.72、0.02和0.59亿元');
  expect(quantities.map(({ unitInferred = false }) => unitInferred)).toEqual([true, true, false]);
});

test('digits in a label are a label, whatever follows', () => {
  const text = '1.2023年支出5万元';
  const label = { span: { start: 0, end: 2 }, style: 'arabic', ordinal: 1, automatic: false } as const;
  const { quantities, nonFigures } = figures(readText('label.txt', text), [label]);
  expect(quantities.map(show)).toEqual(['5 ×10000 元 money']);
  expect(nonFigures.map(why)).toEqual(['label', 'year 2023']);
});

test('a figure never runs over a cell or into the next block', () => {
  const { quantities } = figures(
    readMarkdown('table.md', '| 数 | 单位 |\n| - | - |\n| 5 | 万元 |\n\n共3\n\n元'),
    [],
  );
  expect(quantities.map(show)).toEqual(['5 number', '3 number']);
});

// ── properties ──────────────────────────────────────────────────────────────────────────────────────────

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 11n - 1n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => {
    const padded = digits.toString().padStart(decimals + 1, '0');
    return decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  });
const grouped = (value: string) => value.replace(/\d(?=(\d{3})+(?!\d)(?<!\.\d*))/g, '$&,');
const wide = (value: string) =>
  value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test('what is formatted is read back', () => {
  const unit = fc.constantFrom('元', '万元', '亿元', '%', '人', '个百分点', '平方米', '分', '公里', '人次');
  const form = fc.constantFrom(
    (text: string) => text,
    grouped,
    wide,
    (text: string) => wide(grouped(text)),
  );
  const gap = fc.constantFrom('', ' ', '\u00a0', '\u3000');
  fc.assert(
    fc.property(amount, unit, form, gap, (value, word, write, blank) => {
      const text = `其中支出${write(value)}${blank}${word}，`;
      const { quantities, nonFigures } = read(text);
      expect(nonFigures).toEqual([]);
      expect(quantities.map((quantity) => quantity.value)).toEqual([value]);
      expect(quantities[0]!.decimals).toBe(value.split('.')[1]?.length ?? 0);
      expect(text.slice(quantities[0]!.digits.start, quantities[0]!.digits.end)).toBe(write(value));
    }),
    { numRuns: 500 },
  );
});

test('a Chinese numeral is read back', () => {
  const han = (value: number, inner = false): string => {
    if (value < 10) return '零一二三四五六七八九'[value]!;
    if (value < 20 && !inner) return `十${value % 10 ? han(value % 10) : ''}`;
    const [power, word] =
      value < 100 ? [10, '十'] : value < 1000 ? [100, '百'] : value < 10_000 ? [1000, '千'] : [10_000, '万'];
    const rest = value % power;
    const zero = rest > 0 && rest < power / 10 ? '零' : '';
    return `${han(Math.floor(value / power), value >= 10_000 ? inner : true)}${word}${rest ? zero + han(rest, true) : ''}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9_999_999 }), (value) => {
      const { quantities } = read(`共${han(value)}辆。`);
      expect(quantities.map((quantity) => BigInt(quantity.value) * BigInt(quantity.scale))).toEqual([
        BigInt(value),
      ]);
    }),
  );
});

const FRAGMENTS = [
  ...'0 1 5 12 2024 2023 年 月 日 号 万 亿 元 % 个 人 分 百分点 、 ， , . : - — 至 约 近 ≥ 不低于 以上 余 多 第 〔 〕 ( ) 一 十二 百 分之 其中 为 X * / \n \t | + ±'.split(
    /(?<=\S) (?=\S)|(?<= )/,
  ),
  ' ',
];

/** Every span is sound, spans are in order and apart, and no digit is left over. */
function check(text: string) {
  const { quantities, nonFigures } = read(text);
  const document = readText('figure.txt', text).text;
  for (const list of [quantities, nonFigures]) {
    for (const [i, { span }] of list.entries()) {
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(document.length);
      if (i > 0) expect(list[i - 1]!.span.end).toBeLessThanOrEqual(span.start);
    }
  }
  for (const { span, digits } of quantities) {
    expect(span.start).toBeLessThanOrEqual(digits.start);
    expect(digits.end).toBeLessThanOrEqual(span.end);
  }
  const spans = [...quantities, ...nonFigures].map(({ span }) => span).sort((a, b) => a.start - b.start);
  let end = 0;
  for (const span of spans) {
    expect(span.start, document.slice(span.start - 5, span.end + 5)).toBeGreaterThanOrEqual(end);
    expect(document.slice(end, span.start)).not.toMatch(/[0-9０-９]/);
    end = span.end;
  }
  expect(document.slice(end)).not.toMatch(/[0-9０-９]/);
}

test('every digit is in a figure or explained, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }), (pieces) =>
      check(pieces.join('')),
    ),
    { numRuns: 2000 },
  );
});

const HOSTILE = [
  '1',
  '0',
  '1,',
  '1,111,',
  '1.',
  '一',
  '百分之',
  '第',
  '2024、',
  '〔2020',
  '*',
  '×',
  '.',
  '近',
  '-',
  ' ',
  '1 ',
];
const sample = readFileSync(new URL('./quantity.rows.ts', import.meta.url), 'utf8');

test.each([sample, ...HOSTILE].map((piece) => ({ piece, start: piece.slice(0, 8) })))(
  'time grows with the text alone: “$start”',
  ({ piece }) => expectLinear(read, piece, 40_000),
);
