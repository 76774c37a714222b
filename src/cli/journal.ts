import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { onDisk } from '../batch/archives.ts';
import { isBetween } from '../batch/between.ts';
import { type AuditResult, SCHEMA } from '../batch/result.ts';
import type { Found } from '../batch/walk.ts';
import { type Kept, keptFrom, keptText } from '../report/kept.ts';
import { escaped } from '../report/printable.ts';
import { type Lines, lineAt, linesOf, openLines, type Place } from './lines.ts';
import { lock } from './lock.ts';
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

/** A result where it lies: on its line it is read each time it is asked for. */
export interface Entry extends Stamp {
  readonly path: string;
  readonly isAudited: boolean;
  readonly key: string;
  readonly kept: Kept;
}

export interface Stored {
  readonly entries: readonly Entry[];
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
}

/** What a file of lines holds; of several lines about a file the last counts, and a line that breaks off none. */
function storedIn(path: string): Stored & { readonly isOurs: boolean } {
  const entries = new Map<string, Entry>();
  let passedOver: Stored['passedOver'] = [];
  let isOurs = false;
  for (const [line, place] of linesOf(path)) {
    const data = parsed(line);
    const entry = Line.safeParse(data);
    if (entry.success) {
      const { key, size, modified, file } = entry.data;
      const head = { path: file.path, isAudited: file.status === 'audited', key, size, modified };
      entries.set(file.path, onItsLine(head, place));
    } else {
      const last = Last.safeParse(data);
      if (last.success) isOurs = true;
      if (last.success && last.data.passedOver) passedOver = last.data.passedOver;
    }
  }
  return { entries: [...entries.values()], passedOver, isOurs: isOurs || entries.size > 0 };
}

const onItsLine = (head: Omit<Entry, 'kept'>, place: Place): Entry => ({
  ...head,
  get kept() {
    return withoutBetween(keptFrom(lineAt(place)));
  },
});

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
export function readStored(path: string): Stored {
  let stored: ReturnType<typeof storedIn>;
  try {
    stored = storedIn(path);
  } catch {
    throw new UsageProblem({ zh: `无法读取“${path}”`, en: `cannot read “${path}”` });
  }
  if (stored.isOurs) return stored;
  throw new UsageProblem({
    zh: `“${path}”不是 gouji audit -o 写出的 .ndjson`,
    en: `“${path}” was not written by gouji audit -o`,
  });
}

const lineOf = ({ key, size, modified, kept }: Omit<Entry, 'path' | 'isAudited'>): string => {
  const whole = JSON.parse(keptText(kept)) as object;
  return escaped(JSON.stringify({ schema: SCHEMA, version: version(), key, size, modified, ...whole }));
};

/** All of a run as lines, each file once. */
export function* storedLines(
  entries: Iterable<Entry>,
  {
    schema,
    version,
    passedOver,
    summary,
  }: Pick<AuditResult, 'schema' | 'version' | 'passedOver' | 'summary'>,
): Generator<string> {
  for (const entry of entries) yield `${lineOf(entry)}\n`;
  yield `${escaped(JSON.stringify({ schema, version, passedOver, summary }))}\n`;
}

/** The results of a run as they are done, and what an earlier run left. */
export interface Journal {
  /** The result of an earlier run, where the file is still the same. */
  earlier(file: Found): Promise<Entry | undefined>;
  /** @returns it as it was added */
  add(file: Found, kept: Kept): Promise<Entry>;
  close(): void;
}

/**
 * Opens a file of lines to go on with; it is this run's alone until it is closed.
 * @param key what results hang on besides the files
 * @throws UsageProblem where another run is writing it; the error of the system where it cannot be written
 */
export function journalAt(path: string, key: string): Journal {
  const free = lock(path);
  try {
    const stored = existsSync(path) ? storedIn(path).entries : [];
    const known = new Map(stored.map((entry) => [entry.path, entry]));
    return growing(openLines(path), key, known, free);
  } catch (cause) {
    free();
    throw cause;
  }
}

/** Where the results of a large run lie until it ends: not in memory. Null where there is no place for them. */
export function temporaryJournal(): Journal | null {
  const path = join(tmpdir(), `gouji-${process.pid}-${randomBytes(6).toString('hex')}.ndjson`);
  const remove = () => rmSync(path, { force: true });
  try {
    const lines = openLines(path);
    // what stands on it is read until the run has ended
    process.once('exit', remove);
    return growing(lines, '', new Map(), () => undefined);
  } catch {
    return null;
  }
}

function growing(lines: Lines, key: string, known: ReadonlyMap<string, Entry>, closed: () => void): Journal {
  let isFull = false;
  return {
    async earlier(file) {
      const entry = known.get(file.path);
      if (!entry?.isAudited || entry.key !== key) return undefined;
      const { size, modified } = await stampOf(file);
      return size === entry.size && modified === entry.modified ? entry : undefined;
    },
    async add(file, kept) {
      const stamp = await stampOf(file);
      const head = { path: file.path, isAudited: kept.file.status === 'audited', key, ...stamp };
      if (isFull) return { ...head, kept };
      try {
        return onItsLine(head, lines.add(lineOf({ ...head, kept })));
      } catch {
        // a full disk: what is done stays on it, what comes stays in memory
        isFull = true;
        return { ...head, kept };
      }
    },
    close() {
      lines.close();
      closed();
    },
  };
}

async function stampOf({ path, location }: Found): Promise<Stamp> {
  const entry = await stat(location ?? onDisk(path)).catch(() => undefined);
  return { size: entry?.size ?? null, modified: entry ? Math.round(entry.mtimeMs) : null };
}
