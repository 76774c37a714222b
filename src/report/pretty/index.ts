import type { AuditResult } from '../../audit/result.ts';
import type { Setting } from '../index.ts';
import { fileLines } from './file.ts';
import { styleFor } from './style.ts';
import { summaryLines } from './summary.ts';

/** For a person at a terminal: report by report, and a summary where there is more than one. */
export function pretty(result: AuditResult, { language, rules, width, colour }: Setting): string {
  const style = styleFor(language, width, colour);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const lines = [
    ...result.files.flatMap((file) => (file.status === 'audited' ? fileLines(file, ruleOf, style) : [])),
    ...(result.files.length > 1 ? summaryLines(result, ruleOf, style) : []),
  ];
  return lines.length > 0 ? `${lines.join('\n').trimEnd()}\n` : '';
}
