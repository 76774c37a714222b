import { defineRule } from '../src/audit/rule.ts';
import { segments } from '../src/extract/text/segments.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Span } from '../src/model.ts';
import {
  ABOUT,
  EMPHATIC,
  GARBLED,
  JOINING,
  JOINING_BEFORE,
  JOINING_VERBS,
  OF_THE_FIELD,
  OPENS_NAME,
  REDUPLICATED,
  SINGLE,
} from './repeated-words.words.ts';

/** A word of two to six characters written twice running: 完成完成, 万元万元. */
const TWICE = /([\p{Script=Han}]{2,6})\1/gu;

/** 一个一个, 一个项目一个项目, 二〇二〇: counting out, and numerals. */
const COUNTED = /^一[\p{Script=Han}]{1,5}$|^[〇零一二三四五六七八九十百千万两]+$/u;
/** So much of the clause on either side tells how it is cut into words. */
const CLAUSE = 12;
const HAN = /\p{Script=Han}/u;
const DATE = /[年月日]/u;
/** 人人人人: one character four times is a word of its own or a typographic line. */
const ONE_CHARACTER = /^(.)\1+$/u;

export default defineRule({
  id: 'repeated-words',
  title: { zh: '词语重复', en: 'Word written twice' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '公文文字准确、简洁（党政机关公文处理工作条例第十九条）',
    en: 'Accuracy of official documents',
  },
  advice: { zh: '删去重复的词语。', en: 'Delete one of the two.' },
  messages: {
    about: {
      zh: '“{word}”约数词重复，请删去一处',
      en: '“{word}” says “about” twice; delete one',
    },
    repeated: { zh: '“{word}”重复书写，请删去一处', en: '“{word}” is written twice; delete one' },
  },
  *check({ document: { text } }) {
    for (const span of wordings(text, TWICE)) {
      const { start, end } = span;
      const word = text.slice(start, (start + end) / 2);
      if (isSound(word, text[start - 1] ?? '', text[end] ?? '') || !isWords(text, span)) continue;
      yield { span, message: 'repeated', data: { word } };
    }
    for (const span of wordings(text, ABOUT.pattern)) {
      const word = text.slice(span.start, span.end);
      yield { span, message: 'about', severity: 'info', data: { word } };
    }
    for (const { pattern } of SINGLE) {
      for (const span of wordings(text, pattern))
        yield { span, message: 'repeated', data: { word: once(text.slice(span.start, span.end)) } };
    }
  },
});

/** 的 of 的的, 2024年 of 2024年2024年, 资 of 资资金; 5%个百分点 as it stands. */
function once(found: string): string {
  const half = found.slice(0, found.length / 2);
  return half + half === found ? half : (/(\p{Script=Han})\1/u.exec(found)?.[1] ?? found);
}

/** Whether the words of the clause end where each half ends, and are words: 构建|共建|共治 is no 建共建共. */
function isWords(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, (start + end) / 2);
  if (OF_THE_FIELD.has(word)) return true;
  const before = /(?<!\p{Script=Han})\p{Script=Han}*$/u.exec(
    text.slice(Math.max(0, start - CLAUSE), start),
  )![0];
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + CLAUSE))![0];
  const words = segments(before + word + word + after);
  const ends = new Map<number, number>();
  let at = 0;
  for (const [index, one] of words.entries()) {
    ends.set(at, index);
    at += one.length;
  }
  ends.set(at, words.length);
  const [from, middle, to] = [0, 1, 2].map((times) => ends.get(before.length + times * word.length));
  if (from === undefined || middle === undefined || to === undefined) return false;
  const half = words.slice(from, middle);
  return half.join('|') === words.slice(middle, to).join('|') && half.some((one) => one.length > 1);
}

function isSound(word: string, before: string, next: string): boolean {
  if (REDUPLICATED.has(word) || EMPHATIC.has(word) || GARBLED.test(word)) return true;
  if (COUNTED.test(word) || ONE_CHARACTER.test(word)) return true;
  if (next !== '' && (JOINING_BEFORE[word]?.includes(next) || OPENS_NAME.includes(next))) return true;
  // ，项目项目支出: the first of the two ends no longer name
  const ends = (HAN.test(before) && !DATE.test(before)) || JOINING_VERBS.has(word);
  return JOINING.has(word) && ends && HAN.test(next);
}
