import { defineRule } from '../src/audit/rule.ts';

/** A word of two or more characters written twice running: 完成完成, 万元万元. */
const TWICE = /([\p{Script=Han}]{2,4})\1/gu;

/** Reduplication that is good Chinese. */
const LEGITIMATE = new Set(['考虑', '研究', '讨论', '商量', '交流', '学习', '了解']);

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
    repeated: { zh: '“{word}”重复书写，请删去一处', en: '“{word}” is written twice; delete one' },
  },
  *check({ document }) {
    for (const match of document.text.matchAll(TWICE)) {
      const word = match[1]!;
      if (LEGITIMATE.has(word)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield { span, message: 'repeated', data: { word } };
    }
  },
});
