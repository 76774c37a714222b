import { inflateSync } from 'fflate';
import type { Exhibit } from '../audit/exhibit.ts';
import type { WorkingPaper } from '../audit/working-paper.ts';
import type { FileResult } from '../batch/result.ts';
import type { Digest } from '../model.ts';
import { published } from './json.ts';
import { deflated } from './zip/deflate.ts';

/** A report as a run keeps it: what lists need as it is, the rest packed until somebody looks at it. */
export interface Kept {
  readonly file: FileResult;
  /** Deflated JSON of `Contents`; null for a file that could not be read, and where none was asked for. */
  readonly packed: Uint8Array | null;
  /** What it takes to hold it against the other reports. */
  readonly digest?: Digest | undefined;
}

export interface Contents {
  readonly paper: WorkingPaper;
  readonly exhibit: Exhibit;
}

export async function keep(file: FileResult): Promise<Kept> {
  if (file.status === 'unreadable') return { file, packed: null };
  const { paper, exhibit, digest } = file;
  if (!paper && !exhibit) return { file: published(file), packed: null, digest };
  const { bytes } = await deflated([JSON.stringify({ paper, exhibit })]);
  return { file: published(file), packed: bytes, digest };
}

export const contents = (packed: Uint8Array): Contents =>
  JSON.parse(new TextDecoder().decode(inflateSync(packed)));

/** The file with its working paper and the report, unpacked each time they are asked for. */
export function unpacked({ file, packed }: Kept): FileResult {
  if (file.status === 'unreadable' || !packed) return file;
  return {
    ...file,
    get paper() {
      return contents(packed).paper;
    },
    get exhibit() {
      return contents(packed).exhibit;
    },
  };
}

/** As a line of text holds it. */
export const keptText = ({ file, packed, digest }: Kept): string =>
  JSON.stringify({ file, packed: packed && toBase64(packed), digest });

/** What `keptText` wrote. */
export function keptFrom(json: string): Kept {
  const { file, packed, digest } = JSON.parse(json) as {
    file: FileResult;
    packed: string | null;
    digest?: Digest;
  };
  return { file, packed: packed === null ? null : fromBase64(packed), digest };
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
