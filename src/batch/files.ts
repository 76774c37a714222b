import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Bilingual } from '../model.ts';
import { opened } from './archives.ts';
import { EXCLUDED, excluding } from './excluded.ts';
import { byPath } from './path-order.ts';
import { NOT_A_FILE } from './system.ts';
import { type Found, walk } from './walk.ts';

/** Lock files of Word and LibreOffice. */
const IGNORED = ['**/~$*', '**/.~lock.*'];

/** What stands behind the paths given, each in natural path order. */
interface Scan {
  readonly found: Found[];
  /** What of the folders is no report, with the reason. */
  readonly passedOver: Required<Pick<Found, 'path' | 'passedOver'>>[];
}

/**
 * The files behind the paths given: files, folders with all below them, and patterns (a Windows shell does not expand
 * them). In natural path order, each once; and what of the folders is no report.
 * @param except files that are no reports though they stand among them: what this run writes. One that is itself given
 * as an input stays: it is for the caller to refuse it.
 * @param excluded patterns of what is not to be audited, for the path or the name alone
 */
export async function scan(
  inputs: readonly string[],
  except: readonly string[] = [],
  excluded: readonly string[] = [],
): Promise<Scan> {
  const isExcluded = excluding(excluded);
  const all = (await opened((await Promise.all(inputs.map(expand))).flat())).map((file) =>
    isExcluded(file.path) ? { path: file.path, passedOver: EXCLUDED } : file,
  );
  const sorted = [...new Map(all.map((file) => [file.path, file])).values()].sort((a, b) =>
    byPath(a.path, b.path),
  );
  const own = new Set(await Promise.all(except.map(placeOf)));
  const named = new Set(inputs.map(tidy));
  const isOwn = async ({ path }: Found) => !named.has(path) && own.has(await placeOf(path));
  const areOwn = new Map(await Promise.all(sorted.map(async (file) => [file, await isOwn(file)] as const)));
  const files = await onceEach(sorted.filter(isLookedAt));
  return {
    found: files.filter((file) => !areOwn.get(file)),
    passedOver: sorted.flatMap((file) =>
      file.passedOver && !areOwn.get(file) ? [{ path: file.path, passedOver: file.passedOver }] : [],
    ),
  };
}

/** What is to be audited behind the paths given. */
export const findFiles = async (inputs: readonly string[]): Promise<Found[]> => (await scan(inputs)).found;

const isLookedAt = ({ passedOver }: Found): boolean => passedOver === undefined;

const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Folders hold links, even to a folder around them: each file once, by its shortest path. */
async function onceEach(files: readonly Found[]): Promise<Found[]> {
  const places = await Promise.all(files.map(({ path }) => placeOf(path)));
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
    const files = await walk(path === '.' ? '' : path.replace(/(?<=.)\/$/, ''), input);
    return files.some(isLookedAt) ? files : [...files, missing(path, 'no-reports')];
  }
  if (entry) return [{ path, problem: NOT_A_FILE }];
  if (!isDynamicPattern(path)) return [missing(path, 'not-found')];
  const files = await glob(path, {
    ignore: IGNORED,
    caseSensitiveMatch: false,
    expandDirectories: false,
    absolute: isAbsolute(path),
  });
  const found: Found[] = [...files.map((file) => ({ path: file })), ...(await closedBelow(path))];
  return found.length > 0 ? found : [missing(path, 'no-match')];
}

/** The search by pattern passes over folders that it cannot enter; where it would enter all below one, they are told. */
async function closedBelow(pattern: string): Promise<Found[]> {
  const [base, ...below] = pattern.split(/(?:^|(?<=\/))\*\*\//);
  if (below.length === 0 || isDynamicPattern(base!)) return [];
  const files = await walk(base!.replace(/(?<=.)\/$/, ''), base || '.');
  return files.filter(({ problem }) => problem?.code === 'closed-folder');
}

/** Forward slashes on every system, so that the output is the same; where `\\` is a letter, it stays. */
const tidy = (path: string): string => path.replaceAll(sep, '/').replace(/^\.\/(?=.)/, '');

const MISSING: Readonly<Record<string, Bilingual>> = {
  'not-found': { zh: '没有这个文件或文件夹，请核对路径', en: 'no such file or folder; check the path' },
  'no-match': { zh: '没有与之匹配的文件，请核对写法', en: 'no file matches; check the pattern' },
  'no-reports': {
    zh: '文件夹中没有报告（.docx、.xlsx、.pdf、.txt、.md）',
    en: 'the folder holds no report (.docx, .xlsx, .pdf, .txt, .md)',
  },
};

const missing = (path: string, code: string): Found => ({ path, problem: { code, message: MISSING[code]! } });
