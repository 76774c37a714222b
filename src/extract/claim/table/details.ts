import { add, equal, isZero, rational, ZERO } from '../../../arithmetic/rational.ts';
import type { Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { alike, type Line } from './line.ts';

/**
 * The rows without the details of one of them: 公务用车费 22.36 | 其中：购置费 0.00 | 运行维护费 22.36. Only the first detail says
 * 其中; the figures tell where they end.
 */
export function withoutDetails(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const whole = kept.at(-1);
    if (line.kind !== 'of-which' || !whole) {
      kept.push(line);
      continue;
    }
    let end = at + 1;
    while (end < lines.length && lines[end]!.kind === 'data' && !makeUp(lines.slice(at, end), whole)) end++;
    if (makeUp(lines.slice(at, end), whole)) at = end - 1;
  }
  return kept;
}

/** They add up to it in every column, and in one to more than nothing. */
function makeUp(parts: readonly Line[], { figures }: Line): boolean {
  const columns = flatMap(figures, (whole, column) =>
    whole && whole.dimension !== 'percent' ? [{ whole, column }] : [],
  );
  return (
    columns.some(({ whole }) => !isZero(rational(whole.value))) &&
    columns.every(({ whole, column }) => {
      const addends = parts
        .map((part) => part.figures[column])
        .filter((figure): figure is Quantity => Boolean(figure));
      const sum = addends.map(({ value }) => rational(value)).reduce(add, ZERO);
      return addends.every((addend) => alike(addend, whole)) && equal(sum, rational(whole.value));
    })
  );
}
