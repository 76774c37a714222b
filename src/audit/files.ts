import { realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Bilingual } from '../model.ts';

/** A file to audit, or one that cannot be and why. */
export interface Found {
  readonly path: string;
  readonly problem?: { readonly code: string; readonly message: Bilingual };
}

const READABLE = ['docx', 'docm', 'dotx', 'dotm', 'txt', 'md'];

/** Documents of other programs that are most likely reports too; each gets its verdict, none is passed over. */
const CONVERTIBLE = ['doc', 'wps', 'rtf', 'odt', 'pdf'];

/** Lock files of Word and LibreOffice, and everything hidden. */
const IGNORED = ['**/~$*', '**/.~lock.*'];

/**
 * The report files behind the paths given: files, folders with all below them, and patterns (a Windows shell does not
 * expand them). In natural path order, each once.
 */
export async function findFiles(inputs: readonly string[]): Promise<Found[]> {
  const found = (await Promise.all(inputs.map(expand))).flat();
  const distinct = new Map(found.map((file) => [file.path, file]));
  return onceEach([...distinct.values()].sort((a, b) => byPath(a.path, b.path)));
}

/** Folders hold links, even to a folder around them: each file once, by its shortest path. */
async function onceEach(files: readonly Found[]): Promise<Found[]> {
  const places = await Promise.all(files.map(({ path }) => realpath(path).catch(() => path)));
  const shortest = new Map<string, Found>();
  files.forEach((file, at) => {
    const known = shortest.get(places[at]!);
    if (!known || depth(file.path) < depth(known.path)) shortest.set(places[at]!, file);
  });
  const kept = new Set(shortest.values());
  return files.filter((file) => kept.has(file));
}

const depth = (path: string): number => path.split('/').length;

async function expand(input: string): Promise<Found[]> {
  const path = tidy(input);
  const entry = await stat(input).catch(() => undefined);
  if (entry?.isFile()) return [{ path }];
  if (entry?.isDirectory()) {
    const files = await glob(`**/*.{${[...READABLE, ...CONVERTIBLE].join(',')}}`, {
      cwd: input,
      ignore: IGNORED,
      caseSensitiveMatch: false,
      expandDirectories: false,
    });
    const prefix = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
    return files.length > 0 ? files.map((file) => ({ path: prefix + file })) : [missing(path, 'no-reports')];
  }
  if (isDynamicPattern(path)) {
    const files = await glob(path, {
      ignore: IGNORED,
      caseSensitiveMatch: false,
      expandDirectories: false,
      absolute: isAbsolute(path),
    });
    return files.length > 0 ? files.map((file) => ({ path: file })) : [missing(path, 'no-match')];
  }
  return [missing(path, 'not-found')];
}

/** Forward slashes on every system, so that the output is the same. */
const tidy = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\/(?=.)/, '');

const MISSING: Readonly<Record<string, Bilingual>> = {
  'not-found': { zh: '没有这个文件或文件夹，请核对路径', en: 'no such file or folder; check the path' },
  'no-match': { zh: '没有与之匹配的文件，请核对写法', en: 'no file matches; check the pattern' },
  'no-reports': {
    zh: '文件夹中没有报告（.docx、.txt、.md）',
    en: 'the folder holds no report (.docx, .txt, .md)',
  },
};

const missing = (path: string, code: string): Found => ({ path, problem: { code, message: MISSING[code]! } });

const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** Natural order, folder by folder: 2.txt before 10.txt. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let level = 0; level < Math.min(left.length, right.length); level++) {
    const order = collator.compare(left[level]!, right[level]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
