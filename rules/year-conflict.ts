import { defineRule } from '../src/audit/rule.ts';
import type { NonFigure, Span } from '../src/model.ts';

/** What only the evaluated year can stand before: 2023年度部门整体支出绩效自评. */
const EVALUATED =
  /^\s*(?:部门|单位|本单位|我[局委部办院馆校])?(?:部门)?整体支出(?:情况)?(?:开展|进行|的)?(?:了)?(?:绩效)?(?:自评|评价)/u;
/** 关于开展2025年度部门整体支出绩效自评工作的通知: a call for evaluations bears the year in which it goes out. */
const CALL = /^[^。；\n]{0,40}的?(?:通知|函|方案)/u;
/** 上年（2021年）: the year that “last year” is said to be. */
const LAST_YEAR = /(?:上年度?|去年|上一年度?)[（(]\s*$/u;

export default defineRule({
  id: 'year-conflict',
  title: { zh: '年度前后不符', en: 'Years disagree' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评以预算年度为周期',
    en: 'MoF 财预〔2020〕10号: self-evaluation follows the budget year',
  },
  advice: {
    zh: '核对该处是否沿用上年报告，统一年度，并复核相邻数字是否为本年数。',
    en: 'Check whether the passage is last year’s; make the year right and check the figures beside it.',
  },
  messages: {
    evaluated: {
      zh: '此处自评年度为{stated}年，标题为{year}年，请核对是否沿用旧稿',
      en: 'Here {stated} is evaluated, in the title {year}; left from an old report?',
    },
    last: {
      zh: '{year}年度报告的上年应为{expected}年，此处写成{stated}年，请核对',
      en: 'Last year of {year} is {expected}, not {stated}; check',
    },
    title: { zh: '标题中的年度', en: 'the year of the title' },
  },
  *check({ document: { text }, meta, nonFigures }) {
    const { titleSpan } = meta;
    const title = titleSpan && nonFigures.find((other) => yearIn(other, titleSpan));
    if (!title?.year || title.year !== meta.year) return;
    const { year } = title;
    for (const { span, year: stated } of nonFigures) {
      if (!stated || span.start <= title.span.start) continue;
      const related = [{ span: title.span, message: 'title' as const }];
      const after = text.slice(span.end, span.end + 64);
      if (stated !== year && EVALUATED.test(after) && !CALL.test(after)) {
        yield { span, message: 'evaluated', data: { stated, year }, related, key: 'evaluated' };
      }
      if (stated !== year - 1 && LAST_YEAR.test(text.slice(Math.max(0, span.start - 8), span.start))) {
        yield { span, message: 'last', data: { stated, year, expected: year - 1 }, related, key: 'last' };
      }
    }
  },
});

const yearIn = ({ span, year }: NonFigure, { start, end }: Span): boolean =>
  year !== undefined && start <= span.start && span.end <= end;
