import type { Finding, Language, Report, Severity } from '../model.ts';
import type { AuditOptions } from './audit.ts';
import { calculationOf } from './calculation.ts';
import { fingerprint } from './fingerprint.ts';
import { fill } from './message.ts';
import type { AnyRule, Problem, Rule } from './rule.ts';
import { whereIs } from './where.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** What is said where a message lacks a value: the finding stands, and no other is lost with it. */
const PLAINLY: Readonly<Record<Language, (title: string) => string>> = {
  zh: (title) => `${title}，请核对此处`,
  en: (title) => `${title}; check this place`,
};

/** Says a message of a rule in a language. */
export const saying =
  ({ messages, title }: Pick<AnyRule, 'messages' | 'title'>, language: Language) =>
  (key: string, data?: Problem['data']): string =>
    fill(messages[key]![language], data, language) ?? PLAINLY[language](title[language]);

/** A problem as a finding: rule, severity, quote, place, text in the language asked for, fingerprint. */
export function stamp(report: Report, rule: Rule, problem: Problem, settings: AuditOptions): Finding {
  const { language = 'zh', severities } = settings;
  const { text } = report.document;
  const quote = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  const say = saying(rule, language);
  const where = whereIs(report, problem.span);
  const ceiling = (severities?.[rule.id] as Severity | undefined) ?? rule.severity;
  return {
    rule: rule.id,
    severity: milder(ceiling, problem.severity ?? ceiling),
    message: say(problem.message, problem.data),
    span: problem.span,
    quote: quote(problem.span),
    where,
    stated: problem.stated ?? null,
    computed: problem.computed ?? null,
    difference: problem.difference ?? null,
    unit: problem.unit ?? null,
    calculation: calculation(problem, language),
    corrections: (problem.corrections ?? []).map(({ span, text: own, reason, ...rest }) => ({
      span,
      quote: quote(span),
      ...rest,
      text: own[language],
      reason: reason[language],
    })),
    related: (problem.related ?? []).map(({ span, message, data }) => ({
      span,
      quote: quote(span),
      message: say(message, data),
      where: whereIs(report, span),
    })),
    fingerprint: fingerprint(rule.id, where.section, problem.key ?? quote(problem.span)),
  };
}

function calculation({ claim, calculation: own }: Problem, language: Language): Finding['calculation'] {
  if (own) return { ...own, text: own.text[language] };
  return claim ? calculationOf(claim, language) : null;
}

export const milder = (a: Severity, b: Severity): Severity => (RANK[a] <= RANK[b] ? a : b);
