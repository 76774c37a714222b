import type { z } from 'zod';
import { once } from '../arithmetic/once.ts';
import type { Bilingual, Claim, Correction, Report, RuleGroup, Severity, Span } from '../model.ts';
import type { Folder, FolderProblem } from './folder.ts';
import type { Datum } from './message.ts';

/** Message templates by key; `{name}` is replaced by `data.name`. */
export type Messages = Readonly<Record<string, Bilingual>>;

/** A correction that a rule offers; the engine quotes the place and picks the language. */
export interface Proposal extends Omit<Correction, 'quote' | 'text' | 'reason'> {
  readonly text: Bilingual;
  readonly reason: Bilingual;
}

/** What a rule yields; the engine stamps rule id, severity, quote, place and fingerprint. */
export interface Problem<Key extends string = string> {
  readonly span: Span;
  readonly message: Key;
  readonly data?: Readonly<Record<string, Datum>>;
  /** Lower than the rule's own severity, where this case is milder. Never raises it. */
  readonly severity?: Severity;
  readonly stated?: string;
  readonly computed?: string;
  readonly difference?: string;
  readonly unit?: string;
  /** The relation that fails, from which the computed figure follows. */
  readonly claim?: Claim;
  /** How the computed figure follows, where no claim says so. */
  readonly calculation?: { readonly text: Bilingual; readonly formula: string };
  readonly corrections?: readonly Proposal[];
  /** Other places; each names its own message template. */
  readonly related?: readonly {
    readonly span: Span;
    readonly message: Key;
    readonly data?: Readonly<Record<string, Datum>>;
  }[];
  /** What tells this problem from another of the same rule in the same section: labels, never values. */
  readonly key?: string;
}

/** What is said about a rule. */
export interface RuleFacts {
  /** Names the defect; reads well after “allow …”. */
  readonly id: string;
  readonly title: Bilingual;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Article, standard or paper that the rule serves. */
  readonly basis: Bilingual;
  /** What to do about a finding: the 整改建议 of the discrepancy list. */
  readonly advice: Bilingual;
}

/** What rules of every kind have: options, each described and with a default, and what they say. */
interface Spoken extends RuleFacts {
  readonly options?: z.ZodObject;
  readonly messages: Messages;
}

/** A rule: a pure generator over a report, and everything that is said about it. */
export interface Rule extends Spoken {
  check(report: Report, options: Readonly<Record<string, unknown>>): Iterable<Problem>;
}

/** A rule over all reports of a folder. */
export interface FolderRule extends Spoken {
  compare(folder: Folder, options: Readonly<Record<string, unknown>>): Iterable<FolderProblem>;
}

export type AnyRule = Rule | FolderRule;

/** A rule as its author writes it: message keys and options are checked by the compiler. */
interface RuleDefinition<M extends Messages, O extends z.ZodObject> extends Omit<Rule, 'check'> {
  readonly options?: O;
  readonly messages: M;
  check(report: Report, options: z.infer<O>): Iterable<Problem<Extract<keyof M, string>>>;
}

interface FolderRuleDefinition<M extends Messages, O extends z.ZodObject>
  extends Omit<FolderRule, 'compare'> {
  readonly options?: O;
  readonly messages: M;
  compare(folder: Folder, options: z.infer<O>): Iterable<FolderProblem<Extract<keyof M, string>>>;
}

export function defineRule<const M extends Messages, O extends z.ZodObject>(
  definition: RuleDefinition<M, O>,
): Rule {
  return definition as Rule;
}

export function defineFolderRule<const M extends Messages, O extends z.ZodObject>(
  definition: FolderRuleDefinition<M, O>,
): FolderRule {
  return definition as FolderRule;
}

/**
 * The options of a rule as the settings have them, or its own.
 * @throws ZodError when they are not of its form.
 */
export function optionsOf(
  rule: AnyRule,
  options: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const own = options?.[rule.id];
  return own === undefined || own === null ? defaults(rule) : (rule.options?.parse(own) ?? {});
}

const defaults = once((rule: AnyRule): Readonly<Record<string, unknown>> => rule.options?.parse({}) ?? {});
