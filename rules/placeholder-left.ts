import { defineRule } from '../src/audit/rule.ts';
import { wordings } from '../src/extract/wordings.ts';
import { PLACEHOLDERS } from './placeholder-left.words.ts';

const MASKED_YEAR = /^20[XxＸｘ×]{2}年/u;

export default defineRule({
  id: 'placeholder-left',
  title: { zh: '模板占位未填', en: 'Placeholder of a template left' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '自评内容真实、完整（财预〔2020〕10号）',
    en: 'Self-evaluations are true and complete (Caiyu [2020] No. 10)',
  },
  advice: {
    zh: '补填实际内容；确无内容的写“无”，并删去填写说明。',
    en: 'Fill in the real content, or say there is none, and delete the instructions.',
  },
  messages: {
    one: { zh: '“{quote}”为{name}，请补填或删去', en: '“{quote}” is a placeholder ({name}); fill it in' },
    many: {
      zh: '“{quote}”等{name}共{count}处，请逐一补填或删去',
      en: '{count} placeholders ({name}) such as “{quote}”; fill them in',
    },
    masked: {
      zh: '全文年度都写作“{quote}”（{count}处），如非公开时隐去，请填写年度',
      en: 'Every year is written “{quote}” ({count} places); fill it in unless masked on purpose',
    },
    other: { zh: '另一处', en: 'another one' },
  },
  *check({ document: { text }, nonFigures }) {
    const datedSomewhere = nonFigures.some(({ year }) => year !== undefined);
    for (const { name, pattern } of PLACEHOLDERS) {
      const spans = wordings(text, pattern).map(({ start, end }) => ({
        start,
        end: start + text.slice(start, end).trimEnd().length,
      }));
      const [first, ...others] = spans;
      if (!first) continue;
      // A published text hides every year alike; a template filled in by hand has some that were overlooked.
      const masked = !datedSomewhere && spans.every(({ start }) => MASKED_YEAR.test(text.slice(start)));
      yield {
        span: first,
        message: masked ? 'masked' : others.length > 0 ? 'many' : 'one',
        ...(masked && { severity: 'info' as const }),
        data: { name, quote: text.slice(first.start, first.end), count: spans.length },
        related: others.slice(0, 20).map((span) => ({ span, message: 'other' as const })),
        key: name.zh,
      };
    }
  },
});
