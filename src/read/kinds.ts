import type { Document } from '../model.ts';
import { entriesOf, headOf, streamsOf } from './content.ts';
import { readDocx, type WordOptions } from './docx/index.ts';
import { decode } from './encoding.ts';
import { extensionOf } from './extension.ts';
import { LIMITS } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { ReadProblem, type ReadProblemCode } from './problem.ts';
import { readText } from './text.ts';
import { readXlsx } from './workbook/index.ts';

export type ReadOptions = WordOptions;
type Reader<Result> = (path: string, bytes: Uint8Array, options: ReadOptions) => Result;

/** A kind of file: how it is told, and who reads it. */
export interface Kind {
  /** Of its name, asked where the content says nothing. */
  readonly extensions?: string;
  /** Whether the content says so, whatever the name. */
  readonly is?: (bytes: Uint8Array) => boolean;
  readonly read?: Reader<Document>;
  /** Its reader, if that is large and only loaded when such a file is met. */
  readonly load?: () => Promise<Reader<Document | Promise<Document>>>;
  /** Why it is not read, and what to do with it. */
  readonly unread?: ReadProblemCode;
}

const holds =
  (folder: string) =>
  (bytes: Uint8Array): boolean =>
    entriesOf(bytes)?.some((name) => name.startsWith(folder)) ?? false;

const isPackageOf =
  (folder: string) =>
  (bytes: Uint8Array): boolean =>
    holds('[content_types].xml')(bytes) && holds(folder)(bytes);

const streams =
  (...names: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    streamsOf(bytes)?.some((name) => names.includes(name)) ?? false;

const opens =
  (pattern: RegExp) =>
  (bytes: Uint8Array): boolean =>
    pattern.test(headOf(bytes));

/** Lines of a name and its value, as letters and saved pages have them, one of which is this. */
const headed =
  (line: RegExp) =>
  (bytes: Uint8Array): boolean =>
    /^[\w-]{2,40}: /.test(headOf(bytes)) && line.test(headOf(bytes));

/** The first entry of an OpenDocument archive tells what it is, unpacked. */
const openDocument = (type: string) =>
  opens(new RegExp(`^PK[^]{1,40}mimetypeapplication/vnd.oasis.opendocument.${type}`));

/**
 * Every kind of file, one a line: content is asked from the top, and the first that knows it has it; then the extension.
 */
const KINDS: readonly Kind[] = [
  { is: streams('EncryptedPackage'), unread: 'encrypted' },
  { extensions: 'docx docm dotx dotm', is: isPackageOf('word/'), read: readDocx },
  { extensions: 'xlsb', is: holds('xl/workbook.bin'), unread: 'workbook' },
  { extensions: 'xlsx xlsm xltx xltm', is: isPackageOf('xl/'), read: readXlsx },
  { extensions: 'pptx pptm ppsx', is: isPackageOf('ppt/'), unread: 'slides' },
  { extensions: 'odt ott', is: openDocument('text'), unread: 'other-document' },
  { extensions: 'ods', is: openDocument('spreadsheet'), unread: 'workbook' },
  { extensions: 'odp', is: openDocument('presentation'), unread: 'slides' },
  { extensions: 'ofd', is: holds('ofd.xml'), unread: 'fixed-pages' },
  { extensions: 'xps oxps', is: holds('fixeddocseq.fdseq'), unread: 'fixed-pages' },
  { extensions: 'doc dot wps wpt', is: streams('WordDocument'), unread: 'other-document' },
  { extensions: 'xls xlt et ett', is: streams('Workbook', 'Book'), unread: 'workbook' },
  { extensions: 'ppt pps dps dpt', is: streams('PowerPoint Document'), unread: 'slides' },
  { extensions: 'rtf', is: opens(/^\{\\rtf/), unread: 'other-document' },
  {
    extensions: 'pdf',
    is: opens(/^(?:\xef\xbb\xbf)?\s*%PDF-\d/),
    load: async () => (await import('./pdf/index.ts')).readPdf,
  },
  {
    extensions: 'eml msg',
    is: headed(/^(?:Received|Return-Path|Delivered-To|Message-ID|To):/im),
    unread: 'mail',
  },
  {
    extensions: 'mht mhtml',
    is: headed(/^Content-Type: *(?:multipart\/related|text\/html)/im),
    unread: 'web-page',
  },
  {
    extensions: 'html htm xhtml',
    is: opens(
      /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i,
    ),
    unread: 'web-page',
  },
  {
    extensions: 'xml fodt uof uot pages wpd',
    is: opens(/<\?mso-application progid="Word\.Document"|<pkg:package\b/),
    unread: 'other-document',
  },
  { extensions: 'csv tsv', unread: 'workbook' },
  { extensions: 'ceb caj djvu', unread: 'fixed-pages' },
  {
    extensions: 'jpg jpeg png gif bmp tif tiff webp heic svg',
    is: opens(/^(?:\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II\*)/),
    unread: 'picture',
  },
  {
    extensions: 'rar 7z tar gz tgz bz2 xz cab iso',
    is: opens(/^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b\x08)/),
    unread: 'archive',
  },
  { extensions: 'txt', read: (path, bytes) => readText(path, sourceOf(bytes)) },
  { extensions: 'md', read: (path, bytes) => readMarkdown(path, sourceOf(bytes)) },
  { extensions: 'zip', unread: 'archive' },
];

const BY_EXTENSION: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => (kind.extensions?.split(' ') ?? []).map((extension) => [extension, kind])),
);

/** The kind that a file is of: by its content, else by its name. @throws ReadProblem where neither tells. */
export function kindOf(path: string, bytes: Uint8Array): Kind {
  const kind =
    KINDS.find(({ is }) => is?.(bytes)) ?? kindByName(path) ?? (entriesOf(bytes) && BY_EXTENSION.get('zip'));
  if (kind) return kind;
  throw new ReadProblem(extensionOf(path) === '' ? 'no-extension' : 'unknown-extension', path);
}

/** Whether it is a Word file (.docx), whatever it is called. */
export const isWord = isPackageOf('word/');

/** Whether it is a zip archive, and no document that is packed as one. */
export const isArchive = (path: string, bytes: Uint8Array): boolean =>
  entriesOf(bytes) !== null && kindOf(path, bytes).unread === 'archive';

const kindByName = (path: string): Kind | undefined => BY_EXTENSION.get(extensionOf(path));

function sourceOf(bytes: Uint8Array): string {
  const { text } = decode(bytes);
  if (text.length > LIMITS.characters) throw new ReadProblem('too-large', `${text.length} characters`);
  return text;
}
