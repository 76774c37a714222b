import { abstractNum, num, r, tbl, tc, tr } from '../fixtures/word/elements.ts';
import { wordFile } from '../fixtures/word/package.ts';
import { type Form, longReport } from './word-text.ts';

/** A report of about so many pages, each with other figures, as heavy as Word writes it. */
export function wordReport(seed: number, pages: number, slips?: number): Uint8Array {
  const { title, content } = longReport(seed, pages, slips);
  const body = content.map((each, index) =>
    'text' in each
      ? paragraph(each.text, seed + index, each.level === 0 ? undefined : each.level - 1)
      : table(each, seed + index),
  );
  const levels = [
    { format: 'chineseCounting', text: '%1、' },
    { format: 'chineseCounting', text: '（%2）' },
    { format: 'decimal', text: '%3、' },
  ];
  const lists = Array.from({ length: LISTS }, (_, index) =>
    abstractNum(index + 1, [...levels, ...levels, ...levels]).replaceAll(
      '</w:lvl>',
      `<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr><w:rPr>${FONT}</w:rPr></w:lvl>`,
    ),
  );
  return wordFile({
    body: paragraph(title, seed) + body.join(''),
    styles: STYLES,
    numbering: lists.join('') + num(1, 1),
    footer: `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:fldSimple w:instr=" PAGE ">${r('1')}</w:fldSimple></w:p>`,
    files: { 'word/media/image1.png': new Uint8Array(30_000).map((_, at) => (at * 2654435761) >>> 11) },
  });
}

const rsid = (seed: number) =>
  (0x00a10000 + ((seed * 7919) % 0xffff)).toString(16).toUpperCase().padStart(8, '0');

/** Run formatting as Word repeats it on every run of a Chinese report. */
const FONT =
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋" w:cs="仿宋_GB2312" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
const LATIN =
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>';

/** Word splits a line into runs where its script changes, and wherever it was edited. */
const RUN = /[\d.%]+|[^\d]{1,40}/gu;

function paragraph(text: string, seed: number, list?: number): string {
  const numbering =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`;
  const runs = (text.match(RUN) ?? []).map(
    (part, index) =>
      `<w:r w:rsidRPr="${rsid(seed + index)}"><w:rPr>${/^\d/.test(part) ? LATIN : FONT}</w:rPr><w:t>${part.replaceAll('<', '&lt;')}</w:t></w:r>`,
  );
  return `<w:p w14:paraId="${rsid(seed * 3)}" w14:textId="77777777" w:rsidR="${rsid(seed)}" w:rsidRDefault="${rsid(seed)}" w:rsidP="${rsid(seed + 1)}"><w:pPr><w:pStyle w:val="a"/>${numbering}<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr>${FONT}</w:rPr></w:pPr>${runs.join('')}<w:proofErr w:type="gramEnd"/></w:p>`;
}

const table = ({ rows }: Form, seed: number): string =>
  tbl(
    rows[0]!.length,
    rows.map((cells) => tr(cells.map((cell) => tc(paragraph(cell, seed))))),
  );

const LISTS = 6;

/** styles.xml as Word writes it: 376 latent styles, then those in use. */
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">',
  ...Array.from(
    { length: 376 },
    (_, index) =>
      `<w:lsdException w:name="List Table ${index} Colorful Accent" w:uiPriority="46" w:semiHidden="1" w:unhideWhenUsed="1"/>`,
  ),
  '</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...Array.from(
    { length: 20 },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="Style ${index}"/><w:basedOn w:val="a"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="340" w:after="330" w:line="578" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:bCs/><w:kern w:val="44"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>`,
  ),
].join('');
