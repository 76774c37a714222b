import { judge, statedTerm } from '../../src/arithmetic/judge.ts';
import { KEYSTROKES } from '../../src/arithmetic/keystroke.ts';
import type { Cause } from '../../src/arithmetic/localise.ts';
import type { Repair } from '../../src/arithmetic/repair.ts';
import { causesOf } from '../../src/audit/cause.ts';
import { data, figures, problemOf } from '../../src/audit/claim-problem.ts';
import { proposal } from '../../src/audit/proposal.ts';
import type { Problem } from '../../src/audit/rule.ts';
import type { Bilingual, Claim, Report, Severity } from '../../src/model.ts';
import { notes } from './rounding-note.ts';
import { swap } from './swap.ts';
import { unitSlips } from './unit-slips.ts';

/** Messages that every rule over claims speaks with; each rule words `mismatch` itself. */
export const SHARED = {
  follows: {
    zh: '同一原因：{label}{stated}也因此不符',
    en: 'same cause: {label} {stated} does not agree either',
  },
  term: { zh: '{label}', en: '{label}' },
  rounding: {
    zh: '{label}{stated}，复算为{computed}，相差{difference}，可由四舍五入解释，请确认',
    en: '{label} {stated}, recomputed {computed}: {difference} apart, which rounding explains; please confirm',
  },
  slack: {
    zh: '{label}{stated}，按四舍五入应为{computed}，末位似被舍去或调整，请确认',
    en: '{label} {stated} would round to {computed}; the last digit seems cut off or nudged, please confirm',
  },
  'growth-over-current': {
    zh: '所写幅度等于增减额÷本年数，应除以所比的基数',
    en: 'this is the change divided by this year’s figure; divide by the base',
  },
  swapped: { zh: '这两格似相互填反', en: 'these two neighbouring cells seem exchanged' },
  'shifted-row': {
    zh: '该行各数与相邻一列的合计相符，似整体错开一格',
    en: 'each figure of this row is the sum of the column beside it: the row seems shifted by a cell',
  },
  'completion-as-share': {
    zh: '所写百分比等于完成率（÷预算数），此处应为占比',
    en: 'this is the completion rate (of the budget), not the share',
  },
} as const satisfies Record<string, Bilingual>;

type Key = 'mismatch' | keyof typeof SHARED;

/** Problems of the claims that a rule answers for: impossible ones once a cause, slack and rounding as notes. */
export function* mismatches(report: Report, answersFor: (claim: Claim) => boolean): Iterable<Problem<Key>> {
  const explained = new Set<Claim>();
  for (const cause of causesOf(report)) {
    if (!answersFor(cause.claim) || isMisUnited(report, cause.claim) || explained.has(cause.claim)) continue;
    const swapped = swap(cause.claim, report);
    if (swapped) explained.add(swapped.other);
    const claim = aimed(cause);
    // an open list that misses its total may name a part only: one wrong key must speak for the slip
    if (claim.open && !cause.repairs.some(({ slip }) => slip !== null && slip !== KEYSTROKES.point)) continue;
    yield {
      corrections: likely(cause.repairs).map((repair) => proposal(report, repair)),
      related: [
        ...namedSlip(claim),
        ...(swapped?.cells ?? []).map(({ span }) => ({ span, message: 'swapped' as const })),
        ...figures(claim),
        ...cause.others.map((other) => ({
          span: statedTerm(other).quantity.span,
          message: 'follows' as const,
          data: data(report, other),
        })),
      ],
      ...problemOf(report, claim, 'mismatch', severityOf(claim)),
    };
  }
  yield* notes(report, answersFor);
}

/** What words state is an error, what they only imply a warning; one step less where the words may mean other figures close by. */
function severityOf({ level, doubtful }: Claim): Severity {
  if (level === 'stated') return doubtful ? 'warning' : 'error';
  return doubtful ? 'info' : 'warning';
}

/** What would put more out than it puts right is offered only where there is nothing better. */
function likely(repairs: readonly Repair[]): readonly Repair[] {
  const sensible = repairs.filter(({ absurd }) => !absurd);
  const better = sensible.filter(({ confirmed, broken }) => broken.length <= confirmed.length);
  return better.length > 0 ? better : sensible.slice(0, 1);
}

/** One fact said twice: the finding points at the figure that is the likelier to be wrong. */
function aimed({ claim, repairs: [best] }: Cause): Claim {
  const [left, right] = claim.terms;
  if (claim.kind !== 'same' || claim.form !== 'other' || best?.quantity !== right?.quantity) return claim;
  return judge({
    ...claim,
    terms: [
      { ...right!, role: 'left' },
      { ...left!, role: 'right' },
    ],
  });
}

/** What the printed figure is instead, where its arithmetic tells. */
function namedSlip(claim: Claim) {
  const { slip } = claim;
  const known = slip === 'growth-over-current' || slip === 'completion-as-share' || slip === 'shifted-row';
  return known ? [{ span: statedTerm(claim).quantity.span, message: slip } as const] : [];
}

/** The rule unit-slip names why this fails. */
const isMisUnited = (report: Report, claim: Claim): boolean =>
  claim.slip === 'percent-for-points' || unitSlips(report).has(claim);
