import { CLAIM_KIND } from '../../audit/relation-name.ts';
import type { AuditedFile } from '../../batch/result.ts';
import type { FindingRecord } from '../../batch/summary.ts';
import { isUnchecked, unchecked } from '../../batch/unchecked.ts';
import type { ClaimKind, NonFigureReason, Severity, Tally } from '../../model.ts';
import { wrap } from '../width.ts';
import { EXCLUSION, SEVERITY } from '../words.ts';
import type { Style } from './style.ts';

/** What was checked and with what result: silence is worth only as much as what was looked at. */
export function totalLines(
  file: AuditedFile,
  open: readonly FindingRecord[],
  style: Style,
  compared: boolean,
): string[] {
  const hidden = file.findings.length - open.length;
  return [
    ...wrap(relations(file, style), style.width),
    ...wrap(targets(file, style), style.width),
    ...wrap(standards(file, style), style.width),
    ...wrap(figures(file, style), style.width),
    style.bold(style.say('结论：', 'Result: ')) +
      verdict(open, file, compared, style) +
      (hidden > 0
        ? style.say(`（另有已知或已处理的${hidden}处未列出）`, ` (${hidden} known or settled, not shown)`)
        : ''),
  ];
}

function relations({ checked }: AuditedFile, style: Style): string {
  const { order: _, ...equations } = checked;
  const tallies = Object.entries(equations) as [Exclude<ClaimKind, 'order'>, Tally][];
  if (tallies.length === 0) {
    return style.say('核对：未识别到可复算的关系', 'Checked: no relation that can be recomputed');
  }
  const total = (key: keyof Tally) => tallies.reduce((sum, [, tally]) => sum + tally[key], 0);
  const [held, failed, undecided] = [total('held'), total('failed'), total('undecided')];
  const each = tallies.map(([kind, tally]) => {
    const { zh, en } = CLAIM_KIND[kind];
    return style.say(`${zh}${count(tally)}处`, `${count(tally)} ${en}`);
  });
  return style.say(
    `核对：${each.join('、')}；相符${held}处，不符${failed}处，无法判定${undecided}处`,
    `Checked: ${each.join(', ')}; ${held} hold, ${failed} fail, ${undecided} undecided`,
  );
}

/** A target that was missed is no discrepancy in itself. */
function targets({ checked: { order } }: AuditedFile, style: Style): string {
  if (!order) return '';
  return style.say(
    `目标：比较${count(order)}处，未达到${order.failed}处`,
    `Targets: ${count(order)} compared, ${order.failed} missed`,
  );
}

/** Rows that could not be scored anew are said, never silently left out. */
function standards({ standards }: AuditedFile, style: Style): string {
  const { assessed, unassessed } = standards;
  if (assessed + unassessed === 0) return '';
  return style.say(
    `评分标准：共${assessed + unassessed}项，按标准重新计分${assessed}项，未能核算${unassessed}项`,
    `Standards: ${assessed + unassessed}, of which ${assessed} applied and ${unassessed} not assessed`,
  );
}

const count = ({ held, failed, undecided }: Tally): number => held + failed + undecided;

/** Every figure of the report, and what was left out, so that nobody takes silence for a clean bill. */
function figures({ coverage }: AuditedFile, style: Style): string {
  const { figures, bound, undecided, unbound, excluded, exclusions } = coverage;
  const open = undecided > 0 ? style.say(`、无法判定${undecided}个`, `, ${undecided} undecided`) : '';
  const reasons = (Object.entries(exclusions) as [NonFigureReason, number][])
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) =>
      style.say(`${EXCLUSION[reason].zh}${count}`, `${count} ${EXCLUSION[reason].en}`),
    );
  const why = reasons.length > 0 ? style.say(`（${reasons.join('、')}）`, ` (${reasons.join(', ')})`) : '';
  return style.say(
    `数字：全文${figures}个，已勾稽${bound}个${open}、未涉及勾稽关系${unbound}个；不作核对${excluded}处${why}`,
    `Figures: ${figures}, of which ${bound} checked${open} and ${unbound} in no relation; ${excluded} left out${why}`,
  );
}

/** 错误 2 处，警告 1 处; that not all could be checked; or that nothing was found. */
function verdict(
  findings: readonly { severity: Severity }[],
  file: AuditedFile,
  compared: boolean,
  style: Style,
): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const text = style.say(`${SEVERITY[severity].zh}${count}处`, `${count} ${SEVERITY[severity].en}`);
    return count > 0 ? [style.severity[severity](text)] : [];
  });
  const nothingNew = style.say('无新问题', 'nothing new');
  if (isUnchecked(file)) {
    if (compared && counts.length === 0) counts.push(nothingNew);
    const isNoted = unchecked(file.notices).length > 0;
    const part = isNoted
      ? style.say('部分或全部内容未能核对（见“注意”）', 'not all could be checked (see the notes)')
      : style.say(
          '未能核对：没有可以复算的数字关系',
          'not checked: there is no relation that can be recomputed',
        );
    counts.push(style.severity.warning(part));
  }
  return counts.length > 0
    ? counts.join(style.say('，', ', '))
    : style.good(
        compared ? nothingNew : style.say('在上述核对范围内未发现问题', 'nothing found in what was checked'),
      );
}
