import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx, type WordOptions } from '../../../src/read/docx/index.ts';

export const fixtures = new URL('../../../fixtures/', import.meta.url);

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, fixtures)));

export const readFixture = (path: string, options?: WordOptions) => readDocx(path, bytesOf(path), options);

/** Word fixtures checked in, by path under fixtures/. */
export const wordFiles: readonly string[] = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.docx'))
  .sort();

/** The same package with its XML parts rewritten. */
export function rewritten(bytes: Uint8Array, edit: (xml: string, name: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    /\.(xml|rels)$/.test(name) ? strToU8(edit(strFromU8(part), name)) : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}
