import { followUp } from '../batch/follow-up.ts';
import { byPath } from '../batch/path-order.ts';
import type { FileResult } from '../batch/result.ts';
import { withOthers } from '../batch/with-others.ts';
import { readListed } from './baseline.ts';
import { decided } from './decisions.ts';
import { change, type Entry, look, say } from './desk.ts';
import { facts } from './facts.ts';
import type { Incoming } from './intake.ts';
import { performAll } from './pool.ts';
import type { Answer } from './task.ts';

/** How often the desk is laid anew while results come in: milliseconds. */
const BREATH = 120;

let stopped = false;

export const stop = (): void => {
  stopped = true;
};

/** Lays files onto the desk and audits them; an earlier list among them is followed up. */
export async function take(incoming: readonly Incoming[]): Promise<void> {
  change({ notice: '' });
  const reports: Incoming[] = [];
  for (const one of incoming) {
    if (/\.xlsx$/i.test(one.path) && (await readListed(one.file))) continue;
    reports.push(one);
  }
  if (reports.length === 0) {
    if (look().listed.length > 0) settleAll();
    else if (incoming.length === 0)
      change({ notice: say('其中没有可以审核的报告', 'there is no report in it') });
    return;
  }
  const known = new Map(look().entries.map((entry) => [entry.path, entry]));
  for (const { path, file } of reports) known.set(path, { path, kept: null, source: file });
  change({ entries: [...known.values()].sort((a, b) => byPath(a.path, b.path)) });
  await run();
}

/** Audits everything again, in another language. */
export async function again(): Promise<void> {
  change({ entries: look().entries.map((entry) => (entry.source ? { ...entry, kept: null } : entry)) });
  await run();
}

async function run(): Promise<void> {
  if (look().run) return;
  stopped = false;
  const settled = new Map<string, FileResultWith>();
  let flushed = 0;
  const waiting = () => look().entries.filter(({ kept, source }) => !kept && source);
  let all = waiting();
  while (all.length > 0 && !stopped) {
    const { language } = look();
    const options = { language, schemes: facts.schemes, paper: true, exhibit: true, digest: true };
    let done = 0;
    const total = all.length;
    const flush = () => {
      flushed = performance.now();
      change({
        run: { done, total },
        entries: look().entries.map((entry) => {
          const own = settled.get(entry.path);
          return own && own.source === entry.source ? { ...entry, kept: own.kept } : entry;
        }),
      });
      settled.clear();
    };
    change({ run: { done, total } });
    await performAll(
      all,
      ({ path, source }) => ({ kind: 'audit', path, file: source!, options }),
      (entry, answer) => {
        done++;
        settled.set(entry.path, { kept: keptOf(entry, answer), source: entry.source });
        if (performance.now() - flushed > BREATH) flush();
      },
      () => stopped,
    );
    flush();
    all = waiting();
  }
  if (stopped)
    change({
      entries: look().entries.map((entry) => (entry.kept ? entry : { ...entry, kept: leftOut(entry) })),
    });
  await holdTogether();
  change({ run: null });
  settleAll();
}

/** What the reports on the desk say about each other, told anew whenever some come in. */
async function holdTogether(): Promise<void> {
  const { language, entries } = look();
  const digests = entries.flatMap(({ path, kept }) => (kept?.digest ? [{ path, digest: kept.digest }] : []));
  if (digests.length < 2) return;
  const options = { language, schemes: facts.schemes };
  await performAll(
    [digests],
    (own) => ({ kind: 'between', digests: own, options }),
    (_, answer) => {
      if (!('between' in answer)) return;
      change({
        entries: look().entries.map((entry) => {
          const { kept, path } = entry;
          if (!kept) return entry;
          return { ...entry, kept: { ...kept, file: withOthers(kept.file, answer.between.get(path)) } };
        }),
      });
    },
  );
}

type FileResultWith = Pick<Entry, 'source'> & { readonly kept: NonNullable<Entry['kept']> };

function keptOf({ path }: Entry, answer: Answer): NonNullable<Entry['kept']> {
  if ('kept' in answer) return { ...answer.kept, file: decided(answer.kept.file) };
  const message =
    'failed' in answer && answer.failed === 'timeout'
      ? say(
          '用时过长，已停止；请核对文件来源',
          'it took too long and was given up; check where it comes from',
        )
      : say('审核程序内部出错，请将此文件反馈给开发者', 'internal error; please report it with this file');
  return unread(path, 'internal', message);
}

const leftOut = ({ path }: Entry) =>
  unread(path, 'stopped', say('已取消，此文件未审核', 'cancelled before this file'));

const unread = (path: string, code: string, message: string): NonNullable<Entry['kept']> => ({
  file: { path, sha256: null, status: 'unreadable', problem: { code, message } },
  packed: null,
});

/** What people wrote into an earlier list, and on this desk, goes to the findings. */
export function settleAll(): void {
  const { entries, listed } = look();
  const audited = entries.flatMap(({ kept }) => (kept ? [kept.file] : []));
  const { files, left } = listed.length > 0 ? followUp(audited, listed) : { files: audited, left: [] };
  const byName = new Map<string, FileResult>(files.map((file) => [file.path, decided(file)]));
  change({
    left,
    compared: look().compared || listed.length > 0,
    entries: entries.map((entry) =>
      entry.kept
        ? { ...entry, kept: { ...entry.kept, file: byName.get(entry.path) ?? entry.kept.file } }
        : entry,
    ),
  });
}
