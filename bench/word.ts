import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocx } from '../src/read/docx/index.ts';
import { openPackage } from '../src/read/docx/package.ts';
import { hostile } from './hostile.ts';
import { wordReport } from './word-reports.ts';
import { WAYS, type Way } from './word-ways.ts';

const REPORTS = 200;
/**
 * The ways take turns, so many times over so many reports each: a machine is not as fast at all times, and a ratio is one
 * only of what was measured side by side.
 */
const ROUNDS = 5;
const SAMPLE = 21;
/**
 * What reading Word files costs beside the floor and mammoth, in one run; large and hostile files, each in a process of
 * its own; how soon the program starts.
 */
export async function word(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-word-'));
  try {
    await ratios(folder);
    memory(folder);
    largest(folder);
    hostileFiles(folder);
    startUp();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ratios(folder: string): Promise<void> {
  const paths = Array.from({ length: REPORTS }, (_, index) => {
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, wordReport(index, 7 + (index % 7)));
    return path;
  });
  const sizes = paths.map((path) => openPackage(readFileSync(path)).part('word/document.xml')!.length);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / REPORTS / 1024;
  console.log(`\nWord: ${REPORTS} reports of 7–13 pages, document.xml ${mean.toFixed(0)} kB on average`);

  const times = await turns(paths);
  const floor = times['floor: read, inflate'];
  const raw = times['mammoth extractRawText'];
  for (const [name, time] of Object.entries(times)) {
    const ratio = `${(time / floor).toFixed(1)} × floor, ${(raw / time).toFixed(1)} × as fast as extractRawText`;
    console.log(`  ${name.padEnd(24)} ${time.toFixed(2).padStart(7)} ms   ${ratio}`);
  }
}

/**
 * As long for each way, in milliseconds: as in a folder of some hundred reports. A program of many rules is compiled long
 * after a second.
 */
const WARM_UP = 10_000;

/** What each way costs, the median of its rounds. */
async function turns(paths: readonly string[]): Promise<Record<Way, number>> {
  const ways = Object.keys(WAYS) as Way[];
  const found = ways.map((way) => ({ child: fork(WAY, [way]), rounds: [] as number[] }));
  for (const { child } of found)
    for (const end = performance.now() + WARM_UP; performance.now() < end; )
      await costOf(child, sample(paths, 0));
  for (let round = 0; round < ROUNDS; round++)
    for (const { child, rounds } of found) rounds.push(await costOf(child, sample(paths, round)));
  for (const { child } of found) child.kill();
  return Object.fromEntries(ways.map((way, index) => [way, median(found[index]!.rounds)])) as Record<
    Way,
    number
  >;
}

const WAY = new URL('./word-ways.js', import.meta.url).pathname;

async function costOf(child: ChildProcess, paths: readonly string[]): Promise<number> {
  child.send(paths);
  const [milliseconds] = await once(child, 'message');
  return milliseconds;
}

/** Every length of report three times, others in each round. */
const sample = (paths: readonly string[], round: number): readonly string[] =>
  paths.slice(round * SAMPLE, (round + 1) * SAMPLE);

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

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

const CHILD = new URL('./word-child.js', import.meta.url).pathname;

/** What reading a file costs in a process of its own, the last of so many times. */
function alone(folder: string, bytes: Uint8Array, way: 'read' | 'audit', times: number): Cost {
  const path = join(folder, 'alone.docx');
  writeFileSync(path, bytes);
  const answer = execFileSync(process.execPath, [CHILD, path, way, String(times)], { encoding: 'utf8' });
  return JSON.parse(answer);
}

function tell(name: string, { outcome, milliseconds, megabytes }: Cost): void {
  const [time, memory] = [milliseconds.toFixed(0).padStart(5), megabytes.toFixed(0).padStart(4)];
  console.log(`  ${name.padEnd(38)} ${outcome.padEnd(10)} ${time} ms ${memory} MB`);
}

function largest(folder: string): void {
  const report = wordReport(1, 330);
  console.log('\n330 pages, warm, each way in a process of its own (with some 60 MB of Node)');
  for (const way of ['read', 'audit'] as const) tell(way, alone(folder, report, way, 6));
}

/** Each must be over within a second and 300 MB, cold. */
function hostileFiles(folder: string): void {
  console.log('\nhostile files, each read in a process of its own (with some 60 MB of Node)');
  for (const { name, outcome, build } of hostile) {
    const cost = alone(folder, build(), 'read', 1);
    const wrong = cost.outcome === outcome ? '' : `, expected ${outcome}`;
    const over = cost.milliseconds > 1000 || cost.megabytes > 300 ? ', OVER' : '';
    tell(name + wrong + over, cost);
  }
}

/** Milliseconds until the program has said its version: the shortest of several. */
function startUp(): void {
  const program = new URL('../src/cli/main.js', import.meta.url).pathname;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [program, '--version']);
    return performance.now() - start;
  });
  console.log(`\nstart-up: gouji --version ${Math.min(...times).toFixed(0)} ms`);
}
