import type { Worker } from 'node:worker_threads';
import { type Failure, failureOf } from './failure.ts';

/** Threads that each perform one task at a time, and what becomes of a task whose thread is lost. */
export interface Crew<Task, Result> {
  /** Most threads at work at once. */
  readonly jobs: number;
  /** Milliseconds that one task may take. */
  readonly limit: number;
  /** A thread that says `READY` when it can take a task, and then one result for each. */
  start(): Worker;
  /** Performs a task without a thread, where none can be had. */
  here(task: Task): Promise<Result>;
  /** The result of a task, by its place, that has none of its own. */
  lost(task: number, why: Failure): Result;
  /** Asked before each task is given out; the rest then end as stopped. */
  isStopped(): boolean;
}

/** What a thread says when it is loaded. */
export const READY = 'ready';

/** Results that wait for an earlier one, for each thread: enough that one long task does not idle the others. */
const AHEAD = 16;

/**
 * Performs tasks on threads; the results come in the order of the tasks. A thread that fails, ends or takes too long is
 * replaced, and only the task it was at is lost.
 */
export async function* performed<Task, Result>(
  tasks: readonly Task[],
  crew: Crew<Task, Result>,
): AsyncGenerator<Result> {
  const results = new Map<number, Result>();
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  let given = 0;
  let due = 0;
  let told: () => void = () => undefined;
  let over = false;
  const ready = new Set<Worker>();
  /** Tasks whose thread never came to work: no other would. */
  const forsaken: number[] = [];
  let isAlone = false;
  let isBusy = false;

  const hasWork = () => given < tasks.length && given - due < crew.jobs * AHEAD && !crew.isStopped();
  const finish = (task: number, result: Result) => {
    results.set(task, result);
    told();
  };

  function assign(): void {
    if (isAlone) void alone();
    else
      while (hasWork() && (idle.length > 0 || threads.size < crew.jobs))
        perform(idle.pop() ?? hire(), given++);
  }

  function hire(): Worker {
    const thread = crew.start();
    threads.add(thread);
    return thread;
  }

  async function alone(): Promise<void> {
    isAlone = true;
    if (isBusy) return;
    isBusy = true;
    while (!over && (forsaken.length > 0 || hasWork())) {
      const task = forsaken.shift() ?? given++;
      finish(task, await crew.here(tasks[task]!));
    }
    isBusy = false;
  }

  function perform(thread: Worker, task: number): void {
    const settle = () => {
      clearTimeout(watch);
      thread.off('message', done).off('error', fail).off('exit', end);
    };
    const lose = (why: Failure) => {
      settle();
      if (over) return;
      // it may still say why it ended
      thread.on('error', () => undefined);
      threads.delete(thread);
      void thread.terminate();
      if (ready.has(thread)) finish(task, crew.lost(task, why));
      else {
        forsaken.push(task);
        isAlone = true;
      }
      assign();
    };
    const watch = setTimeout(() => lose(TOO_LONG), crew.limit);
    const done = (said: unknown) => {
      if (said === READY) {
        ready.add(thread);
        return;
      }
      const result = said as Result;
      settle();
      idle.push(thread);
      finish(task, result);
      assign();
    };
    const fail = (cause: NodeJS.ErrnoException) =>
      lose(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : failureOf(cause));
    const end = () => lose(ENDED);
    thread.on('message', done).on('error', fail).on('exit', end);
    thread.postMessage(tasks[task]);
  }

  try {
    for (; due < tasks.length; due++) {
      assign();
      while (!results.has(due)) {
        if (due >= given && crew.isStopped()) finish(due, crew.lost(due, STOPPED));
        else
          await new Promise<void>((resolve) => {
            told = resolve;
          });
      }
      const result = results.get(due)!;
      results.delete(due);
      yield result;
    }
  } finally {
    over = true;
    await Promise.all([...threads].map((thread) => thread.terminate()));
  }
}

export const STOPPED: Failure = {
  code: 'stopped',
  message: { zh: '运行被中止，此文件未审核', en: 'the run was stopped before this file' },
};

const TOO_LONG: Failure = {
  code: 'timeout',
  message: {
    zh: '超过两分钟仍未审完，已放弃；请检查文件是否异常，或将此文件反馈给开发者',
    en: 'not finished within two minutes, given up; look at the file, or report it',
  },
};

const TOO_MUCH: Failure = {
  code: 'memory',
  message: {
    zh: '所需内存过大，已放弃；请检查文件是否异常，或将此文件反馈给开发者',
    en: 'it takes too much memory, given up; look at the file, or report it',
  },
};

const ENDED: Failure = {
  code: 'crashed',
  message: {
    zh: '审核此文件时程序意外退出，请将此文件反馈给开发者',
    en: 'the program ended at this file; please report it',
  },
};
