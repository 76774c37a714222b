import type { Problem } from '../src/audit/rule.ts';
import { defineRule } from '../src/audit/rule.ts';
import { bare } from '../src/extract/outline/counterpart.ts';
import { lists, type Numbered } from '../src/extract/outline/list.ts';

/** 其他, 附件, 小结 may head several parts of one list. */
const TELLING_TITLE = 4;

export default defineRule({
  id: 'duplicate-heading',
  title: { zh: '同级标题重复', en: 'Two headings of one list say the same' },
  group: 'structure',
  severity: 'warning',
  basis: {
    zh: '《党政机关公文处理工作条例》第十九条：公文结构严谨、条理清楚',
    en: 'Regulations on official documents, article 19',
  },
  advice: {
    zh: '核对后一处的标题或内容，重复的合并。',
    en: 'Check the later heading, or join the two parts.',
  },
  messages: {
    twice: {
      zh: '“{label}”与“{first}”标题相同，都是“{title}”，请改正后一标题，或合并两处',
      en: '“{label}” and “{first}” are both headed “{title}”; correct the later, or join them',
    },
    first: { zh: '前一处', en: 'the heading before' },
  },
  *check(report) {
    for (const { members } of lists(report)) yield* repeated(members, report.document.text);
  },
});

/** Headings of one run 一、二、三、; where the numbers begin anew, so may the titles. */
function* repeated(members: readonly Numbered[], text: string): Generator<Problem<'twice' | 'first'>> {
  const quote = ({ label: { span } }: Numbered) => text.slice(span.start, span.end).trim();
  const titled = new Map<string, Numbered>();
  let last = 0;
  for (const section of members) {
    const { ordinal } = section.label;
    if (ordinal <= last) titled.clear();
    last = ordinal;
    if (section.kind !== 'heading') continue;
    const title = bare(section.title);
    if (title.length < TELLING_TITLE) continue;
    const first = titled.get(title);
    titled.set(title, first ?? section);
    if (!first) continue;
    yield {
      span: section.heading,
      message: 'twice',
      data: { label: quote(section), first: quote(first), title: section.title },
      related: [{ span: first.heading, message: 'first' }],
      key: section.title,
    };
  }
}
