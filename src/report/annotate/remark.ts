import type { AuditedFile } from '../../batch/result.ts';
import { isOpen } from '../../batch/summary.ts';
import type { Bilingual, Language, Note, Related, Span } from '../../model.ts';
import type { Setting } from '../format.ts';
import { NOTES } from '../place.ts';
import { correctionSaid, elsewhereSaid } from '../said.ts';
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
      ...aside(finding, language),
      finding.message,
      ...(finding.calculation ? [`${zh ? '复算：' : 'Recomputed: '}${finding.calculation.text}`] : []),
      ...(finding.elsewhere ?? [])
        .slice(0, MOST_RELATED)
        .map((other) => `${zh ? '对照：' : 'Against: '}${elsewhereSaid(other, language)}`),
      ...(best ? [`${zh ? '最可能：' : 'Likely: '}${correctionSaid(best, language)}`] : []),
      ...(rule && isFirst ? [`${zh ? '建议：' : 'To do: '}${rule.advice[language]}`] : []),
    ];
    const related = finding.related
      .filter(({ span }) => span.start !== finding.span.start)
      .slice(0, MOST_RELATED)
      .map((place) => ({
        span: place.span,
        lines: [...aside(place, language), seeAlso(number, title, place.message, language)],
      }));
    return [{ span: finding.span, lines }, ...related];
  });
}

/** Where the words stand, if the remark cannot stand there. */
function aside({ where: { note }, quote }: Pick<Related, 'where' | 'quote'>, language: Language): string[] {
  if (note === null) return [];
  const name = NOTES[note][language];
  const words = quote.replace(/\s+/g, ' ');
  return language === 'zh'
    ? [`（在${name}中：“${words}”。Word 的${name}里不能加批注，故加在${PLACES[note].zh}）`]
    : [`(in the ${name}: “${words}”; Word takes no comments there, so this one stands ${PLACES[note].en})`];
}

/** What stands for a note in the body. */
const PLACES: Readonly<Record<Note['kind'], Bilingual>> = {
  footnote: { zh: '引用处', en: 'at its reference' },
  endnote: { zh: '引用处', en: 'at its reference' },
  header: { zh: '正文开头', en: 'at the beginning of the text' },
  footer: { zh: '正文开头', en: 'at the beginning of the text' },
  textbox: { zh: '文本框所在处', en: 'at the box' },
};

const seeAlso = (number: number, title: string, message: string, language: Language): string =>
  language === 'zh' ? `与【${number}】“${title}”有关：${message}` : `see [${number}] “${title}”: ${message}`;
