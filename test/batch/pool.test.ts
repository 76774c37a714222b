import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Failure } from '../../src/batch/failure.ts';
import { performed } from '../../src/batch/pool.ts';

const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'throw') setTimeout(() => { throw new Error('oh'); });
  else if (job === 'exit') process.exit(7);
  else if (job === 'fill') { const all = []; for (;;) all.push(new Array(1e5).fill({})); }
  else parentPort.postMessage(job * 2);
});
parentPort.postMessage('ready');`;

async function outcomes(code: string, tasks: readonly (string | number)[]) {
  const all: (string | number)[] = [];
  const crew = {
    jobs: 2,
    limit: 1500,
    start: () => new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } }),
    here: async (task: string | number) => `here ${task}`,
    lost: (_: number, why: Failure) => why.code,
    isStopped: () => false,
  };
  for await (const one of performed<string | number, string | number>(tasks, crew)) all.push(one);
  return all;
}

test('a task that hangs, fills the memory, throws or ends its thread is lost alone', async () => {
  expect(await outcomes(THREAD, [1, 'hang', 2, 'exit', 3, 'throw', 4, 'fill', 5, 6])).toEqual([
    2,
    'timeout',
    4,
    'crashed',
    6,
    'internal',
    8,
    'memory',
    10,
    12,
  ]);
});

test('where no thread comes to work, every task is performed here, in order', async () => {
  const tasks = Array.from({ length: 40 }, (_, at) => at);
  expect(await outcomes('throw new Error("no such module")', tasks)).toEqual(tasks.map((at) => `here ${at}`));
});
