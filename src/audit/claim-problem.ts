import { statedTerm } from '../arithmetic/judge.ts';
import type { Bilingual, Claim, Quantity, Report, Severity, Term } from '../model.ts';
import { difference } from './difference.ts';
import { apart, gap, labelled, measured } from './label.ts';
import type { Datum } from './message.ts';
import { inStyleOf } from './printed-style.ts';
import { unitOf } from './unit.ts';

/** How many figures of a claim are shown beside the finding. */
const SHOWN = 12;

/** What is said of a claim wherever it is reported: where it stands, what it states, what it should be. */
export function problemOf<K extends string>(report: Report, claim: Claim, message: K, severity: Severity) {
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
    claim,
    key: claim.terms.map((term) => term.label ?? '').join('|') || label,
  };
}

export function data(report: Report, claim: Claim): Record<string, Datum> {
  const { quantity } = statedTerm(claim);
  const unit = unitOf(quantity);
  const stated = printed(report, quantity);
  const out = difference(claim, quantity);
  return {
    label: named(statedTerm(claim), ''),
    stated,
    computed: measured(inStyleOf(stated, claim.computed), unit),
    difference: apart(out, unit),
    gap: gap(quantity.value, claim.computed, out, unit),
  };
}

/** A figure as it is printed; in a table, where its unit stands elsewhere, with that behind it. */
export function printed({ document: { text } }: Pick<Report, 'document'>, quantity: Quantity): string {
  const { span, digits } = quantity;
  const own = text.slice(span.start, span.end).replace(/\s+/g, '');
  return digits.end === span.end && digits.start < digits.end ? own + unitOf(quantity) : own;
}

/** The other figures of a claim, as places beside the finding. */
export const figures = (claim: Claim) =>
  claim.terms
    .filter((term) => term !== statedTerm(claim) && !isSilent(term))
    .slice(0, SHOWN)
    .map((term) => ({ span: term.quantity.span, message: 'term' as const, data: { label: named(term) } }));

/** Twelve months that nobody prints or names. */
const isSilent = ({ label, quantity: { digits } }: Term): boolean => !label && digits.start === digits.end;

/** 占12%、5%和83%: the later ones of a list have no name of their own. */
const named = ({ label, quantity }: Term, nameless = unitOf(quantity)): Bilingual =>
  labelled(label?.replace(/^其中/, '') || nameless);
