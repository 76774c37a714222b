import type { ClaimKind } from './claim.ts';
import type { Note } from './document.ts';
import type { Span } from './span.ts';
import type { TableKind } from './table.ts';

/** `error` cannot all be true, or the numbering is broken · `warning` contradicts a rule of evaluation or needs an explanation · `info` style, rounding, unclear basis. */
export type Severity = 'error' | 'warning' | 'info';

export type RuleGroup = 'arithmetic' | 'score' | 'consistency' | 'structure' | 'text' | 'between-reports';

/** A place that has to do with a finding. */
export interface Related {
  readonly span: Span;
  readonly quote: string;
  readonly message: string;
  readonly where: Where;
}

/** One figure whose change would make every claim it takes part in hold. */
export interface Correction {
  readonly span: Span;
  readonly quote: string;
  readonly from: string;
  readonly to: string;
  /** Number of other claims that the corrected figure satisfies. */
  readonly confirms: number;
  /** As it is said: 公用经费应为230.84万元. */
  readonly text: string;
  /** What speaks for it: 数字颠倒，改后占比也相符. */
  readonly reason: string;
}

/** How a figure follows from others. */
export interface Calculation {
  /** For a person: 人员经费211.82万元＋公用经费13.41万元＝225.23万元. */
  readonly text: string;
  /** For a spreadsheet, without the sign in front: `ROUND(211.82+13.41,2)`; null where it is no arithmetic. */
  readonly formula: string | null;
}

/** Place of a finding, derived from its span at the very end. Ordinals count from 1. */
export interface Where {
  /** `五、… > (二)产出指标`. */
  readonly section: string;
  /** Of a file that has pages; the line is then counted from its top. */
  readonly page?: number | undefined;
  readonly line: number;
  readonly column: number;
  /** Paragraph of the body as a reader counts them, empty ones left out; of a text box, the one it belongs to; null in a text. */
  readonly paragraph: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
  /** What a person calls the cell: its table by kind or, where that says nothing, by number; its row; its column. */
  readonly named: CellName | null;
  /** Kind of the note that it stands in. */
  readonly note: Note['kind'] | null;
  /** Where it stands in a workbook. */
  readonly sheet: { readonly name: string; readonly cell: string } | null;
}

/** 自评表 “年度资金总额”行 “全年执行数”列; a name is empty where the table gives none. */
export interface CellName {
  readonly table: TableKind;
  /** Which one of its kind, from 1; null where it is the only one. */
  readonly ordinal: number | null;
  readonly row: string;
  readonly column: string;
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
  readonly calculation: Calculation | null;
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
