/**
 * Every type that passes between the rooms: read → Document → extract → Report → audit → Finding[] → report.
 * Plain, readonly, JSON-serialisable data; no behaviour.
 */

/** Half-open UTF-16 range in `Document.text`. The only location type; line, paragraph and cell are derived from it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

// ── read ────────────────────────────────────────────────────────────────────────────────────────────────

export type Format = 'txt' | 'md' | 'docx';

/** A file as one canonical text. Blocks stand in text order, separated by `\n`; cells of a row by `\t`. */
export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each stretch of text stands in the original Word file; empty for other formats. */
  readonly anchors: readonly Anchor[];
  /** What the reader noticed and a person should know: hidden text skipped, revisions accepted … */
  readonly notices: readonly Notice[];
  /** What only this reader sees, and what it leaves out; for comparison with a second reading. */
  readonly asides?: Asides;
  readonly secondReading?: SecondReading;
}

/** What another reader of Word files is known not to carry, and what it carries though nobody sees it. */
export interface Asides {
  /** Automatic labels, simple fields, phonetic guides, formulae, drawn text boxes, headers and footers. */
  readonly unshared: readonly Span[];
  /** Hidden characters and results inside the code of fields. */
  readonly unseen: string;
}

/** The same file as an independent reader gives its text. */
export interface SecondReading {
  readonly reader: string;
  readonly text: string;
}

/** A figure that only one of two readings of a file has. */
export interface Disagreement {
  readonly seenBy: 'first' | 'second';
  /** The figure; where only the second reading has it, the text before it, or the start of the report. */
  readonly span: Span;
  readonly figure: string;
}

export type Block = Paragraph | TableBlock | Note;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  /** Heading depth from Word's or Markdown's own styles, 1 is the highest. */
  readonly heading?: number;
  /** The label at the start of the paragraph that Word numbers by itself; part of the text. */
  readonly label?: Span;
  /** An entry of a table of contents that the file itself marks as such. */
  readonly contents?: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly children: readonly Row[];
}

export interface Row {
  readonly type: 'row';
  readonly span: Span;
  /** Marked by the file as a header row (repeated on each page). */
  readonly header: boolean;
  readonly children: readonly Cell[];
}

/** One cell as printed; a merged cell appears once, at its top left corner, with its spans. */
export interface Cell {
  readonly type: 'cell';
  readonly span: Span;
  /** Zero-based place in the full grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly children: readonly Block[];
}

/** Text outside the flow of the body. */
export interface Note {
  readonly type: 'note';
  readonly kind: 'footnote' | 'endnote' | 'header' | 'footer' | 'textbox';
  readonly span: Span;
  readonly children: readonly Block[];
}

/** A stretch of text and the run of the Word file it was read from. */
export interface Anchor {
  readonly span: Span;
  /** Name of the package part, e.g. `word/document.xml`. */
  readonly part: string;
  /** Ordinal of the `w:p` in the part, in document order, from 0. */
  readonly paragraph: number;
  /** Ordinal of the `w:r` in that paragraph, from 0. */
  readonly run: number;
  /** UTF-16 offset of `span.start` in the text of that run. */
  readonly character: number;
}

export interface Notice {
  readonly code: string;
  readonly message: Bilingual;
  readonly span?: Span;
}

// ── extract ─────────────────────────────────────────────────────────────────────────────────────────────

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

/** 第一部分 · 一、 · （一） · 1、 · （1） · ① · a heading style without a label. */
export type LabelStyle =
  | 'part' // 第一部分
  | 'chapter' // 第一章
  | 'han' // 一、
  | 'han-bracket' // （一）
  | 'arabic' // 1、 1. 1．
  | 'arabic-bracket' // （1） (1) 1)
  | 'circled' // ①
  | 'decimal-path' // 1.1  1.2.3
  | 'first' // 一是 第一，
  | 'none';

export interface Label {
  readonly span: Span;
  readonly style: LabelStyle;
  readonly ordinal: number;
  /** Written by Word's automatic numbering. */
  readonly automatic: boolean;
}

/** A heading or numbered item with all that stands under it. */
export interface Section {
  readonly label?: Label;
  /** Title or first sentence without the label. */
  readonly title: string;
  /** Label and title. */
  readonly heading: Span;
  /** From the heading to the start of the next section of the same or a higher level. */
  readonly span: Span;
  /** 0 for the top level of the report. */
  readonly depth: number;
  /** `heading` stands alone and names a part of the report; `item` is a member of a numbered list. */
  readonly kind: 'heading' | 'item';
  /** It starts in the middle of a line, after other text. */
  readonly inline: boolean;
  readonly children: readonly Section[];
}

/** An entry of the table of contents (目录), without leader and page number. */
export interface ContentsEntry {
  readonly span: Span;
  readonly label?: Label;
  readonly title: string;
  /** The page printed behind it. */
  readonly page?: number;
}

export type ClaimKind = 'sum' | 'ratio' | 'change' | 'difference' | 'balance' | 'same' | 'order';

/** What a claim of its kind is about; decides which rule reports it. */
export type ClaimForm =
  | 'partition' // total = parts, in prose
  | 'table' // total = parts, in a table
  | 'count'
  | 'score' // stated score = Σ scores of its items
  | 'weight' // stated weight = Σ weights of its items
  | 'deduction' // weight − deduction = score
  | 'execution-score' // score = weight × rate
  | 'share'
  | 'completion'
  | 'execution'
  | 'growth'
  | 'compound' // yearly growth = ⁿ√(1 + growth) − 1
  | 'bases' // the rate of a total against those of its parts, by the bases they imply
  | 'points'
  | 'shares' // Σ percentages = 100
  | 'direction' // words of rise and fall against the figures beside them
  | 'limit' // a percentage against the bound that its meaning sets
  | 'attainable' // a percentage that some number out of the whole must give
  | 'mean' // total = Σ parts ÷ their number
  | 'weighted' // total = Σ part × factor
  | 'unit-price'
  | 'other';

export type Role =
  | 'total'
  | 'part'
  | 'minus'
  | 'whole'
  | 'percent'
  | 'before'
  | 'after'
  | 'delta'
  | 'left'
  | 'right'
  | 'factor';

export interface Term {
  readonly role: Role;
  readonly quantity: Quantity;
  /** −1 where words turn the printed figure round: 减少12万元, 下降5%. */
  readonly sign?: 1 | -1;
  /** What the report calls this figure here. */
  readonly label?: string;
}

/**
 * `exact` holds to the last digit · `rounding` holds for figures that round to those printed · `slack` holds only if a
 * last digit was truncated or nudged · `impossible` · `undecided` cannot be decided, and `reason` says why.
 */
export type Verdict = 'exact' | 'rounding' | 'slack' | 'impossible' | 'undecided';

/** A relation between figures that the report itself asserts and arithmetic can decide. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly span: Span;
  readonly terms: readonly Term[];
  /** True for `exact`, `rounding` and `slack`; null for `undecided`. */
  readonly holds: boolean | null;
  readonly verdict: Verdict;
  /** Stated minus computed, in printed units of the stated figure. */
  readonly residual: string;
  /** What the stated figure should have been, in its printed units and decimals. */
  readonly computed: string;
  /** `undecided`: why. */
  readonly reason?: string;
  /** How sure the binding is: 1 said in so many words, below 0.5 never an error. */
  readonly plausibility: number;
  /** The named slip that explains a failing claim, e.g. growth divided by this year's value. */
  readonly slip?: string;
  /** The sense of a comparison claim. */
  readonly comparison?: Bound;
}

/** A labelled figure: 基本支出 · 全年执行数 · 2024 · 225.33万元. */
export interface Fact {
  readonly subject: string;
  readonly measure: string;
  /** `2024`, `2024-06`, or empty when nothing tells it. */
  readonly period: string;
  /** 本级, 汇总, 一般公共预算 …; empty when nothing tells it. */
  readonly scope: string;
  readonly quantity: Quantity;
  readonly origin: Origin;
}

export type Origin = 'prose' | 'table';

/** A performance indicator, from prose or a table row, or a group of them with its own weight and score. */
export interface Indicator {
  readonly span: Span;
  /** Names from the highest level down to this one: 产出指标 › 数量指标 › 培训人数. */
  readonly path: readonly string[];
  readonly name: string;
  readonly target?: Attainment;
  readonly actual?: Attainment;
  readonly weight?: Quantity;
  readonly score?: Quantity;
  readonly deduction?: Quantity;
  /** 未扣分 and the like: the report says in words that nothing was deducted. */
  readonly undeducted?: boolean;
  /** 偏差原因分析及改进措施, or the reason given for a deduction; empty where the form asks for it in vain. */
  readonly reason?: string;
  /** 评分标准, where there is one. */
  readonly standard?: Span;
  /** What the standard gives for this row. */
  readonly derivation?: Derivation;
  readonly origin: Origin;
  /** Members of a group, in order. */
  readonly children: readonly Indicator[];
}

/** A row scored anew. */
export interface Derivation {
  /** By its own 评分标准, or without one in proportion to what was reached of the target. */
  readonly basis: 'standard' | 'proportion';
  /** The scores that it gives, the one nearest to the stated score first; empty where it cannot be applied. */
  readonly scores: readonly string[];
  /** How the first of them comes about. */
  readonly steps: readonly string[];
  /** The stated score is one of them, at the decimals it is printed with; null where nothing can be said. */
  readonly holds: boolean | null;
  /** The value it goes by is not printed in the row but worked out from other figures of the report. */
  readonly indirect?: boolean;
  /** The standard leaves several scores open, by facts that the row does not print: ①…1分；②…1分. */
  readonly choice?: boolean;
  /** Why nothing can be said: left to judgement, a clause not understood, no points in it, no actual value in the row. */
  readonly open?: 'discretion' | 'unread' | 'pointless' | 'unmeasured';
}

/** A target or an actual value as the report words it, with its figure where it has one. */
export interface Attainment {
  readonly span: Span;
  readonly quantity?: Quantity;
}

/** A full grid with merged cells resolved. `cells[row][column]`; a merged cell is the same object in every place. */
export interface Table {
  readonly span: Span;
  readonly kind: TableKind;
  readonly headerRows: number;
  readonly headerColumns: number;
  /** Unit of the whole table (单位：万元), where one is told. */
  readonly unit?: string;
  readonly cells: readonly (readonly TableCell[])[];
  /** Reconstructed from plain text rather than read from a table. */
  readonly flattened: boolean;
}

export type TableKind =
  | 'project-self-evaluation'
  | 'department-self-evaluation'
  | 'scoring'
  | 'basic-data'
  | 'score-summary'
  | 'expenditure'
  | 'other';

export interface TableCell {
  readonly span: Span;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The figures in this cell, as indices into `Report.quantities`. */
  readonly quantities: readonly number[];
}

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

export interface Report {
  readonly document: Document;
  /** Present where the document was read twice. */
  readonly disagreements?: readonly Disagreement[];
  readonly meta: Meta;
  readonly sections: readonly Section[];
  readonly contents: readonly ContentsEntry[];
  /** In text order. */
  readonly quantities: readonly Quantity[];
  readonly nonFigures: readonly NonFigure[];
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
  readonly indicators: readonly Indicator[];
  readonly tables: readonly Table[];
}

// ── audit ───────────────────────────────────────────────────────────────────────────────────────────────

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
  /** Paragraph of the body as a reader counts them, empty ones left out. */
  readonly paragraph: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
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
