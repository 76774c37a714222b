import { compare, type Rational } from '../../arithmetic/rational.ts';
import type { RuleFacts } from '../../audit/rule.ts';
import { unitOf } from '../../batch/judgement.ts';
import type { AuditedFile, AuditResult } from '../../batch/result.ts';
import { type FindingRecord, isOpen } from '../../batch/summary.ts';
import { isUnchecked, unchecked } from '../../batch/unchecked.ts';
import type { Severity } from '../../model.ts';
import { printable } from '../printable.ts';
import { filesSaid } from '../said.ts';
import { highestStake } from '../stake.ts';
import { padEnd, padStart, truncate, wrap } from '../width.ts';
import { SEVERITY } from '../words.ts';
import { folderLines, money, moreLine } from './folder.ts';
import type { Style } from './style.ts';

/** A run over several files: the totals, the reports by gravity, the kinds of findings by number, what was unreadable. */
export function summaryLines(
  result: AuditResult,
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
  compared: boolean,
): string[] {
  const audited = result.files.filter((file) => file.status === 'audited');
  const { error, warning, info } = result.summary;
  const isQuiet = compared && error + warning + info === 0;
  return [
    style.dim('═'.repeat(style.width)),
    ...wrap(
      style.say(
        `汇总：${filesSaid(result, 'zh')}；${isQuiet ? '无新问题' : `错误${error}处，警告${warning}处，提示${info}处`}`,
        `Summary: ${filesSaid(result, 'en')}; ${isQuiet ? 'nothing new' : `${error} errors, ${warning} warnings, ${info} infos`}`,
      ),
      style.width,
    ).map(style.bold),
    '',
    ...reports(audited, style),
    ...folderLines(result, rules, style),
    ...kinds(audited, rules, style),
    ...uncheckedFiles(audited, style),
    ...unread(result, style),
    ...passedOver(result, style),
  ];
}

interface Line {
  readonly file: AuditedFile;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly stake: Rational;
}

/** Gravest first: errors, then warnings, then money at stake; path order among equals. */
function reports(audited: readonly AuditedFile[], style: Style): string[] {
  if (audited.length === 0) return [];
  const lines = audited
    .map((file): Line => {
      const open = file.findings.filter(isOpen);
      return { file, counts: countsOf(open), stake: highestStake(open) };
    })
    .sort(
      (a, b) =>
        b.counts.error - a.counts.error ||
        b.counts.warning - a.counts.warning ||
        Number(isUnchecked(b.file)) - Number(isUnchecked(a.file)) ||
        compare(b.stake, a.stake) ||
        b.counts.info - a.counts.info,
    );
  const severities = ['error', 'warning', 'info'] as const;
  const columns = [
    ...severities.map((severity) => SEVERITY[severity][style.language]),
    style.say('最大差额', 'at stake'),
  ];
  const head = columns.map((column, index) => padStart(column, WIDTHS[index]!)).join('');
  return [
    style.dim(`${head}  ${style.say('报告', 'report')}`),
    ...lines.slice(0, MOST_REPORTS).map(({ file, counts, stake }) => {
      const cells = severities.map((severity, index) => {
        const cell = padStart(String(counts[severity]), WIDTHS[index]!);
        return counts[severity] > 0 ? style.severity[severity](cell) : style.dim(cell);
      });
      const mark = isUnchecked(file) ? style.say('（未能核对）', ' (not checked)') : '';
      const name = printable(`${unitOf(file)}${mark}  ${file.path}`);
      return `${cells.join('')}${padStart(money(stake), WIDTHS[3])}  ${truncate(name, style.width - TAKEN)}`;
    }),
    ...moreLine(lines.length - MOST_REPORTS, style),
    '',
  ];
}

/** Further reports stand in the list; the screen is for what weighs most. */
const MOST_REPORTS = 20;

const WIDTHS = [8, 8, 8, 14] as const;
const TAKEN = 40;
/** English titles are longer. */
const NAME = { zh: 26, en: 44 } as const;

const countsOf = (findings: readonly FindingRecord[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

function kinds(
  audited: readonly AuditedFile[],
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of audited.flatMap((file) => file.findings.filter(isOpen))) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  if (sorted.length === 0) return [];
  const widest = Math.min(NAME[style.language], style.width - 24);
  return [
    style.dim(style.say('问题类型', 'by kind')),
    ...sorted.map(([id, count]) => {
      const title = rules.get(id)?.title[style.language] ?? id;
      const name = padEnd(truncate(title, widest), widest);
      return `${padStart(String(count), WIDTHS[0])}  ${name}  ${style.dim(truncate(id, style.width - widest - 12))}`;
    }),
    '',
  ];
}

/** Reports of which much could not be checked, so that their zeros are not taken for a clean bill. */
function uncheckedFiles(audited: readonly AuditedFile[], style: Style): string[] {
  const lines = audited.filter(isUnchecked).flatMap(({ path, notices }) => {
    const told = unchecked(notices).map(({ message }) => message);
    const bare = style.say('没有可以复算的数字关系', 'no relation that can be recomputed');
    return (told.length > 0 ? told : [bare]).flatMap((message) =>
      wrap(printable(path + style.say('：', ': ') + message), style.width - 2).map((line) => `  ${line}`),
    );
  });
  return lines.length > 0 ? [style.dim(style.say('未能核对', 'not checked')), ...lines, ''] : [];
}

function unread({ files }: AuditResult, style: Style): string[] {
  const unreadable = files.filter((file) => file.status === 'unreadable');
  if (unreadable.length === 0) return [];
  return [
    style.dim(style.say('无法读取', 'unreadable')),
    ...unreadable.flatMap(({ path, problem }) =>
      wrap(printable(path + style.say('：', ': ') + problem.message), style.width - 2).map(
        (line) => `  ${line}`,
      ),
    ),
    '',
  ];
}

/** What is no report, by reason: so that every file of the folder is accounted for. */
function passedOver({ passedOver: files = [] }: AuditResult, style: Style): string[] {
  if (files.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { reason } of files) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [
    style.dim(style.say('跳过', 'passed over')),
    ...[...counts].map(([reason, count]) => `${padStart(String(count), WIDTHS[0])}  ${reason}`),
    '',
  ];
}
