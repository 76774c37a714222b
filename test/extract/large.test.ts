import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit, extract, read, rules } from '../../src/index.ts';
import { cost } from '../cost.ts';

const folder = new URL('../../fixtures/clean/', import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

const MEGABYTE = 1_000_000;
const TIMES = 4;

/** Four times the text takes four times as long, 16 times if the work is quadratic. */
const BOUND = 7;

/** All sound reports one after the other, again and again, as one text. */
function bytes(megabytes: number): Uint8Array {
  const piece = new TextEncoder().encode(reports);
  const all = new Uint8Array(Math.ceil((megabytes * MEGABYTE) / piece.length) * piece.length);
  for (let at = 0; at < all.length; at += piece.length) all.set(piece, at);
  return all;
}

/** It takes most of a minute, so it is left to `.ci/run`. */
test.runIf(process.env.CI)(
  '3 MB of reports take four times as long as a quarter of them',
  { timeout: 600_000 },
  () => {
    const work = (megabytes: number) => void audit(extract(read('报告.txt', bytes(megabytes))), rules);
    const small = cost(() => work(3 / TIMES));
    expect(cost(() => work(3)) / small).toBeLessThan(BOUND);
  },
);
