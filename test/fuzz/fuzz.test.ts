import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit, extract, read, rules } from '../../src/index.ts';
import { ReadProblem } from '../../src/read/problem.ts';
import { cost } from '../cost.ts';
import { bytesOf, wordFiles } from '../read/docx/word.ts';
import { expectSoundSpans } from '../read/spans.ts';
import { mutatedWord, splicedText } from './mutate.ts';
import { random } from './random.ts';

/**
 * For how long: some seconds at every test, a minute where nobody waits, and by `npm run fuzz` a quarter of an hour. Each of
 * the two tests takes half.
 */
const { MODE } = (import.meta as unknown as { env: { MODE: string } }).env;
const SECONDS = MODE === 'fuzz' ? 900 : process.env.CI ? 60 : 12;
const timeout = SECONDS * 1000 + 60_000;

/** Of the processor, for one file; a hundred times what a report of its length takes. */
const MOST_MILLISECONDS = 6000;
const MOST_MEGABYTES = 1500;

/** A long run goes other ways each time, and says which. */
const SEED = MODE === 'fuzz' ? Date.now() % 1_000_000_000 : 1;

const clean = new URL('../../fixtures/clean/', import.meta.url);
const texts = readdirSync(clean)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, clean), 'utf8'));
const words = wordFiles.map(bytesOf);

test.each([
  [
    'Word files with something changed',
    (seed: number) => mutatedWord(random(seed).one(words), random(seed + 1)),
  ],
  ['texts spliced of others', (seed: number) => new TextEncoder().encode(splicedText(texts, random(seed)))],
])('%s: a verdict in time, within memory, with sound spans', { timeout }, (name, make) => {
  const kind = name.startsWith('Word') ? ['docx'] : ['txt', 'md'];
  const end = performance.now() + (SECONDS * 1000) / 2;
  let files = 0;
  for (let seed = SEED; performance.now() < end; seed++, files++) {
    const path = `报告.${kind[seed % kind.length]}`;
    const bytes = make(seed);
    const milliseconds = cost(() => watch(path, bytes, seed));
    expect(milliseconds, `seed ${seed}, ${path}: time`).toBeLessThan(MOST_MILLISECONDS);
    expect(process.memoryUsage().heapUsed / 2 ** 20, `seed ${seed}: memory`).toBeLessThan(MOST_MEGABYTES);
  }
  expect(files).toBeGreaterThan(0);
  if (MODE === 'fuzz') console.info(`${name}: ${files} files from seed ${SEED}`);
});

const FIGURE = /^-?\d{1,21}(?:\.\d+)?$|^-?\d+\/\d+$/;

function watch(path: string, bytes: Uint8Array, seed: number): void {
  try {
    const document = read(path, bytes);
    expectSoundSpans(document);
    const report = extract(document);
    const { text } = document;
    const wrong = report.quantities.find(
      ({ span, digits, value }) =>
        span.start > digits.start || digits.end > span.end || span.end > text.length || !FIGURE.test(value),
    );
    expect(wrong).toBeUndefined();
    const places = audit(report, rules).flatMap(({ span, quote, related, corrections }) => [
      { span, quote },
      ...related,
      ...corrections,
    ]);
    expect(places.find(({ span, quote }) => quote !== text.slice(span.start, span.end))).toBeUndefined();
  } catch (cause) {
    if (cause instanceof ReadProblem) return;
    throw new Error(`seed ${seed}, ${path}`, { cause });
  }
}
