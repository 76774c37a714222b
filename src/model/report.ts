import type { Claim } from './claim.ts';
import type { Disagreement, Document } from './document.ts';
import type { Fact } from './fact.ts';
import type { Indicator } from './indicator.ts';
import type { Meta } from './meta.ts';
import type { NonFigure, Quantity } from './quantity.ts';
import type { ContentsEntry, Section } from './section.ts';
import type { Table } from './table.ts';

/** All that is read out of a document. */
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
