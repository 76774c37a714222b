import type { RuleFacts } from '../audit/rule.ts';
import type { LeftRow } from '../batch/follow-up.ts';
import type { AuditResult } from '../batch/result.ts';
import type { Bilingual, Language } from '../model.ts';

/** What an output needs to know besides the result. */
export interface Setting {
  readonly language: Language;
  readonly rules: readonly RuleFacts[];
  /** Columns of the terminal. */
  readonly width?: number;
  readonly colour?: boolean;
  /** The summary alone: the findings go elsewhere. */
  readonly brief?: boolean;
  /** How the output points at a report; without, it does not. */
  readonly link?: (path: string) => string;
  /** The rows of an earlier list that no finding answers to; present where there was such a list. */
  readonly left?: readonly LeftRow[];
  /** There was a baseline to compare with. */
  readonly compared?: boolean;
  /** The page of a rule, in Markdown. */
  readonly page?: (rule: string) => string;
  /** The page that shows results, without any. */
  readonly viewer?: () => string;
}

export type Output = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** An output format: all that the command line, its help and the documentation know of it. */
export interface Format {
  readonly name: string;
  /** Extensions of files that are written in it, without the dot; none for what is made for the screen alone. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly title: Bilingual;
  /** It can be shown on the screen. */
  readonly screen: boolean;
  /** It shows the working paper of each report. */
  readonly paper: boolean;
  /** It holds all that a run knows, so that a later one goes on from it. */
  readonly stored?: boolean;
  /** It shows the reports themselves. */
  readonly exhibit?: boolean;
  write(result: AuditResult, setting: Setting): Output | Promise<Output>;
}
