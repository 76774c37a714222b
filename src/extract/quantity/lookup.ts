import { grouped } from '../grouped.ts';

/** The longest word of a table that starts at an index, or ends there; null if none does. */
interface Word<Value> {
  readonly word: string;
  readonly value: Value;
}

type Lookup<Value> = (text: string, index: number) => Word<Value> | null;

export function startingAt<Value>(table: ReadonlyMap<string, Value>): Lookup<Value> {
  const words = grouped(longestFirst(table), ({ word }) => word[0]);
  return (text, index) => words.get(text[index])?.find(({ word }) => text.startsWith(word, index)) ?? null;
}

export function endingAt<Value>(table: ReadonlyMap<string, Value>): Lookup<Value> {
  const words = grouped(longestFirst(table), ({ word }) => word.at(-1));
  return (text, index) => words.get(text[index - 1])?.find(({ word }) => text.endsWith(word, index)) ?? null;
}

const longestFirst = <Value>(table: ReadonlyMap<string, Value>): Word<Value>[] =>
  [...table].map(([word, value]) => ({ word, value })).sort((a, b) => b.word.length - a.word.length);
