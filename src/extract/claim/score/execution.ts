import { judge } from '../../../arithmetic/judge.ts';
import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Quantity, Report, Span, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { isExecution } from '../../indicator/execution.ts';
import { contains, inside } from '../../located.ts';

/** How far below its heading the figures of the execution rate are looked for. */
const REACH = 300;

/** The words before a figure tell whether it is the budget, what was spent, or the rate. */
const LEADS = {
  whole: /(?:全年预算数?|调整后?预算数?|预算数|预算资金|预算安排|预算)(?:为|是|：|:|共|[（(]A[）)])*\s*$/,
  executed: /(?:全年执行数?|执行数|实际支出|实际执行|支出数?|执行)(?:为|是|：|:|共|了|[（(]B[）)])*\s*$/,
  percent: /(?:执行|支付|支出)(?:率|进度)(?:为|是|：|:|达到?|[（(]B[/÷]A[）)])*\s*$/,
} as const;

/** score = weight × execution rate, by the printed rate and by what was spent of the budget. */
export function executionScores(
  report: Pick<Report, 'document' | 'quantities'>,
  indicators: readonly Indicator[],
): Claim[] {
  return flatMap(indicators, (indicator, index) => {
    const { weight, score, name, span, children, origin, standard } = indicator;
    // a row with a standard of its own is scored by that
    if (!weight || !score || children.length > 0 || standard || !isExecution(indicator)) return [];
    const end = Math.min(span.end + REACH, indicators[index + 1]?.span.start ?? Number.POSITIVE_INFINITY);
    if (reachedTarget(indicator)) return [];
    const { whole, executed, percent } =
      origin === 'table' ? figuresOf(report, indicator) : figuresIn(report, { start: span.start, end });
    const stated: Term[] = [
      { role: 'total', quantity: score, label: name },
      { role: 'factor', quantity: weight, label: name },
    ];
    const readings: Term[][] = [];
    if (whole && executed && whole.scale === executed.scale)
      readings.push([
        ...stated,
        { role: 'factor', quantity: executed, label: '执行数' },
        { role: 'whole', quantity: whole, label: '预算数' },
      ]);
    if (percent) readings.push([...stated, { role: 'factor', quantity: percent, label: '执行率' }]);
    const judged = readings.map((terms) => judge({ kind: 'ratio', form: 'execution-score', span, terms }));
    const held = judged.filter(({ holds }) => holds);
    const other = judged.find(({ holds }) => holds === false) ?? judged[0];
    // one of the indicators of a class, in running text: scored by a standard that is not printed
    const isOwn = origin === 'table' || indicator.path.length === 1;
    return held.length > 0 || !other || !isOwn ? held : [other];
  });
}

/** 指标值≥95%，实际95.2%，得满分: a target below the whole budget is scored like any other. */
const reachedTarget = ({ target, actual, weight, score }: Indicator): boolean =>
  target?.quantity?.bound === 'ge' &&
  actual?.quantity?.dimension === 'percent' &&
  target.quantity.unit === actual.quantity.unit &&
  compare(rational(target.quantity.value), rational(100)) < 0 &&
  compare(rational(actual.quantity.value), rational(target.quantity.value)) >= 0 &&
  score?.value === weight?.value;

type Figures = Partial<Record<keyof typeof LEADS, Quantity>>;

/** A row of the fund block: budget and what was spent in its own columns, the rate the only percentage. */
function figuresOf({ quantities }: Pick<Report, 'quantities'>, { target, actual, span }: Indicator): Figures {
  const whole = target?.quantity;
  const executed = actual?.quantity;
  const percentages = inside(quantities, span).filter(({ dimension }) => dimension === 'percent');
  const within = (quantity: Quantity) => target !== undefined && contains(target.span, quantity.span);
  // 指标值100%，实际95%: the target is no rate of execution.
  const percent =
    executed?.dimension === 'percent' ? executed : percentages.find((quantity) => !within(quantity));
  return {
    ...(whole?.dimension === 'money' && { whole }),
    ...(executed?.dimension === 'money' && { executed }),
    ...(percent && { percent }),
  };
}

/** The last figure of each role: 全年预算数 comes after 年初预算数. */
function figuresIn(
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
  span: Span,
): Figures {
  const found: { -readonly [K in keyof Figures]: Figures[K] } = {};
  for (const quantity of inside(quantities, span)) {
    const before = text.slice(Math.max(span.start, quantity.span.start - 16), quantity.span.start);
    if (quantity.dimension === 'percent' && LEADS.percent.test(before)) found.percent = quantity;
    if (quantity.dimension !== 'money') continue;
    if (LEADS.executed.test(before)) found.executed ??= quantity;
    else if (LEADS.whole.test(before)) found.whole = quantity;
  }
  return found;
}
