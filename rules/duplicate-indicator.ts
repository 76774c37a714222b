import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';
import { holding } from '../src/extract/located.ts';
import type { Bilingual, Indicator, Report } from '../src/model.ts';

/** Names too general to tell an indicator: 完成率 may be that of anything. */
const GENERAL =
  /^(?:其他|完成率|合格率|完成情况|完成及时率|满意度|服务对象满意度|成本控制|经费支出|指标\d*|.{1,3})$/;

export default defineRule({
  id: 'duplicate-indicator',
  title: { zh: '同一指标重复计分', en: 'The same indicator scored twice' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '绩效指标应当相互独立、不重复（财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引》）',
    en: 'Indicators must not overlap (Cai Yu [2021] No. 101)',
  },
  advice: { zh: '保留一处，另一处改设不同的指标或取消其分值。', en: 'Keep one; replace the other.' },
  messages: {
    duplicate: {
      zh: '“{name}”在{places}重复计分，请保留一处，另一处改设其他指标',
      en: '“{name}” is scored twice under {places}; keep one, replace the other',
    },
    first: { zh: '首次计分', en: 'first scored here' },
  },
  *check({ indicators, document, tables }) {
    const seen = new Map<string, Indicator>();
    for (const indicator of leaves({ indicators })) {
      const { name, path, weight, span } = indicator;
      if (!weight || GENERAL.test(name)) continue;
      // the text may retell the table: only within one of them is it scored twice
      const table = holding(tables, span);
      const key = [table?.span.start, name, target(indicator, document)].join(' ');
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      else
        yield {
          span,
          message: 'duplicate',
          data: { name, places: places(above(first), path.at(-2) ?? name) },
          key: name,
          related: [{ span: first.span, message: 'first' }],
        };
    }
  },
});

const places = (first: string, second: string): Bilingual =>
  first === second
    ? { zh: `“${first}”内`, en: `“${first}”` }
    : { zh: `“${first}”和“${second}”`, en: `“${first}” and “${second}”` };

const above = ({ path, name }: Indicator): string => path.at(-2) ?? name;

/** Two rows of one name with different targets measure different things. */
const target = ({ target }: Indicator, { text }: Report['document']): string =>
  target ? text.slice(target.span.start, target.span.end).replace(/\s+/g, '') : '';
