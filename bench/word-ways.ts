/**
 * One way of reading Word files in a process of its own, so that it does not pay for the garbage of another:
 * `fork('word-ways.js', [way])`. It gets the paths of some files, and says what one of them cost the processor.
 */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { auditFile } from '../src/index.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { openPackage } from '../src/read/docx/package.ts';

const NEEDED = [
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/footer.xml',
];

export const WAYS = {
  'floor: read, inflate': (bytes: Buffer) => {
    const pack = openPackage(bytes);
    for (const part of NEEDED) pack.part(part);
  },
  'gouji read': (bytes: Buffer) => readDocx('a.docx', bytes),
  'gouji audit': (bytes: Buffer) => auditFile('a.docx', bytes),
  'mammoth extractRawText': (buffer: Buffer) => mammoth.extractRawText({ buffer }),
  'mammoth convertToHtml': (buffer: Buffer) => mammoth.convertToHtml({ buffer }),
} satisfies Readonly<Record<string, (bytes: Buffer) => unknown>>;

export type Way = keyof typeof WAYS;

/**
 * Milliseconds of the processor for a file, the second time that all are read: a process that has waited for its turn drops
 * compiled code. Other work on the machine does not count.
 */
async function cost(way: Way, paths: readonly string[]): Promise<number> {
  for (const path of paths) await WAYS[way](readFileSync(path));
  const before = process.cpuUsage();
  for (const path of paths) await WAYS[way](readFileSync(path));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / paths.length;
}

const [way] = process.argv.slice(2);
if (process.send)
  process.on('message', async (paths: readonly string[]) => process.send!(await cost(way as Way, paths)));
