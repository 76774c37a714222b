import type { Worker } from 'node:worker_threads';
import type { SecondReader } from '../batch/folder.ts';
import type { Language, SecondReading } from '../model.ts';
import { isWord } from '../read/kinds.ts';
import { say } from './say.ts';
import { secondThread } from './second-thread.ts';

/** A file of 48 kB can cost mammoth half a minute and 3 GB: it reads in a thread of its own that may be ended. */
const LIMIT = { milliseconds: 10_000, megabytes: 512 };

/** What the thread answers: the reading; `refused` where the first reader refuses the file too, and says why. */
export type Answer = SecondReading | 'refused' | 'failed';

/** What the thread says in time. */
function answerOf(thread: Worker, bytes: Uint8Array, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      thread.off('message', settle).off('error', fail);
      resolve(answer);
    };
    const fail = () => settle('failed');
    const timer = setTimeout(fail, milliseconds);
    thread.on('message', settle).on('error', fail);
    thread.postMessage(bytes);
  });
}

/** Reads Word files a second time. What mammoth cannot read in time is told on stderr and audited without. */
export function crossChecker(
  language: Language,
  limit = LIMIT,
): { read: SecondReader; close(): Promise<unknown> } {
  let worker: Worker | undefined;

  async function ask(bytes: Uint8Array): Promise<Answer> {
    worker ??= secondThread(limit.megabytes);
    const thread = worker;
    const answer = await answerOf(thread, bytes, limit.milliseconds);
    if (answer === 'failed') {
      worker = undefined;
      await thread.terminate();
    }
    return answer;
  }

  return {
    async read(path, bytes) {
      if (!isWord(bytes)) return undefined;
      const answer = await ask(bytes);
      if (answer === 'failed') say(`${path}：${FAILED[language]}`);
      return typeof answer === 'string' ? undefined : answer;
    },
    close: async () => worker?.terminate(),
  };
}

const FAILED = {
  zh: '另一阅读器未能读完，此文件未作交叉核对',
  en: 'the other reader could not finish; this file was not cross-checked',
};
