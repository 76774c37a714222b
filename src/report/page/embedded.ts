import type { LeftRow } from '../../batch/follow-up.ts';
import type { AuditResult, FileResult } from '../../batch/result.ts';
import type { Language } from '../../model.ts';
import type { Setting } from '../format.ts';
import { escaped } from '../printable.ts';
import { type Kept, keep } from './kept.ts';

/** Ids of the elements of a page that hold data. */
export const HEAD = 'result';
export const FILE = 'file';

/** What a page with results knows of the run. */
export interface Run {
  readonly schema: AuditResult['schema'];
  readonly version: string;
  readonly language: Language;
  readonly compared: boolean;
  readonly left: readonly LeftRow[];
}

/** Where the results go in the viewer. */
export const PLACE = '<!--results-->';

/** A page that shows these results, complete in itself: the viewer with the results in it. */
export async function* html(result: AuditResult, setting: Setting): AsyncGenerator<string> {
  const { schema, version, files } = result;
  const { language, viewer, compared = false, left = [] } = setting;
  if (viewer === undefined) throw new Error('no viewer to write the results into');
  const [before = '', after = ''] = viewer().split(PLACE);
  const run: Run = { schema, version, language, compared, left };
  yield before + element(HEAD, run);
  for (const file of files) yield fileElement(await keep(file));
  yield after;
}

/** A report as an element of the page. */
const fileElement = ({ file, packed }: Kept): string =>
  element(FILE, { file, packed: packed && toBase64(packed) });

const element = (kind: string, data: unknown): string =>
  `<script type="application/json" data-kind="${kind}">${escaped(JSON.stringify(data)).replaceAll('<', '\\u003c')}</script>\n`;

/** What `fileElement` wrote. */
export function keptFrom(json: string): Kept {
  const { file, packed } = JSON.parse(json) as { file: FileResult; packed: string | null };
  return { file, packed: packed === null ? null : fromBase64(packed) };
}

/** So many bytes become arguments of one call. */
const SLICE = 0x6000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  return text;
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
