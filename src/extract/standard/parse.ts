import type { Quantity, Report, Span } from '../../model.ts';

/** What a 评分标准 says, clause by clause. */
export interface Standard {
  readonly awards: readonly Award[];
  readonly steps: readonly Step[];
  /** 得分=执行率×分值, 按完成比例得分. */
  readonly proportional: boolean;
  /** Points for single requirements, to be added up: ①…1分；②…1分. */
  readonly points: readonly Quantity[];
  /** Some points of the standard are not understood. */
  readonly open: boolean;
}

/** `≤100%，计5分`, `10%—20%计4分`, `达到指标值得满分`: points for a value in a range. */
export interface Award {
  /** The value reached: a bound as printed, or the two ends of a band; none for 指标值 itself. */
  readonly from?: Quantity;
  readonly to?: Quantity;
  /** `±10%以内`: the band lies on both sides of zero. */
  readonly symmetric: boolean;
  /** The printed points, `full` for 满分, `none` for 不得分. */
  readonly points: Quantity | 'full' | 'none';
}

/** `每超过一个百分点扣0.5分`. */
interface Step {
  readonly per: Quantity;
  readonly points: Quantity;
}

const Q = '⟦(\\d+)⟧';
const STEP = new RegExp(`每[^⟦扣。；;]{0,8}${Q}[^⟦；;。]{0,8}扣(?:减|除|分)?${Q}`, 'g');
const INCLUSIVE = '(?:[（(]不?含[^）)]*[）)])?';
const AWARD = new RegExp(
  `([±]?)${Q}${INCLUSIVE}(?:\\s*[-—–~～至到]+\\s*${Q}${INCLUSIVE})?(?:的|以内|以下|以上|时|则)*[，,]?\\s*(?:(?:计|得|记|评)(?:${Q}|(满分))|(不得分|不计分))`,
  'g',
);
const REACHED =
  /(?:达到|完成)(?:年度)?(?:指标值|目标值?|计划|任务)[^⟦；;。]{0,4}(?:计|得|记)(?:满分|分值的?满分)/;
const PROPORTIONAL =
  /得分\s*[=＝：:][^；;。]*[×*xX][^；;。]*(?:分值|权重)|(?:分值|权重)\s*[×*xX][^；;。]*(?:率|比例)|按(?:照)?(?:实际)?(?:完成|执行)?(?:比例|率|进度)(?:折算)?(?:计|得|记|给)分/;

/** Reads a scoring standard. Its figures are replaced by marks first: the words between them are all that is left. */
export function parse(
  span: Span,
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
): Standard {
  const inside = quantities.filter(
    (quantity) => span.start <= quantity.span.start && quantity.span.end <= span.end,
  );
  let rest = skeleton(text, span, inside);
  const at = (index: string | undefined): Quantity | undefined =>
    index === undefined ? undefined : inside[Number(index)];
  const take = (pattern: RegExp): RegExpExecArray[] => {
    const found = [...rest.matchAll(pattern)];
    for (const match of found) rest = rest.replace(match[0], '');
    return found;
  };
  const steps = take(STEP).map(([, per, points]): Step => ({ per: at(per)!, points: at(points)! }));
  const awards = take(AWARD).map(([, sign, low, high, points, full]): Award => {
    const [from, to] = [at(low)!, at(high)];
    const award = at(points) ?? (full ? 'full' : 'none');
    const symmetric = sign === '±' || text[from.span.start] === '±';
    return { from, ...(to && { to }), symmetric, points: award };
  });
  if (REACHED.test(rest)) awards.unshift({ symmetric: false, points: 'full' });
  const proportional = PROPORTIONAL.test(rest);
  const left = [...rest.matchAll(new RegExp(Q, 'g'))].map(([, index]) => at(index)!);
  const single = awards.length === 0 && !proportional && !/其中|若|如/.test(rest);
  const points = single ? left.filter(({ unit }) => unit === '分') : [];
  return {
    awards,
    steps,
    proportional,
    points,
    open: points.length === 0 && left.some(({ unit }) => unit === '分') && !proportional,
  };
}

function skeleton(text: string, { start, end }: Span, inside: readonly Quantity[]): string {
  let at = start;
  const parts = inside.map(({ span }, index) => {
    const before = text.slice(at, span.start);
    at = span.end;
    return `${before}⟦${index}⟧`;
  });
  return (parts.join('') + text.slice(at, end)).replace(/\s+/g, '');
}
