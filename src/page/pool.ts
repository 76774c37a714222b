import { inflateSync } from 'fflate';
import { dataOf } from './facts.ts';
import type { Answer, Task } from './task.ts';

/** A report that takes longer than any has been measured to take is given up: milliseconds. */
const LONGEST = 120_000;
const MOST_WORKERS = 8;

const [core] = dataOf('core');

/** Not in a page that has only results. */
export const hasCore = core !== undefined;

/** Workers with the reader of PDFs before the core, and those without it: its code is unpacked when one is met. */
const KINDS = {
  plain: kindOfWorker(async () => []),
  pdf: kindOfWorker(async () => dataOf('pdfjs').map(unpacked)),
};

function kindOfWorker(before: () => Promise<BlobPart[]>) {
  let address: Promise<string> | null = null;
  const made = async () =>
    URL.createObjectURL(new Blob([...(await before()), core!], { type: 'text/javascript' }));
  return {
    idle: [] as Worker[],
    address: (): Promise<string> => {
      address ??= made();
      return address;
    },
  };
}

const unpacked = (base64: string): BlobPart =>
  inflateSync(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))) as BlobPart;

/** As the beginning of the file has it, whatever its name. */
async function kindFor(task: Task) {
  if (task.kind !== 'audit') return KINDS.plain;
  const head = await task.file
    .slice(0, HEAD)
    .text()
    .catch(() => '');
  return head.includes('%PDF-') ? KINDS.pdf : KINDS.plain;
}

const HEAD = 1024;

interface Policy {
  createScriptURL(url: string): string;
}

const policy = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
).trustedTypes?.createPolicy('gouji', { createScriptURL: (url) => url });

const start = (address: string): Worker => new Worker(policy ? policy.createScriptURL(address) : address);

/** One task in a worker of its own; a worker that breaks or does not come back is replaced. */
async function perform(task: Task): Promise<Answer> {
  const { idle, address } = await kindFor(task);
  const worker = idle.pop() ?? start(await address());
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
