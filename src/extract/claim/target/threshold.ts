import { judge } from '../../../arithmetic/judge.ts';
import type { Bound, Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { type Mark, marks } from '../mark/mark.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

const SIGNED: ReadonlySet<Bound> = new Set(['ge', 'gt', 'le', 'lt']);
/** …，实际完成值：532人 · ，实际达到96% · 实际为3420元. */
const REACHED = /^[,;。、(]*[^,;。]{0,8}?(?:实际|实为|达到?|完成|实现|经?测算|调查结果|检测值)[^,;。]{0,8}$/;
/** 完好率98.6%（目标值≥95%）. */
const AIMED = /^[(,](?:年度|全年|绩效|预期)?(?:目标值?|指标值|计划值?)(?:为|:)?$/;
/** 满意度96%，高于目标值95%: what the figure before is held against, and how. */
const AGAINST =
  /^[,(]?(?:均|已|全部|明显|略)?(高于|超过|大于|超出|优于|低于|小于|未超过|不高于|达到|不低于|未达到|未达)了?(?:年度|年初|全年|预期|预定|计划|绩效|设定|规定|国家|省|市)*(?:的)?(?:目标值?|指标值?|控制指标|标准值?|计划数?值?|要求|警戒线|上限|下限)[^,;。]{0,4}$/;
/** 投诉率0.8%，低于1%的控制目标. */
const BARE =
  /^[,(]?(?:均|已|全部|明显|略)?(高于|超过|大于|优于|低于|小于|未超过|不高于|达到|不低于|未达到|未达)了?$/;
const TARGET = /^的?(?:年度|年初|全年|预期|预定|计划|绩效|控制)*(?:目标|指标|标准|要求|警戒线|上限|下限)/;
const SENSE: Readonly<Record<string, Bound>> = {
  高于: 'gt',
  超过: 'gt',
  大于: 'gt',
  超出: 'gt',
  优于: 'ge',
  低于: 'lt',
  小于: 'lt',
  未超过: 'le',
  不高于: 'le',
  达到: 'ge',
  不低于: 'ge',
  未达到: 'lt',
  未达: 'lt',
};

/** Targets in sentences: 知晓率不低于95%，实际达到96% · 满意度96%，高于目标值95%. */
export function thresholds(spoken: readonly Mention[], known: ReadonlySet<Quantity>): Claim[] {
  const scored = grouped(marks(spoken), ({ sentence }) => sentence);
  return flatMap(spoken.slice(1), (second, index) => {
    const first = spoken[index]!;
    if (first.sentence !== second.sentence || !alike(first.quantity, second.quantity)) return [];
    if (SIGNED.has(first.quantity.bound) && !SIGNED.has(second.quantity.bound) && REACHED.test(second.lead))
      return known.has(second.quantity) ? [] : [met(first, second, scored)];
    if (SIGNED.has(second.quantity.bound) && first.quantity.bound === 'eq' && AIMED.test(second.lead))
      return known.has(first.quantity) ? [] : [met(second, first, scored)];
    // 0.8%，低于1%的控制目标: the sign is read with the figure.
    if (
      SIGNED.has(second.quantity.bound) &&
      TARGET.test(second.tail) &&
      /^[,(]?(?:均|已)?$/.test(second.lead)
    )
      return compared(first, second, second.quantity.bound);
    const said = (TARGET.test(second.tail) ? BARE : AGAINST).exec(second.lead)?.[1];
    return said === undefined ? [] : compared(first, second, SENSE[said]!);
  });
}

/** Whether a target is met is the report's to say; with its weight and its score beside it, full marks for a missed one are not. */
function met(target: Mention, reached: Mention, scored: ReadonlyMap<number, readonly Mark[]>): Claim {
  const last = Math.max(reached.index, target.index);
  const [weight, score] = (scored.get(reached.sentence) ?? []).filter(({ index }) => index > last);
  const marked = weight?.role === 'weight' && score?.role === 'score';
  const terms: Term[] = [
    unsigned('left', reached),
    unsigned('right', target),
    ...(marked ? [term('whole', weight), term('part', score)] : []),
  ];
  const span = spanOf(terms);
  return judge({ kind: 'order', form: 'completion', span, terms, comparison: target.quantity.bound });
}

/** 低于控制指标82起 may also mean 82 fewer: such a comparison only ever confirms, unless it is of percentages. */
function compared(reached: Mention, target: Mention, comparison: Bound): Claim[] {
  const terms: Term[] = [unsigned('left', reached), unsigned('right', target)];
  const claim = judge({
    kind: 'order',
    form: 'direction',
    span: spanOf(terms),
    terms,
    comparison,
    plausibility: 0.85,
  });
  return claim.holds || (claim.holds === false && reached.quantity.dimension === 'percent') ? [claim] : [];
}

const alike = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension && a.unit === b.unit && a.scale === b.scale;
