import { judge } from '../../../arithmetic/judge.ts';
import { equal, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Span, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { fullMarks, hundreds } from './hundred.ts';

/** No score above its weight. */
export const cap = ({ weight, score, span, name }: Indicator): Claim[] =>
  weight && score
    ? [
        judge({
          kind: 'order',
          form: 'score',
          span,
          terms: [
            { role: 'left', quantity: score, label: name },
            { role: 'right', quantity: weight, label: name },
          ],
          comparison: 'le',
        }),
      ]
    : [];

/** Weight − deduction = score; 未扣分 means the full weight. */
export function deduction({ weight, score, deduction, undeducted, span, name }: Indicator): Claim[] {
  if (!weight || !score || !(deduction || undeducted)) return [];
  const terms: Term[] = [
    { role: 'total', quantity: score, label: name },
    { role: 'part', quantity: weight, label: name },
  ];
  if (deduction) terms.push({ role: 'minus', quantity: deduction, label: name });
  return [judge({ kind: 'difference', form: 'deduction', span, terms })];
}

/** Neighbours that come to 100 points where no total is printed. */
export function wholes(indicators: readonly Indicator[]): Claim[] {
  const weighted = flatMap(indicators, ({ weight, name, span }) => (weight ? [{ weight, name, span }] : []));
  return hundreds(weighted.map(({ weight }) => weight)).map(({ from, to }) => {
    const parts = weighted.slice(from, to);
    const span: Span = { start: parts[0]!.span.start, end: parts.at(-1)!.span.end };
    const total = fullMarks(parts.map(({ weight }) => weight));
    const terms: Term[] = [
      { role: 'total', quantity: total, label: '各项分值' },
      ...parts.map(({ weight, name }): Term => ({ role: 'part', quantity: weight, label: name })),
    ];
    return judge({ kind: 'sum', form: 'weight', span, terms });
  });
}

/** The deduction of a group is what its members lost, where it is. */
export function lost({ deduction, children, span, name }: Indicator): Claim[] {
  if (!deduction) return [];
  const below = flatMap(children, ({ weight, score, name: label }): Term[] =>
    weight && score && !equal(rational(weight.value), rational(score.value))
      ? [
          { role: 'part', quantity: weight, label },
          { role: 'minus', quantity: score, label },
        ]
      : [],
  );
  if (below.length === 0) return [];
  const terms: Term[] = [{ role: 'total', quantity: deduction, label: name }, ...below];
  return [judge({ kind: 'difference', form: 'other', span, terms })].filter(({ holds }) => holds);
}
