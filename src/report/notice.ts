import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { unitOf } from '../audit/judgement.ts';
import type { AuditedFile } from '../audit/result.ts';
import { type FindingRecord, isOpen } from '../audit/summary.ts';
import { grouped } from '../extract/grouped.ts';
import type { Setting } from './format.ts';
import { placeOf } from './list.ts';
import { besideSaid, correctionSaid } from './said.ts';

/** Half points: 二号 22 pt, 三号 16 pt (GB/T 9704-2012, 5.2.2). */
const TITLE = 44;
const BODY = 32;
/** Lines of 28 pt, indented by two characters. */
const LINE = { line: 560, lineRule: 'exact' } as const;
const INDENT = 640;

/** Findings that the unit is asked to put right: open ones, warnings and errors. */
const noticed = ({ findings }: AuditedFile): readonly FindingRecord[] =>
  findings.filter((finding) => isOpen(finding) && finding.severity !== 'info');

/**
 * 整改通知单 for the unit of one report, in the layout of official papers (GB/T 9704-2012): findings by kind, each with
 * place, fact, recomputation and request; a place for signature and date.
 */
export async function notice(file: AuditedFile, setting: Setting): Promise<Uint8Array> {
  const { language, rules } = setting;
  const zh = language === 'zh';
  const groups = grouped(noticed(file), ({ rule }) => rule);
  let number = 0;
  const body = [...groups].flatMap(([id, findings], index) => {
    const rule = rules.find((one) => one.id === id);
    const title = rule?.title[language] ?? id;
    return [
      paragraph([run(zh ? `${numeral(index + 1)}、${title}` : `${index + 1}. ${title}`, '黑体')]),
      ...findings.flatMap((finding) => entry(finding, ++number, file.path, setting)),
      ...(rule
        ? [paragraph([run(zh ? '整改要求：' : 'Request: ', '楷体'), run(rule.advice[language])])]
        : []),
    ];
  });
  const document = new Document({
    creator: 'gouji',
    title: zh ? '整改通知单' : 'Notice of correction',
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
            },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE, after: 400 },
            children: [run(zh ? '绩效自评报告整改通知单' : 'Notice of correction', '方正小标宋简体', TITLE)],
          }),
          paragraph([run(`${unitOf(file)}${zh ? '：' : ':'}`)], false),
          paragraph([run(opening(file, number, zh))]),
          ...body,
          paragraph([
            run(
              zh
                ? '请逐项核对账簿和原始资料，于　　　年　　月　　日前将改正后的报告和整改说明报送我单位。'
                : 'Please check each point against the books and send the corrected report with a statement by the date of __________.',
            ),
          ]),
          ...[zh ? '（审核单位印章）' : '(seal)', zh ? '　　　年　　月　　日' : 'Date: __________'].map(
            (text) =>
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                spacing: { ...LINE, before: 300 },
                children: [run(text)],
              }),
          ),
          paragraph([run(zh ? '签收人：　　　　　　签收日期：' : 'Received by:            on:')], false),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function opening({ meta, path }: AuditedFile, count: number, zh: boolean): string {
  const title = meta.title || path;
  return zh
    ? `经对《${title}》审核，发现以下${count}处问题，请予整改。`
    : `The audit of “${title}” found the following ${count} points.`;
}

function entry(finding: FindingRecord, number: number, path: string, { language }: Setting): Paragraph[] {
  const zh = language === 'zh';
  const { calculation, quote, message, corrections } = finding;
  const [best] = corrections;
  const stop = zh ? '。' : '. ';
  const label = zh ? `${number}．` : `${number}) `;
  const facts = [
    `${placeOf(finding, path, language)}${quote.length <= 60 ? (zh ? `，原文“${quote}”` : `, “${quote}”`) : ''}${zh ? '：' : ': '}${message}${stop}`,
    calculation ? `${zh ? '复算：' : 'Recomputed: '}${calculation.text}${stop}` : '',
    ...elsewhere(finding).map((related) => besideSaid(related, finding, path, language) + stop),
    best ? `${zh ? '最可能：' : 'Likely: '}${correctionSaid(best, language)}${stop}` : '',
  ];
  return [paragraph([run(label + facts.join(''))])];
}

const MOST_ELSEWHERE = 3;

/** The places that a person has to turn to besides. */
const elsewhere = ({ related, where }: FindingRecord) =>
  related.filter((place) => place.where.line !== where.line).slice(0, MOST_ELSEWHERE);

const run = (text: string, font = '仿宋', size = BODY): TextRun =>
  new TextRun({ text, size, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font } });

const paragraph = (children: readonly ParagraphChild[], indented = true): Paragraph =>
  new Paragraph({
    spacing: LINE,
    ...(indented && { indent: { firstLine: INDENT } }),
    children: [...children],
  });

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}
