import { judge, statedTerm } from '../arithmetic/judge.ts';
import { type Cause, localise } from '../arithmetic/localise.ts';
import { once } from '../arithmetic/once.ts';
import { unitSlip } from '../arithmetic/unit-slip.ts';
import type { Bilingual, Claim, Quantity, Report, Severity, Term } from '../model.ts';
import { difference } from './difference.ts';
import { apart, labelled } from './label.ts';
import type { Datum } from './message.ts';
import { inStyleOf } from './printed-style.ts';
import { proposal } from './proposal.ts';
import type { Problem } from './rule.ts';
import { swap } from './swap.ts';

/** Messages that every rule over claims speaks with; each rule words `mismatch` itself. */
export const SHARED = {
  follows: { zh: '同一原因：这里也因此不符', en: 'same cause: this does not agree either' },
  term: { zh: '{label}', en: '{label}' },
  rounding: {
    zh: '{stated}与复算{computed}相差{difference}，可由四舍五入解释，请确认',
    en: '{stated} and {computed} differ by {difference}, which rounding explains; please confirm',
  },
  slack: {
    zh: '{stated}按四舍五入应为{computed}，末位似被舍去或调整',
    en: '{stated} would round to {computed}; the last digit seems cut off or nudged',
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

/** How many figures of a claim are shown beside the finding. */
const SHOWN = 12;

/** From this plausibility of its reading on a failing claim is an error, below it a warning. */
const SURE = 0.8;

/** Problems of the claims that a rule answers for: impossible ones once a cause, slack and rounding as notes. */
export function* mismatches(report: Report, answersFor: (claim: Claim) => boolean): Iterable<Problem<Key>> {
  const explained = new Set<Claim>();
  for (const cause of causesOf(report)) {
    if (!answersFor(cause.claim) || misUnited(report, cause.claim) || explained.has(cause.claim)) continue;
    const swapped = swap(cause.claim, report);
    if (swapped) explained.add(swapped.other);
    const claim = aimed(cause);
    yield {
      ...problem(report, claim, 'mismatch', claim.plausibility >= SURE ? 'error' : 'warning'),
      corrections: cause.repairs.map((repair) => proposal(report.document.text, repair)),
      related: [
        ...namedSlip(claim),
        ...(swapped?.cells ?? []).map(({ span }) => ({ span, message: 'swapped' as const })),
        ...figures(claim),
        ...cause.others.map(({ span }) => ({ span, message: 'follows' as const })),
      ],
    };
  }
  yield* notes(report, report.claims.filter(answersFor));
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

const units = new WeakMap<Claim, boolean>();

/** unit-slip names the cause; worked out once a claim. */
function misUnited({ claims }: Report, claim: Claim): boolean {
  const known = units.get(claim);
  if (known !== undefined) return known;
  const slipped = claim.slip === 'percent-for-points' || unitSlip(claim, claims) !== null;
  units.set(claim, slipped);
  return slipped;
}

/**
 * Points have rules of their own, which know how groups and items hang together; so have relations that no other figure
 * can mend.
 */
const APART: ReadonlySet<string> = new Set([
  'score',
  'weight',
  'deduction',
  'execution-score',
  'direction',
  'limit',
  'attainable',
  'shares',
]);

/** The failing claims of a report by root cause. */
export const causesOf = once(({ claims }: Report): readonly Cause[] =>
  localise(claims.filter(({ form }) => !APART.has(form))),
);

/**
 * A habit of the whole report (cutting off instead of rounding) is said once, with its places; not at all where the
 * report itself says that figures may differ by rounding.
 */
function* notes(report: Report, claims: readonly Claim[]): Iterable<Problem<Key>> {
  const disclaimed = /四[舍捨]五入/.test(report.document.text);
  for (const verdict of disclaimed ? [] : (['rounding', 'slack'] as const)) {
    const visible = claims.filter(
      (claim) =>
        claim.verdict === verdict && claim.plausibility >= 0.5 && (verdict === 'slack' || additive(claim)),
    );
    const [first, ...rest] = visible;
    if (!first) continue;
    yield {
      ...problem(report, first, verdict, 'info'),
      related: [
        ...figures(first),
        ...rest.map(({ span }) => ({ span, message: verdict, data: data(report, first) })),
      ],
    };
  }
}

const additive = ({ kind }: Claim): boolean => kind !== 'ratio' && kind !== 'change';

function problem<K extends Key>(report: Report, claim: Claim, message: K, severity: Severity) {
  const { quantity, label = '' } = statedTerm(claim);
  return {
    span: quantity.span,
    message,
    severity,
    data: data(report, claim),
    stated: quantity.value,
    computed: claim.computed,
    difference: difference(claim, quantity),
    unit: unitOf(quantity),
    key: claim.terms.map((term) => term.label ?? '').join('|') || label,
  };
}

function data(report: Report, claim: Claim): Record<string, Datum> {
  const { quantity } = statedTerm(claim);
  const unit = unitOf(quantity);
  const stated = report.document.text.slice(quantity.span.start, quantity.span.end).replace(/\s+/g, '');
  return {
    label: named(statedTerm(claim)),
    stated,
    computed: inStyleOf(stated, claim.computed) + unit,
    difference: apart(difference(claim, quantity), unit),
    count: String(claim.terms.length - 1),
  };
}

const figures = (claim: Claim) =>
  claim.terms
    .filter((term) => term !== statedTerm(claim))
    .slice(0, SHOWN)
    .map((term) => ({ span: term.quantity.span, message: 'term' as const, data: { label: named(term) } }));

const named = ({ label, quantity }: Term): Bilingual =>
  labelled(label?.replace(/^其中/, '') || unitOf(quantity));

const SCALES: Readonly<Record<string, string>> = {
  '10000': '万',
  '100000000': '亿',
  '1000': '千',
  '1000000': '百万',
};

const unitOf = ({ scale, unit }: Quantity): string => (SCALES[String(scale)] ?? '') + unit;
