import { divide, isZero, type Rational, rational, toFixed } from '../../arithmetic/rational.ts';
import type { RuleFacts } from '../../audit/rule.ts';
import { unitOf } from '../../batch/judgement.ts';
import type { AuditResult } from '../../batch/result.ts';
import { folderSummary, type Group } from '../folder.ts';
import { baseName } from '../list.ts';
import { printable } from '../printable.ts';
import { displayWidth, padEnd, padStart, truncate } from '../width.ts';
import { SEVERITY } from '../words.ts';
import type { Style } from './style.ts';

/** So many lines of each part; the list has all. */
const MOST = 10;
const MONEY = 14;
const COUNT = 6;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What a folder of several units or years amounts to: by unit, by year, scores that do not add up, what costs most. */
export function folderLines(
  result: AuditResult,
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
): string[] {
  if (result.files.length < 2) return [];
  const { units, years, scores, costly } = folderSummary(result);
  const isByUnit = units.length > 1 && units.length < result.files.length;
  return [
    ...(isByUnit ? table(style.say('按单位', 'by unit'), units, style) : []),
    ...(years.length > 1 ? table(style.say('按年度', 'by year'), years, style) : []),
    ...part(
      style.say('自评得分与复算不一致', 'scores that their items do not make'),
      scores.map(({ file, stated, computed }) => {
        const said = style.say(
          `自评${stated}分，复算${computed}分`,
          `stated ${stated}, recomputed ${computed}`,
        );
        return line(said, 24, `${unitOf(file)}  ${baseName(file.path)}`, style);
      }),
      style,
    ),
    ...part(
      style.say('金额最大的问题', 'most money at stake'),
      costly.map(({ file, finding, yuan }) => {
        const title = rules.get(finding.rule)?.title[style.language] ?? finding.rule;
        return line(money(yuan), MONEY, `${unitOf(file)}  ${title}  ${baseName(file.path)}`, style);
      }),
      style,
    ),
  ];
}

/** An amount in 元, as auditors read it. */
export const money = (yuan: Rational): string =>
  isZero(yuan) ? '—' : `${toFixed(divide(yuan, rational(10_000)), 2)}万元`;

/** That there are more of them. */
export const moreLine = (left: number, style: Style): string[] =>
  left > 0 ? [style.dim(style.say(`  另有${left}项，见导出的清单`, `  ${left} more in the list`))] : [];

function table(title: string, groups: readonly Group[], style: Style): string[] {
  const columns = [...SEVERITIES.map((one) => SEVERITY[one][style.language]), style.say('报告', 'files')];
  const head = columns.map((column) => padStart(column, COUNT + 2)).join('');
  const rows = groups.map(({ name, reports, counts, stake }) => {
    const cells = [...SEVERITIES.map((severity) => counts[severity]), reports].map((count) =>
      padStart(String(count), COUNT + 2),
    );
    const shown = printable(name || style.say('（未识别）', '(not told)'));
    return line(`${cells.join('')}${padStart(money(stake), MONEY)}`, 0, shown, style);
  });
  return part(`${head}${padStart(style.say('最大差额', 'at stake'), MONEY)}  ${title}`, rows, style);
}

function part(title: string, lines: readonly string[], style: Style): string[] {
  if (lines.length === 0) return [];
  return [style.dim(title), ...lines.slice(0, MOST), ...moreLine(lines.length - MOST, style), ''];
}

const line = (lead: string, width: number, text: string, style: Style): string => {
  const left = width === 0 ? lead : width === MONEY ? padStart(lead, width) : `  ${padEnd(lead, width)}`;
  return `${left}  ${truncate(printable(text), style.width - displayWidth(left) - 2)}`;
};
