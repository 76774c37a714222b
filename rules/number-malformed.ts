import { defineRule } from '../src/audit/rule.ts';

const SHOWN = 24;

/** Well written, so that it can only be its length. */
const isNumber = (digits: string): boolean => /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits);

/** 77.3938.70 without a comma may be two cells of a table run together by a conversion: only a note. */
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
    long: {
      zh: '“{digits}”有{count}位数字，不会是一个数，请核对是否粘连或多录',
      en: '“{digits}” has {count} digits and is no number; are several run together?',
    },
  },
  *check({ document: { text }, nonFigures }) {
    for (const { reason, span } of nonFigures) {
      if (reason !== 'malformed') continue;
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
