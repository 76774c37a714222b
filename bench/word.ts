import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { auditFile } from '../src/index.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { openPackage } from '../src/read/docx/package.ts';
import { hostile } from './hostile.ts';
import { wordReport } from './word-reports.ts';

const REPORTS = 200;
/** Ways that take long are measured on the first few. */
const SLOW = 21;
const NEEDED = [
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
];

/** What reading Word files costs beside the floor and mammoth, in one run; large and hostile files, each in its own process. */
export async function word(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-word-'));
  try {
    await ratios(folder);
    memory(folder);
    alone(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Way = (bytes: Buffer) => unknown;

async function ratios(folder: string): Promise<void> {
  const paths = Array.from({ length: REPORTS }, (_, index) => {
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, wordReport(index, 7 + (index % 7)));
    return path;
  });
  const sizes = paths.map((path) => openPackage(readFileSync(path)).part('word/document.xml')!.length);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / REPORTS / 1024;
  console.log(`\nWord: ${REPORTS} reports of 7–13 pages, document.xml ${mean.toFixed(0)} kB on average`);

  const ways: Readonly<Record<string, Way>> = {
    'floor: read, inflate': (bytes) => {
      const pack = openPackage(bytes);
      for (const part of NEEDED) pack.part(part);
    },
    'gouji read': (bytes) => readDocx('a.docx', bytes),
    'gouji audit': (bytes) => auditFile('a.docx', bytes),
    'mammoth extractRawText': (buffer) => mammoth.extractRawText({ buffer }),
    'mammoth convertToHtml': (buffer) => mammoth.convertToHtml({ buffer }),
  };
  const times: Record<string, number> = {};
  for (const [name, way] of Object.entries(ways)) {
    const slow = name.startsWith('mammoth') || name === 'gouji audit';
    times[name] = await millisecondsEach(slow ? paths.slice(0, SLOW) : paths, way);
  }
  const floor = times['floor: read, inflate']!;
  const raw = times['mammoth extractRawText']!;
  for (const [name, time] of Object.entries(times)) {
    const ratio = `${(time / floor).toFixed(1)} × floor, ${(raw / time).toFixed(1)} × as fast as extractRawText`;
    console.log(`  ${name.padEnd(24)} ${time.toFixed(2).padStart(7)} ms   ${ratio}`);
  }
}

/** Processor time for one file, warm, over all of them: other work on the machine does not count. */
async function millisecondsEach(paths: readonly string[], way: Way): Promise<number> {
  for (const path of paths.slice(0, 5)) await way(readFileSync(path));
  const before = process.cpuUsage();
  for (const path of paths) await way(readFileSync(path));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / paths.length;
}

/** The heap after each hundred of a thousand files. */
function memory(folder: string): void {
  const heap: number[] = [];
  for (let index = 0; index < 1000; index++) {
    readDocx('a.docx', readFileSync(join(folder, `${index % REPORTS}.docx`)));
    if (index % 100 === 99) heap.push(process.memoryUsage().rss / 2 ** 20);
  }
  console.log(`  memory over 1,000 files, each hundred: ${heap.map((each) => each.toFixed(0)).join(' ')} MB`);
}

interface Cost {
  readonly outcome: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

function alone(folder: string): void {
  const child = new URL('./word-child.js', import.meta.url).pathname;
  const cost = (bytes: Uint8Array, times: number): Cost => {
    const path = join(folder, 'alone.docx');
    writeFileSync(path, bytes);
    return JSON.parse(execFileSync(process.execPath, [child, path, String(times)], { encoding: 'utf8' }));
  };
  const tell = (name: string, { outcome, milliseconds, megabytes }: Cost) =>
    console.log(
      `  ${name.padEnd(36)} ${outcome.padEnd(10)} ${milliseconds.toFixed(0).padStart(5)} ms ${megabytes.toFixed(0).padStart(5)} MB`,
    );
  console.log('  each in a process of its own (with some 60 MB of Node):');
  tell('330 pages, warm', cost(wordReport(1, 330), 8));
  for (const [name, build] of Object.entries(hostile)) tell(name, cost(build(), 1));
}
