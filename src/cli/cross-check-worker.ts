import { parentPort } from 'node:worker_threads';
import { secondReading } from '../read/docx/second-reading.ts';
import { ReadProblem } from '../read/problem.ts';
import type { Answer } from './cross-check.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  const answer: Answer = await secondReading(bytes).catch((cause) =>
    cause instanceof ReadProblem ? 'refused' : 'failed',
  );
  parentPort?.postMessage(answer);
});
