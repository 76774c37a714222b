import { termOf } from '../../src/arithmetic/judge.ts';
import { compare, rational, subtract, toText } from '../../src/arithmetic/rational.ts';
import { miscounted } from '../../src/audit/label.ts';
import { leaves } from '../../src/audit/scored.ts';
import { isExecution } from '../../src/extract/indicator/execution.ts';
import type { Indicator, Report } from '../../src/model.ts';
import { proportion } from './proportion.ts';

/** 其中投入得15分，过程得23.8分，…: a list of scores in one line only sums up. */
const isListed = (text: string, first: Indicator | undefined, second: Indicator | undefined): boolean =>
  first?.origin === 'prose' &&
  second?.origin === 'prose' &&
  !text.slice(first.span.end, second.span.start).includes('\n');

/** Scores below their weight for which neither the row nor the text gives a reason. */
export function* unexplained({ document: { text }, indicators, claims }: Report) {
  const met = new Set(
    claims
      .filter(({ kind, form, holds }) => kind === 'order' && form === 'completion' && holds)
      .map((claim) => termOf(claim, 'left')!.quantity),
  );
  const scored = leaves({ indicators });
  for (const [index, indicator] of scored.entries()) {
    if (isListed(text, scored[index - 1], indicator) || isListed(text, indicator, scored[index + 1]))
      continue;
    const { name, weight, score, reason, actual, target, origin, standard, derivation } = indicator;
    if (!weight || !score || isExecution(indicator) || (reason && !/^[\s/／—–-]*无?[。]?$/.test(reason)))
      continue;
    if (compare(rational(score.value), rational(weight.value)) >= 0 || isExplained(text, indicator)) continue;
    const reached = actual?.quantity !== undefined && met.has(actual.quantity);
    if (standard && !reached) continue; // scoring-rule-mismatch follows the standard
    const worth =
      reached || derivation?.holds !== false
        ? null
        : proportion(actual!.quantity!, target!.quantity!, weight);
    const out = worth && miscounted(score.value, worth.points);
    yield {
      span: score.span,
      message: reached ? ('met' as const) : worth ? ('proportion' as const) : ('unexplained' as const),
      data: {
        name,
        weight: weight.value,
        score: score.value,
        lost: toText(subtract(rational(weight.value), rational(score.value))),
        rate: worth?.rate ?? '',
        computed: worth?.points ?? '',
        gap: out?.gap ?? '',
      },
      ...(reason === undefined && !(reached && origin === 'table') && { severity: 'info' as const }),
      stated: score.value,
      ...(worth &&
        out && { computed: worth.points, difference: out.difference, calculation: worth.calculation }),
      unit: '分',
      key: name,
      ...(worth && {
        related: [
          { span: actual!.span, message: 'actual' as const },
          { span: target!.span, message: 'target' as const },
        ],
      }),
    };
  }
}

/** 扣分的主要原因：一是支出控制扣1分，会议费超年初预算: told of the row by its name, elsewhere. */
function isExplained(text: string, { name, span }: Indicator): boolean {
  for (let at = text.indexOf(name); at >= 0 && name.length > 2; at = text.indexOf(name, at + 1)) {
    const isOwn = span.start <= at && at < span.end;
    if (!isOwn && /^[^，。；;\n]{0,6}(?:扣|失|未得满)分?/.test(text.slice(at + name.length))) return true;
  }
  return false;
}
