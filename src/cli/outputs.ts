import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/index.ts';
import { onDisk } from '../batch/archives.ts';
import type { AuditResult } from '../batch/result.ts';
import type { Found } from '../batch/walk.ts';
import type { Language } from '../model.ts';
import type { Format, Setting } from '../report/format.ts';
import { FILE_EXTENSIONS, formatOf } from '../report/formats.ts';
import { rulePage, viewer } from './package.ts';
import { say } from './say.ts';
import { oneOf, UsageProblem } from './usage.ts';
import { type Output, tryOutputs } from './write-whole.ts';

/** A file that the user asked for. */
export interface Wanted {
  readonly path: string;
  readonly format: Format;
}

/** @throws UsageProblem for an extension of no format. */
export const wanted = (paths: readonly string[]): Wanted[] =>
  paths.map((path) => {
    const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    return { path, format: formatOf(oneOf('--output', extension, FILE_EXTENSIONS)) };
  });

/** @throws UsageProblem where an output would take the place of a report. */
export async function refuseInputs(outputs: readonly string[], inputs: readonly Found[]): Promise<void> {
  const place = (path: string) => realpath(path).catch(() => resolve(path));
  const taken = new Set(await Promise.all(inputs.map(({ path }) => place(path))));
  for (const path of outputs) {
    if (!taken.has(await place(path))) continue;
    throw new UsageProblem({
      zh: `“${path}”是要审核的报告，不能写入结果，请另取文件名`,
      en: `“${path}” is a report to be audited; give the output another name`,
    });
  }
}

/** Tells which of these files cannot be written, before any work. @returns those of which that is certain. */
export async function hopeless(paths: readonly string[], language: Language): Promise<ReadonlySet<string>> {
  const obstacles = await tryOutputs(paths);
  for (const { problem } of obstacles) say(problem[language]);
  return new Set(obstacles.filter(({ isOpenElsewhere }) => !isOpenElsewhere).map(({ path }) => path));
}

/** The result as files, each made when it is its turn. */
export const outputsOf = (
  files: readonly Wanted[],
  result: AuditResult,
  setting: Omit<Setting, 'rules'>,
): Output[] =>
  files.map(({ path, format }) => ({
    path,
    content: () => format.write(result, { rules, page: rulePage, viewer, link: linkFrom(path), ...setting }),
  }));

/** How a file points at a report: by the way from its own folder, so that both can be moved together. */
const linkFrom =
  (output: string) =>
  (path: string): string => {
    const way = relative(dirname(resolve(output)), resolve(onDisk(path)));
    // on another drive there is no such way
    if (isAbsolute(way)) return pathToFileURL(way).href;
    return way.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  };
