import type { AuditedFile } from '../../audit/result.ts';
import { isOpen } from '../../audit/summary.ts';
import type { Language, Span } from '../../model.ts';
import type { Setting } from '../format.ts';
import { correctionSaid } from '../said.ts';
import { SEVERITY } from '../words.ts';

/** What is written beside a place of the report. */
export interface Remark {
  readonly span: Span;
  readonly lines: readonly string[];
}

const MOST_RELATED = 6;

/** A remark a finding, and one at each place that has to do with it; numbered, so that they can refer to each other. */
export function remarksOf(file: AuditedFile, { language, rules }: Setting): Remark[] {
  const zh = language === 'zh';
  const open = file.findings.filter(isOpen);
  return open.flatMap((finding, index): Remark[] => {
    const rule = rules.find(({ id }) => id === finding.rule);
    const number = index + 1;
    // what is to be done about findings of one kind is said once
    const isFirst = open.findIndex((other) => other.rule === finding.rule) === index;
    const title = rule?.title[language] ?? finding.rule;
    const [best] = finding.corrections;
    const lines = [
      zh
        ? `【${number}·${SEVERITY[finding.severity].zh}】${title}`
        : `[${number} ${SEVERITY[finding.severity].en}] ${title}`,
      finding.message,
      ...(finding.calculation ? [`${zh ? '复算：' : 'Recomputed: '}${finding.calculation.text}`] : []),
      ...(best ? [`${zh ? '最可能：' : 'Likely: '}${correctionSaid(best, language)}`] : []),
      ...(rule && isFirst ? [`${zh ? '建议：' : 'To do: '}${rule.advice[language]}`] : []),
    ];
    const related = finding.related
      .filter(({ span }) => span.start !== finding.span.start)
      .slice(0, MOST_RELATED)
      .map(({ span, message }) => ({ span, lines: [seeAlso(number, title, message, language)] }));
    return [{ span: finding.span, lines }, ...related];
  });
}

const seeAlso = (number: number, title: string, message: string, language: Language): string =>
  language === 'zh' ? `与【${number}】“${title}”有关：${message}` : `see [${number}] “${title}”: ${message}`;
