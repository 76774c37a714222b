import {
  compare,
  divide,
  isZero,
  type Rational,
  rational,
  toFixed,
  ZERO,
} from '../../arithmetic/rational.ts';
import { unitOf } from '../../batch/judgement.ts';
import type { AuditedFile, AuditResult, FileResult } from '../../batch/result.ts';
import { isOpen } from '../../batch/summary.ts';
import { isUnchecked, unchecked } from '../../batch/unchecked.ts';
import { unitInPath } from '../../batch/unit-name.ts';
import type { Severity } from '../../model.ts';
import { type Cell, figure } from '../cell.ts';
import type { Setting } from '../format.ts';
import type { Column, Sheet } from '../sheet.ts';
import { highestStake } from '../stake.ts';
import { SEVERITY } from '../words.ts';

/** A report a row, the gravest first; one in which nothing could be checked goes before one that is clean. */
export function overview(result: AuditResult, setting: Setting): Sheet {
  const zh = setting.language === 'zh';
  const say = (chinese: string, english: string): string => (zh ? chinese : english);
  const number = (title: string): Column => ({ title, width: 7 });
  const columns: Column[] = [
    { title: say('序号', 'No.'), width: 5, centred: true },
    { title: say('单位', 'Unit'), width: 22 },
    { title: say('文件', 'File'), width: 26 },
    number(say('自评得分', 'Score stated')),
    number(say('复算得分', 'Score recomputed')),
    { title: say('评价等级', 'Grade'), width: 7, centred: true },
    ...(['error', 'warning', 'info'] as const).map((severity) =>
      number(SEVERITY[severity][setting.language]),
    ),
    number(say('核对关系', 'Relations')),
    number(say('相符', 'Held')),
    number(say('不符', 'Failed')),
    number(say('无法判定', 'Undecided')),
    number(say('数字', 'Figures')),
    number(say('已勾稽', 'Bound')),
    number(say('未勾稽', 'Unbound')),
    { title: say('最大差额（万元）', 'At stake (10,000 yuan)'), width: 11 },
    { title: say('结论', 'Result'), width: 22 },
  ];
  const lines = Array.from(result.files, (file) => lineOf(file, setting)).sort(byGravity);
  return {
    name: say('总览', 'Overview'),
    columns,
    graveCell: columns.length - 1,
    rows: lines.map(({ state, cells }, index) => ({
      grave: state,
      cells: [figure(String(index + 1)), ...cells],
    })),
  };
}

interface Gravity {
  readonly state: Severity | 'none' | 'unknown';
  readonly counts: Readonly<Record<Severity, number>>;
  readonly stake: Rational;
}

/** All but its number, which its place gives it. */
interface Line extends Gravity {
  readonly cells: readonly Cell[];
}

function lineOf(file: FileResult, setting: Setting): Line {
  const gravity = gravityOf(file);
  return { ...gravity, cells: cellsOf(file, gravity, setting) };
}

function gravityOf(file: FileResult): Gravity {
  const open = file.status === 'audited' ? file.findings.filter(isOpen) : [];
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const gravest = (['error', 'warning', 'info'] as const).find((severity) => counts[severity] > 0);
  const unknown = file.status === 'unreadable' || (isUnchecked(file) && gravest !== 'error');
  return {
    state: unknown ? 'unknown' : (gravest ?? 'none'),
    counts,
    stake: open.length > 0 ? highestStake(open) : ZERO,
  };
}

const RANK = ['none', 'info', 'unknown', 'warning', 'error'] as const;

const byGravity = (a: Line, b: Line): number =>
  RANK.indexOf(b.state) - RANK.indexOf(a.state) ||
  b.counts.error - a.counts.error ||
  b.counts.warning - a.counts.warning ||
  compare(b.stake, a.stake) ||
  b.counts.info - a.counts.info;

function cellsOf(file: FileResult, { state, counts, stake }: Gravity, setting: Setting): Cell[] {
  const { language, link } = setting;
  const zh = language === 'zh';
  const path: Cell = { text: file.path, href: link?.(file.path) ?? '' };
  if (file.status === 'unreadable') {
    const verdict = zh ? `无法读取：${file.problem.message}` : `unreadable: ${file.problem.message}`;
    const blank = Array.from({ length: 14 }, () => '');
    return [unitInPath(file.path) ?? '', path, ...blank, verdict];
  }
  const { meta, checked, coverage } = file;
  const tallies = Object.values(checked);
  const total = (key: 'held' | 'failed' | 'undecided') => tallies.reduce((sum, tally) => sum + tally[key], 0);
  const [held, failed, undecided] = [total('held'), total('failed'), total('undecided')];
  const cells: Cell[] = [
    unitOf(file),
    path,
    figure(meta.score),
    figure(meta.scoreComputed),
    meta.grade ?? '',
    ...[counts.error, counts.warning, counts.info, held + failed + undecided, held, failed, undecided].map(
      String,
    ),
    ...[coverage.figures, coverage.bound, coverage.figures - coverage.bound].map(String),
    isZero(stake) ? '' : toFixed(divide(stake, rational(10_000)), 2),
  ].map((cell) => (typeof cell === 'string' ? figure(cell) : cell));
  return [...cells, conclusion(file, state, counts, setting)];
}

function conclusion(
  file: AuditedFile,
  state: Gravity['state'],
  counts: Gravity['counts'],
  { language, compared }: Setting,
): string {
  const zh = language === 'zh';
  if (state === 'unknown') {
    const [notice] = unchecked(file.notices);
    if (notice) return notice.message;
    return zh ? '未能核对：没有可以复算的数字关系' : 'not checked: no relation that can be recomputed';
  }
  const found = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    counts[severity] === 0
      ? []
      : [
          zh
            ? `${SEVERITY[severity].zh}${counts[severity]}处`
            : `${counts[severity]} ${SEVERITY[severity].en}`,
        ],
  );
  const settled = file.findings.length - file.findings.filter(isOpen).length;
  const known =
    settled === 0 ? '' : zh ? `（另有已知或已处理${settled}处）` : ` (${settled} known or settled)`;
  const nothing = zh ? '核对范围内未发现问题' : 'nothing found in what was checked';
  const clean = compared ? (zh ? '无新问题' : 'nothing new') : nothing;
  return (found.length > 0 ? found.join(zh ? '，' : ', ') : clean) + known;
}
