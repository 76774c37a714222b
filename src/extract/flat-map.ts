/**
 * What each thing gives, in one list: `Array.prototype.flatMap`, which takes the slow path of the engine for every
 * element. For the walks that are taken hundreds of times a report.
 */
export function flatMap<One, Found>(
  ones: readonly One[],
  found: (one: One, index: number) => readonly Found[],
): Found[] {
  const all: Found[] = [];
  for (let index = 0; index < ones.length; index++) {
    const some = found(ones[index]!, index);
    for (let nth = 0; nth < some.length; nth++) all.push(some[nth]!);
  }
  return all;
}
