import type { ReadProblemCode } from './problem.ts';

/** Kinds of file that are not read, by extension; each says what to do with it. */
const UNREAD: readonly (readonly [ReadProblemCode, string])[] = [
  ['other-document', 'doc dot wps wpt rtf odt ott fodt uof uot pages wpd'],
  ['fixed-pages', 'pdf ofd xps oxps ceb caj djvu'],
  ['web-page', 'html htm xhtml mht mhtml'],
  ['workbook', 'xls xlsx xlsm xlsb xlt xltx xltm et ett ods csv tsv'],
  ['slides', 'ppt pptx pptm pps ppsx dps dpt odp'],
  ['picture', 'jpg jpeg png gif bmp tif tiff webp heic svg'],
  ['archive', 'zip rar 7z tar gz tgz bz2 xz cab iso'],
];

const CODES: ReadonlyMap<string, ReadProblemCode> = new Map(
  UNREAD.flatMap(([code, extensions]) => extensions.split(' ').map((extension) => [extension, code])),
);

/** In lower case; empty where there is none: `3.水利局自评报告` ends in no extension. */
export const extensionOf = (path: string): string => /\.(\w{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Why a file that no reader reads is not read, as far as its name tells. */
export function unreadKind(path: string): ReadProblemCode {
  const extension = extensionOf(path);
  return extension === '' ? 'no-extension' : (CODES.get(extension) ?? 'unknown-extension');
}
