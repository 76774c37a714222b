import { type Candidate, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import { change } from './candidate.ts';
import type { Change } from './subject.ts';

/** 上年830万元，增加93万元，增长10%: with a printed base the rate also follows from the amount itself. */
export function againstBase({ level }: Item, { base, delta, percent }: Change): Candidate[] {
  if (!base || !delta || !percent || level.kind !== 'level' || !commensurate(level.quantity, base.quantity))
    return [];
  return [change([term('before', base), term('after', level), term('percent', percent)], 0.45)];
}

/** So many amounts around a change its base stands, where it is named. */
const AROUND = 6;

/** 比上年预算数下降30%，比上年决算数下降20%，上年预算数12万元，上年决算数10.5万元: each rate against the base of its name. */
export function againstNamed(
  all: readonly Item[],
  { index, level }: Item,
  { base, delta, percent }: Change,
): Candidate[] {
  const name =
    percent && /(?:比|较)(.{2,30}?)(?:数)?(?:增|减|下降|上升|提高|降低|压缩)/.exec(percent.left)?.[1];
  if (base || delta || !percent || !name) return [];
  const near = all
    .slice(Math.max(0, index - AROUND), index + AROUND)
    .filter((other) => other.level.paragraph === level.paragraph)
    .flatMap((other) => [other.level, ...other.attributes.filter(({ kind }) => kind === 'base')])
    .filter(
      (other) => other !== level && other.left.includes(name) && commensurate(other.quantity, level.quantity),
    );
  return near.map((before) =>
    change(
      [term('before', before), term('after', level), term('percent', percent)],
      near.length === 1 ? 0.6 : 0.4,
    ),
  );
}
