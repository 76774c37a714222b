import type { Quantity } from '../../../model.ts';
import {
  BASE,
  COMPLETED,
  COMPLETION,
  EXCESS,
  FALL,
  OVERALL,
  PLANNED,
  RATE,
  RECOVERY,
  RISE,
  SCORED,
  SHARE,
  SHARE_NAME,
} from './cue.ts';

/**
 * What a figure does in its clause. `level` an amount or a number by itself · `delta` how much it changed · `base` what
 * it is compared with (较上年2.08万元) · `whole` what a percentage is of (完成预算50万元的67%) · `growth` a percentage of change · `points` percentage points ·
 * `share` · `completion` · `rate` a rate with a name · `percent` any other percentage ·
 * `qualifier` part of a name (45岁以下, 二级指标).
 */
type Kind =
  | 'level'
  | 'delta'
  | 'base'
  | 'whole'
  | 'growth'
  | 'points'
  | 'share'
  | 'completion'
  | 'rate'
  | 'percent'
  | 'qualifier';

export interface Reading {
  readonly kind: Kind;
  /** −1 for 减少, 下降 … */
  readonly sign: 1 | -1;
  /** What a share is a share of, what a completion completes, the name of a rate. */
  readonly base: string;
  /** Whose share it is, where the words before 占 say so. */
  readonly subject?: string | undefined;
  /** It goes on with the list that the figure before it began. */
  readonly joined: boolean;
}

interface Place {
  readonly quantity: Quantity;
  readonly lead: string;
  readonly left: string;
  readonly tail: string;
}

type Alone = Omit<Reading, 'joined'>;

/** Joins the members of a list: their first member tells what they all are. */
const JOIN = /^(?:、|和|及|与|以及|,|;)$/;

export function classify(
  place: Place,
  before: (Place & Reading) | undefined,
  next: Quantity | undefined,
): Reading {
  const { quantity, lead } = place;
  if (
    before &&
    JOIN.test(lead) &&
    sameSort(quantity, before.quantity) &&
    before.kind !== 'base' &&
    before.kind !== 'whole'
  ) {
    return { kind: before.kind, sign: before.sign, base: before.base, joined: true };
  }
  // 上年分别为166起、627.2万元: a list of bases may be of several sorts.
  if (before?.kind === 'base' && JOIN.test(lead) && (before.joined || /分别[为是]$/.test(before.left)))
    return { kind: 'base', sign: 1, base: '', joined: true };
  return {
    joined: false,
    ...(quantity.dimension === 'percent' ? percentage(place, before) : single(place, next)),
  };
}

function percentage({ left, lead }: Place, before: (Place & Reading) | undefined): Alone {
  if (EXCESS.test(left)) return { kind: 'completion', sign: 1, base: '' };
  const rate = RATE.exec(left);
  const rise = sign(left);
  if (rise && !(rate && SAVING.test(rate[1]!))) return { kind: 'growth', sign: rise, base: '' };
  const share = SHARE.exec(left) ?? (rate ? null : SHARE_NAME.exec(left));
  if (rate && !share) return { kind: 'rate', sign: 1, base: rate[1]! };
  // 完成预算 · 的 · 67.2%: the figure before is the base and the words stand before it.
  if (left === '的' || left === '的约')
    return { kind: before && isShared(before) ? 'share' : 'completion', sign: 1, base: '' };
  // 控制率不超过100%，实际95.83%: the rate goes on.
  if (before?.kind === 'rate' && /^实[际为]?(?:为|达到?|完成|是)?$/.test(left))
    return { kind: 'rate', sign: 1, base: before.base };
  const completion = COMPLETION.exec(left);
  if (completion && (!share || PLANNED.test(completion[1]!)))
    return { kind: 'completion', sign: 1, base: completion[1]! };
  const recovery = RECOVERY.exec(left);
  if (recovery) return { kind: 'completion', sign: 1, base: recovery[1]! };
  if (COMPLETED.test(left)) return { kind: 'completion', sign: 1, base: '' };
  if (share) return { kind: 'share', sign: 1, base: share[1] ?? '', subject: left.slice(0, share.index) };
  return { kind: lead === '(' ? 'share' : 'percent', sign: 1, base: '' };
}

/** 节约率 is out of what was planned; it compares with nothing before. */
const SAVING = /(?:节约|节省|节支|审减|核减|压减)率$/;

/** 占采购总额5亿元的21.8%: the words before the figure say that it is divided; 占年初预算5亿元的 is a completion. */
function isShared({ kind, left }: Place & Reading): boolean {
  const divided = kind === 'whole' ? /占(?!用|地|道)(.*)/.exec(left)?.[1] : undefined;
  return (
    divided !== undefined && !/预算数?|计划|任务|目标|指标/.test(divided.replace(/公共预算|基金预算/g, ''))
  );
}

/** Units that describe rather than count. */
const DESCRIBES = /^(?:岁|周岁|级|届|年|日|号|类|等级)$/;

function single({ quantity, lead, left, tail }: Place, next: Quantity | undefined): Alone {
  const described =
    DESCRIBES.test(quantity.unit) ||
    (quantity.dimension === 'score' && SCORED.test(left) && !OVERALL.test(left));
  if (described) return { kind: 'qualifier', sign: 1, base: '' };
  const rise = EXCESS.test(left) ? 1 : sign(left);
  if (rise)
    return { kind: quantity.dimension === 'percent-point' ? 'points' : 'delta', sign: rise, base: '' };
  if (quantity.dimension === 'percent-point') return { kind: 'points', sign: 1, base: '' };
  const kind =
    /^的约?$/.test(tail) && next?.dimension === 'percent'
      ? 'whole'
      : BASE.test(left) || BASE_ASIDE.test(lead)
        ? 'base'
        : 'level';
  return { kind, sign: 1, base: '' };
}

/** 与上年(228场)相比 */
const BASE_ASIDE = /[与较比同](?:上年|去年|上一年|\d{4}年)度?(?:同期)?\($/;

const sign = (left: string): 1 | -1 | null => (FALL.test(left) ? -1 : RISE.test(left) ? 1 : null);

const sameSort = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension || (a.unit === b.unit && a.unit !== '');
