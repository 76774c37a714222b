import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'build/bench-last.json';

/** What was right in the last run and is not now, and the other way round; and remembers this run. */
export function sinceLast(name: string, right: readonly string[]): { gained: string[]; lost: string[] } {
  const all = read();
  const before = all[name] ?? right;
  mkdirSync('build', { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...all, [name]: right }));
  return {
    gained: right.filter((one) => !before.includes(one)),
    lost: before.filter((one) => !right.includes(one)),
  };
}

function read(): Record<string, readonly string[]> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}
