import type { Document, Report } from '../model.ts';
import { claims } from './claim/index.ts';
import { facts } from './fact/index.ts';
import { indicators } from './indicator/index.ts';
import { meta } from './meta/index.ts';
import { outline } from './outline/index.ts';
import { figures } from './quantity/index.ts';
import { tables } from './table/index.ts';

/** Reads the figures, scores and headings of a document and works out how the report itself says they relate. */
export function extract(document: Document): Report {
  const { labels, sections, contents } = outline(document);
  const { quantities, nonFigures } = figures(document, labels);
  const report = { document, sections, contents, quantities, nonFigures };
  const grids = tables(report);
  const scored = indicators({ ...report, tables: grids });
  const stated = facts({ ...report, tables: grids });
  const all = { ...report, tables: grids, indicators: scored, facts: stated, meta: meta(report) };
  return { ...all, claims: claims(all) };
}
