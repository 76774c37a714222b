import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { scan } from '../batch/files.ts';
import { byPath } from '../batch/path-order.ts';
import { isIn, shardFrom } from '../batch/shard.ts';
import type { Found } from '../batch/walk.ts';
import { auditOptions } from '../config/options.ts';
import { annotatedCopies, folderFor, notices, warnPrinted } from './annotate.ts';
import type { Setup } from './auditor.ts';
import { cacheFolder, pruneCache } from './cache.ts';
import { type Besides, type DeliveryFlags, deliver, deliveryOf } from './deliver.ts';
import { apartFromLists } from './earlier-lists.ts';
import { interrupt } from './interrupt.ts';
import { type Entry, type Journal, journalAt, temporaryJournal } from './journal.ts';
import { refuseInputs } from './outputs.ts';
import { samples } from './package.ts';
import { schemesFor } from './profile.ts';
import { programId } from './program-id.ts';
import { progress } from './progress.ts';
import { auditAll } from './run.ts';
import { isStopped, warnUnreadable } from './say.ts';
import { SEVERITIES } from './severity.ts';
import { unknownRule } from './unknown-rule.ts';
import { EXIT, oneOf, revisionsOf, UsageProblem } from './usage.ts';

interface Flags extends DeliveryFlags {
  readonly rule?: readonly string[];
  readonly profile?: string;
  readonly annotate?: string;
  readonly notice?: string;
  readonly crossCheck?: boolean;
  readonly revisions?: string;
  readonly exclude?: readonly string[];
  readonly jobs?: string;
  readonly shard?: string;
  readonly cache?: boolean;
  readonly quiet?: boolean;
}

/** @param written takes where each file that the run ends with went */
export async function auditCommand(
  paths: readonly string[],
  flags: Flags,
  written?: (path: string) => void,
): Promise<number> {
  const delivery = await deliveryOf(flags);
  const { config, outputs, writable } = delivery;
  const schemes = await schemesFor(flags.profile ?? config.profile, config.lang);
  const revisions = revisionsOf(flags.revisions);
  if (flags.crossCheck && revisions.revisions === 'original') throw new UsageProblem(NO_SECOND_ORIGINAL);
  const jobs = countOf('--jobs', flags.jobs);
  const shard = flags.shard === undefined ? undefined : shardOf(flags.shard);
  const formats = [delivery.format, ...outputs.map(({ format }) => format)];
  const lines = writable.find(({ format }) => format.stored)?.path;
  // what this run reads and writes besides may stand among the reports
  const own = [...outputs.map(({ path }) => path), ...(flags.baseline === undefined ? [] : [flags.baseline])];
  const scanned = await scan(paths.length > 0 ? paths : [samples()], own, flags.exclude);
  const { reports, lists } = await apartFromLists(scanned.found);
  const isMine = shard ? isIn(shard) : () => true;
  const found = reports.filter(isMine);
  const passedOver = [...scanned.passedOver, ...lists].filter(isMine).sort((a, b) => byPath(a.path, b.path));
  const remarked =
    flags.annotate === undefined ? [] : found.map(({ path }) => join(flags.annotate!, basename(path)));
  await refuseInputs([...outputs.map(({ path }) => path), ...remarked], found);
  for (const folder of [flags.annotate, flags.notice]) if (folder !== undefined) await folderFor(folder);
  const isElsewhere = flags.annotate !== undefined || flags.notice !== undefined;
  if (delivery.lost > 0 && writable.length === 0 && !isElsewhere) return EXIT.usage;

  const options: AuditOptions = {
    ...withRules(auditOptions(config), flags.rule ?? []),
    ...revisions,
    ...schemes,
    paper: formats.some(({ paper, stored }) => paper || stored),
    exhibit: formats.some(({ exhibit, stored }) => exhibit || stored),
    digest: found.length > 1 || lines !== undefined,
  };
  const key = keyOf({ ...options, crossCheck: flags.crossCheck });
  const folder = flags.cache === false ? null : cacheFolder();
  const setup: Setup = {
    options,
    crossCheck: flags.crossCheck === true,
    cache: folder === null ? null : { folder, key },
  };
  const journal =
    lines === undefined ? (found.length > MANY ? temporaryJournal() : null) : journalAt(lines, key);
  const entries = await run(found, setup, { jobs, quiet: flags.quiet === true, journal });
  journal?.close();
  if (folder !== null) await pruneCache(folder);

  const besides: Besides = function* (files) {
    if (flags.annotate !== undefined) yield* annotatedCopies(flags.annotate, files, config.lang, revisions);
    if (flags.notice !== undefined) yield* notices(flags.notice, files, config.lang);
    if (flags.annotate !== undefined) warnPrinted(files, config.lang);
  };
  return deliver(
    {
      entries,
      passedOver: passedOver.map(({ path, passedOver: why }) => ({ path, reason: why[config.lang] })),
    },
    { ...delivery, options },
    isElsewhere ? besides : undefined,
    written,
  );
}

/** Results of more files than this leave the memory. */
const MANY = 400;

interface Course {
  readonly jobs: number | undefined;
  readonly quiet: boolean;
  readonly journal: Journal | null;
}

/** Audits what no earlier run has done, and tells how far it is. @returns all results, in the order of the files */
async function run(
  found: readonly Found[],
  setup: Setup,
  { jobs, quiet, journal }: Course,
): Promise<Entry[]> {
  const language = setup.options.language ?? 'zh';
  const entries = new Map<string, Entry>();
  for (const file of journal ? found : []) {
    const earlier = await journal?.earlier(file);
    if (earlier) entries.set(file.path, earlier);
  }
  const left = found.filter(({ path }) => !entries.has(path));
  const tell = progress(left.length, language, quiet);
  const stop = interrupt();
  let at = 0;
  for await (const kept of auditAll(left, setup, { jobs, isStopped: () => stop.asked })) {
    const file = left[at++]!;
    const added = isStopped(kept.file) ? undefined : await journal?.add(file, kept);
    const { path } = file;
    const isAudited = kept.file.status === 'audited';
    entries.set(path, added ?? { path, isAudited, key: '', size: null, modified: null, kept });
    tell.done(kept.file.status === 'audited' ? kept.file.findings.length : 0);
    if (kept.file.status === 'unreadable') tell.aside(() => warnUnreadable(kept.file, language));
  }
  tell.end();
  stop.close();
  return found.map(({ path }) => entries.get(path)!);
}

/** What a result hangs on besides the file: the program, its rules and options. */
const keyOf = (options: object): string =>
  createHash('sha256')
    .update(programId())
    .update(JSON.stringify(options, (_, value) => (value instanceof RegExp ? String(value) : value)))
    .digest('hex')
    .slice(0, 32);

function countOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UsageProblem({
    zh: `选项 ${option} 应为正整数，不能是“${text}”`,
    en: `option ${option} takes a number from 1, not “${text}”`,
  });
}

function shardOf(text: string) {
  const shard = shardFrom(text);
  if (shard) return shard;
  throw new UsageProblem({
    zh: `选项 --shard 应写作 3/8（共 8 份中的第 3 份），不能是“${text}”`,
    en: `option --shard is written 3/8 (the third of eight), not “${text}”`,
  });
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
