import { statedTerm } from '../arithmetic/judge.ts';
import type { Block, Claim, Language, PageLine, Quantity, Report, Role, Section, Span } from '../model.ts';
import { ledger } from './ledger.ts';
import { type Checking, checking } from './working-paper.ts';

/** A figure in a relation. */
interface Tied extends Span {
  readonly role: Role;
  /** As printed, with its unit. */
  readonly figure: string;
  readonly label: string;
}

/** A relation with the places of its figures; the stated one first. */
export type Relation = Omit<Checking, 'excerpt'> & { readonly terms: readonly Tied[] };

/** A figure and the relations that it takes part in, as places in `Exhibit.relations`. */
interface Ticked extends Span {
  readonly relations: readonly number[];
}

/** A report as it is laid before a person: its text in its form, and every relation with the places of its figures. */
export interface Exhibit {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each page of the file begins, if it has any. */
  readonly pages?: readonly { readonly start: number; readonly page: number }[];
  readonly title: Span | null;
  readonly headings: readonly (Span & { readonly depth: number })[];
  readonly figures: readonly Ticked[];
  readonly relations: readonly Relation[];
}

export function exhibit(report: Report, language: Language): Exhibit {
  const { document, meta, sections, claims, quantities } = report;
  const bound = ledger(report);
  return {
    text: document.text,
    blocks: document.blocks,
    ...(document.lines && { pages: pagesOf(document.lines) }),
    title: meta.titleSpan ?? null,
    headings: headingsOf(sections),
    figures: quantities.map(({ span }, index) => ({ ...span, relations: bound[index]! })),
    relations: claims.map((claim) => relation(report, claim, language)),
  };
}

function relation(report: Report, claim: Claim, language: Language): Relation {
  const { excerpt: _, ...rest } = checking(report, claim, language);
  const stated = statedTerm(claim);
  const terms = [stated, ...claim.terms.filter((term) => term !== stated)];
  const printed = ({ span }: Quantity) => report.document.text.slice(span.start, span.end);
  return {
    ...rest,
    terms: terms.map(({ role, quantity, label }) => ({
      start: quantity.span.start,
      end: quantity.span.end,
      role,
      figure: printed(quantity),
      label: label ?? '',
    })),
  };
}

/** Notes stand behind the body, on pages that have begun long before. */
function pagesOf(lines: readonly PageLine[]): { start: number; page: number }[] {
  const pages: { start: number; page: number }[] = [];
  for (const { start, page } of lines) if (page > (pages.at(-1)?.page ?? 0)) pages.push({ start, page });
  return pages;
}

const headingsOf = (sections: readonly Section[]): Exhibit['headings'] =>
  sections.flatMap(({ kind, inline, heading, depth, children }) => [
    ...(kind === 'heading' && !inline ? [{ ...heading, depth }] : []),
    ...headingsOf(children),
  ]);
