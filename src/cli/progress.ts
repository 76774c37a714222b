import type { Language } from '../model.ts';

/** From so many files on a person waits. */
const MANY = 3;
/** Milliseconds between two looks at a terminal, and between two lines where there is none. */
const OFTEN = 100;
const SELDOM = 15_000;
const WIDTH = 24;

/** How far a run has come, on stderr. */
export interface Progress {
  /** One more file is done, with so many findings. */
  done(findings: number): void;
  /** Says something in between, the bar out of the way. */
  aside(say: () => void): void;
  end(): void;
}

/** A bar on one line that goes when the run ends, where stderr is a terminal; otherwise a line now and then. */
export function progress(files: number, language: Language, quiet = false): Progress {
  const isTerminal = process.stderr.isTTY === true;
  const started = performance.now();
  let [count, found, shown] = [0, 0, isTerminal ? Number.NEGATIVE_INFINITY : started];
  const show = () => {
    if (quiet || files < MANY) return;
    const now = performance.now();
    if (now - shown < (isTerminal ? OFTEN : SELDOM) && count < files) return;
    if (!isTerminal && count === files) return;
    shown = now;
    const line = lineOf({ count, files, found, seconds: (now - started) / 1000 }, language);
    process.stderr.write(isTerminal ? `\r\u001b[K${barOf(count / files)} ${line}` : `gouji: ${line}\n`);
  };
  const clear = () => {
    if (isTerminal && !quiet && files >= MANY) process.stderr.write('\r\u001b[K');
  };
  return {
    done(findings) {
      count++;
      found += findings;
      show();
    },
    aside(say) {
      clear();
      say();
    },
    end: clear,
  };
}

interface State {
  readonly count: number;
  readonly files: number;
  readonly found: number;
  readonly seconds: number;
}

function lineOf({ count, files, found, seconds }: State, language: Language): string {
  const rate = count / Math.max(seconds, 0.001);
  const left = remaining((files - count) / rate, language);
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return language === 'zh'
    ? `已审核 ${count}/${files} 份，发现 ${found} 处问题，每秒 ${speed} 份，${left}`
    : `audited ${count} of ${files}, ${found} findings, ${speed} files/s, ${left}`;
}

function remaining(seconds: number, language: Language): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  if (language === 'zh') return minutes > 0 ? `约剩 ${minutes} 分 ${rest} 秒` : `约剩 ${rest} 秒`;
  return minutes > 0 ? `about ${minutes} min ${rest} s left` : `about ${rest} s left`;
}

function barOf(part: number): string {
  const full = Math.round(part * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}
