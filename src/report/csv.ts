import type { AuditResult } from '../audit/result.ts';
import { isOpen } from '../audit/summary.ts';
import type { Setting } from './index.ts';
import { place } from './place.ts';
import { SEVERITY } from './words.ts';

/** Columns of the discrepancy list for correction, 整改清单. */
const COLUMNS = [
  '序号',
  '单位',
  '文件',
  '等级',
  '问题类型',
  '位置',
  '原文',
  '报告值',
  '复算值',
  '差额',
  '可能的更正',
  '依据',
  '整改建议',
  '处理状态',
  '指纹',
];

/**
 * The open findings, one a row: RFC 4180 with CRLF, and a byte order mark so that Excel reads UTF-8. Unreadable files
 * stand in it too.
 */
export function csv(result: AuditResult, { rules, language }: Setting): string {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const rows = result.files.flatMap((file): string[][] => {
    if (file.status === 'unreadable') {
      return [['', file.path, '', '无法读取', '', '', '', '', '', '', '', file.problem.message, '', '']];
    }
    return file.findings.filter(isOpen).map((finding) => {
      const rule = ruleOf.get(finding.rule);
      const withUnit = (value: string | null) => (value === null ? '' : value + (finding.unit ?? ''));
      return [
        file.meta.entities[0] ?? '',
        file.path,
        SEVERITY[finding.severity][language],
        rule?.title[language] ?? finding.rule,
        [finding.where.section, place(finding.where, file.path, language)].filter(Boolean).join(' '),
        finding.quote,
        withUnit(finding.stated),
        withUnit(finding.computed),
        finding.unit === '%' && finding.difference
          ? `${finding.difference}个百分点`
          : withUnit(finding.difference),
        finding.corrections.map(({ from, to, reason }) => `${from}→${to}（${reason}）`).join('；'),
        rule?.basis[language] ?? '',
        [finding.message, rule?.advice[language]].filter(Boolean).join('。'),
        [finding.judgement?.status, finding.judgement?.reason].filter(Boolean).join('：'),
        finding.fingerprint,
      ];
    });
  });
  const numbered = rows.map((row, index) => [String(index + 1), ...row]);
  return `\ufeff${[COLUMNS, ...numbered].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/**
 * A field that a spreadsheet takes for text: one that opens like a formula gets an apostrophe in front, unless it is a
 * plain negative figure.
 */
function field(value: string): string {
  const dangerous = /^[=+\-@＝＋－＠\t\r]/.test(value) && !/^-\d[\d.,]*(?:[%\p{Script=Han}]*)$/u.test(value);
  // a fingerprint of digits, 12345678901e2345, would become a number
  const numeric = /^\d{8,}(?:e\d+)?$|^\d+e\d+$/.test(value);
  const safe = dangerous || numeric ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
