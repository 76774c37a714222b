import { parentPort } from 'node:worker_threads';
import { secondReading } from '../read/docx/second-reading.ts';
import type { Answer } from './cross-check.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  const answer: Answer = await secondReading(bytes).catch(() => null);
  parentPort?.postMessage(answer);
});
