import { defineRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { lists, type Numbered } from '../src/extract/outline/list.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { LabelStyle } from '../src/model.ts';

/** The standard writes （一） with full-width brackets and 1. with a point. */
const STANDARD = /^(?:（#）|#、|#\.|#)$/;
/** （一）、 and 第一、 : the bracket ends its label, and 第一 goes on with a comma. */
const BRACKETED = /[）)][、，,.．]$/;
const FIRST = /^[ \t\u3000]{0,8}第[一二三四五六七八九十]、(?![第一二三四五六七八九十\d])/gmu;
const NUMERAL = /[①-⑳]|[\d０-９]+|[〇零一二三四五六七八九十百]+/u;

export default defineRule({
  id: 'numbering-style-mixed',
  title: { zh: '同级编号写法不一', en: 'Labels of one list written in different ways' },
  group: 'structure',
  severity: 'info',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3：同一层次序数写法应一致',
    en: 'GB/T 9704-2012, 7.3.3: labels of one level are written alike',
  },
  advice: { zh: '统一同级编号的括号和标点。', en: 'Write the labels of one level alike.' },
  messages: {
    mixed: {
      zh: '同级编号“{label}”与“{other}”写法不一，请统一为“{expected}”',
      en: '“{label}” and “{other}” number one list in different ways; write “{expected}”',
    },
    punctuated: {
      zh: '“{label}”共{count}处，{name}，请改为“{expected}”',
      en: '“{label}” ({count} places): write “{expected}”',
    },
    other: { zh: '同级的另一种写法', en: 'the other way of writing' },
  },
  *check(report) {
    const { text } = report.document;
    const quote = ({ label }: Numbered) => text.slice(label.span.start, label.span.end).replace(/\s/g, '');
    const form = (section: Numbered) => quote(section).replace(NUMERAL, '#');
    const told = new Set<LabelStyle>();
    const bracketed = lists(report).flatMap(({ members }) =>
      members.filter((member) => !member.label.automatic && BRACKETED.test(quote(member))),
    );
    const firsts = wordings(text, FIRST);
    const [bracket] = bracketed;
    const [first] = firsts;
    if (bracket) {
      const label = quote(bracket);
      const data = {
        label,
        count: bracketed.length,
        name: '括号序号后不加标点',
        expected: label.slice(0, -1),
      };
      yield { span: bracket.label.span, message: 'punctuated', data, key: 'bracket' };
    }
    if (first) {
      const label = text.slice(first.start, first.end).trim();
      const data = {
        label,
        count: firsts.length,
        name: '“第几”之后用逗号',
        expected: `${label.slice(0, -1)}，`,
      };
      yield { span: first, message: 'punctuated', data, key: 'first' };
    }
    for (const { style, members } of lists(report)) {
      const own = members.filter(({ label }) => label.style === style);
      const forms = grouped(own, form);
      if (forms.size < 2 || told.has(style) || style === 'decimal-path') continue;
      told.add(style);
      const ranked = [...forms].sort(
        ([a, some], [b, others]) =>
          others.length - some.length || Number(STANDARD.test(b)) - Number(STANDARD.test(a)),
      );
      const [[usual, model], ...rest] = ranked as [[string, Numbered[]], ...[string, Numbered[]][]];
      const section = rest.at(-1)![1][0]!;
      const label = quote(section);
      const expected = usual.replace('#', NUMERAL.exec(label)![0]);
      yield {
        span: section.label.span,
        message: 'mixed',
        data: { label, other: quote(model[0]!), expected },
        stated: label,
        computed: expected,
        related: [{ span: model[0]!.label.span, message: 'other' }],
        key: style,
      };
    }
  },
});
