import picomatch from 'picomatch';
import type { Bilingual } from '../model.ts';

/**
 * Whether a path is left out by one of these patterns: by its name or that of a folder on the way (`*草稿*`, `旧版`), or by
 * the end of the way itself (`2019年度/**`).
 */
export function excluding(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns
    .map((pattern) => pattern.replaceAll('\\', '/').replace(/^\.\/|\/$/g, ''))
    .flatMap((pattern) => [pattern, `**/${pattern}`, `${pattern}/**`, `**/${pattern}/**`]);
  return all.length === 0 ? () => false : picomatch(all, { nocase: true, dot: true });
}

export const EXCLUDED: Bilingual = { zh: '按 --exclude 排除，未审核', en: 'left out by --exclude' };
