import { judge } from '../../../arithmetic/judge.ts';
import { keystroke } from '../../../arithmetic/keystroke.ts';
import {
  absolute,
  add,
  compare,
  equal,
  multiply,
  rational,
  toText,
  ZERO,
} from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Span, Term } from '../../../model.ts';
import { fullMarks, hundreds } from './hundred.ts';

/** Σ weights of the members = weight of the group, Σ scores = its score. */
export function sum(group: Indicator, form: 'weight' | 'score'): Claim[] {
  const stated = group[form];
  const members = carriers(group, form);
  const parts = members.flatMap((member): Term[] =>
    member[form] ? [{ role: 'part', quantity: member[form], label: member.name }] : [],
  );
  if (!stated || parts.length === 0) return [];
  const lacking = members.find((member) => !member[form]);
  const optional = members.find(({ name }) => /可选/.test(name));
  const undecided = lacking ? `“${lacking.name}”未列${NAME[form]}` : optional && `“${optional.name}”为可选项`;
  const terms: Term[] = [{ role: 'total', quantity: stated, label: group.name }, ...parts];
  const assertion = { kind: 'sum' as const, form, span: group.span, terms };
  const claim = judge({ ...assertion, ...(undecided && { undecided }) });
  const doubt = claim.holds === false && (executionIsApart(group) ? APART : farOff(claim) ? FAR : undefined);
  return [doubt ? judge({ ...assertion, undecided: doubt }) : claim];
}

/** 单位自评98分，现场评价89分，加权得分91.7分: what misses its total by half of it and more, and not by one key, is no
 * list of its parts. */
const farOff = ({ residual, computed, terms: [total] }: Claim): boolean =>
  compare(multiply(rational('2'), absolute(rational(residual))), rational(total!.quantity.value)) > 0 &&
  keystroke(total!.quantity.value, computed) === null;

const FAR = '各项之和与总分相去甚远，未必是其分项';

const APART = '各项分值合计不足100分，预算执行率的分值未见列示';

/** The members whose figures add up: a level that states none is stood for by its own members; unscored rows are none. */
const carriers = (group: Indicator, form: 'weight' | 'score'): Indicator[] =>
  group.children
    .filter(({ weight, score, children }) => weight || score || children.length > 0)
    .flatMap((member) => (member[form] || member.children.length === 0 ? [member] : carriers(member, form)));

const NAME = { weight: '分值', score: '得分' } as const;

/**
 * 90 + 10, 80 + 20: indicators of 90 points, and the execution rate's 10 scored elsewhere. Without its line the total cannot
 * be recomputed.
 */
function executionIsApart({ path, weight, children }: Indicator): boolean {
  const points = children.reduce((total, member) => add(total, rational(member.weight?.value ?? '0')), ZERO);
  const scored = children.some(({ name }) => /执行率|预算执行|资金执行/.test(name));
  return path.length === 0 && !scored && weight?.value === '100' && /^[89]0$/.test(toText(points));
}

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
  const weighted = indicators.flatMap(({ weight, name, span }) => (weight ? [{ weight, name, span }] : []));
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
  const below = children.flatMap(({ weight, score, name: label }): Term[] =>
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
