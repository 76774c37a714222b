import { defineRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { bare, type Counterpart, counterparts } from '../src/extract/outline/counterpart.ts';
import type { ContentsEntry } from '../src/model.ts';

/** Shorter titles (其他, 附件) may stand in one list twice. */
const TELLING_TITLE = 4;

export default defineRule({
  id: 'contents-mismatch',
  title: { zh: '目录与正文不符', en: 'Contents and headings differ' },
  group: 'structure',
  severity: 'warning',
  basis: {
    zh: '《党政机关公文处理工作条例》第十九条：公文内容准确、结构严谨',
    en: 'Regulations on official documents, article 19',
  },
  advice: { zh: '更新目录，或改正正文标题。', en: 'Update the contents or correct the heading.' },
  messages: {
    absent: {
      zh: '目录列有“{entry}”，正文没有这个标题，请更新目录或补写',
      en: '“{entry}” is listed, but no heading of the report says so; update the contents, or add it',
    },
    renamed: {
      zh: '目录作“{entry}”，正文作“{heading}”，请更新目录',
      en: 'listed as “{entry}”, but headed “{heading}”; update the contents',
    },
    twice: {
      zh: '“{entry}”在目录中已用另一编号列过，请核对是否列错名称',
      en: '“{entry}” is listed before under another number: check its name',
    },
    page: {
      zh: '“{entry}”列在第{page}页，前一条却在第{previous}页，请更新目录页码',
      en: '“{entry}” is listed on page {page}, the entry before on page {previous}: update the contents',
    },
    heading: { zh: '正文标题', en: 'the heading' },
    first: { zh: '前一处', en: 'the first entry' },
  },
  *check(report) {
    if (report.contents.length === 0) return;
    const found = counterparts(report);
    const last = found.findLastIndex(({ heading }) => heading);
    // An excerpt keeps the contents of the whole: what it lacks says nothing.
    const whole = found.filter(({ heading }) => heading).length * 2 >= found.length;
    const tables = grouped(found.filter(isTable), ({ parent }) => parent);
    const annexed = (parent: string) => tables.get(parent)!.every(({ heading }) => !heading);
    const listed = new Map<string, ContentsEntry>();
    for (const [index, counterpart] of found.entries()) {
      const { entry, parent, heading, alike } = counterpart;
      const { span, title, label } = entry;
      if (!label || bare(title) === '') continue;
      const key = `${parent} ${bare(title)}`;
      const first = listed.get(key);
      if (first && first.label?.ordinal !== label.ordinal && bare(title).length >= TELLING_TITLE) {
        yield {
          span,
          message: 'twice',
          data: { entry: title },
          related: [{ span: first.span, message: 'first' }],
          key,
        };
      } else if (whole && !heading && !(isTable(counterpart) && annexed(parent))) {
        yield {
          span,
          message: 'absent',
          data: { entry: title },
          key,
          ...(index > last ? { severity: 'info' } : {}),
        };
      } else if (whole && heading && !alike) {
        const related = [{ span: heading.heading, message: 'heading' as const }];
        yield {
          span,
          message: 'renamed',
          severity: 'info',
          data: { entry: title, heading: heading.title },
          related,
          key,
        };
      }
      listed.set(key, first ?? entry);
    }
    const [backwards, ...more] = steppingBack(report.contents);
    // Annexes may count their pages anew.
    if (!backwards || more.length > 0) return;
    const [before, entry] = backwards;
    yield {
      span: entry.span,
      message: 'page',
      severity: 'info',
      data: { entry: entry.title, page: entry.page!, previous: before.page! },
      related: [{ span: before.span, message: 'first' }],
      key: `page ${entry.title}`,
    };
  },
});

/** 第二部分 部门决算表: its tables are often files or pictures of their own. */
const isTable = ({ entry }: Counterpart): boolean => /表\s*$/u.test(entry.title);

/** Neighbouring entries of which the later stands on an earlier page. */
function steppingBack(contents: readonly ContentsEntry[]): [ContentsEntry, ContentsEntry][] {
  const paged = contents.filter(({ page }) => page !== undefined);
  return paged.slice(1).flatMap((entry, index): [ContentsEntry, ContentsEntry][] => {
    const before = paged[index]!;
    return entry.page! < before.page! && entry.page !== 1 ? [[before, entry]] : [];
  });
}
