import type { Document, Report } from '../model.ts';
import { claims } from './claim/index.ts';
import { facts } from './fact/index.ts';
import { indicators } from './indicator/index.ts';
import { meta } from './meta/index.ts';
import { outline } from './outline/index.ts';
import { figures } from './quantity/index.ts';
import { disagreements } from './reading/index.ts';
import { tables, unglued, withTableUnits } from './table/index.ts';

/** Reads the figures, scores and headings of a document and works out how the report itself says they relate. */
export function extract(document: Document): Report {
  const { labels, sections, contents } = outline(document);
  const printed = unglued(figures(document, labels), document.text);
  const grids = tables({ document, sections, quantities: printed.quantities });
  const quantities = withTableUnits(printed.quantities, grids);
  const report = { document, sections, contents, quantities, nonFigures: printed.nonFigures, tables: grids };
  const about = { ...report, meta: meta(report) };
  const known = { ...about, facts: facts(about) };
  const all = { ...known, indicators: indicators(known) };
  const second = document.secondReading;
  return { ...all, claims: claims(all), ...(second && { disagreements: disagreements(report, second) }) };
}
