import type { Origin } from './fact.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

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
