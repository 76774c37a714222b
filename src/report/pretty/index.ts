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
  const lines = [
    ...(brief
      ? []
      : result.files.flatMap((file) =>
          file.status === 'audited' ? fileLines(file, ruleOf, style, compared) : [],
        )),
    ...(brief || result.files.length + (result.passedOver?.length ?? 0) > 1
      ? summaryLines(result, ruleOf, style, compared)
      : []),
  ];
  return lines.length > 0 ? `${lines.join('\n').trimEnd()}\n` : '';
}
