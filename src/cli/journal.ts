import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { isBetween } from '../batch/between.ts';
import { type AuditResult, SCHEMA } from '../batch/result.ts';
import type { Found } from '../batch/walk.ts';
import { type Kept, keptFrom, keptText } from '../report/kept.ts';
import { escaped } from '../report/printable.ts';
import { version } from './package.ts';
import { UsageProblem } from './usage.ts';

/**
 * The lines of an .ndjson file, one for each file as it is done: at once the result of a run, where a broken run goes on,
 * what `report` and `merge` read, and a table for any SQL engine. `key` is what the result hangs on besides the file,
 * `size` and `modified` tell whether the file is still the same, `packed` is its working paper and text (base64 of deflated
 * JSON), `digest` what it takes to hold it against the others. The last line has the summary instead.
 */
const Line = z.object({
  schema: z.literal(SCHEMA),
  version: z.string(),
  key: z.string(),
  size: z.number().nullable(),
  modified: z.number().nullable(),
  file: z.looseObject({ path: z.string(), status: z.enum(['audited', 'unreadable']) }),
  packed: z.string().nullable(),
});
const Last = z.object({
  schema: z.literal(SCHEMA),
  version: z.string(),
  passedOver: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
});

/** How a file stood when it was audited. */
interface Stamp {
  readonly size: number | null;
  readonly modified: number | null;
}

export interface Entry extends Stamp {
  readonly key: string;
  readonly kept: Kept;
}

export interface Stored {
  readonly entries: readonly Entry[];
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
}

/** What a file of lines holds; of several lines about a file the last counts, and a line that breaks off none. */
function storedIn(text: string): Stored {
  const entries = new Map<string, Entry>();
  let passedOver: Stored['passedOver'] = [];
  for (const line of text.split('\n')) {
    const data = parsed(line);
    const entry = Line.safeParse(data);
    if (entry.success) {
      const { key, size, modified } = entry.data;
      const kept = withoutBetween(keptFrom(line));
      entries.set(kept.file.path, { key, size, modified, kept });
    } else {
      const last = Last.safeParse(data);
      if (last.success && last.data.passedOver) passedOver = last.data.passedOver;
    }
  }
  return { entries: [...entries.values()], passedOver };
}

/** What the reports of that run said about each other is found again among those of this one. */
function withoutBetween(kept: Kept): Kept {
  const { file } = kept;
  if (file.status === 'unreadable') return kept;
  return { ...kept, file: { ...file, findings: file.findings.filter(({ rule }) => !isBetween(rule)) } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @throws UsageProblem where it cannot be read, or holds nothing of this program. */
export async function readStored(path: string): Promise<Stored> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageProblem({ zh: `无法读取“${path}”`, en: `cannot read “${path}”` });
  });
  const stored = storedIn(text);
  if (stored.entries.length > 0 || stored.passedOver.length > 0 || /"summary":/.test(text)) return stored;
  throw new UsageProblem({
    zh: `“${path}”不是 gouji audit -o 写出的 .ndjson`,
    en: `“${path}” was not written by gouji audit -o`,
  });
}

const lineOf = ({ key, size, modified, kept }: Entry): string => {
  const whole = JSON.parse(keptText(kept)) as object;
  return `${escaped(JSON.stringify({ schema: SCHEMA, version: version(), key, size, modified, ...whole }))}\n`;
};

/** All of a run as lines, each file once. */
export function* storedLines(
  entries: readonly Entry[],
  {
    schema,
    version,
    passedOver,
    summary,
  }: Pick<AuditResult, 'schema' | 'version' | 'passedOver' | 'summary'>,
): Generator<string> {
  for (const entry of entries) yield lineOf(entry);
  yield `${escaped(JSON.stringify({ schema, version, passedOver, summary }))}\n`;
}

/** The results of a run as they are done, and what an earlier run left. */
export interface Journal {
  /** The result of an earlier run, where the file is still the same. */
  earlier(file: Found): Promise<Entry | undefined>;
  /** @returns it as it was added */
  add(file: Found, kept: Kept): Promise<Entry>;
  close(): Promise<void>;
}

/**
 * Opens a file of lines to go on with. @param key what results hang on besides the files
 * @throws the error of the system where it cannot be written
 */
export async function journalAt(path: string, key: string): Promise<Journal> {
  const known = new Map(
    (await readFile(path, 'utf8').then(storedIn, () => undefined))?.entries.map((entry) => [
      entry.kept.file.path,
      entry,
    ]),
  );
  const handle: FileHandle = await open(path, 'a');
  // behind a line that broke off
  if ((await handle.stat()).size > 0) await handle.write('\n');
  return {
    async earlier(file) {
      const entry = known.get(file.path);
      if (!entry || entry.key !== key || entry.kept.file.status !== 'audited') return undefined;
      const { size, modified } = await stampOf(file);
      return size === entry.size && modified === entry.modified ? entry : undefined;
    },
    async add(file, kept) {
      const entry = { key, ...(await stampOf(file)), kept };
      await handle.write(lineOf(entry));
      return entry;
    },
    close: () => handle.close(),
  };
}

async function stampOf({ path, location }: Found): Promise<Stamp> {
  const entry = await stat(location ?? path).catch(() => undefined);
  return { size: entry?.size ?? null, modified: entry ? Math.round(entry.mtimeMs) : null };
}
