import { auditFile, type Claim, type Finding, rules, type Span } from '../src/index.ts';
import type { Case, Relation } from './corpus.ts';
import { type Formula, parseFormula } from './formula.ts';
import { confirmation, printedSets } from './match.ts';
import { locate, overlaps, printedNumbers } from './place.ts';

/** What became of one labelled relation. `skipped`: prose that no claim can state. */
export interface Outcome {
  readonly relation: Relation;
  readonly matched: boolean | 'skipped';
  readonly flagged: boolean;
}

/** What became of one labelled text. */
export interface Result {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  /** Errors and warnings on a text in which nothing is wrong. */
  readonly falseAlarms: readonly Finding[];
  /** Failing claims of which no label says that they should fail. */
  readonly stray: readonly Claim[];
  readonly held: readonly Claim[];
  /** Holding claims that state no labelled relation. */
  readonly unlabelled: readonly Claim[];
  readonly text: string;
}

/** Runs the program over a labelled text and holds the result against the labels. */
export function assess({ id, text, relations }: Case): Result {
  const name = id.endsWith('.md') || id.endsWith('.txt') ? id : `${id}.txt`;
  const { report, findings } = auditFile(name, new TextEncoder().encode(text));
  const body = report.document.text;
  const serious = findings.filter(({ severity }) => severity !== 'info');
  const labels = relations.map((relation) => ({
    relation,
    formula: parseFormula(relation.formula),
    quote: locate(body, relation.quote) ?? { start: 0, end: body.length },
  }));
  const outcomes = labels.map(({ relation, formula, quote }): Outcome => {
    const decidable = formula !== null && printedSets(formula, body).length > 0;
    return {
      relation,
      matched: decidable ? confirmation(report.claims, formula, quote, body) !== undefined : 'skipped',
      flagged: serious.some((finding) => touches(finding, quote, formula, body)),
    };
  });
  const clean = relations.every(({ should_flag }) => should_flag === 'no');
  const open = labels.filter(({ relation }) => relation.should_flag !== 'no');
  const held = report.claims.filter(({ holds }) => holds === true);
  return {
    id,
    outcomes,
    falseAlarms: clean ? serious : [],
    stray: report.claims.filter(
      (claim) => claim.holds === false && !open.some(({ quote }) => concerns(claim, quote)),
    ),
    held,
    unlabelled: held.filter(
      (claim) => !labels.some(({ formula, quote }) => formula && confirmation([claim], formula, quote, body)),
    ),
    text: body,
  };
}

const GROUPS = new Map(rules.map(({ id, group }) => [id, group]));

/** A finding is about a wrong relation if it points into its quote at one of its figures; into its quote, for prose. */
function touches(finding: Finding, quote: Span, formula: Formula | null, text: string): boolean {
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

const concerns = (claim: Claim, quote: Span): boolean =>
  claim.terms.some(({ quantity }) => overlaps(quantity.span, quote));
