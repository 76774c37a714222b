import type { Language } from '../model.ts';

/** From so many files on a person waits. */
const MANY = 3;

/** How far a run has come, on one line of stderr that goes when it ends; only where that is a terminal. */
export function progress(files: number, language: Language): { done(): void; end(): void } {
  const shown = process.stderr.isTTY === true && files >= MANY;
  let count = 0;
  return {
    done() {
      count++;
      if (!shown) return;
      const line = language === 'zh' ? `已审核 ${count}/${files} 份` : `audited ${count} of ${files}`;
      process.stderr.write(`\r${line}`);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
