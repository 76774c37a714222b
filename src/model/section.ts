import type { Span } from './span.ts';

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
