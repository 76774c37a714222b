import type { Span } from '../src/index.ts';
import { assess, type Outcome, type Result } from './assess.ts';
import type { Corpus, Relation } from './corpus.ts';
import { sinceLast } from './last.ts';
import { heading, percent, table } from './table.ts';

/** Recall of holding relations and of wrong ones, false alarms, and texts wholly right. */
export function accuracy(corpora: readonly Corpus[], options: { verbose: boolean; list: string }): void {
  for (const { name, cases } of corpora) {
    const results = cases.map(assess);
    heading(`${name}: ${cases.length} texts`);
    print(results);
    printChanges(name, results);
    if (options.list === 'missed') results.forEach(printMissed);
    if (options.list === 'stray' || options.list === 'unlabelled') results.forEach(printClaims(options.list));
    if (options.verbose || options.list === 'alarms') results.forEach(printAlarms);
  }
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
  const held = results.flatMap((result) => result.held).length;
  const labelled = held - results.flatMap((result) => result.unlabelled).length;
  console.log(`holding claims that a label states: ${labelled} of ${held} (${percent(labelled, held)})`);
  console.log(`failing claims that no label expects: ${results.flatMap((result) => result.stray).length}`);
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

const isWhollyRight = ({ outcomes, falseAlarms, stray }: Result): boolean =>
  !outcomes.some(isMissed) && falseAlarms.length === 0 && stray.length === 0;

function printMissed({ id, outcomes }: Result): void {
  for (const { relation } of outcomes.filter(isMissed)) {
    const fault = relation.holds ? 'not confirmed' : 'not flagged';
    console.log(
      `${id}  ${fault}  ${relation.kind}  ${relation.formula}  「${relation.quote.replace(/\n/g, '⏎')}」`,
    );
  }
}

const printClaims =
  (which: 'stray' | 'unlabelled') =>
  ({ id, text, ...result }: Result): void => {
    for (const { kind, form, span, terms, residual } of result[which]) {
      const figures = terms.map(({ role, quantity }) => `${role} ${oneLine(text, quantity.span)}`);
      console.log(
        `${id}  ${kind}/${form}  off by ${residual}  ${figures.join(', ')}  「${oneLine(text, span)}」`,
      );
    }
  };

/** Which labels came right or went wrong since the last run. */
function printChanges(name: string, results: readonly Result[]): void {
  const right = results.flatMap(({ id, outcomes }) =>
    outcomes.filter((outcome) => !isMissed(outcome)).map(({ relation }) => `${id}  ${relation.formula}`),
  );
  const { gained, lost } = sinceLast(name, right);
  if (gained.length + lost.length === 0) return;
  console.log(`since the last run: ${gained.length} gained, ${lost.length} lost`);
  for (const one of lost) console.log(`  lost: ${one}`);
}

function printAlarms({ id, falseAlarms, text }: Result): void {
  for (const { rule, severity, message, span } of falseAlarms)
    console.log(`${id}  false ${severity}  ${rule}  ${message}  「${around(text, span)}」`);
}

/** The place with a little of what stands about it. */
const around = (text: string, span: Span): string =>
  oneLine(text, { start: Math.max(0, span.start - 12), end: span.end + 12 });

const oneLine = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\n/g, '⏎');
