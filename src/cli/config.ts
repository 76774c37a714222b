import { readFile } from 'node:fs/promises';
import { rules } from '../../rules/index.ts';
import type { ListedRow } from '../batch/follow-up.ts';
import { AuditResult } from '../batch/result.ts';
import { ConfigProblem, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { oneOf, UsageProblem } from './usage.ts';

export const CONFIG_FILE = 'gouji.yaml';

/** The configuration asked for, or gouji.yaml of the working folder, or the defaults; `--lang` has the last word. */
export async function readConfig(flags: { config?: string; lang?: string }): Promise<Config> {
  const lang = flags.lang === undefined ? undefined : oneOf('--lang', flags.lang, ['zh', 'en']);
  const path = flags.config ?? CONFIG_FILE;
  const source = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (flags.config === undefined && cause.code === 'ENOENT') return '';
    throw new UsageProblem({
      zh: `无法读取配置文件“${path}”`,
      en: `cannot read the configuration “${path}”`,
    });
  });
  try {
    const config = parseConfig(source, rules, lang);
    return lang ? { ...config, lang } : config;
  } catch (cause) {
    if (!(cause instanceof ConfigProblem)) throw cause;
    throw new UsageProblem({
      zh: `配置文件 ${path} 有误：${cause.lines.join('；')}`,
      en: `configuration ${path}: ${cause.lines.join('; ')}`,
    });
  }
}

/** An earlier result of `gouji audit --format json`. */
export async function readBaseline(path: string): Promise<AuditResult> {
  const source = await readFile(path, 'utf8').catch(() => {
    throw new UsageProblem({ zh: `无法读取“${path}”`, en: `cannot read “${path}”` });
  });
  const parsed = AuditResult.safeParse(parseJson(source));
  if (parsed.success) return parsed.data;
  throw new UsageProblem({
    zh: `“${path}”不是 gouji audit --format json 的结果`,
    en: `“${path}” is not a result of gouji audit --format json`,
  });
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** What people filled into an earlier 整改清单.xlsx or .csv. */
export async function readList(path: string): Promise<ListedRow[]> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageProblem({ zh: `无法读取“${path}”`, en: `cannot read “${path}”` });
  });
  const { listedRows } = await import('../report/listed.ts');
  const format = /\.csv$/i.test(path) ? 'csv' : 'xlsx';
  const rows = await listedRows(bytes, format).catch(() => null);
  if (rows) return rows;
  throw new UsageProblem({
    zh: `“${path}”不是 gouji 写出的整改清单，或“指纹”等列已被删去`,
    en: `“${path}” is not a list written by gouji, or columns such as Fingerprint were deleted`,
  });
}
