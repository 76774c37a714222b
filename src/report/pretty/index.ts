import type { AuditResult } from '../../batch/result.ts';
import type { Setting } from '../format.ts';
import { fileLines } from './file.ts';
import { styleFor } from './style.ts';
import { summaryLines } from './summary.ts';

/** For a person at a terminal: report by report, and a summary where there is more than one. */
export function pretty(
  result: AuditResult,
  { language, rules, width, colour, brief, compared = false }: Setting,
): string {
  const style = styleFor(language, width, colour);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const reports: string[] = [];
  if (!brief)
    for (const file of result.files)
      if (file.status === 'audited') reports.push(...fileLines(file, ruleOf, style, compared));
  const lines = [
    ...reports,
    ...(brief || result.files.length + (result.passedOver?.length ?? 0) > 1
      ? summaryLines(result, ruleOf, style, compared)
      : []),
  ];
  return lines.length > 0 ? `${lines.join('\n').trimEnd()}\n` : '';
}
