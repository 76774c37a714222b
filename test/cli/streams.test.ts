import { Writable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { openStreams } from '../../src/cli/streams.ts';

const own = Object.getOwnPropertyDescriptor(process, 'stdout')!;
afterEach(() => void Object.defineProperty(process, 'stdout', own));

test('an output that the runtime cannot open is written to as a file', () => {
  Object.defineProperty(process, 'stdout', {
    configurable: true,
    get: () => {
      throw Object.assign(new Error('open EBADF'), { code: 'EBADF' });
    },
  });
  openStreams();
  expect(process.stdout).toBeInstanceOf(Writable);
});

test('one that it can open stays as it is', () => {
  const before = process.stdout;
  openStreams();
  expect(process.stdout).toBe(before);
});
