import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UsageProblem } from './usage.ts';

/**
 * Keeps a file to one run: says beside it who writes it. What a run that was killed left behind is taken over.
 * @returns gives it free
 * @throws UsageProblem where another run that is alive has it
 */
export function lock(path: string): () => void {
  const mark = `${path}.lock`;
  const own = `${process.pid} ${hostname()}`;
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(mark, own, { flag: 'wx' });
      return () => rmSync(mark, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw cause;
      if (isHeld(mark)) throw new UsageProblem(heldBy(path, mark));
      rmSync(mark, { force: true });
    }
  }
}

function isHeld(mark: string): boolean {
  const [id, ...host] = readMark(mark).split(' ');
  if (id === '') return false;
  // whether a process of another machine lives cannot be seen from here
  if (host.join(' ') !== hostname()) return true;
  if (Number(id) === process.pid) return true;
  try {
    process.kill(Number(id), 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readMark(mark: string): string {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return '';
  }
}

const heldBy = (path: string, mark: string) => ({
  zh: `另一个 gouji 正在写“${path}”，请等它结束或另取文件名；若已没有在运行的，请删去“${mark}”`,
  en: `another gouji is writing “${path}”; wait for it or give another name; if there is none, delete “${mark}”`,
});
