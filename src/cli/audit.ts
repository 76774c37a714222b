import { writeFile } from 'node:fs/promises';
import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { findFiles } from '../audit/files.ts';
import { auditFiles } from '../audit/folder.ts';
import { settle, stale } from '../audit/judgement.ts';
import { type AuditResult, type FileResult, SCHEMA } from '../audit/result.ts';
import { isOpen, summary } from '../audit/summary.ts';
import { auditOptions } from '../config/options.ts';
import type { Severity } from '../model.ts';
import { FILE_FORMATS, FORMATS, type Format, render } from '../report/index.ts';
import { readBaseline, readConfig } from './config.ts';
import { crossChecker } from './cross-check.ts';
import { samples, version } from './package.ts';
import { schemesFor } from './profile.ts';
import { warnStale, warnUnreadable } from './say.ts';
import { screen } from './screen.ts';
import { rank, SEVERITIES } from './severity.ts';
import { unknownRule } from './unknown-rule.ts';
import { EXIT, oneOf, revisionsOf, UsageProblem } from './usage.ts';

interface Flags {
  readonly output?: readonly string[];
  readonly format: string;
  readonly rule?: readonly string[];
  readonly severity: string;
  readonly failOn?: string;
  readonly config?: string;
  readonly profile?: string;
  readonly baseline?: string;
  readonly lang?: string;
  readonly annotate?: string;
  readonly crossCheck?: boolean;
  readonly revisions?: string;
}

export async function auditCommand(paths: readonly string[], flags: Flags): Promise<number> {
  const format = oneOf('--format', known(flags.format), FORMATS);
  const outputs = (flags.output ?? []).map((path): [string, Format] => [path, formatOf(path)]);
  if (flags.annotate !== undefined) throw new UsageProblem(NO_ANNOTATE);
  const least = oneOf('--severity', flags.severity, SEVERITIES);
  const config = await readConfig(flags);
  const failOn = oneOf('--fail-on', flags.failOn ?? config.failOn, [...SEVERITIES, 'never']);
  const schemes = await schemesFor(flags.profile ?? config.profile, config.lang);
  const revisions = revisionsOf(flags.revisions);
  if (flags.crossCheck && revisions.revisions === 'original') throw new UsageProblem(NO_SECOND_ORIGINAL);
  const options = { ...withRules(auditOptions(config), flags.rule ?? []), ...revisions, ...schemes };
  const baseline = flags.baseline === undefined ? undefined : await readBaseline(flags.baseline);
  const decisions = { ...config, ...(baseline && { baseline }) };

  const files: FileResult[] = [];
  const found = await findFiles(paths.length > 0 ? paths : [samples()]);
  const again = flags.crossCheck ? crossChecker(config.lang) : undefined;
  for await (const file of auditFiles(found, options, again?.read)) {
    files.push(settle(file, decisions));
    warnUnreadable(file, config.lang);
  }
  await again?.close();
  warnStale(stale(files, decisions), config.lang);

  const shown = resultOf(files.map((file) => atLeast(file, least)));
  for (const [path, output] of outputs) {
    await writeFile(path, render(shown, output, { rules, language: config.lang })).catch(() => {
      throw new UsageProblem({ zh: `无法写入“${path}”`, en: `cannot write “${path}”` });
    });
  }
  process.stdout.write(render(shown, format, { rules, language: config.lang, ...screen() }));
  return statusOf(files, failOn);
}

/** Formats that are planned and not there yet. */
const LATER = ['xlsx', 'sarif', 'html', 'md', 'docx'];

function known(format: string): string {
  if (!LATER.includes(format)) return format;
  throw new UsageProblem({
    zh: `暂不支持 ${format} 格式，目前可用：屏幕 ${FORMATS.join('、')}，文件 .csv（整改清单）、.json`,
    en: `${format} is not there yet; on screen ${FORMATS.join(', ')}, in files .csv and .json`,
  });
}

function formatOf(path: string): Format {
  const extension = known(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  return FILE_FORMATS[oneOf('--output', extension, Object.keys(FILE_FORMATS))]!;
}

function resultOf(files: FileResult[]): AuditResult {
  return { schema: SCHEMA, version: version(), files, summary: summary(files) };
}

function atLeast(file: FileResult, least: Severity): FileResult {
  if (file.status === 'unreadable') return file;
  const findings = file.findings.filter(({ severity }) => rank(severity) >= rank(least));
  return { ...file, findings };
}

/** 2 where a file could not be read, 1 where an open finding reaches the severity, otherwise 0. */
function statusOf(files: readonly FileResult[], failOn: Severity | 'never'): number {
  if (files.some(({ status }) => status === 'unreadable')) return EXIT.usage;
  const reached = (file: FileResult) =>
    failOn !== 'never' &&
    file.status === 'audited' &&
    file.findings.some((finding) => isOpen(finding) && rank(finding.severity) >= rank(failOn));
  return files.some(reached) ? EXIT.findings : EXIT.sound;
}

/** `--rule id=off` over what the configuration says. */
function withRules(options: AuditOptions, settings: readonly string[]): AuditOptions {
  const pairs = settings.map((setting) => {
    const [id = '', level = ''] = setting.split('=');
    if (!rules.some((rule) => rule.id === id)) throw unknownRule(id);
    return [id, oneOf(`--rule ${id}`, level, ['off', ...SEVERITIES])] as const;
  });
  return { ...options, severities: { ...options.severities, ...Object.fromEntries(pairs) } };
}

const NO_SECOND_ORIGINAL = {
  zh: '--cross-check 只能核对接受修订后的文字，不能与 --revisions original 同用',
  en: '--cross-check reads as after accepting all changes; it does not go with --revisions original',
};

const NO_ANNOTATE = {
  zh: '暂不支持 --annotate（在 Word 副本中写批注）；请先用 -o 整改清单.csv',
  en: '--annotate (comments in a copy of the Word file) is not there yet; use -o list.csv',
};
