import type { Span } from './span.ts';

export type Dimension = 'money' | 'percent' | 'percent-point' | 'count' | 'score' | 'number';

/**
 * How a figure is meant: `eq` exactly as printed, `about` 近/约/左右, `over` 余/多, `under` 不足/近, comparison signs
 * as printed, `range` an end of a range (80%–90%).
 */
export type Bound = 'eq' | 'about' | 'over' | 'under' | 'ge' | 'gt' | 'le' | 'lt' | 'range';

/** A figure as written. */
export interface Quantity {
  readonly span: Span;
  /** The digits alone, without sign words, scale and unit: what a correction would replace. */
  readonly digits: Span;
  /** Exact decimal as printed, in printed units: `225.33`, `-4.5`; a fraction as `3/4`. */
  readonly value: string;
  /** Number of decimals printed. */
  readonly decimals: number;
  /** What one printed unit is worth in base units: 万 10000, 亿 100000000, % and 百分点 0.01, ‰ 0.001, otherwise 1. */
  readonly scale: number;
  /** Base unit: `元`, `%`, `百分点`, `分`, `人`, `个` …; empty for a bare number. */
  readonly unit: string;
  readonly dimension: Dimension;
  readonly bound: Bound;
  /** True where the unit was not printed at the figure but carried from a list's end, a header or the document. */
  readonly unitInferred?: boolean;
  /** Where words tell more than unit and decimals: true for a rate that is laid down, 按3‰计提, false for a mean, 人均86元. */
  readonly exact?: boolean;
}

/** Digits that are not a figure, and why: a date, a year, a document number, a phone number, a code, an ordinal … */
export interface NonFigure {
  readonly span: Span;
  readonly reason: NonFigureReason;
  /** The calendar year, where it tells one. */
  readonly year?: number;
}

export type NonFigureReason =
  | 'date'
  | 'year'
  | 'time'
  | 'document-number'
  | 'phone'
  | 'code'
  | 'ordinal'
  | 'label'
  | 'page-number'
  | 'dimensions'
  | 'idiom'
  | 'version'
  | 'masked'
  | 'malformed';
