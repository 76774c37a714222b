import { z } from 'zod';

/** Where a person stands with a finding; kept over re-runs by fingerprint. */
export const STATUSES = ['待核实', '已确认', '已整改', '不予整改', '误报'] as const;

const Span = z
  .object({ start: z.int(), end: z.int() })
  .describe('Half-open UTF-16 range in the text of the document');

const Where = z
  .object({
    section: z.string().describe('Headings from the top, joined by “ > ”'),
    line: z.int(),
    column: z.int(),
    paragraph: z.int().nullable(),
    table: z.int().nullable(),
    row: z.int().nullable(),
    cell: z.int().nullable(),
    note: z
      .enum(['footnote', 'endnote', 'header', 'footer', 'textbox'])
      .nullable()
      .describe('Outside the flow of the body'),
  })
  .describe('Place as a person counts it, from 1');

const Correction = z.object({
  quote: z.string(),
  span: Span,
  from: z.string(),
  to: z.string(),
  confirms: z.int().describe('Other relations that the corrected figure satisfies'),
  reason: z.string(),
});

const Related = z.object({ span: Span, quote: z.string(), message: z.string() });

const Judgement = z.object({
  status: z.enum(STATUSES),
  reason: z.string().nullable(),
  date: z.string().nullable(),
});

/** A finding as it is written out: as the rule found it, with the line it stands in and what people said about it. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  span: Span,
  quote: z.string(),
  where: Where,
  stated: z.string().nullable(),
  computed: z.string().nullable(),
  difference: z.string().nullable(),
  unit: z.string().nullable(),
  corrections: z.array(Correction).describe('Likely corrections, the likeliest first'),
  related: z.array(Related),
  fingerprint: z.string().describe('The same over edits and corrected values: rule, section path, labels'),
  excerpt: z
    .object({ text: z.string(), start: z.int(), end: z.int() })
    .describe('The line that it stands in, and the range of the quote in that line'),
  judgement: Judgement.nullable(),
  known: z.boolean().describe('Already in the baseline'),
});
