import type { Rational } from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';

/** What a 评分标准 says, clause by clause. */
export interface Standard {
  readonly awards: readonly Award[];
  readonly steps: readonly Step[];
  /** 得分=执行率×分值, 按完成比例得分. */
  readonly proportional: boolean;
  /** Points for what words ask for: ①…1分；②…1分, or 优秀得5分，良好得4分. */
  readonly points: readonly Quantity[];
  /** Points of whom the requirements do not concern: 若无项目得2分. */
  readonly spared: readonly (Quantity | 'full')[];
  /** Points lost for single failings, each as often as it happens: 每发现一起扣1分, 缺一项扣1分. */
  readonly lapses: readonly Quantity[];
  /** 每检查1家得0.2分. */
  readonly gains: readonly Gain[];
  /** 酌情计1—3分; 酌情扣1—2分 counts from the full points. */
  readonly margins: readonly Margin[];
  /** 最多扣3分. */
  readonly most?: Quantity;
  /** 最低得1分. */
  readonly least?: Quantity;
  /** Why the standard cannot be applied. */
  readonly open?: Open;
}

/** 酌情扣分 leaves the score to judgement; points whose condition is not understood; a standard without any points. */
export type Open = 'discretion' | 'unread' | 'pointless';

/** Points for a value: `≤100%，计5分`, `10%—20%计4分`, `达到指标值得满分`. */
export interface Award {
  /** The value reached, or the lower end of a band; none for 指标值 itself. */
  readonly from?: Quantity;
  readonly to?: Quantity;
  /** On which side of `from` the value must lie; a bare figure leaves it to the steps. */
  readonly side?: Side;
  /** `±10%以内`: the band lies on both sides of zero. */
  readonly symmetric: boolean;
  /** The printed points, `full` for 满分, `none` for 不得分. */
  readonly points: Quantity | 'full' | 'none';
}

/** `每检查1家得0.2分`. */
interface Gain {
  readonly per: Quantity;
  readonly points: Quantity;
}

/** The ends of what is left to judgement. */
interface Margin {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly isLoss: boolean;
}

export type Side = 'ge' | 'gt' | 'le' | 'lt' | 'eq';

/** `每超过一个百分点扣0.5分`. */
export interface Step {
  readonly per: Quantity;
  readonly points: Quantity;
  /** Beyond the threshold on this side; 每超过（降低）… and 每1%… on either. */
  readonly beyond: 'over' | 'under' | 'either';
}

/** What a row is scored by: its actual value as printed, or a rate worked out from other figures of the report. */
export interface Value {
  readonly value: Rational;
  readonly unit: string;
  readonly scale: number;
  readonly shown: string;
  /** How it comes about, where it is not printed in the row. */
  readonly steps: readonly string[];
  /** Printed, or worked out by definition; otherwise it may confirm a score, never refute it. */
  readonly isDefined: boolean;
}

export interface Row {
  readonly values: readonly Value[];
  readonly target: Quantity | undefined;
  readonly weight: Quantity;
}

/** A score that the standard allows, and how it comes about, step by step. */
export interface Outcome {
  readonly score: Rational;
  readonly steps: readonly string[];
  /** One of several, by facts that the row does not print. */
  readonly choice?: boolean;
  /** By a value that the row does not print. */
  readonly indirect?: boolean;
}
