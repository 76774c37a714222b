import { defineRule } from '../src/audit/rule.ts';
import { captions, type Reference, references } from '../src/extract/outline/reference.ts';
import type { Block, Report, Section } from '../src/model.ts';

/** 如下表所示 where a table must follow. */
const BELOW = /(?:见|如)下表/gu;

export default defineRule({
  id: 'reference-dangling',
  title: { zh: '所指的附件、表或部分不存在', en: 'Reference to what is not there' },
  group: 'structure',
  severity: 'warning',
  basis: {
    zh: '《党政机关公文处理工作条例》第九条：附件应当与正文所附说明一致',
    en: 'Regulations on official documents, article 9: annexes as announced in the text',
  },
  advice: { zh: '补上所指的内容，或改正序号。', en: 'Add what is referred to, or correct its number.' },
  messages: {
    absent: {
      zh: '文中提到{target}，但全文只有{present}，请补上或改正序号',
      en: '{target} is referred to, but there is only {present}; add it, or correct the number',
    },
    below: {
      zh: '“{quote}”之后没有表格，请补上表格或改写',
      en: '“{quote}” is followed by no table; add it, or reword',
    },
  },
  *check(report) {
    const { document } = report;
    for (const reference of references(document)) {
      const present = targets(report, reference);
      // Nothing of the kind in this file: annexes are often handed in as files of their own.
      if (present.size === 0 || present.has(reference.ordinal)) continue;
      const name = (ordinal: number) =>
        reference.target === '部分' ? `第${ordinal}部分` : `${reference.target}${ordinal}`;
      yield {
        span: reference.span,
        message: 'absent',
        ...(reference.target === '部分' ? { severity: 'info' } : {}),
        data: {
          target: name(reference.ordinal),
          present: listed([...present].sort((a, b) => a - b).map(name)),
        },
        key: name(reference.ordinal),
      };
    }
    // A table copied into plain text is no table any more.
    if (document.format === 'txt') return;
    const last = document.blocks.findLast(isTable)?.span.start ?? -1;
    for (const { 0: quote, index } of document.text.matchAll(BELOW)) {
      if (index < last) continue;
      yield {
        span: { start: index, end: index + quote.length },
        message: 'below',
        severity: 'info',
        data: { quote },
        key: quote,
      };
    }
  },
});

const listed = (names: readonly string[]) => ({ zh: names.join('、'), en: names.join(', ') });

function targets({ document, sections }: Report, { target }: Reference): Set<number> {
  if (target === '部分') return new Set(sections.flatMap(({ label }) => (label ? [label.ordinal] : [])));
  const listed = target === '附件' ? sections.filter(isList).flatMap(({ children }) => children) : [];
  return new Set([
    ...captions(document, target),
    ...listed.flatMap(({ label }) => (label ? [label.ordinal] : [])),
  ]);
}

/** 附件：1.自评表 2.基础数据表 */
const isList = ({ label, title }: Section): boolean => !label && /^附件\s?[：:]/.test(title);

const isTable = ({ type }: Block): boolean => type === 'table';
