import { readPdf } from '../../../src/read/pdf/index.ts';

/** A page of A4 as it is drawn: its content, as PDF writes it. */
export interface MadePage {
  readonly content: string;
  readonly rotate?: number;
  /** Pictures that the content may draw, by name, as pixels of grey. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly forms?: Readonly<Record<string, string>>;
}

const DESCRIPTOR =
  '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';

/** The font `F`: its codes are Unicode, and it says so of those that occur. */
function plainFont(toUnicode: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode ${toUnicode} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] ${DESCRIPTOR} >>] >>`;
}

function unicodeMap(contents: string): string {
  const codes = new Set(
    [...contents.matchAll(/<([\da-f]+)> Tj/g)].flatMap(([, codes]) => codes!.match(/.{4}/g) ?? []),
  );
  const pairs = [...codes].map((code) => `<${code}> <${code}>\n`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, at) => {
    const own = pairs.slice(at * 100, at * 100 + 100);
    return `${own.length} beginbfchar\n${own.join('')}endbfchar\n`;
  });
  return stream(
    `/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('')}endcmap end`,
  );
}

/** A font of simplified Chinese that is not in the file, in one of the encodings that every reader knows. */
export function song(encoding: string, more?: string): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${chinese(more)}] >>`;
}

function chinese(more = '/DW 1000 /W [1 95 500]'): string {
  return `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ${more} ${DESCRIPTOR} >>`;
}

/** A PDF of pages, with fonts by name. */
export function pdf(
  pages: readonly (MadePage | string)[],
  fonts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (object: string) => objects.push(object);
  const contents = pages.map((page) =>
    typeof page === 'string' ? page : page.content + Object.values(page.forms ?? {}),
  );
  const all = { F: plainFont(add(unicodeMap(contents.join('')))), ...fonts };
  const fontList = Object.entries(all)
    .map(([name, font]) => `/${name} ${add(font)} 0 R`)
    .join(' ');
  const kids = pages.map((page) => {
    const {
      content,
      rotate = 0,
      pictures = {},
      forms = {},
    } = typeof page === 'string' ? { content: page } : page;
    const drawn = [
      ...Object.entries(pictures).map(([name, pixels]) => {
        const size = Math.sqrt(pixels.length);
        return `/${name} ${add(stream(pixels, `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 8`))} 0 R`;
      }),
      ...Object.entries(forms).map(
        ([name, own]) =>
          `/${name} ${add(stream(own, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << ${fontList} >> >>`))} 0 R`,
      ),
    ].join(' ');
    const contents = add(stream(content));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${contents} 0 R /Resources << /Font << ${fontList} >> /XObject << ${drawn} >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return file(objects);
}

/** A file of objects, the first of which is the catalog. */
export function file(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** @param content one character a byte */
export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const hex = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Text at a place from the upper left corner of A4. */
export const at = (x: number, y: number, text: string, size = 12): string =>
  `BT /F ${size} Tf ${x} ${842 - y} Td <${hex(text)}> Tj ET\n`;

/** Text as it would be drawn by a matrix. */
export const by = (matrix: string, text: string, size = 12): string =>
  `BT /F ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET\n`;

/** Lines one below the other. */
export const lines = (x: number, y: number, texts: readonly string[], size = 12, leading = 20): string =>
  texts.map((text, row) => at(x, y + row * leading, text, size)).join('');

/** A line from place to place, drawn with a pen. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${842 - y0} m ${x1} ${842 - y1} l S\n`;

/** The lines of a grid with edges at these places. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!)), ...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y))].join(
    '',
  );

/** What is read: paragraphs as text, tables as rows of cells, notes as their kind and text. */
export async function blocksOf(bytes: Uint8Array) {
  const { text, blocks } = await readPdf('made.pdf', bytes);
  const words = ({ span }: { span: { start: number; end: number } }) => text.slice(span.start, span.end);
  return blocks.map((block) =>
    block.type === 'table'
      ? block.children.map(({ children }) =>
          children.map((cell) => {
            const spans =
              cell.rowSpan > 1 || cell.columnSpan > 1 ? ` ${cell.rowSpan}×${cell.columnSpan}` : '';
            return words(cell) + spans;
          }),
        )
      : block.type === 'note'
        ? { [block.kind]: words(block) }
        : words(block),
  );
}
