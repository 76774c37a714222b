import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { between } from '../batch/between.ts';
import { eachOf, withFindings } from '../batch/each.ts';
import { followUp } from '../batch/follow-up.ts';
import type { Digested } from '../batch/gathered.ts';
import { type Decisions, settle, stale } from '../batch/judgement.ts';
import { type AuditedFile, type AuditResult, type FileResult, type Files, SCHEMA } from '../batch/result.ts';
import { isOpen, summary } from '../batch/summary.ts';
import { withOthers } from '../batch/with-others.ts';
import { auditOptions } from '../config/options.ts';
import type { Config } from '../config/schema.ts';
import type { Severity } from '../model.ts';
import type { Format, Output as Written } from '../report/format.ts';
import { SCREEN_FORMATS } from '../report/formats.ts';
import { published } from '../report/json.ts';
import { unpacked } from '../report/kept.ts';
import { readBaseline, readConfig, readList } from './config.ts';
import { type Entry, storedLines } from './journal.ts';
import { hopeless, outputsOf, type Wanted, wanted } from './outputs.ts';
import { rulePage, version } from './package.ts';
import { isStopped, say, warnStale, warnStopped } from './say.ts';
import { screen } from './screen.ts';
import { rank, SEVERITIES } from './severity.ts';
import { EXIT, oneOf } from './usage.ts';
import { type Output, writeOutputs } from './write-whole.ts';

/** What every command that ends with results is told of them. */
export interface DeliveryFlags {
  readonly output?: readonly string[];
  readonly format?: string;
  readonly severity: string;
  readonly failOn?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly lang?: string;
}

/** Where results go, and what people decided about them before. */
export interface Delivery {
  readonly config: Config;
  /** How the rules are set. */
  readonly options: AuditOptions;
  readonly format: Format;
  readonly outputs: readonly Wanted[];
  /** What is written and what can be. */
  readonly writable: readonly Wanted[];
  readonly lost: number;
  readonly failOn: Severity | 'never';
  readonly least: Severity;
  readonly decisions: Decisions;
  readonly listed: Awaited<ReturnType<typeof readList>> | undefined;
  readonly compared: boolean;
  /** The summary alone goes to the screen, if nothing else is asked for. */
  readonly formatAsked: boolean;
}

/** @throws UsageProblem for what cannot be meant */
export async function deliveryOf(flags: DeliveryFlags): Promise<Delivery> {
  const format = screenFormat(flags.format ?? 'pretty');
  const outputs = wanted(flags.output ?? []);
  const least = oneOf('--severity', flags.severity, SEVERITIES);
  const config = await readConfig(flags);
  const failOn = oneOf('--fail-on', flags.failOn ?? config.failOn, [...SEVERITIES, 'never']);
  const isList = /\.(?:xlsx|csv)$/i.test(flags.baseline ?? '');
  const listed = isList ? await readList(flags.baseline!) : undefined;
  const baseline = flags.baseline === undefined || isList ? undefined : await readBaseline(flags.baseline);
  const paths = outputs.map(({ path }) => path);
  const lost = await hopeless(paths, config.lang);
  return {
    config,
    options: auditOptions(config),
    format,
    outputs,
    writable: outputs.filter(({ path }) => !lost.has(path)),
    lost: lost.size,
    failOn,
    least,
    decisions: { ...config, ...(baseline && { baseline }) },
    listed,
    compared: flags.baseline !== undefined,
    formatAsked: flags.format !== undefined,
  };
}

/** The results of a run, as they come out of it. */
export interface Results {
  readonly entries: readonly Entry[];
  readonly passedOver: NonNullable<AuditResult['passedOver']>;
}

/** What is written besides the outputs: remarked copies, notices. */
export type Besides = (files: Files) => Iterable<Output>;

/**
 * Settles, writes and shows results. @returns the exit status
 * @param written takes where each file went
 */
export async function deliver(
  { entries, passedOver }: Results,
  delivery: Delivery,
  besides?: Besides,
  written?: (path: string) => void,
): Promise<number> {
  const { config, options, format, writable, outputs, lost, failOn, least } = delivery;
  const { decisions, listed, compared } = delivery;
  const said = between(digestsOf(entries), options);
  const settled = eachOf(filesOf(entries), (file) =>
    settle(withOthers(file, said.get(file.path)), decisions),
  );
  warnStopped(settled, config.lang);
  warnStale(stale(settled, decisions), config.lang);
  const { files, left } = listed
    ? followUp([...settled], listed)
    : { files: settled as Files, left: undefined };
  const followed = { compared, ...(left && { left }) };
  const shown = resultOf(
    eachOf(files, (file) => atLeast(file, least)),
    passedOver,
  );
  const stored = writable.filter(({ format }) => format.stored);
  const lines = async function* () {
    yield* storedLines(withFiles(entries, files), { ...shown, summary: summary(files) });
  };
  const unwritten = [
    ...(await writeOutputs(
      [
        ...outputsOf(
          writable.filter(({ format }) => !format.stored),
          shown,
          { language: config.lang, ...followed },
        ),
        ...(besides?.(shown.files) ?? []),
      ],
      written,
    )),
  ];
  const brief = !delivery.formatAsked && (outputs.length > 0 || besides !== undefined);
  const setting = { rules, language: config.lang, page: rulePage, brief, ...followed, ...screen() };
  await print(await format.write(shown, setting));
  const status = statusOf(files, failOn);
  // Last, and the first of them at the very end: it is what all this is read from.
  const texts = stored.map(({ path }): Output => ({ path, content: () => lines() })).reverse();
  unwritten.push(...(await writeOutputs(texts, written)));
  for (const problem of unwritten) say(problem[config.lang]);
  return unwritten.length + lost > 0 ? EXIT.usage : status;
}

/** Results where they lie, each read when it is come to. */
const filesOf = (entries: readonly Entry[]): Files => ({
  length: entries.length,
  *[Symbol.iterator]() {
    for (const { kept } of entries) yield unpacked(kept);
  },
});

function* digestsOf(entries: readonly Entry[]): Generator<Digested> {
  for (const { path, kept } of entries) if (kept.digest) yield { path, digest: kept.digest };
}

/** Entries with the files as people settled them; without those that a stopped run did not come to. */
function* withFiles(entries: readonly Entry[], files: Files): Generator<Entry> {
  const all = files[Symbol.iterator]();
  for (const entry of entries) {
    const { value: file } = all.next();
    if (!isStopped(file)) yield { ...entry, kept: { ...entry.kept, file: published(file) } };
  }
}

const screenFormat = (name: string): Format => {
  const names = SCREEN_FORMATS.map((format) => format.name);
  const asked = oneOf('--format', name, names);
  return SCREEN_FORMATS.find((format) => format.name === asked)!;
};

async function print(output: Written): Promise<void> {
  if (typeof output === 'string' || output instanceof Uint8Array) process.stdout.write(output);
  else for await (const part of output) process.stdout.write(part);
}

function resultOf(files: Files, passedOver: Results['passedOver']): AuditResult {
  const head = { schema: SCHEMA, version: version(), files } as const;
  return { ...head, ...(passedOver.length > 0 && { passedOver }), summary: summary(files) };
}

function atLeast(file: FileResult, least: Severity): FileResult {
  if (file.status === 'unreadable' || least === 'info') return file;
  return withFindings(
    file,
    file.findings.filter(({ severity }) => rank(severity) >= rank(least)),
  );
}

/** 2 where a file could not be read, 1 where an open finding reaches the severity, otherwise 0. */
function statusOf(files: Files, failOn: Severity | 'never'): number {
  const isReached = ({ findings }: AuditedFile) =>
    failOn !== 'never' &&
    findings.some((finding) => isOpen(finding) && rank(finding.severity) >= rank(failOn));
  let status: number = EXIT.sound;
  for (const file of files) {
    if (file.status === 'unreadable') return EXIT.usage;
    if (isReached(file)) status = EXIT.findings;
  }
  return status;
}
