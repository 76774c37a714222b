import type { Mention } from './mention.ts';

/** A figure and those that go on with the list that it begins: 分别占65%、30%和5%. */
export function seriesFrom(spoken: readonly Mention[], first: Mention): Mention[] {
  const series = [first];
  for (let next = spoken[first.index + 1]; next?.joined; next = spoken[next.index + 1]) series.push(next);
  return series;
}
