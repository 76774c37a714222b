import { rules } from '../../rules/index.ts';
import type { AuditedFile, AuditResult, FileResult } from '../../src/batch/result.ts';
import { type FindingRecord, summary } from '../../src/batch/summary.ts';
import type { Setting } from '../../src/report/format.ts';
import { FORMATS } from '../../src/report/formats.ts';

/** What a format makes of a result, as text. */
export async function render(
  audit: AuditResult,
  format: string,
  setting: Partial<Setting> = {},
): Promise<string> {
  const bytes = await renderBytes(audit, format, setting);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function renderBytes(audit: AuditResult, format: string, setting: Partial<Setting> = {}) {
  const { write } = FORMATS.find(({ name }) => name === format)!;
  const output = await write(audit, { rules, language: 'zh', ...setting });
  if (typeof output === 'string') return Buffer.from(output);
  if (output instanceof Uint8Array) return Buffer.from(output);
  const parts: Uint8Array[] = [];
  for await (const part of output) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A finding as the rules give it, on a line of its own. */
export function finding(own: Partial<FindingRecord> = {}): FindingRecord {
  const text = '人员经费211.82万元；公用经费13.41万元，基本支出合计225.33万元，占总支出的29%。';
  const quote = '225.33万元';
  const start = text.indexOf(quote);
  const where = {
    section: '二、支出情况 > （一）基本支出',
    line: 12,
    column: start + 1,
    paragraph: null,
    table: null,
    row: null,
    cell: null,
    named: null,
    note: null,
    sheet: null,
  };
  return {
    rule: 'sum-mismatch',
    severity: 'error',
    message: '合计225.33万元，各分项之和为225.23万元，请核对改正',
    span: { start: 100 + start, end: 100 + start + quote.length },
    quote,
    where,
    stated: '225.33',
    computed: '225.23',
    difference: '0.10',
    unit: '万元',
    calculation: { text: '211.82万元＋13.41万元＝225.23万元', formula: 'ROUND(211.82+13.41,2)' },
    corrections: [
      {
        quote: '211.82',
        span: { start: 104, end: 110 },
        from: '211.82',
        to: '211.92',
        confirms: 1,
        text: '人员经费应为211.92万元',
        reason: '一位数字误录',
      },
    ],
    related: [{ span: { start: 104, end: 112 }, quote: '211.82万元', message: '人员经费', where }],
    fingerprint: '0123456789abcdef',
    excerpt: { text, start, end: start + quote.length },
    judgement: null,
    known: false,
    ...own,
  };
}

export function file(findings: readonly FindingRecord[], own: Partial<AuditedFile> = {}): AuditedFile {
  return {
    path: '报告/临江区文化馆.txt',
    sha256: '0'.repeat(64),
    status: 'audited',
    meta: {
      title: '临江区文化馆2024年度部门整体支出绩效自评报告',
      entities: ['临江区文化馆', '我馆'],
      year: 2024,
      kind: 'department',
      score: '99',
      scoreComputed: '89',
      grade: '优',
      profile: null,
    },
    checked: {
      sum: { held: 3, failed: 1, undecided: 0 },
      ratio: { held: 6, failed: 0, undecided: 1 },
      order: { held: 4, failed: 1, undecided: 0 },
    },
    coverage: {
      figures: 40,
      bound: 28,
      undecided: 2,
      unbound: 10,
      excluded: 12,
      exclusions: { year: 9, label: 3 },
    },
    standards: { assessed: 0, unassessed: 0 },
    notices: [],
    findings: [...findings],
    ...own,
  };
}

export const unreadable: FileResult = {
  path: '报告/空.txt',
  sha256: null,
  status: 'unreadable',
  problem: { code: 'empty', message: '文件为空' },
};

export const result = (...files: FileResult[]): AuditResult => ({
  schema: 'gouji/audit@1',
  version: '0.0.0',
  files,
  summary: summary(files),
});
