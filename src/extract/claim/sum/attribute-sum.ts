import type { Claim } from '../../../model.ts';
import { type Candidate, DOUBTFUL, settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from './list.ts';

/** What is true of a total and its parts is true of their changes and of their bases: 减少28万元 = 减少30万元 − 2万元. */
export function attributeSums(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  return sums
    .filter(({ claim }) => claim.holds)
    .flatMap(({ total, parts, claim: sum }) =>
      (['delta', 'base', 'whole'] as const).flatMap((kind) => {
        const claim = settle(readings(all, total, parts, kind).map((one) => doubted(one, sum)));
        return claim ? [claim] : [];
      }),
    );
}

/** 2起 may be 1起 and 1起 by chance; then nothing follows for what changed. */
const doubted = (reading: Candidate, sum: Claim): Candidate =>
  sum.plausibility < DOUBTFUL ? { ...reading, plausibility: Math.min(reading.plausibility, 0.3) } : reading;

type Kind = 'delta' | 'base' | 'whole';

function readings(all: readonly Item[], total: Item, parts: readonly Item[], kind: Kind): Candidate[] {
  const stated = attribute(total, kind) ?? neighbour(all, total, parts, kind);
  const members = parts.map((part) => attribute(part, kind)).filter((mention) => mention !== undefined);
  if (!stated || members.length < 2) return [];
  const complete =
    members.length === parts.length &&
    attribute(total, kind) !== undefined &&
    !(kind === 'delta' && vanished(all, total, parts));
  const terms = [term('total', stated), ...members.map((mention) => term('part', mention))];
  return [{ kind: 'sum', form: 'other', span: spanOf(terms), terms, plausibility: complete ? 0.6 : 0.3 }];
}

/** 其中：出国费0万元；公车…，减少54.2万元；接待…: a part that came to nothing changed as well, and nobody says by how much. */
const vanished = (all: readonly Item[], total: Item, parts: readonly Item[]): boolean =>
  all
    .slice(total.index + 1, parts.at(-1)!.index)
    .some(
      (item) =>
        !/[1-9]/.test(item.level.quantity.value) &&
        commensurate(item.level.quantity, total.level.quantity) &&
        attribute(item, 'delta') === undefined,
    );

const attribute = ({ attributes }: Item, kind: Kind): Mention | undefined =>
  attributes.find((mention) => mention.kind === kind);

/** 2023年支出决算A万元，2022年支出决算B万元，增加C万元。其中：…: last year's total stands beside this year's as another amount. */
function neighbour(
  all: readonly Item[],
  total: Item,
  [first]: readonly Item[],
  kind: Kind,
): Mention | undefined {
  const next = all[total.index + 1];
  if (!next || next.index >= first!.index || next.level.sentence !== total.level.sentence) return undefined;
  return kind === 'base' ? next.level : attribute(next, kind);
}
