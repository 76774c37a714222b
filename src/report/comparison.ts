import type { RuleFacts } from '../audit/rule.ts';
import type { Comparison } from '../batch/comparison.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Setting } from './format.ts';
import { place } from './place.ts';
import { type Style, styleFor } from './pretty/style.ts';
import { printable } from './printable.ts';
import { wrap } from './width.ts';

/** Unit by unit: what was corrected, what remains, what is new; totals at the end. */
export function comparisonText(comparisons: readonly Comparison[], setting: Setting): string {
  const style = styleFor(setting.language, setting.width, setting.colour);
  const ruleOf = new Map(setting.rules.map((rule) => [rule.id, rule]));
  const lines = comparisons.flatMap((comparison) => [
    style.bold(printable(comparison.unit)),
    style.dim(printable(`${comparison.before ?? '—'} → ${comparison.after ?? '—'}`)),
    ...missing(comparison, style),
    ...group(style.good(style.say('已改正', 'corrected')), comparison.corrected, ruleOf, style),
    ...group(style.severity.warning(style.say('仍存在', 'remaining')), comparison.remaining, ruleOf, style),
    ...group(style.severity.error(style.say('新出现', 'new')), comparison.added, ruleOf, style),
    '',
  ]);
  return `${[...lines, totals(comparisons, style)].join('\n')}\n`;
}

/** A report that is missing on one side, or has nothing to compare. */
function missing({ before, after, corrected, remaining, added }: Comparison, style: Style): string[] {
  if (before === null) return [style.say('  整改前没有此单位的报告', '  no report of this unit before')];
  if (after === null) return [style.say('  整改后没有此单位的报告', '  no report of this unit after')];
  const none = [corrected, remaining, added].every(({ length }) => length === 0);
  return none ? [style.say('  没有待处理的问题', '  no open findings')] : [];
}

function group(
  title: string,
  findings: readonly FindingRecord[],
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
): string[] {
  if (findings.length === 0) return [];
  return [
    `  ${title} ${findings.length}`,
    ...findings.flatMap(({ rule, where, message }) => {
      const text = `${rules.get(rule)?.title[style.language] ?? rule}（${place(where, style.language)}）：${message}`;
      return wrap(printable(text), style.width - 6).map((line, index) =>
        index === 0 ? `    - ${line}` : `      ${line}`,
      );
    }),
  ];
}

function totals(comparisons: readonly Comparison[], style: Style): string {
  const count = (key: 'corrected' | 'remaining' | 'added') =>
    comparisons.reduce((sum, comparison) => sum + comparison[key].length, 0);
  return style.bold(
    style.say(
      `合计：已改正 ${count('corrected')} 处，仍存在 ${count('remaining')} 处，新出现 ${count('added')} 处`,
      `In all: ${count('corrected')} corrected, ${count('remaining')} remaining, ${count('added')} new`,
    ),
  );
}
