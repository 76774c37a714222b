import { expect } from 'vitest';

const TIMES = 8;

/** Eight times the input takes eight times as long if the work is linear, 64 times if it is quadratic. */
const BOUND = 24;

/** Below this, in milliseconds, the clock of the processor is too coarse to compare with. */
const LEAST = 20;

const ATTEMPTS = 4;

/**
 * Fails if the work on a text, the piece repeated to a length, grows faster than the text. Believes the lowest of several
 * ratios: a busy machine makes one measurement longer, not all of them.
 */
export function expectLinear(work: (text: string) => void, piece: string, length: number, before = ''): void {
  const text = (size: number) => before + piece.repeat(Math.ceil(size / piece.length));
  const [small, large] = [text(length), text(length * TIMES)];
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth > BOUND; attempt++) {
    growth = Math.min(growth, cost(() => work(large)) / cost(() => work(small)));
  }
  expect(growth, JSON.stringify(piece.slice(0, 20))).toBeLessThanOrEqual(BOUND);
}

/** Milliseconds of the processor that the work takes; not of the clock, which goes on while others work. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1000, LEAST);
}
