import { defineRule } from '../src/audit/rule.ts';
import { contains } from '../src/extract/located.ts';
import { wordings } from '../src/extract/wordings.ts';

const SHOWN = 24;

/** Well written, so that it can only be its length. */
const isNumber = (digits: string): boolean => /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits);

/** 77.3938.70 without a comma may be two cells of a table run together by a conversion: only a note. */
/** 2OO.00万元, 5l.00万元: letters among the digits of a figure; 二OO九年: a letter for a zero. */
const LETTERS =
  /(?<![A-Za-z\d.])\d[\d,]{0,12}[OoIl][\dOoIl,]{0,12}(?:\.[\dOoIl]{1,6})?(?=\s?(?:[万亿]?元|[万亿人个户%％家项次吨亩件台套公]))/gu;
const LETTER_YEAR = /[一二][OoＯ〇零○九八][OoＯ〇零○一二三四五六七八九][OoＯ〇零○一二三四五六七八九](?=年)/gu;
const LETTER = /[OoＯ]/u;

export default defineRule({
  id: 'number-malformed',
  title: { zh: '数字书写错误', en: 'Digits that make no number' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '出版物上数字用法（GB/T 15835—2011）：千分位三位一节，小数点只有一个',
    en: 'GB/T 15835-2011: groups of three digits, one decimal point',
  },
  advice: {
    zh: '按原始凭证改正该数字，并复核引用它的合计与比例。',
    en: 'Correct the number and check what uses it.',
  },
  messages: {
    malformed: {
      zh: '“{digits}”的分节号或小数点有误，无法读成一个数，请改正',
      en: '“{digits}” is no number: its commas or points are misplaced; correct it',
    },
    letters: {
      zh: '“{digits}”中混有字母，读不成数，请改为数字并复核合计',
      en: '“{digits}” has letters among its digits; correct it and check what uses it',
    },
    year: {
      zh: '“{digits}年”中的零写成了字母，请改为“〇”',
      en: 'the zero of “{digits}年” is a letter; write the Chinese zero',
    },
    long: {
      zh: '“{digits}”有{count}位数字，不会是一个数，请核对是否粘连或多录',
      en: '“{digits}” has {count} digits and is no number; are several run together?',
    },
  },
  *check({ document: { text }, nonFigures }) {
    const lettered = wordings(text, LETTERS);
    for (const span of lettered)
      yield { span, message: 'letters', data: { digits: text.slice(span.start, span.end) } };
    for (const span of wordings(text, LETTER_YEAR)) {
      const digits = text.slice(span.start, span.end);
      if (LETTER.test(digits)) yield { span, message: 'year', severity: 'info', data: { digits } };
    }
    for (const { reason, span } of nonFigures) {
      if (reason !== 'malformed' || lettered.some((one) => contains(one, span))) continue;
      const whole = text.slice(span.start, span.end);
      const count = whole.replace(/[^\d０-９]/g, '').length;
      const digits = whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole;
      const glued = !/[,，]/.test(whole);
      yield {
        span,
        message: isNumber(whole) ? 'long' : 'malformed',
        data: { digits, count },
        stated: digits,
        ...(glued && { severity: 'info' as const }),
      };
    }
  },
});
