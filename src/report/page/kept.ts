import { inflateSync } from 'fflate';
import type { Exhibit } from '../../audit/exhibit.ts';
import type { WorkingPaper } from '../../audit/working-paper.ts';
import type { FileResult } from '../../batch/result.ts';
import type { Digest } from '../../model.ts';
import { published } from '../json.ts';
import { deflated } from '../zip/deflate.ts';

/** A report as a page keeps it: what lists need as it is, the rest packed until somebody looks at it. */
export interface Kept {
  readonly file: FileResult;
  /** Deflated JSON of `Contents`; null for a file that could not be read. */
  readonly packed: Uint8Array | null;
  /** What it takes to hold it against the others on the desk. */
  readonly digest?: Digest | undefined;
}

export interface Contents {
  readonly paper: WorkingPaper;
  readonly exhibit: Exhibit;
}

export async function keep(file: FileResult): Promise<Kept> {
  if (file.status === 'unreadable') return { file, packed: null };
  const { paper, exhibit, digest } = file;
  const { bytes } = await deflated([JSON.stringify({ paper, exhibit })]);
  return { file: published(file), packed: bytes, digest };
}

export const contents = (packed: Uint8Array): Contents =>
  JSON.parse(new TextDecoder().decode(inflateSync(packed)));

/** The file with its working paper, which is unpacked each time it is asked for. */
export function withPaper({ file, packed }: Kept): FileResult {
  if (file.status === 'unreadable' || !packed) return file;
  return {
    ...file,
    get paper() {
      return contents(packed).paper;
    },
  };
}
