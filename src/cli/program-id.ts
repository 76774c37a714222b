import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { programFiles } from './shipped.ts';

/** Tells one build of the program from another, so that no result of an earlier one is taken for its own. */
export function programId(): string {
  const hash = createHash('sha256');
  for (const path of programFiles()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
