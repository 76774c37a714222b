import { dataOf } from './facts.ts';
import type { Answer, Task } from './task.ts';

/** A report that takes longer than any has been measured to take is given up: milliseconds. */
const LONGEST = 120_000;
const MOST_WORKERS = 8;

/** The core as the address of a worker; null in a page that has only results. */
const source = ((): string | null => {
  const [code] = dataOf('core');
  return code === undefined ? null : URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
})();

export const hasCore = source !== null;

interface Policy {
  createScriptURL(url: string): string;
}

const policy = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
).trustedTypes?.createPolicy('gouji', { createScriptURL: (url) => url });

const start = (): Worker => new Worker(policy ? policy.createScriptURL(source!) : source!);

const idle: Worker[] = [];

/** One task in a worker of its own; a worker that breaks or does not come back is replaced. */
function perform(task: Task): Promise<Answer> {
  const worker = idle.pop() ?? start();
  return new Promise((settle) => {
    const end = (answer: Answer, sound: boolean) => {
      clearTimeout(watch);
      worker.onmessage = worker.onerror = null;
      if (sound) idle.push(worker);
      else worker.terminate();
      settle(answer);
    };
    const watch = setTimeout(() => end({ failed: 'timeout' }, false), LONGEST);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => end(data, true);
    worker.onerror = ({ message }) => end({ failed: message }, false);
    worker.postMessage(task);
  });
}

/**
 * Performs tasks, as many at a time as the machine has cores.
 * @param isStopped asked before each task
 */
export async function performAll<T>(
  items: readonly T[],
  task: (item: T) => Task,
  done: (item: T, answer: Answer) => void,
  isStopped: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length && !isStopped()) {
      const item = items[next++]!;
      done(item, await perform(task(item)));
    }
  };
  const lanes = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2, items.length);
  await Promise.all(Array.from({ length: lanes }, lane));
}
