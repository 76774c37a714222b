import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unitOf } from '../batch/judgement.ts';
import type { AuditedFile } from '../batch/result.ts';
import { type FindingRecord, isOpen } from '../batch/summary.ts';
import { grouped } from '../extract/grouped.ts';
import type { Setting } from './format.ts';
import { placeOf } from './list.ts';
import { besideSaid, correctionSaid } from './said.ts';

/** The styles of GB/T 9704-2012, 5.2.2 and 7: 小标宋 二号 for the title, 仿宋 三号 for the text, 28 pt from line to line. */
const TITLE_SIZE = 44;
const SIZE = 32;
const PAGE_SIZE = 28;
const LINE = { line: 560, lineRule: 'exact' } as const;
/** Two characters. */
const INDENT = 640;

const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

const STYLES = {
  title: {
    name: '公文标题',
    run: { font: font('方正小标宋简体'), size: TITLE_SIZE },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 400 } },
  },
  heading: {
    name: '公文一级标题',
    run: { font: font('黑体'), size: SIZE },
    paragraph: { spacing: LINE, indent: { firstLine: INDENT } },
  },
  text: {
    name: '公文正文',
    run: { font: font('仿宋'), size: SIZE },
    paragraph: { spacing: LINE, indent: { firstLine: INDENT } },
  },
  addressee: { name: '主送机关', run: { font: font('仿宋'), size: SIZE }, paragraph: { spacing: LINE } },
  signature: {
    name: '发文机关署名',
    run: { font: font('仿宋'), size: SIZE },
    paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...LINE, before: 300 } },
  },
  page: {
    name: '页码',
    run: { font: font('宋体'), size: PAGE_SIZE },
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: PAGE_SIZE * 10 } },
  },
} as const;

/** Apart from the ids of the styles that every file has. */
const idOf = (style: string): string => `Notice-${style}`;

/** 整改要求：, set off within a paragraph. */
const LEAD = { name: '公文提示语', run: { font: font('楷体'), size: SIZE } } as const;

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
      paragraph('heading', zh ? `${numeral(index + 1)}、${title}` : `${index + 1}. ${title}`),
      ...findings.flatMap((finding) => entry(finding, ++number, setting)),
      ...(rule
        ? [
            new Paragraph({
              style: idOf('text'),
              children: [
                new TextRun({ text: zh ? '整改要求：' : 'Request: ', style: idOf('lead') }),
                new TextRun(rule.advice[language]),
              ],
            }),
          ]
        : []),
    ];
  });
  const document = new Document({
    creator: 'gouji',
    title: zh ? '整改通知单' : 'Notice of correction',
    styles: {
      paragraphStyles: Object.entries(STYLES).map(([id, style]) => ({
        id: idOf(id),
        quickFormat: true,
        ...style,
      })),
      characterStyles: [{ id: idOf('lead'), ...LEAD }],
    },
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
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: idOf('page'),
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: [
          paragraph('title', zh ? '绩效自评报告整改通知单' : 'Notice of correction'),
          paragraph('addressee', `${unitOf(file)}${zh ? '：' : ':'}`),
          paragraph('text', opening(file, number, zh)),
          ...body,
          paragraph(
            'text',
            zh
              ? '请逐项核对账簿和原始资料，于　　　年　　月　　日前将改正后的报告和整改说明报送我单位。'
              : 'Please check each point against the books and send the corrected report with a statement by the date of __________.',
          ),
          paragraph('signature', zh ? '（审核单位印章）' : '(seal)'),
          paragraph('signature', zh ? '　　　年　　月　　日' : 'Date: __________'),
          paragraph('addressee', zh ? '签收人：　　　　　　签收日期：' : 'Received by:            on:'),
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

function entry(finding: FindingRecord, number: number, { language }: Setting): Paragraph[] {
  const zh = language === 'zh';
  const { calculation, quote, message, corrections } = finding;
  const [best] = corrections;
  const stop = zh ? '。' : '. ';
  const label = zh ? `${number}．` : `${number}) `;
  const facts = [
    `${placeOf(finding, language)}${quote.length <= 60 ? (zh ? `，原文“${quote}”` : `, “${quote}”`) : ''}${zh ? '：' : ': '}${message}${stop}`,
    calculation ? `${zh ? '复算：' : 'Recomputed: '}${calculation.text}${stop}` : '',
    ...elsewhere(finding).map((related) => besideSaid(related, finding, language) + stop),
    best ? `${zh ? '最可能：' : 'Likely: '}${correctionSaid(best, language)}${stop}` : '',
  ];
  return [paragraph('text', label + facts.join(''))];
}

const MOST_ELSEWHERE = 3;

/** The places that a person has to turn to besides. */
const elsewhere = ({ related, where }: FindingRecord) =>
  related
    .filter((place) => place.where.line !== where.line || place.where.page !== where.page)
    .slice(0, MOST_ELSEWHERE);

const paragraph = (style: keyof typeof STYLES, text: string): Paragraph =>
  new Paragraph({ style: idOf(style), children: [new TextRun(text)] });

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}
