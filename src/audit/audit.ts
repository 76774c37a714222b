import type { Finding, Language, Report, Severity } from '../model.ts';
import type { ReadOptions } from '../read/index.ts';
import { byPlace } from './by-place.ts';
import { byCause } from './consequence.ts';
import { type AnyRule, optionsOf, type Rule } from './rule.ts';
import { onScheme, type Scheme, schemeOf } from './scheme.ts';
import { stamp } from './stamp.ts';

export interface AuditOptions extends ReadOptions {
  readonly language?: Language;
  /** Severity by rule id, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule id. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The evaluation scheme to go by; otherwise it is recognised from the report among `schemes`. */
  readonly scheme?: Scheme;
  readonly schemes?: readonly Scheme[];
  /** Results of whole files carry a working paper. */
  readonly paper?: boolean;
  /** … and the report itself, to be shown. */
  readonly exhibit?: boolean;
  /** … and what it takes to hold them against the other reports of their folder. */
  readonly digest?: boolean;
}

/**
 * Runs the rules over one report; those between reports have nothing to say of one. Findings come in text order, without duplicates; what follows from one wrong figure
 * stands under one of them.
 * @throws ZodError when the options of a rule are not of its form.
 */
export function audit(report: Report, rules: readonly AnyRule[], asked: AuditOptions = {}): Finding[] {
  const settings = onScheme(asked, schemeOf(report, asked));
  const active = rules
    .filter((rule): rule is Rule => 'check' in rule)
    .filter(({ id }) => settings.severities?.[id] !== 'off')
    .map((rule) => ({ rule, options: optionsOf(rule, settings.options) }));
  const check = (state: Report, some: readonly Active[]) => distinct(findingsOf(state, some, settings));
  const aboutFigures = active.filter(({ rule }) => isAboutFigures(rule));
  const recheck = (state: Report) => check(state, aboutFigures);
  const figured = new Set(aboutFigures.map(({ rule }) => rule.id));
  return byCause(report, check(report, active), figured, recheck, settings.language ?? 'zh').sort(byPlace);
}

/** Rules whose findings a corrected figure can settle; what words say stays as it is. */
const isAboutFigures = ({ id, group }: Rule): boolean =>
  group === 'arithmetic' || group === 'score' || id === 'figure-conflict' || id === 'text-table-conflict';

/** A rule that is not switched off, with its options. */
interface Active {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
}

function findingsOf(report: Report, rules: readonly Active[], settings: AuditOptions): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, options } of rules)
    for (const problem of rule.check(report, options)) findings.push(stamp(report, rule, problem, settings));
  return findings;
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, span, message } = finding;
    const key = `${rule} ${span.start}-${span.end} ${message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
