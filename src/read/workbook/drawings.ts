import type { Package } from '../docx/package.ts';
import { relationships } from '../docx/relationships.ts';
import { scanXml } from '../docx/xml.ts';
import type { RawSheet } from './raw.ts';
import { localName } from './xml.ts';

/** What lies over the cells of a sheet: pictures and charts are counted, the text of boxes is read. */
export function drawingsOf(pack: Package, part: string): Pick<RawSheet, 'pictures' | 'objects' | 'boxes'> {
  let pictures = 0;
  let objects = 0;
  const boxes: string[] = [];
  for (const { kind, target } of relationships(pack, part)) {
    if (/^(?:oleObject|package|chart)$/.test(kind)) objects++;
    if (kind !== 'drawing') continue;
    for (const inner of relationships(pack, target)) {
      if (inner.kind === 'image') pictures++;
      else if (inner.kind === 'chart') objects++;
    }
    const content = pack.part(target);
    if (content) boxes.push(...boxesIn(content));
  }
  return { pictures, objects, boxes };
}

function boxesIn(bytes: Uint8Array): string[] {
  const boxes: string[] = [];
  let lines: string[] | undefined;
  let inText = false;
  scanXml(bytes, {
    open(name) {
      const local = localName(name);
      if (local === 'txBody') lines = [];
      else if (local === 'p') lines?.push('');
      inText = local === 't';
    },
    close(name) {
      inText = false;
      if (localName(name) !== 'txBody') return;
      const text = lines?.join('\n').trim();
      if (text) boxes.push(text);
      lines = undefined;
    },
    text(data) {
      if (inText && lines && lines.length > 0) lines[lines.length - 1] += data;
    },
  });
  return boxes;
}
