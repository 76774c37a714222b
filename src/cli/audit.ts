import { basename, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { scan } from '../batch/files.ts';
import { auditFiles } from '../batch/folder.ts';
import { followUp } from '../batch/follow-up.ts';
import { settle, stale } from '../batch/judgement.ts';
import { byPath } from '../batch/path-order.ts';
import { type AuditResult, type FileResult, SCHEMA } from '../batch/result.ts';
import { isOpen, summary } from '../batch/summary.ts';
import { auditOptions } from '../config/options.ts';
import type { Severity } from '../model.ts';
import type { Format, Output } from '../report/format.ts';
import { SCREEN_FORMATS } from '../report/formats.ts';
import { annotatedCopies, folderFor, notices, warnPrinted } from './annotate.ts';
import { readBaseline, readConfig, readList } from './config.ts';
import { crossChecker } from './cross-check.ts';
import { apartFromLists } from './earlier-lists.ts';
import { interrupt } from './interrupt.ts';
import { hopeless, outputsOf, refuseInputs, wanted } from './outputs.ts';
import { rulePage, samples, version } from './package.ts';
import { schemesFor } from './profile.ts';
import { progress } from './progress.ts';
import { say, warnStale, warnStopped, warnUnreadable } from './say.ts';
import { screen } from './screen.ts';
import { rank, SEVERITIES } from './severity.ts';
import { unknownRule } from './unknown-rule.ts';
import { EXIT, oneOf, revisionsOf, UsageProblem } from './usage.ts';
import { writeOutputs } from './write-whole.ts';

interface Flags {
  readonly output?: readonly string[];
  readonly format?: string;
  readonly rule?: readonly string[];
  readonly severity: string;
  readonly failOn?: string;
  readonly config?: string;
  readonly profile?: string;
  readonly baseline?: string;
  readonly lang?: string;
  readonly annotate?: string;
  readonly notice?: string;
  readonly crossCheck?: boolean;
  readonly revisions?: string;
}

/** @param written takes where each file that the run ends with went */
export async function auditCommand(
  paths: readonly string[],
  flags: Flags,
  written?: (path: string) => void,
): Promise<number> {
  const format = screenFormat(flags.format ?? 'pretty');
  const outputs = wanted(flags.output ?? []);
  const least = oneOf('--severity', flags.severity, SEVERITIES);
  const config = await readConfig(flags);
  const failOn = oneOf('--fail-on', flags.failOn ?? config.failOn, [...SEVERITIES, 'never']);
  const schemes = await schemesFor(flags.profile ?? config.profile, config.lang);
  const revisions = revisionsOf(flags.revisions);
  if (flags.crossCheck && revisions.revisions === 'original') throw new UsageProblem(NO_SECOND_ORIGINAL);
  const formats = [format, ...outputs.map((output) => output.format)];
  const paper = formats.some((one) => one.paper);
  const exhibit = formats.some((one) => one.exhibit);
  const rulings = withRules(auditOptions(config), flags.rule ?? []);
  const options = { ...rulings, ...revisions, ...schemes, paper, exhibit };
  const isList = /\.(?:xlsx|csv)$/i.test(flags.baseline ?? '');
  const listed = isList ? await readList(flags.baseline!) : undefined;
  const baseline = flags.baseline === undefined || isList ? undefined : await readBaseline(flags.baseline);
  const decisions = { ...config, ...(baseline && { baseline }) };
  // what this run reads and writes besides may stand among the reports
  const own = [...outputs.map(({ path }) => path), ...(flags.baseline === undefined ? [] : [flags.baseline])];
  const scanned = await scan(paths.length > 0 ? paths : [samples()], own);
  const { reports: found, lists } = await apartFromLists(scanned.found);
  const passedOver = [...scanned.passedOver, ...lists].sort((a, b) => byPath(a.path, b.path));
  const remarked =
    flags.annotate === undefined ? [] : found.map(({ path }) => join(flags.annotate!, basename(path)));
  await refuseInputs([...outputs.map(({ path }) => path), ...remarked], found);
  for (const folder of [flags.annotate, flags.notice]) if (folder !== undefined) await folderFor(folder);
  const lost = await hopeless(
    outputs.map(({ path }) => path),
    config.lang,
  );
  const writable = outputs.filter(({ path }) => !lost.has(path));
  const isElsewhere = flags.annotate !== undefined || flags.notice !== undefined;
  if (lost.size > 0 && writable.length === 0 && !isElsewhere) return EXIT.usage;

  const settled: FileResult[] = [];
  const tell = progress(found.length, config.lang);
  const again = flags.crossCheck ? crossChecker(config.lang) : undefined;
  const stop = interrupt();
  for await (const file of auditFiles(found, options, {
    readAgain: again?.read,
    isStopped: () => stop.asked,
  })) {
    settled.push(settle(file, decisions));
    tell.done();
    warnUnreadable(file, config.lang);
  }
  tell.end();
  stop.close();
  warnStopped(settled, config.lang);
  await again?.close();
  warnStale(stale(settled, decisions), config.lang);
  const { files, left } = listed ? followUp(settled, listed) : { files: settled, left: undefined };
  const followed = { compared: flags.baseline !== undefined, ...(left && { left }) };

  const shown = resultOf(
    files.map((file) => atLeast(file, least)),
    passedOver.map(({ path, passedOver: why }) => ({ path, reason: why[config.lang] })),
  );
  const unwritten = await writeOutputs(
    [
      ...outputsOf(writable, shown, { language: config.lang, ...followed }),
      ...(flags.annotate === undefined
        ? []
        : annotatedCopies(flags.annotate, shown.files, config.lang, revisions)),
      ...(flags.notice === undefined ? [] : notices(flags.notice, shown.files, config.lang)),
    ],
    written,
  );
  for (const problem of unwritten) say(problem[config.lang]);
  if (flags.annotate !== undefined) warnPrinted(shown.files, config.lang);
  const brief = flags.format === undefined && (outputs.length > 0 || isElsewhere);
  const setting = { rules, language: config.lang, page: rulePage, brief, ...followed, ...screen() };
  await print(await format.write(shown, setting));
  return unwritten.length + lost.size > 0 ? EXIT.usage : statusOf(files, failOn);
}

const screenFormat = (name: string): Format => {
  const names = SCREEN_FORMATS.map((format) => format.name);
  const asked = oneOf('--format', name, names);
  return SCREEN_FORMATS.find((format) => format.name === asked)!;
};

async function print(output: Output): Promise<void> {
  if (typeof output === 'string' || output instanceof Uint8Array) process.stdout.write(output);
  else for await (const part of output) process.stdout.write(part);
}

function resultOf(files: FileResult[], passedOver: NonNullable<AuditResult['passedOver']>): AuditResult {
  const head = { schema: SCHEMA, version: version(), files } as const;
  return { ...head, ...(passedOver.length > 0 && { passedOver }), summary: summary(files) };
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
