import { culture, slips } from '../fixtures/formats/reports.ts';
import { abstractNum, num, tbl, tc, tr } from '../fixtures/word/elements.ts';
import { wordFile } from '../fixtures/word/package.ts';

const rsid = (seed: number) =>
  (0x00a10000 + ((seed * 7919) % 0xffff)).toString(16).toUpperCase().padStart(8, '0');

/** Run formatting as Word repeats it on every run of a Chinese report. */
const FONT =
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋" w:cs="仿宋_GB2312" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>';

/** Word splits a line into runs wherever it was edited. */
const RUN_LENGTH = 40;

function paragraph(text: string, seed: number, list?: number): string {
  const numbering =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`;
  const runs = (text.match(new RegExp(`.{1,${RUN_LENGTH}}`, 'gu')) ?? []).map(
    (part, index) =>
      `<w:r w:rsidRPr="${rsid(seed + index)}"><w:rPr>${FONT}</w:rPr><w:t>${part.replaceAll('<', '&lt;')}</w:t></w:r>`,
  );
  return `<w:p w14:paraId="${rsid(seed * 3)}" w14:textId="77777777" w:rsidR="${rsid(seed)}" w:rsidRDefault="${rsid(seed)}" w:rsidP="${rsid(seed + 1)}"><w:pPr><w:pStyle w:val="a"/>${numbering}<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr>${FONT}</w:rPr></w:pPr>${runs.join('')}<w:proofErr w:type="gramEnd"/></w:p>`;
}

function table(seed: number): string {
  const row = (cells: readonly string[]) => tr(cells.map((cell) => tc(paragraph(cell, seed))));
  return tbl(5, [
    row(['三级指标', '年度指标值', '实际完成值', '分值', '得分']),
    ...Array.from({ length: 12 }, (_, index) =>
      row([`指标${index + 1}`, `≥${seed + index}个`, `${seed + index + 1}个`, '5', '5']),
    ),
  ]);
}

/** About 620 characters fill a page of 三号仿宋 with 28 points between lines. */
const PAGE = 620;

/** A report of so many pages, each with other figures, as heavy as Word writes it. */
export function wordReport(seed: number, pages: number): Uint8Array {
  const body: string[] = [paragraph(culture.title, seed)];
  for (let round = 0, written = 0; written < pages * PAGE; round++) {
    for (const { level, text } of [...culture.lines, ...slips.lines]) {
      const varied = text.replace(/\d+\.\d\d/g, (figure) =>
        (Number(figure) + ((seed * 13 + round) % 97)).toFixed(2),
      );
      body.push(paragraph(varied, seed + body.length, level === 0 ? undefined : level - 1));
      written += text.length;
      if (written >= pages * PAGE) break;
    }
    body.push(table(seed % 50));
    written += PAGE;
  }
  const levels = [
    { format: 'chineseCounting', text: '%1、' },
    { format: 'chineseCounting', text: '（%2）' },
    { format: 'decimal', text: '%3、' },
  ];
  const lists = Array.from({ length: 12 }, (_, index) =>
    abstractNum(index + 1, [...levels, ...levels, ...levels]),
  );
  return wordFile({
    body: body.join(''),
    styles: STYLES,
    numbering: lists.join('') + num(1, 1),
    files: { 'word/media/image1.png': new Uint8Array(30_000).map((_, at) => (at * 2654435761) >>> 11) },
  });
}

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
