import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One relation as a reader labelled it. */
export interface Relation {
  readonly kind: string;
  /** The stretch of text in which it stands. */
  readonly quote: string;
  readonly formula: string;
  readonly holds: boolean;
  /** `yes` a reviewer wants it · `maybe` information at most · `no` it holds, or is a legitimate trap. */
  readonly should_flag: 'yes' | 'maybe' | 'no';
  readonly note?: string;
}

/** A labelled text: one sentence or a whole passage. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly relations: readonly Relation[];
}

export interface Corpus {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The project's own corpus, and an external one of the same form where there is one. */
export function corpora(root: string): Corpus[] {
  const own = join(root, 'fixtures/corpus');
  const external = process.env.GOUJI_CORPUS ?? join(root, '../shared/corpus');
  return [
    { name: 'own sentences', cases: lines(join(own, 'sentences.jsonl')) as Case[] },
    { name: 'own passages', cases: passages(own) },
    { name: 'external corpus', cases: passages(external) },
  ].filter(({ cases }) => cases.length > 0);
}

function passages(folder: string): Case[] {
  const labels = lines(join(folder, 'labels.jsonl')) as { file: string; relations: Relation[] }[];
  return labels.map(({ file, relations }) => ({
    id: file,
    text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
    relations,
  }));
}

function lines(path: string): unknown[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
