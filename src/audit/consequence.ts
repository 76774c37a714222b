import { contains } from '../extract/located.ts';
import type { Bilingual, Correction, Finding, Language, Quantity, Report, Severity, Span } from '../model.ts';
import { type Change, isSlip, sharedChanges } from './change.ts';
import { offer } from './proposal.ts';
import { withChange } from './with-change.ts';

/** A change that settles several findings and raises no error. */
interface Trial {
  readonly change: Change;
  readonly gone: readonly Finding[];
}

/** Trials a report: an audit of its figures each, and so many characters audited again by all of them together. */
const MOST_TRIALS = 12;
const MOST_TEXT = 200_000;

const trialsOf = ({ document: { text } }: Report): number =>
  Math.min(MOST_TRIALS, Math.floor(MOST_TEXT / text.length));

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

const FOLLOWS: Bilingual = { zh: '同一原因：', en: 'same cause: ' };

/**
 * Root cause once, over all rules (Fellegi & Holt 1976): where one changed figure makes several findings disappear and
 * no new error appears, the gravest of them stands, with that correction, and the others under it as related places.
 * @param figured ids of the rules whose findings a changed figure can settle
 * @param recheck what these rules find in another state of the report
 */
export function byCause(
  report: Report,
  findings: readonly Finding[],
  figured: ReadonlySet<string>,
  recheck: (report: Report) => readonly Finding[],
  language: Language,
): Finding[] {
  const serious = findings.filter(({ rule, severity }) => severity !== 'info' && figured.has(rule));
  if (serious.length < 2) return [...findings];
  const before = new Set(serious.map(identity));
  const trials = sharedChanges(report, serious)
    .slice(0, trialsOf(report))
    .flatMap((change): Trial[] => {
      const after = recheck(withChange(report, change)).filter(({ severity }) => severity !== 'info');
      const left = new Set(after.map(identity));
      const gone = serious.filter((finding) => !left.has(identity(finding)));
      const raised = after.filter((finding) => !before.has(identity(finding)));
      return gone.length > 1 && raised.length < gone.length && raised.every(isMild) ? [{ change, gone }] : [];
    })
    .sort((a, b) => b.gone.length - a.gone.length || Number(isSlip(b.change)) - Number(isSlip(a.change)));

  const settled = new Set<Finding>();
  const causes = new Map<Finding, Finding>();
  for (const { change, gone } of trials) {
    const [cause, ...others] = gone
      .filter((finding) => !settled.has(finding))
      .sort((a, b) => leads(b, change) - leads(a, change));
    if (!cause || others.length === 0) continue;
    causes.set(cause, withConsequences(report, cause, others, change, language));
    for (const finding of [cause, ...others]) settled.add(finding);
  }
  return findings
    .filter((finding) => causes.has(finding) || !settled.has(finding))
    .map((finding) => causes.get(finding) ?? finding);
}

/** A row that can be read again may show what was there all along, such as results out of proportion to the money spent. */
const isMild = ({ severity }: Finding): boolean => severity !== 'error';

const identity = ({ rule, span }: Finding): string => `${rule} ${span.start}-${span.end}`;

/** The gravest finding leads; of equals the one that points at the figure, then the one that shows or offers it. */
const leads = ({ severity, span, related, corrections }: Finding, { quantity }: Change): number =>
  RANK[severity] * 4 +
  (shows(span, quantity) ? 2 : 0) +
  (related.some((place) => shows(place.span, quantity)) ||
  corrections.some((offer) => shows(offer.span, quantity))
    ? 1
    : 0);

const shows = (span: Span, { digits }: Quantity): boolean => contains(span, digits);

function withConsequences(
  report: Report,
  cause: Finding,
  others: readonly Finding[],
  shared: Change,
  language: Language,
): Finding {
  const related = others.map(({ span, quote, where, message }) => ({
    span,
    quote,
    where,
    message: FOLLOWS[language] + message,
  }));
  const settling = settlingCorrection(report, shared, others.length, language);
  const corrections = [
    settling,
    ...cause.corrections.filter(({ span, to }) => span.start !== settling.span.start || to !== settling.to),
  ];
  return { ...cause, corrections, related: [...cause.related, ...related] };
}

function settlingCorrection(
  report: Report,
  { quantity, to }: Change,
  settled: number,
  language: Language,
): Correction {
  const { span, from, text, reason, ...rest } = offer(report, quantity, to, settled, [
    {
      zh: `改后另有${settled}处问题随之解决`,
      en: `it settles ${settled === 1 ? 'another finding' : `${settled} other findings`}`,
    },
  ]);
  return { ...rest, span, from, quote: from, text: text[language], reason: reason[language] };
}
