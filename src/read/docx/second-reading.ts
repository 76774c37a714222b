import { strToU8, zipSync } from 'fflate';
import type { SecondReading } from '../../model.ts';
import { canonical } from '../canonical.ts';
import { readDocx } from './index.ts';
import { openPackage } from './package.ts';
import { raised } from './raised.ts';
import { mainPart, relationships } from './relationships.ts';

/** What mammoth makes of a Word file: a tree of paragraphs, runs, texts, tables … */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly verticalAlignment?: string;
  readonly children?: readonly Node[];
  readonly notes?: { readonly _notes: Readonly<Record<string, { readonly body: readonly Node[] }>> };
}

/**
 * The text of a Word file as mammoth reads it. mammoth builds whole trees, so it gets only the parts that hold text, their
 * sizes checked, and should run under a time limit; it is loaded on the first call.
 * @throws ReadProblem, or whatever mammoth throws.
 */
export async function secondReading(bytes: Uint8Array): Promise<SecondReading> {
  // What the reader of record refuses would cost mammoth minutes and gigabytes.
  readDocx('', bytes);
  const { default: mammoth } = await import('mammoth');
  const file = textParts(bytes);
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  // The file goes under a different key in Node and in a page.
  const input = { buffer: file, arrayBuffer: buffer } as unknown as { arrayBuffer: ArrayBuffer };
  let text = '';
  await mammoth.convertToHtml(input, {
    transformDocument(document: Node) {
      text = textOf(document) + notesOf(document);
      // Only the tree is wanted, not the page.
      return { ...document, children: [] };
    },
  });
  return { reader: 'mammoth', text: canonical(text).replaceAll(NO_BREAK_HYPHEN, '-') };
}

const NO_BREAK_HYPHEN = '\u2011';

const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes'];

/** The package with nothing but its text: no pictures, no fonts, no macros. */
function textParts(bytes: Uint8Array): Uint8Array {
  const pack = openPackage(bytes);
  const main = mainPart(pack);
  const related = relationships(pack, main).filter(({ kind }) => KINDS.includes(kind));
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(CONTENT_TYPES) };
  for (const { target } of [{ target: main }, ...related]) {
    const part = pack.part(target);
    if (part) files[target] = part;
  }
  files['_rels/.rels'] = relationshipsPart([{ kind: 'officeDocument', target: main }]);
  files[main.replace(/(?<![^/])[^/]*$/, '_rels/$&.rels')] = relationshipsPart(related);
  return zipSync(files, { level: 0 });
}

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';

const relationshipsPart = (
  targets: readonly { readonly kind: string; readonly target: string }[],
): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ({ kind, target }, index) =>
          `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="/${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

const SIGNS: Readonly<Record<string, string>> = { tab: '\t', break: '\n' };

function textOf(node: Node): string {
  const inner = node.value ?? SIGNS[node.type] ?? (node.children ?? []).map(textOf).join('');
  if (node.verticalAlignment === 'superscript') return raised(inner);
  return node.type === 'paragraph' || node.type === 'tableCell' ? `${inner}\n` : inner;
}

const notesOf = ({ notes }: Node): string =>
  Object.values(notes?._notes ?? {})
    .flatMap(({ body }) => body.map(textOf))
    .join('');
