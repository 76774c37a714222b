import { createHash } from 'node:crypto';

/** One part of several that a run is split into, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `3/8`; null for anything else. */
export function shardFrom(text: string): Shard | null {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

/** Whether a file is of this part: by its path alone, so that each machine comes to the same answer. */
export const isIn =
  ({ index, count }: Shard) =>
  ({ path }: { readonly path: string }): boolean =>
    createHash('sha256').update(path).digest().readUInt32BE() % count === index - 1;
