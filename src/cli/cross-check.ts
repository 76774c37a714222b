import { Worker } from 'node:worker_threads';
import type { SecondReader } from '../audit/folder.ts';
import type { Language, SecondReading } from '../model.ts';

/** A file of 48 kB can cost mammoth half a minute and 3 GB: it reads in a thread of its own that may be ended. */
const LIMIT = { milliseconds: 10_000, megabytes: 512 };

/** What the thread answers: the reading, or nothing where mammoth failed. */
export type Answer = SecondReading | null;

/** What the thread says in time; null where it breaks down or takes too long. */
function answerOf(thread: Worker, bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      thread.off('message', settle).off('error', fail);
      resolve(answer);
    };
    const fail = () => settle(null);
    const timer = setTimeout(fail, LIMIT.milliseconds);
    thread.on('message', settle).on('error', fail);
    thread.postMessage(bytes);
  });
}

/** Reads Word files a second time. What mammoth cannot read in time is told on stderr and audited without. */
export function crossChecker(language: Language): { read: SecondReader; close(): Promise<unknown> } {
  let worker: Worker | undefined;

  async function ask(bytes: Uint8Array): Promise<Answer> {
    worker ??= new Worker(new URL('./cross-check-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMIT.megabytes },
    });
    const thread = worker;
    const answer = await answerOf(thread, bytes);
    if (answer === null) {
      worker = undefined;
      await thread.terminate();
    }
    return answer;
  }

  return {
    async read(path, bytes) {
      if (!/\.do[ct][xm]$/i.test(path)) return undefined;
      const reading = await ask(bytes);
      if (reading === null) process.stderr.write(`gouji: ${path}：${FAILED[language]}\n`);
      return reading ?? undefined;
    },
    close: async () => worker?.terminate(),
  };
}

const FAILED = {
  zh: '另一阅读器未能读完，此文件未作交叉核对',
  en: 'the other reader could not finish; this file was not cross-checked',
};
