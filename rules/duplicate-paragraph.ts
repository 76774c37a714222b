import { z } from 'zod';
import { defineRule } from '../src/audit/rule.ts';
import type { Span } from '../src/model.ts';

/** A label at the start, blanks and marks do not make a paragraph another one. */
const LABEL =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]是|[①-⑳])/u;
const HAN = /\p{Script=Han}/gu;
const NOISE = /[\s\p{P}]+/gu;

/** So many characters tell which paragraph is meant. */
const OPENING = 12;

export default defineRule({
  id: 'duplicate-paragraph',
  title: { zh: '段落重复', en: 'Paragraph printed twice' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '公文内容简洁、不重复（党政机关公文处理工作条例第十九条）',
    en: 'Official documents are concise',
  },
  advice: {
    zh: '删去重复的一段；如两处本应不同，补填各自的内容。',
    en: 'Delete one, or give each its own content.',
  },
  options: z.object({
    shortest: z.number().int().min(10).default(30).describe('汉字少于这个数的段落不比较'),
  }),
  messages: {
    twice: {
      zh: '本段“{opening}…”与前文一段完全相同，请删去一处，或补填各自的内容',
      en: 'Paragraph “{opening}…” stands above already; delete one, or give each its own content',
    },
    first: { zh: '前文同一段', en: 'the same paragraph above' },
  },
  *check({ document: { text, blocks } }, { shortest }) {
    const seen = new Map<string, Span>();
    for (const { type, span } of blocks) {
      if (type !== 'paragraph') continue;
      if (span.end - span.start < shortest) continue;
      const words = text.slice(span.start, span.end).replace(LABEL, '').replace(NOISE, '');
      const first = seen.get(words);
      if (!first) seen.set(words, span);
      else if ((words.match(HAN)?.length ?? 0) >= shortest)
        yield {
          span,
          message: 'twice',
          data: { opening: words.slice(0, OPENING) },
          related: [{ span: first, message: 'first' }],
          key: words.slice(0, 30),
        };
    }
  },
});
