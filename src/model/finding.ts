import type { ClaimKind } from './claim.ts';
import type { Note } from './document.ts';
import type { Span } from './span.ts';

/** `error` cannot all be true, or the numbering is broken · `warning` contradicts a rule of evaluation or needs an explanation · `info` style, rounding, unclear basis. */
export type Severity = 'error' | 'warning' | 'info';

export type RuleGroup = 'arithmetic' | 'score' | 'consistency' | 'structure' | 'text' | 'between-reports';

/** A place that has to do with a finding. */
export interface Related {
  readonly span: Span;
  readonly quote: string;
  readonly message: string;
}

/** One figure whose change would make every claim it takes part in hold. */
export interface Correction {
  readonly span: Span;
  readonly quote: string;
  readonly from: string;
  readonly to: string;
  /** Number of other claims that the corrected figure satisfies. */
  readonly confirms: number;
  readonly reason: string;
}

/** Place of a finding, derived from its span at the very end. Ordinals count from 1. */
export interface Where {
  /** `五、… > (二)产出指标`. */
  readonly section: string;
  readonly line: number;
  readonly column: number;
  /** Paragraph of the body as a reader counts them, empty ones left out; of a text box, the one it belongs to. */
  readonly paragraph: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
  /** Kind of the note that it stands in. */
  readonly note: Note['kind'] | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly quote: string;
  readonly where: Where;
  readonly stated: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly corrections: readonly Correction[];
  readonly related: readonly Related[];
  /** Stable over re-runs and small edits: rule, section path and labels, never line or value. */
  readonly fingerprint: string;
}

/** How many relations of a kind were checked, and with what result. */
export interface Tally {
  readonly held: number;
  readonly failed: number;
  readonly undecided: number;
}

export type Checked = Readonly<Partial<Record<ClaimKind, Tally>>>;
