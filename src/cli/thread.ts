import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What runs in a thread of its own. */
export type ThreadName = 'audit' | 'cross-check';

/** In the release the code of a thread is in the program. */
export const thread = (name: ThreadName, options: WorkerOptions): Worker =>
  new Worker(new URL(`./${name}-worker.js`, import.meta.url), options);
