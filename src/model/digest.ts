import type { Where } from './finding.ts';
import type { ReportKind } from './meta.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

/**
 * What one report says, small enough to be kept of ten thousand, and all that is needed to hold it against the others of
 * its folder and to show the place: a few kilobytes of plain JSON, without the report itself.
 */
export interface Digest {
  /** Raised when the form changes: an older one is read again from its file. */
  readonly version: 1;
  /** The reporting unit as its text names it, in one spelling, with 本级 or 汇总 behind it where its title says so. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly kind: ReportKind;
  /** The name of the project that the report is about, without year and unit; null for reports on a whole unit. */
  readonly project: string | null;
  /** The same for two files that say the same, whatever their format; null where that is too little to be a report. */
  readonly content: string | null;
  /** Headings of the places, by number. */
  readonly sections: readonly string[];
  readonly title: Place;
  readonly amounts: readonly Amount[];
  /** Figures of a named project or a named unit in the report of another: 农村饮水项目 · 全年预算 · 650万元. */
  readonly members: readonly Member[];
  readonly roster: Roster | null;
  readonly score: Scored | null;
  readonly targets: Targets | null;
  readonly prices: readonly Price[];
  readonly passages: readonly Passage[];
  /** The last four characters of the units that it names. */
  readonly mentions: readonly string[];
}

/** Where something stands and what stands there, without the report. */
export interface Place {
  readonly span: Span;
  /** What stands there and the words around; of a longer passage the beginning. */
  readonly excerpt: Span & { readonly text: string };
  /** As `Where`, the section by number, without what is null. */
  readonly where: Partial<Omit<Where, 'section'>> & {
    readonly section: number;
    readonly line: number;
    readonly column: number;
  };
}

/** A figure as written, without its place. */
export type Figure = Pick<Quantity, 'value' | 'decimals' | 'scale' | 'unit' | 'dimension'>;

/** A labelled amount of money: 基本支出 · 执行 · 2024 · 225.33万元. */
export interface Amount {
  readonly subject: string;
  readonly measure: string;
  readonly period: string;
  /** Whose or which part of the money, by its label and by the headings above it. */
  readonly scope: string;
  readonly figure: Figure;
  readonly place: Place;
  /** What is said right behind it: 比上年增长5.2%. */
  readonly change?: { readonly figure: Figure; readonly sign: 1 | -1; readonly place: Place };
}

export interface Member {
  /** In one spelling. */
  readonly name: string;
  readonly of: 'project' | 'unit';
  readonly subject: string;
  readonly measure: string;
  readonly figure: Figure;
  readonly place: Place;
}

/** The units that a report on a department says it covers. */
export interface Roster {
  /** Those below it, in one spelling each. */
  readonly names: readonly string[];
  readonly place: Place;
}

/** The total score that a report states. */
export interface Scored {
  readonly value: string;
  readonly place: Place;
}

/** What all quantified indicators of a report aim at. */
export interface Targets {
  readonly count: number;
  /** A hash of their names and aims, in any order. */
  readonly told: string;
  /** Of the first. */
  readonly place: Place;
}

/** What one of a thing cost, as an indicator says: 人均培训成本 1820元/人. */
export interface Price {
  readonly name: string;
  readonly figure: Figure;
  readonly place: Place;
}

/** A paragraph long enough to be recognised elsewhere. */
export interface Passage {
  readonly place: Place;
  /** Han characters in it. */
  readonly length: number;
  /** Min-wise hashes of what it says without figures and names of units, four hexadecimal digits each. */
  readonly signature: string;
  /** How many figures it has that hardly come twice by chance, and a hash of them. */
  readonly figures: number;
  readonly figured: string;
}
