import { defineRule } from '../src/audit/rule.ts';
import { wordings } from '../src/extract/wordings.ts';
import { MISUSES } from './misused-words.words.ts';

export default defineRule({
  id: 'misused-words',
  title: { zh: '公文用语不规范', en: 'Word that official documents write otherwise' },
  group: 'text',
  severity: 'info',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.2.5；《党政机关公文处理工作条例》第十九条',
    en: 'GB/T 9704-2012, 7.2.5; regulations on official documents, art. 19',
  },
  advice: { zh: '改用规范写法。', en: 'Write it as official documents do.' },
  messages: {
    misused: {
      zh: '“{word}”应作{proper}，共{count}处，请改正',
      en: '“{word}” should be {proper} ({count} places)',
    },
    other: { zh: '另一处', en: 'another one' },
  },
  *check({ document: { text } }) {
    for (const { name, proper, pattern } of MISUSES) {
      const [first, ...others] = wordings(text, pattern);
      if (!first) continue;
      yield {
        span: first,
        message: 'misused',
        data: { word: text.slice(first.start, first.end), proper, count: others.length + 1 },
        related: others.slice(0, 20).map((span) => ({ span, message: 'other' as const })),
        key: name,
      };
    }
  },
});
