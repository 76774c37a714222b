import { judge } from '../../../arithmetic/judge.ts';
import { keystroke } from '../../../arithmetic/keystroke.ts';
import {
  absolute,
  add,
  compare,
  equal,
  multiply,
  rational,
  subtract,
  toText,
  ZERO,
} from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Report, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { FULL } from './hundred.ts';

const NAME = { weight: '分值', score: '得分' } as const;

/** Σ weights of the members = weight of the group, Σ scores = its score. */
export function sum(group: Indicator, form: 'weight' | 'score', report: Pick<Report, 'document'>): Claim[] {
  const stated = group[form];
  if (!stated || group.children.length === 0) return [];
  const members = carriers(group, form).filter((member) => !isUnused(member));
  const parts = flatMap(members, (member): Term[] =>
    member[form] ? [{ role: 'part', quantity: member[form], label: member.name }] : [],
  );
  if (parts.length === 0) return [];
  const lacking = members.find((member) => !member[form]);
  const terms: Term[] = [{ role: 'total', quantity: stated, label: group.name }, ...parts];
  const assertion = { kind: 'sum' as const, form, span: group.span, terms };
  const claim = judge({ ...assertion, ...(lacking && { undecided: `“${lacking.name}”未列${NAME[form]}` }) });
  const doubt = claim.holds === false ? doubtOf(claim, group, members, report) : undefined;
  return [doubt ? judge({ ...assertion, undecided: doubt }) : claim];
}

/** Why a sum that fails is not held against the report. */
function doubtOf(
  claim: Claim,
  group: Indicator,
  members: readonly Indicator[],
  report: Pick<Report, 'document'>,
): string | undefined {
  const optional = isWhole(group, members) ? undefined : members.find(({ name }) => OPTIONAL.test(name));
  if (optional) return `“${optional.name}”为可选项`;
  return (
    executionApart(group, report) ??
    executionUnscored(claim, group, members, report) ??
    (farOff(claim) ? '各项之和与总分相去甚远，未必是其分项' : undefined)
  );
}

/** The members whose figures add up: a level that states none is stood for by its own members; unscored rows are none. */
const carriers = (group: Indicator, form: 'weight' | 'score'): Indicator[] =>
  group.children
    .filter(({ weight, score, children }) => weight || score || children.length > 0)
    .flatMap((member) => (member[form] || member.children.length === 0 ? [member] : carriers(member, form)));

const OPTIONAL = /可选/;

/** One of several alternatives, and not the one that was scored. */
const isUnused = ({ name, score }: Indicator): boolean => OPTIONAL.test(name) && !score;

/** The weights of the members come to that of the group: just those are scored. */
const isWhole = ({ weight }: Indicator, members: readonly Indicator[]): boolean =>
  weight !== undefined && equal(pointsOf(members), rational(weight.value));

const pointsOf = (members: readonly Indicator[]) =>
  members.map((member) => rational(member.weight?.value ?? '0')).reduce(add, ZERO);

/** 单位自评98分，现场评价89分，加权得分91.7分: what misses its total by half of it and more, and not by one key, is no
 * list of its parts. */
const farOff = ({ residual, computed, terms: [total] }: Claim): boolean =>
  compare(multiply(rational('2'), absolute(rational(residual))), rational(total!.quantity.value)) > 0 &&
  keystroke(total!.quantity.value, computed) === null;

/** What the execution rate is worth where the forms score it apart. */
const APART = ['5', '10', '15', '20'];

/**
 * 90 + 10: indicators of 90 points, and the execution rate's 10 scored elsewhere in the report. Without its line the
 * total cannot be recomputed.
 */
function executionApart(
  { path, weight, children }: Indicator,
  { document }: Pick<Report, 'document'>,
): string | undefined {
  if (path.length > 0 || weight?.value === '90' || children.some(isExecution)) return undefined;
  const points = pointsOf(children);
  const missing = toText(subtract(FULL, points));
  if (!APART.includes(missing) || (missing !== '10' && !/执行率|预算执行/.test(document.text)))
    return undefined;
  return `各项分值合计${toText(points)}分，预算执行率${missing}分未见列示`;
}

/** Where the weights disagree anyhow, scores that lack up to the execution rate's points may lack just those. */
function executionUnscored(
  { form, residual }: Claim,
  group: Indicator,
  members: readonly Indicator[],
  { document }: Pick<Report, 'document'>,
): string | undefined {
  const gap = rational(residual);
  const lacks = compare(gap, ZERO) > 0 && compare(gap, rational('10')) <= 0;
  const weighed = group.weight !== undefined && members.every(({ weight }) => weight !== undefined);
  if (form !== 'score' || group.path.length > 0 || !lacks || !weighed || isWhole(group, members))
    return undefined;
  if (members.some(isExecution) || !/执行率/.test(document.text)) return undefined;
  return `各项得分与总分相差${toText(gap)}分，预算执行率得分未见列示`;
}

const isExecution = ({ name }: Indicator): boolean => /执行率|预算执行/.test(name);
