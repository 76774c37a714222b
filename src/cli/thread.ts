import { existsSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What runs in a thread of its own. */
type ThreadName = 'audit' | 'cross-check';

const codeOf = (name: ThreadName): URL => new URL(`./${name}-worker.js`, import.meta.url);

/** Whether its code is there: not where the program runs from its source. */
export const hasThread = (name: ThreadName): boolean => existsSync(codeOf(name));

/** In the release the code of a thread is in the program. */
export const thread = (name: ThreadName, options: WorkerOptions): Worker => new Worker(codeOf(name), options);
