import { Worker } from 'node:worker_threads';

/** A thread that reads Word files a second time. In the release its code is in the program. */
export const secondThread = (megabytes: number): Worker =>
  new Worker(new URL('./cross-check-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
