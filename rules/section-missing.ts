import { z } from 'zod';
import { defineRule } from '../src/audit/rule.ts';
import { fold, folded } from '../src/extract/fold.ts';
import { allSections } from '../src/extract/outline/all.ts';
import type { LabelStyle } from '../src/model.ts';

const part = z.object({
  name: z.string().describe('部分的名称'),
  words: z.array(z.string()).describe('标题含其中任一词即算有此部分'),
});

/** What a self-evaluation report must have under any of the outlines in use. */
const PARTS: z.infer<typeof part>[] = [
  { name: '基本情况', words: ['概况', '情况', '目标', '简介', '职责', '职能'] },
  { name: '绩效完成情况', words: ['绩效', '指标', '目标完成', '评价', '自评', '结论', '成效', '效益'] },
  { name: '存在的问题', words: ['问题', '不足', '偏离', '偏差', '原因', '困难', '短板'] },
  { name: '改进措施', words: ['措施', '建议', '改进', '整改', '下一步', '打算', '计划', '应用'] },
];

/** （一） at the top is the inside of a report. */
const MAIN: ReadonlySet<LabelStyle> = new Set(['part', 'chapter', 'han', 'arabic']);

/** A report of fewer top headings is an excerpt or a form, of which nothing can be said to be missing. */
const LEAST_HEADINGS = 4;

/** A budget, an account or a work report has problems and next steps too, but evaluates nothing: its title or headings tell. */
const EVALUATION = /绩效|自评/;

export default defineRule({
  id: 'section-missing',
  title: { zh: '缺少应有的部分', en: 'Part missing' },
  group: 'structure',
  severity: 'warning',
  basis: {
    zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评应反映目标完成、未完成原因和改进措施',
    en: 'Measures on performance evaluation of project expenditure (MoF 2020 No. 10)',
  },
  advice: { zh: '补写该部分，或改正标题。', en: 'Write the part, or name it.' },
  options: z.object({
    parts: z.array(part).default(PARTS).describe('应有的部分'),
  }),
  messages: {
    missing: {
      zh: '全文标题中未见“{name}”部分，请补写',
      en: 'no heading tells of “{name}”; add this part',
    },
    unheaded: {
      zh: '“{name}”未单列标题，只在正文中提到，请单列',
      en: '“{name}” is spoken of, but has no heading of its own; give it one',
    },
  },
  *check({ document, sections, meta }, { parts }) {
    const top = sections.filter(({ label }) => label && MAIN.has(label.style));
    const first = top[0]?.label?.ordinal;
    if (meta.kind === 'final-accounts' || top.length < LEAST_HEADINGS || first !== 1) return;
    const text = folded(document);
    const titles = fold(
      allSections(sections)
        .map(({ title }) => title)
        .join('\n'),
    );
    if (!EVALUATION.test(fold(meta.title) || titles)) return;
    const said = (words: readonly string[], place: string) => words.some((word) => place.includes(word));
    const missing = parts.filter(({ words }) => !said(words, titles));
    // Without even half of them it is no such report.
    if (missing.length * 2 > parts.length) return;
    // What lacks one part is unfinished; what lacks two may be an excerpt.
    const excerpt = missing.length > 1;
    for (const { name, words } of missing) {
      const mentioned = said(words, text);
      yield {
        span: meta.titleSpan ?? sections.at(-1)!.heading,
        message: mentioned ? 'unheaded' : 'missing',
        ...(mentioned || excerpt ? { severity: 'info' } : {}),
        data: { name },
        key: name,
      };
    }
  },
});
