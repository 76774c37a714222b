import type { Finding, Language, Report, Severity } from '../model.ts';
import type { ReadOptions } from '../read/index.ts';
import type { Rule } from './rule.ts';
import { stamp } from './stamp.ts';

export interface AuditOptions extends ReadOptions {
  readonly language?: Language;
  /** Severity by rule id, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule id. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * Runs the rules over one report. Findings come in text order, without duplicates.
 * @throws ZodError when the options of a rule are not of its form.
 */
export function audit(report: Report, rules: readonly Rule[], settings: AuditOptions = {}): Finding[] {
  const findings = rules
    .filter((rule) => settings.severities?.[rule.id] !== 'off')
    .flatMap((rule) => {
      const options = rule.options?.parse(settings.options?.[rule.id] ?? {}) ?? {};
      const problems = [...rule.check(report, options)];
      return problems.map((problem) => stamp(report, rule, problem, settings));
    });
  return distinct(findings).sort(byPlace);
}

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, span, message } = finding;
    const key = `${rule} ${span.start}-${span.end} ${message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
