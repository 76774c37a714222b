import { apart, measured } from '../../audit/label.ts';
import type { RuleFacts } from '../../audit/rule.ts';
import { isCalledCorrected, statusIn } from '../../batch/status.ts';
import type { FindingRecord } from '../../batch/summary.ts';
import { place } from '../place.ts';
import { printable } from '../printable.ts';
import { besideSaid, correctionSaid } from '../said.ts';
import { displayWidth, truncate, wrap } from '../width.ts';
import { SEVERITY } from '../words.ts';
import { cut } from './excerpt.ts';
import type { Style } from './style.ts';

const INDENT = '    ';
const MOST_CORRECTIONS = 3;
const MOST_RELATED = 4;

/** One finding: what and where, the line with the figure marked, why, the figures, corrections and related places. */
export function findingLines(finding: FindingRecord, rule: RuleFacts | undefined, style: Style): string[] {
  return [
    heading(finding, rule, style),
    ...quotation(finding, style),
    ...labelled('', finding.message, style),
    ...figures(finding, style),
    ...corrections(finding, style),
    ...finding.related
      .slice(0, MOST_RELATED)
      .flatMap((related) =>
        labelled(style.say('相关', 'see'), besideSaid(related, finding, style.language), style),
      ),
    ...judgement(finding, style),
    '',
  ];
}

function heading(finding: FindingRecord, rule: RuleFacts | undefined, style: Style): string {
  const severity = SEVERITY[finding.severity][style.language];
  const title = rule?.title[style.language] ?? finding.rule;
  const where = place(finding.where, style.language);
  const paint = style.severity[finding.severity];
  const left = `  ${paint(style.bold(severity))} ${style.bold(title)}  ${where}`;
  const gap = style.width - displayWidth(`  ${severity} ${title}  ${where}`) - finding.rule.length;
  return gap < 2 ? left : left + ' '.repeat(gap) + style.dim(finding.rule);
}

/** With colour the quote stands out by itself; without, a caret line points at it. */
function quotation({ excerpt, severity }: FindingRecord, style: Style): string[] {
  const { before, focus, after } = cut(excerpt, style.width - INDENT.length - 2);
  const bar = style.dim('│');
  const line = `${INDENT}${bar} ${before}${style.bold(style.severity[severity](focus))}${after}`;
  if (style.colour) return [line];
  return [
    line,
    `${INDENT}│ ${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(focus)))}`,
  ];
}

function figures({ stated, computed, difference, unit }: FindingRecord, style: Style): string[] {
  const parts = [
    [style.say('报告', 'stated'), stated],
    [isFigure(computed) ? style.say('复算', 'computed') : style.say('应为', 'should be'), computed],
  ].map(([label, value]) => [label, value && measured(value, unit ?? '')[style.language]]);
  const gap = difference && apart(difference, unit ?? '')[style.language];
  const shown = [...parts, [style.say('差额', 'difference'), gap]].flatMap(([label, value]) =>
    value ? [`${style.dim(label!)} ${style.bold(value)}`] : [],
  );
  return shown.length > 0 ? [INDENT + shown.join('   ')] : [];
}

/** Numbering is not computed: 应为 三、, 应为 6.. */
const isFigure = (text: string | null): boolean => /^[-+]?\d[\d,]*(?:\.\d+)?%?$/.test(text ?? '');

function corrections({ corrections }: FindingRecord, style: Style): string[] {
  const shown = corrections.slice(0, MOST_CORRECTIONS).flatMap((correction, index) => {
    const label = index === 0 ? style.say('最可能：', 'likely:') : style.say('或：', 'or:');
    return labelled(label, correctionSaid(correction, style.language), style);
  });
  const rest = corrections.length - MOST_CORRECTIONS;
  return rest > 0
    ? [...shown, ...labelled('', style.say(`另有${rest}种可能`, `${rest} more`), style)]
    : shown;
}

function judgement({ judgement }: FindingRecord, style: Style): string[] {
  if (!judgement) return [];
  const { status, reason, date } = judgement;
  const still = isCalledCorrected(status) ? style.say('，但问题仍在', ', but it is still there') : '';
  return labelled(
    style.say('状态', 'status'),
    [statusIn(status, style.language) + still, reason, date].filter(Boolean).join(' · '),
    style,
  );
}

/** A paragraph behind a label, wrapped to hang. */
function labelled(label: string, text: string, style: Style): string[] {
  const lead = label === '' || label.endsWith('：') ? label : `${label} `;
  const hang = ' '.repeat(displayWidth(lead));
  const width = style.width - INDENT.length - hang.length;
  return wrap(printable(truncate(text, width * 4)), width).map(
    (line, index) => INDENT + (index === 0 ? style.dim(lead) : hang) + line,
  );
}
