import type { AuditedFile } from '../../audit/result.ts';
import type { FindingRecord } from '../../audit/summary.ts';
import type { ClaimKind, Severity, Tally } from '../../model.ts';
import { wrap } from '../width.ts';
import { CLAIM_KIND, SEVERITY } from '../words.ts';
import type { Style } from './style.ts';

/** What was checked and with what result: silence is worth only as much as what was looked at. */
export function totalLines(file: AuditedFile, open: readonly FindingRecord[], style: Style): string[] {
  const hidden = file.findings.length - open.length;
  return [
    ...wrap(relations(file, style), style.width),
    ...wrap(targets(file, style), style.width),
    ...wrap(figures(file, style), style.width),
    style.bold(style.say('结论：', 'Result: ')) +
      verdict(open, style) +
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

const count = ({ held, failed, undecided }: Tally): number => held + failed + undecided;

function figures({ coverage }: AuditedFile, style: Style): string {
  const { figures, bound, unbound, excluded } = coverage;
  return style.say(
    `数字：共${figures}个，参与核对${bound}个，未见关系${unbound}个；年份、文号、编号等不计${excluded}处`,
    `Figures: ${figures}, of which ${bound} checked and ${unbound} in no relation; ${excluded} years, document numbers and labels left out`,
  );
}

/** 错误 2 处，警告 1 处; or that nothing was found. */
function verdict(findings: readonly { severity: Severity }[], style: Style): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const text = style.say(`${SEVERITY[severity].zh}${count}处`, `${count} ${SEVERITY[severity].en}`);
    return count > 0 ? [style.severity[severity](text)] : [];
  });
  return counts.length > 0
    ? counts.join(style.say('，', ', '))
    : style.good(style.say('在上述核对范围内未发现问题', 'nothing found in what was checked'));
}
