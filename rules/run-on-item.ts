import { defineRule } from '../src/audit/rule.ts';
import { lists } from '../src/extract/outline/list.ts';
import type { LabelStyle } from '../src/model.ts';

/** 二是 and ② go on in the same paragraph as a matter of course. */
const RUNNING: ReadonlySet<LabelStyle> = new Set(['first', 'circled']);

export default defineRule({
  id: 'run-on-item',
  title: { zh: '条目未另起一行', en: 'Item runs on in another’s paragraph' },
  group: 'structure',
  severity: 'info',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3：正文每个自然段左空二字',
    en: 'GB/T 9704-2012, 7.3.3: each paragraph begins on its own line',
  },
  advice: { zh: '在该编号前换行。', en: 'Begin a new line before the label.' },
  messages: {
    run: {
      zh: '“{label}”接在上一条的段落里，同级各条均另起一行，请换行',
      en: '“{label}” stands in the paragraph of the item before; the others begin a line: break here',
    },
    neighbour: { zh: '前一条', en: 'the item before' },
  },
  *check(report) {
    const { text } = report.document;
    for (const { style, members } of lists(report)) {
      const inline = members.filter((member) => member.inline);
      if (RUNNING.has(style) || inline.length * 2 >= members.length) continue;
      for (const section of inline) {
        const { span } = section.label;
        const previous = members[members.indexOf(section) - 1];
        if (!previous) continue;
        yield {
          span,
          message: 'run',
          data: { label: text.slice(span.start, span.end) },
          related: [{ span: previous.label.span, message: 'neighbour' }],
          key: section.title,
        };
      }
    }
  },
});
