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
  const lines: Line[] = [];
  const counts = new Map<string, number>();
  const unread: string[] = [];
  for (const file of result.files) {
    if (file.status === 'unreadable') {
      unread.push(...told(file.path, file.problem.message, style));
      continue;
    }
    const open = file.findings.filter(isOpen);
    for (const { rule } of open) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    lines.push(lineOf(file, open, style));
  }
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
    ...reports(lines, style),
    ...folderLines(result, rules, style),
    ...kinds(counts, rules, style),
    // so that their zeros are not taken for a clean bill
    ...part(
      style.say('未能核对', 'not checked'),
      lines.flatMap(({ unchecked: why }) => why),
      style,
    ),
    ...part(style.say('无法读取', 'unreadable'), unread, style),
    ...passedOver(result, style),
  ];
}

/** What the summary shows of a report: all that is kept of it. */
interface Line {
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly stake: Rational;
  /** Why much of it could not be checked; empty where it could. */
  readonly unchecked: readonly string[];
}

function lineOf(file: AuditedFile, open: readonly FindingRecord[], style: Style): Line {
  const isOpenQuestion = isUnchecked(file);
  const mark = isOpenQuestion ? style.say('（未能核对）', ' (not checked)') : '';
  const why = unchecked(file.notices).map(({ message }) => message);
  const bare = style.say('没有可以复算的数字关系', 'no relation that can be recomputed');
  return {
    name: printable(`${unitOf(file)}${mark}  ${file.path}`),
    counts: countsOf(open),
    stake: highestStake(open),
    unchecked: isOpenQuestion
      ? (why.length > 0 ? why : [bare]).flatMap((message) => told(file.path, message, style))
      : [],
  };
}

/** What there is to say of a file. */
const told = (path: string, message: string, style: Style): string[] =>
  wrap(printable(path + style.say('：', ': ') + message), style.width - 2).map((line) => `  ${line}`);

const part = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length > 0 ? [style.dim(title), ...lines, ''] : [];

/** Gravest first: errors, then warnings, then money at stake; path order among equals. */
function reports(unsorted: readonly Line[], style: Style): string[] {
  if (unsorted.length === 0) return [];
  const lines = [...unsorted].sort(
    (a, b) =>
      b.counts.error - a.counts.error ||
      b.counts.warning - a.counts.warning ||
      Number(b.unchecked.length > 0) - Number(a.unchecked.length > 0) ||
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
    ...lines.slice(0, MOST_REPORTS).map(({ name, counts, stake }) => {
      const cells = severities.map((severity, index) => {
        const cell = padStart(String(counts[severity]), WIDTHS[index]!);
        return counts[severity] > 0 ? style.severity[severity](cell) : style.dim(cell);
      });
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
  counts: ReadonlyMap<string, number>,
  rules: ReadonlyMap<string, RuleFacts>,
  style: Style,
): string[] {
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
