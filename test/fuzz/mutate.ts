import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

/** What a text is spliced with: what patterns look for, begun and not ended, or more of it than anybody writes. */
const PIECES = [
  '9'.repeat(30),
  '收入12.5万元，支出10.5万元，结余2万元。\n',
  '3项工作',
  '其中：',
  '占比61.04%，',
  '同比增长14.6%，',
  '（一）',
  '一、',
  '1.',
  '| 甲 | 12.5 |\n|--|--|\n',
  '**',
  '~~',
  '> ',
  '\t',
  '\u202e',
  '\u3000',
  '一亿亿',
  '每超过一个百分点扣',
  '得分（',
  '\n',
];

/** A text of slices of others, some of them over and over. */
export function splicedText(texts: readonly string[], by: Random): string {
  let spliced = '';
  for (let count = 1 + by.below(30); count > 0; count--) {
    const piece = by.below(3) === 0 ? by.one(PIECES) : by.slice(by.one(texts), 400);
    spliced += piece.repeat(by.below(12) === 0 ? 1 + by.below(80) : 1);
  }
  return spliced;
}

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Elements that change what stands behind or around them. */
const ELEMENTS = [
  mark('begin'),
  mark('separate'),
  mark('end'),
  '<w:r><w:instrText> TOC </w:instrText></w:r>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="40"/>',
  '<w:vanish/>',
  '<w:strike/>',
  '<w:p/>',
  '<w:tbl/>',
  '<w:tr/>',
  '<w:tc/>',
  '<w:r><w:br/></w:r>',
  '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
  '<w:altChunk r:id="x"/>',
  '<w:footnoteReference w:id="2"/>',
  '<mc:AlternateContent>',
  '</w:p>',
  '<w:del>',
];

/** The XML of a part with one thing changed, at the border of a tag or anywhere. */
function mutatedXml(xml: string, by: Random): string {
  const at = xml.indexOf('<', by.below(xml.length));
  if (at < 0) return xml;
  const end = xml.indexOf('>', at) + 1;
  const [head, tag, rest] = [xml.slice(0, at), xml.slice(at, end), xml.slice(end)];
  switch (by.below(6)) {
    case 0:
      return head + rest;
    case 1:
      return head + tag + tag + rest;
    case 2:
      return head + by.slice(xml, 2000) + tag + rest;
    case 3:
      return head + xml.slice(xml.indexOf('<', Math.min(xml.length - 1, at + by.below(2000))));
    case 4:
      return head + tag + rest.replace(/\d+/, by.one(['9'.repeat(40), '', '0', '-1']));
    default:
      return head + by.one(ELEMENTS) + tag + rest;
  }
}

/** A Word file with some of its XML, or some of its bytes, changed. */
export function mutatedWord(bytes: Uint8Array, by: Random): Uint8Array {
  if (by.below(5) === 0) {
    const damaged = Uint8Array.from(bytes);
    for (let count = 1 + by.below(8); count > 0; count--) damaged[by.below(damaged.length)] = by.below(256);
    return by.below(4) === 0 ? damaged.subarray(0, by.below(damaged.length)) : damaged;
  }
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  for (let count = 1 + by.below(6); count > 0; count--) {
    const name = by.below(3) > 0 ? 'word/document.xml' : by.one(names);
    parts[name] = strToU8(mutatedXml(strFromU8(parts[name]!), by));
  }
  return zipSync(parts, { level: 1 });
}
