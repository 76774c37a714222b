import type { Digest, Place, Severity } from '../model.ts';
import type { Datum } from './message.ts';

/** A report among others: where it is, what it says, and whose it is, in one spelling throughout the folder. */
export interface Reported {
  readonly path: string;
  readonly digest: Digest;
  readonly unit: string | null;
  /** The unit that its file is named after. */
  readonly named: string | null;
}

/** All reports of a run, in path order. */
export interface Folder {
  /** Each content once: a copy of a report proves nothing. */
  readonly reports: readonly Reported[];
  /** Reports that say what another has said before, word for word. */
  readonly copies: readonly { readonly report: Reported; readonly of: Reported }[];
  /** The one name of a unit throughout the folder. */
  readonly unitOf: (name: string) => string;
}

/** The words at a place, or how they begin. */
export const wordsAt = ({ excerpt: { text, start, end } }: Place): string => text.slice(start, end);

/** What a rule between reports yields: a place in one of them, and places in others that it is held against. */
export interface FolderProblem<Key extends string = string> {
  readonly report: Reported;
  readonly place: Place;
  readonly message: Key;
  readonly data?: Readonly<Record<string, Datum>>;
  /** Lower than the rule's own severity, where this case is milder. Never raises it. */
  readonly severity?: Severity;
  readonly stated?: string;
  readonly computed?: string;
  readonly difference?: string;
  readonly unit?: string;
  readonly elsewhere: readonly {
    readonly report: Reported;
    readonly place: Place;
    readonly message: Key;
    readonly data?: Readonly<Record<string, Datum>>;
  }[];
  /** What tells this problem from another of the same rule in the same section: labels, never values. */
  readonly key?: string;
}
