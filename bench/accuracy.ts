import { auditFile, type Claim, type Finding, rules } from '../src/index.ts';
import type { Case, Corpus, Relation } from './corpus.ts';
import { type Formula, parseFormula } from './formula.ts';
import { confirmation, printedSets } from './match.ts';
import { locate, overlaps, printedNumbers } from './place.ts';
import { heading, percent, table } from './table.ts';

/** What became of one labelled relation. `skipped`: prose that no claim can state. */
interface Outcome {
  readonly relation: Relation;
  readonly matched: boolean | 'skipped';
  readonly flagged: boolean;
}

/** What became of one labelled text. */
interface Result {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  /** Errors and warnings on a text in which nothing is wrong. */
  readonly falseAlarms: readonly Finding[];
  /** Failing claims of which no label says that they should fail. */
  readonly strayFailures: readonly Claim[];
  readonly text: string;
}

/** Recall of holding relations and of wrong ones, false alarms, and texts wholly right. */
export function accuracy(corpora: readonly Corpus[], options: { verbose: boolean; list: string }): void {
  for (const { name, cases } of corpora) {
    const results = cases.map(assess);
    heading(`${name}: ${cases.length} texts`);
    print(results);
    if (options.list === 'missed') results.forEach(printMissed);
    if (options.list === 'stray') results.forEach(printStray);
    if (options.verbose || options.list === 'alarms') results.forEach(printAlarms);
  }
}

function assess({ id, text, relations }: Case): Result {
  const name = id.endsWith('.md') || id.endsWith('.txt') ? id : `${id}.txt`;
  const { report, findings } = auditFile(name, new TextEncoder().encode(text));
  const body = report.document.text;
  const serious = findings.filter(({ severity }) => severity !== 'info');
  const outcomes = relations.map((relation): Outcome => {
    const formula = parseFormula(relation.formula);
    const quote = locate(body, relation.quote) ?? { start: 0, end: body.length };
    const decidable = formula !== null && printedSets(formula, body).length > 0;
    return {
      relation,
      matched: decidable ? confirmation(report.claims, formula, quote, body) !== undefined : 'skipped',
      flagged: serious.some((finding) => touches(finding, relation, formula, body)),
    };
  });
  const clean = relations.every(({ should_flag }) => should_flag === 'no');
  const open = relations.filter(({ should_flag }) => should_flag !== 'no');
  return {
    id,
    outcomes,
    falseAlarms: clean ? serious : [],
    strayFailures: report.claims.filter(
      (claim) => claim.holds === false && !open.some((relation) => concerns(claim, relation, body)),
    ),
    text: body,
  };
}

const GROUPS = new Map(rules.map(({ id, group }) => [id, group]));

/** A finding is about a wrong relation if it points into its quote at one of its figures; into its quote, for prose. */
function touches(finding: Finding, relation: Relation, formula: Formula | null, text: string): boolean {
  const quote = locate(text, relation.quote);
  if (!quote) return false;
  const group = GROUPS.get(finding.rule);
  if (formula && (group === 'structure' || group === 'text')) return false;
  const wanted = formula
    ? new Set(
        printedSets(formula, text)
          .flat()
          .map(({ value }) => value),
      )
    : null;
  return [finding, ...finding.related, ...finding.corrections].some(({ span }) => {
    if (!overlaps(span, quote)) return false;
    if (!wanted || wanted.size === 0) return true;
    const shared = text.slice(Math.max(span.start, quote.start), Math.min(span.end, quote.end));
    return [...printedNumbers(shared).keys()].some((number) => wanted.has(number));
  });
}

function concerns(claim: Claim, relation: Relation, text: string): boolean {
  const quote = locate(text, relation.quote);
  return quote !== null && claim.terms.some(({ quantity }) => overlaps(quantity.span, quote));
}

function print(results: readonly Result[]): void {
  const outcomes = results.flatMap((result) => result.outcomes);
  const kinds = [...new Set(outcomes.map(({ relation }) => relation.kind))].sort();
  table(
    ['kind', 'holding', 'confirmed', 'recall', 'prose', 'wrong', 'flagged', 'maybe', 'over-flagged'],
    [
      ...kinds.map((kind) =>
        row(
          kind,
          outcomes.filter(({ relation }) => relation.kind === kind),
        ),
      ),
      row('all', outcomes),
    ],
  );
  const numeric = outcomes.filter(({ matched }) => matched !== 'skipped');
  const right = results.filter(isWhollyRight).length;
  const alarms = (severity: string) =>
    results.flatMap((result) => result.falseAlarms).filter((finding) => finding.severity === severity).length;
  console.log(`numeric relations: ${numeric.length} of ${outcomes.length}`);
  console.log(`texts wholly right: ${right} of ${results.length} (${percent(right, results.length)})`);
  console.log(
    `on texts without a wrong relation: ${alarms('error')} false errors, ${alarms('warning')} false warnings`,
  );
  console.log(
    `failing claims that no label expects: ${results.flatMap((result) => result.strayFailures).length}`,
  );
}

function row(name: string, outcomes: readonly Outcome[]): string[] {
  const of = (flag: Relation['should_flag']) =>
    outcomes.filter(({ relation }) => relation.should_flag === flag);
  const holding = outcomes.filter(({ relation, matched }) => relation.holds && matched !== 'skipped');
  const confirmed = holding.filter(({ matched }) => matched === true);
  const flagged = (list: readonly Outcome[]) => list.filter((outcome) => outcome.flagged).length;
  return [
    name,
    `${holding.length}`,
    `${confirmed.length}`,
    percent(confirmed.length, holding.length),
    `${outcomes.filter(({ matched }) => matched === 'skipped').length}`,
    `${of('yes').length}`,
    `${flagged(of('yes'))}`,
    `${of('maybe').length}`,
    `${flagged(of('maybe'))}`,
  ];
}

const isMissed = ({ relation, matched, flagged }: Outcome): boolean =>
  (relation.holds && matched === false) || (relation.should_flag === 'yes' && !flagged);

const isWhollyRight = ({ outcomes, falseAlarms, strayFailures }: Result): boolean =>
  !outcomes.some(isMissed) && falseAlarms.length === 0 && strayFailures.length === 0;

function printMissed({ id, outcomes }: Result): void {
  for (const { relation } of outcomes.filter(isMissed)) {
    const fault = relation.holds ? 'not confirmed' : 'not flagged';
    console.log(
      `${id}  ${fault}  ${relation.kind}  ${relation.formula}  「${relation.quote.replace(/\n/g, '⏎')}」`,
    );
  }
}

function printStray({ id, strayFailures, text }: Result): void {
  for (const { kind, form, span, residual } of strayFailures)
    console.log(
      `${id}  stray ${kind}/${form}  ${residual}  「${text.slice(span.start, span.end).replace(/\n/g, '⏎')}」`,
    );
}

function printAlarms({ id, falseAlarms, text }: Result): void {
  for (const { rule, severity, message, span } of falseAlarms)
    console.log(`${id}  false ${severity}  ${rule}  ${message}  「${around(text, span)}」`);
}

/** The place with a little of what stands about it. */
const around = (text: string, span: { start: number; end: number }): string =>
  text.slice(Math.max(0, span.start - 12), Math.min(text.length, span.end + 12)).replace(/\n/g, '⏎');
