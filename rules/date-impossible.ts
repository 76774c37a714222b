import { defineRule } from '../src/audit/rule.ts';
import { DONE, NO_MONTH, STARTED } from './date-impossible.words.ts';
import { type Dated, datesIn } from './kit/calendar.ts';

/** How far behind the start of a work its end is looked for. */
const REACH = 40;

export default defineRule({
  id: 'date-impossible',
  title: { zh: '日期不存在或先后颠倒', en: 'Date that does not exist or runs backwards' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评结果应当真实、准确',
    en: 'MoF 财预〔2020〕10号: results must be true and exact',
  },
  advice: { zh: '按原始资料核对日期。', en: 'Check the date against the records.' },
  messages: {
    missing: { zh: '没有“{date}”这一天，请核对日期', en: 'there is no {date}; check the date' },
    backwards: {
      zh: '{start}{begun}，{end}{done}，完工早于开工，请核对日期',
      en: 'begun {start}, done {end}: the end is before the beginning; check the dates',
    },
    start: { zh: '开始的日期', en: 'the date of the beginning' },
  },
  *check({ document: { text }, meta }) {
    const dates = datesIn(text, meta.year ?? 0);
    const print = ({ start, end }: Pick<Dated, 'start' | 'end'>) =>
      text.slice(start, end).replace(/\s+/gu, '');
    for (const { start, end, exists } of dates)
      if (!exists) {
        const span = { start, end };
        yield { span, message: 'missing', data: { date: print(span) }, key: print(span) };
      }
    for (const match of text.matchAll(NO_MONTH)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield { span, message: 'missing', data: { date: print(span) }, key: print(span) };
    }
    for (const [index, end] of dates.entries()) {
      const start = dates[index - 1];
      if (!start?.isDated || !end.isDated || end.last >= start.first) continue;
      const between = text.slice(start.end, end.start);
      const begun = STARTED.exec(between)?.[0];
      const done = DONE.exec(text.slice(end.end, end.end + REACH))?.[0];
      if (between.length > REACH || /[。；;\n]/u.test(between) || !begun || !done) continue;
      yield {
        span: { start: end.start, end: end.end },
        message: 'backwards',
        data: { start: print(start), begun, end: print(end), done },
        related: [{ span: { start: start.start, end: start.end }, message: 'start' }],
        key: 'backwards',
      };
    }
  },
});
