import { useEffect, useState } from 'preact/hooks';
import type { LeftRow, ListedRow } from '../batch/follow-up.ts';
import { unitOf } from '../batch/judgement.ts';
import type { FileResult } from '../batch/result.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Language, Severity } from '../model.ts';
import type { Kept } from '../report/kept.ts';
import { stakeOf } from './stake.ts';

/** A report on the desk. */
export interface Entry {
  readonly path: string;
  /** Null while it waits its turn. */
  readonly kept: Kept | null;
  /** The file itself, where the page has it. */
  readonly source: Blob | null;
}

export interface Filter {
  readonly text: string;
  readonly severities: readonly Severity[];
  /** Id of a rule; empty for all. */
  readonly rule: string;
  readonly unit: string;
  readonly status: '' | 'open' | 'decided';
}

export type Order = 'gravity' | 'stake' | 'name' | 'gap';
export type View = 'reports' | 'list' | 'overview';

/** Where the eye is: a report, and in it a finding or a figure. */
export interface Place {
  readonly path: string;
  readonly finding: number | null;
  readonly figure: number | null;
}

/** All that the page knows. */
export interface Desk {
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly entries: readonly Entry[];
  readonly run: { readonly done: number; readonly total: number } | null;
  readonly filter: Filter;
  readonly order: Order;
  readonly view: View;
  readonly place: Place | null;
  /** Column that a narrow window shows. */
  readonly column: 'list' | 'paper' | 'findings';
  /** Rows of an earlier list that was laid in. */
  readonly listed: readonly ListedRow[];
  readonly left: readonly LeftRow[];
  readonly compared: boolean;
  /** Something to tell, until it is closed. */
  readonly notice: string;
  /** Id of the rule whose page is open, or a page of the program. */
  readonly dialog: string;
  readonly printing: boolean;
}

export const NO_FILTER: Filter = { text: '', severities: [], rule: '', unit: '', status: '' };

let desk: Desk = {
  language: 'zh',
  theme: 'auto',
  entries: [],
  run: null,
  filter: NO_FILTER,
  order: 'gravity',
  view: 'reports',
  place: null,
  column: 'list',
  listed: [],
  left: [],
  compared: false,
  notice: '',
  dialog: '',
  printing: false,
};

const watchers = new Set<(desk: Desk) => void>();

export const look = (): Desk => desk;

export function change(part: Partial<Desk>): void {
  desk = { ...desk, ...part };
  for (const watcher of watchers) watcher(desk);
}

export const onChange = (watcher: (desk: Desk) => void): void => void watchers.add(watcher);

export function useDesk(): Desk {
  const [seen, see] = useState(desk);
  useEffect(() => {
    watchers.add(see);
    see(desk);
    return () => void watchers.delete(see);
  }, []);
  return seen;
}

/** The words of the page in its language. */
export const say = (zh: string, en: string): string => (desk.language === 'zh' ? zh : en);

/** A finding with the report that it stands in. */
export interface Found {
  readonly entry: Entry;
  readonly finding: FindingRecord;
  readonly index: number;
}

export const findingsOf = (entry: Entry): readonly FindingRecord[] =>
  entry.kept?.file.status === 'audited' ? entry.kept.file.findings : [];

export const unitNameOf = (file: FileResult): string => (file.status === 'audited' ? unitOf(file) : '');

function isShown(finding: FindingRecord, { text, severities, rule, status }: Filter): boolean {
  if (severities.length > 0 && !severities.includes(finding.severity)) return false;
  if (rule !== '' && finding.rule !== rule) return false;
  if (status !== '' && (status === 'decided') !== (finding.judgement !== null)) return false;
  return text === '' || `${finding.message}\n${finding.quote}`.includes(text);
}

const named = ({ path, kept }: Entry): string => {
  const file = kept?.file;
  return file?.status === 'audited' ? `${path}\n${unitOf(file)}\n${file.meta.title}` : path;
};

/** The findings of a report that the filter lets through; a report that the words name shows all its own. */
export function shownOf(entry: Entry, filter: Filter): Found[] {
  const own = filter.text !== '' && named(entry).includes(filter.text) ? { ...filter, text: '' } : filter;
  return findingsOf(entry).flatMap((finding, index) =>
    isShown(finding, own) ? [{ entry, finding, index }] : [],
  );
}

const isBroad = ({ severities, rule, status }: Filter): boolean =>
  severities.length === 0 && rule === '' && status === '';

export function shownEntries({ entries, filter, order }: Desk): Entry[] {
  const shown = entries.filter((entry) => {
    if (filter.unit !== '' && (!entry.kept || unitNameOf(entry.kept.file) !== filter.unit)) return false;
    if (filter === NO_FILTER) return true;
    if (isBroad(filter) && (filter.text === '' || named(entry).includes(filter.text))) return true;
    return shownOf(entry, filter).length > 0;
  });
  if (order === 'name') return shown;
  const weights = new Map(shown.map((entry) => [entry, WEIGHT[order](entry)]));
  return shown.sort((a, b) => weights.get(b)! - weights.get(a)!);
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 1e8, warning: 1e4, info: 1 };

const WEIGHT: Readonly<Record<Exclude<Order, 'name'>, (entry: Entry) => number>> = {
  gravity: (entry) =>
    entry.kept?.file.status === 'unreadable'
      ? 5e7
      : findingsOf(entry).reduce((sum, { severity }) => sum + GRAVITY[severity], 0),
  stake: (entry) => Math.max(0, ...findingsOf(entry).map(stakeOf)),
  gap: (entry) => {
    const file = entry.kept?.file;
    if (file?.status !== 'audited' || file.meta.score === null || file.meta.scoreComputed === null) return -1;
    return Math.abs(Number(file.meta.score) - Number(file.meta.scoreComputed));
  },
};
