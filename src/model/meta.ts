import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

export type ReportKind = 'department' | 'project' | 'fund' | 'final-accounts' | 'unknown';

export interface Meta {
  readonly title: string;
  readonly titleSpan?: Span;
  /** Names of the reporting unit, the most complete first. */
  readonly entities: readonly Entity[];
  readonly year: number | null;
  readonly kind: ReportKind;
  /** The total score that the report states. */
  readonly score?: Quantity;
  readonly grade?: Grading['grade'];
  /** Every score with its grade right behind it, those of single projects too. */
  readonly gradings: readonly Grading[];
}

export interface Grading {
  readonly score: Quantity;
  readonly grade: { readonly span: Span; readonly text: string };
}

export interface Entity {
  readonly name: string;
  readonly span: Span;
  /** The report says “以下简称…”, or the name is a plain short form of the first. */
  readonly alias: boolean;
}
