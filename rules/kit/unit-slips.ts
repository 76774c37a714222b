import { once } from '../../src/arithmetic/once.ts';
import { type UnitSlip, unitSlip } from '../../src/arithmetic/unit-slip.ts';
import { causesOf } from '../../src/audit/cause.ts';
import type { Claim, Report } from '../../src/model.ts';

/** The relations that another unit of one figure would make hold, in the order that they are told. */
export const unitSlips = once((report: Report): ReadonlyMap<Claim, UnitSlip> => {
  const slips = new Map<Claim, UnitSlip>();
  for (const claim of candidates(report)) {
    const slip = unitSlip(claim, report.claims);
    if (slip) slips.set(claim, slip);
  }
  return slips;
});

/** Relations that fail, and lists in one sentence that were taken for incomplete because one figure is out of all proportion. */
const candidates = (report: Report): Claim[] => [
  ...causesOf(report).map(({ claim }) => claim),
  ...report.claims.filter(
    ({ kind, form, verdict, terms, span }) =>
      kind === 'sum' &&
      form === 'partition' &&
      verdict === 'undecided' &&
      terms.length > 2 &&
      !/[。\n]/.test(report.document.text.slice(span.start, span.end)),
  ),
];
