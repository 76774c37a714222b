import { coverage, ledger } from '../audit/ledger.ts';
import type { Claim, Report, Term } from '../model.ts';

/**
 * A report as `gouji extract` prints it: its claims with quote and flat terms, decimals as printed; every figure with the
 * claims that it is bound to, as places in their list.
 * @param why with each claim the relation and the words that bound its figures
 */
export function reportRecord(report: Report, why = false) {
  const { document, meta, sections, quantities, nonFigures, claims, facts, indicators, tables } = report;
  const { path, format, text } = document;
  const bound = ledger(report);
  return {
    document: { path, format, text },
    meta,
    sections,
    quantities: quantities.map((quantity, index) => ({ ...quantity, claims: bound[index] })),
    nonFigures,
    coverage: coverage(report),
    claims: claims.map((claim) => claimRecord(claim, text, why)),
    facts,
    indicators,
    tables,
  };
}

function claimRecord(
  { terms, alternatives: _, plausibility: __, source, ...claim }: Claim,
  text: string,
  why: boolean,
) {
  return {
    ...claim,
    ...(why && source && { source }),
    quote: text.slice(claim.span.start, claim.span.end),
    terms: terms.map(termRecord),
  };
}

function termRecord({ role, sign, label, quantity }: Term) {
  const { value, scale, unit, span } = quantity;
  return { role, ...(label !== undefined && { label }), ...(sign && { sign }), value, scale, unit, span };
}
