import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { performed, STOPPED } from '../batch/pool.ts';
import type { Found } from '../batch/walk.ts';
import type { Kept } from '../report/kept.ts';
import { auditor, type Setup, unread } from './auditor.ts';
import { thread } from './thread.ts';

/** So many files keep a thread busy for longer than it takes to begin. */
const WORTH_A_THREAD = 12;
/** Each thread holds a program and a report; more of them wait for the disk. */
const MOST_THREADS = 16;
const LIMIT = { milliseconds: 120_000, megabytes: 2048 };

/** What a run is asked for besides its files. */
export interface Run {
  /** Threads; by default as many as there are processors, and none for a few files. */
  readonly jobs?: number | undefined;
  isStopped?(): boolean;
}

/** Audits files, in the order given: a few of them here, many on threads, where a file can harm nothing but itself. */
export async function* auditAll(
  files: readonly Found[],
  setup: Setup,
  { jobs, isStopped = () => false }: Run = {},
): AsyncGenerator<Kept> {
  const language = setup.options.language ?? 'zh';
  const worth = Math.floor(files.length / WORTH_A_THREAD);
  const threads = Math.min(jobs ?? availableParallelism(), worth, MOST_THREADS);
  const { audit, close } = auditor(setup);
  // A turn of the event loop, in which the wish to stop can come in.
  const here = async (file: Found) => {
    await setImmediate();
    return audit(file);
  };
  try {
    if (threads === 0)
      for (const file of files) yield isStopped() ? unread(file.path, STOPPED, language) : await here(file);
    else
      yield* performed(files, {
        jobs: threads,
        limit: LIMIT.milliseconds,
        start: () =>
          thread('audit', {
            workerData: setup,
            resourceLimits: { maxOldGenerationSizeMb: LIMIT.megabytes },
          }),
        here,
        lost: (task, why) => unread(files[task]!.path, why, language),
        isStopped,
      });
  } finally {
    await close();
  }
}
