import { z } from 'zod';
import { STATUSES } from './status.ts';

const Span = z
  .object({ start: z.int(), end: z.int() })
  .describe('Half-open UTF-16 range in the text of the document');

const Where = z
  .object({
    section: z.string().describe('Headings from the top, joined by “ > ”'),
    page: z.int().optional().describe('Of a file that has pages; the line then counts from its top'),
    line: z.int(),
    column: z.int(),
    paragraph: z.int().nullable(),
    table: z.int().nullable(),
    row: z.int().nullable(),
    cell: z.int().nullable(),
    named: z
      .object({
        table: z.enum([
          'project-self-evaluation',
          'department-self-evaluation',
          'scoring',
          'basic-data',
          'score-summary',
          'expenditure',
          'other',
        ]),
        ordinal: z.int().nullable().describe('Which one of its kind, from 1; null for the only one'),
        row: z.string(),
        column: z.string(),
      })
      .nullable()
      .describe('What a person calls the cell'),
    note: z
      .enum(['footnote', 'endnote', 'header', 'footer', 'textbox'])
      .nullable()
      .describe('Outside the flow of the body'),
    sheet: z
      .object({ name: z.string(), cell: z.string().describe('F12') })
      .nullable()
      .describe('Of a workbook: the sheet and the cell'),
  })
  .describe('Place as a person counts it, from 1');

const Correction = z.object({
  quote: z.string(),
  span: Span,
  from: z.string(),
  to: z.string(),
  confirms: z.int().describe('Other relations that the corrected figure satisfies'),
  text: z.string().describe('As it is said'),
  reason: z.string().describe('What speaks for it'),
});

const Related = z.object({ span: Span, quote: z.string(), message: z.string(), where: Where });

const Judgement = z.object({
  status: z.string().describe(`${STATUSES.zh.join('、')}, or what a person wrote in its place`),
  reason: z.string().nullable(),
  date: z.string().nullable(),
  person: z.string().nullable().optional().describe('Who puts it right'),
  deadline: z.string().nullable().optional(),
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
  calculation: z
    .object({
      text: z.string(),
      formula: z.string().nullable().describe('For a spreadsheet, without the sign in front'),
    })
    .nullable()
    .describe('How the computed figure follows'),
  corrections: z.array(Correction).describe('Likely corrections, the likeliest first'),
  related: z.array(Related),
  fingerprint: z.string().describe('The same over edits and corrected values: rule, section path, labels'),
  excerpt: z
    .object({ text: z.string(), start: z.int(), end: z.int() })
    .describe(
      'The line that it stands in, or a thousand characters of a long one, and the range of the quote in it',
    ),
  judgement: Judgement.nullable(),
  known: z.boolean().describe('Already in the baseline'),
});
