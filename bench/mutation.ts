/**
 * The honest measure of an auditor: in a sound report change one figure, as a hand slips, and see whether that is
 * found, where it is placed, and whether the true figure is among the corrections offered.
 */
import { judge } from '../src/arithmetic/judge.ts';
import { auditFile, type Claim, type Finding, type Quantity, type Report, type Span } from '../src/index.ts';
import type { Corpus } from './corpus.ts';
import { nudge, SLIPS, type Slip } from './nudge.ts';
import { overlaps } from './place.ts';
import { heading, percent, table } from './table.ts';
import { generator, worldOf, writeReport } from './world.ts';

const WORLDS = 20;

interface Sound {
  readonly name: string;
  readonly text: string;
}

interface Tried {
  readonly slip: Slip;
  /** A relation that the words state, and that could be told as wrong, breaks with it. */
  readonly checkable: boolean;
  readonly exact: boolean;
  readonly found: boolean;
  readonly placed: boolean;
  readonly corrected: boolean;
}

export function mutation(corpora: readonly Corpus[], options: { list: string }): void {
  const passages = corpora
    .filter(({ name }) => name === 'own passages')
    .flatMap(({ cases }) =>
      cases.filter(({ relations }) => relations.every((one) => one.should_flag === 'no')),
    );
  const written = passages.map(({ id, text }) => ({ name: id, text }));
  const world = (rendering: 'exact' | 'half-up') =>
    Array.from({ length: WORLDS }, (_, seed) => ({
      name: `world ${seed} ${rendering}`,
      text: writeReport(worldOf(seed), rendering),
    }));
  measure('mutation: own passages', written, options);
  measure('mutation: generated reports, exact figures', world('exact'), options);
  measure('mutation: generated reports, rounded figures', world('half-up'), options);
}

function measure(name: string, reports: readonly Sound[], options: { list: string }): void {
  const random = generator(7);
  const tried = reports.flatMap((report) => mutate(report, random, options.list === 'mutants'));
  const visible = tried.filter((one) => one !== 'invisible');
  const checkable = visible.filter((one) => one.checkable);
  heading(`${name}: ${reports.length} reports, ${visible.length} visible slips of ${tried.length}`);
  const line = (label: string, list: readonly Tried[]) => [
    label,
    `${list.length}`,
    ...(['found', 'placed', 'corrected'] as const).map((key) =>
      percent(list.filter((one) => one[key]).length, list.length),
    ),
  ];
  table(
    ['slip', 'figures', 'found', 'placed', 'true figure offered'],
    [
      ...SLIPS.map((slip) =>
        line(
          slip,
          checkable.filter((one) => one.slip === slip),
        ),
      ),
      line('all checkable', checkable),
      line(
        'in exact relations',
        checkable.filter(({ exact }) => exact),
      ),
      line(
        'in rounded relations',
        checkable.filter(({ exact }) => !exact),
      ),
      line(
        'in what figures alone confirm',
        visible.filter((one) => !one.checkable),
      ),
      line('all bound', visible),
    ],
  );
}

function mutate({ name, text }: Sound, random: () => number, list: boolean): (Tried | 'invisible')[] {
  const before = run(text);
  const tried: (Tried | 'invisible')[] = [];
  for (const figure of boundOf(before.report)) {
    const printed = before.report.document.text.slice(figure.digits.start, figure.digits.end);
    for (const slip of SLIPS) {
      const wrong = nudge(printed, slip, random);
      if (wrong === null) continue;
      const claims = before.report.claims.filter((claim) => claim.holds && has(claim, figure));
      const broken = claims.filter((claim) => breaks(claim, figure, wrong));
      if (broken.length === 0) {
        tried.push('invisible');
        continue;
      }
      const outcome = trial(before, figure, printed, wrong, claims);
      const isCheckable = broken.some(({ plausibility }) => plausibility >= CREDIBLE);
      tried.push({
        slip,
        checkable: isCheckable,
        exact: claims.every(({ verdict }) => verdict === 'exact'),
        ...outcome,
      });
      if (list && isCheckable && !(outcome.found && outcome.placed && outcome.corrected))
        console.log(
          `${name}  ${slip}  ${printed} → ${wrong}  ${JSON.stringify(outcome)}  「${around(before, figure)}」`,
        );
    }
  }
  return tried;
}

/** Below this plausibility a relation that fails proves nothing (`Claim.plausibility`): its figures can confirm it, no more. */
const CREDIBLE = 0.5;

/** Figures that take part in a relation that holds, printed in plain digits. */
const boundOf = ({ quantities, claims }: Report): Quantity[] => {
  const bound = new Set(
    claims
      .filter(({ holds }) => holds)
      .flatMap(({ terms }) => terms.map(({ quantity }) => quantity.span.start)),
  );
  return quantities.filter(({ span, bound: sense }) => sense === 'eq' && bound.has(span.start));
};

const same = (a: Quantity, b: Quantity): boolean => a.span.start === b.span.start;
const has = (claim: Claim, figure: Quantity): boolean =>
  claim.terms.some(({ quantity }) => same(quantity, figure));

/** Whether the relation could not hold with the wrong figure in it; else no reader could see the slip. */
function breaks(claim: Claim, figure: Quantity, wrong: string): boolean {
  const decimals = wrong.split('.')[1]?.length ?? 0;
  const terms = claim.terms.map((term) =>
    same(term.quantity, figure) ? { ...term, quantity: { ...figure, value: wrong, decimals } } : term,
  );
  const { kind, form, span } = claim;
  return judge({ kind, form, span, terms }).holds === false;
}

interface Run {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

function run(text: string): Run {
  return auditFile('report.txt', new TextEncoder().encode(text));
}

function trial(
  before: Run,
  figure: Quantity,
  printed: string,
  wrong: string,
  claims: readonly Claim[],
): Pick<Tried, 'found' | 'placed' | 'corrected'> {
  const { text } = before.report.document;
  const { start, end } = figure.digits;
  const shift = wrong.length - printed.length;
  const moved = (span: Span): Span => ({
    start: span.start > start ? span.start + shift : span.start,
    end: span.end >= end ? span.end + shift : span.end,
  });
  const loud = before.findings.filter(({ severity }) => severity !== 'info');
  const known = new Set(loud.map(({ rule, span }) => `${rule} ${moved(span).start}`));
  const relation = claims.flatMap(({ terms }) => terms.map(({ quantity }) => moved(quantity.span)));
  const place = moved(figure.span);
  const fresh = run(text.slice(0, start) + wrong + text.slice(end)).findings.filter(
    (finding) =>
      finding.severity !== 'info' &&
      !known.has(`${finding.rule} ${finding.span.start}`) &&
      spans(finding).some((span) => relation.some((term) => overlaps(span, term))),
  );
  const offered = fresh.flatMap(({ corrections }) => corrections).filter(({ span }) => overlaps(span, place));
  return {
    found: fresh.length > 0,
    placed: fresh.some((finding) => spans(finding).some((span) => overlaps(span, place))),
    corrected: offered.some(({ to }) => plain(to) === plain(printed)),
  };
}

const spans = (finding: Finding): Span[] => [
  finding.span,
  ...finding.related.map(({ span }) => span),
  ...finding.corrections.map(({ span }) => span),
];

const plain = (number: string): string => {
  const digits = number.replace(/[^\d.]/g, '');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
};

const around = ({ report }: Run, { span }: Quantity): string =>
  report.document.text.slice(Math.max(0, span.start - 15), span.end + 15).replace(/\n/g, '⏎');
