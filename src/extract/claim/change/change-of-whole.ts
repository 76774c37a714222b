import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, term, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const REACH = 12;

/**
 * 预算60.1万元，上年执行62.4万元，出国、公车、接待分别减少0.9万元、1.1万元、0.3万元: the changes of all parts are the change of the
 * whole, where its two values are printed. Only ever confirms.
 */
export function changesOfWholes(spoken: readonly Mention[]): Claim[] {
  return flatMap(series(spoken), (deltas) => {
    const [first] = deltas;
    const near = spoken
      .slice(Math.max(0, first!.index - REACH), deltas.at(-1)!.index + REACH)
      .filter(
        ({ paragraph, kind, quantity }) =>
          paragraph === first!.paragraph &&
          (kind === 'level' || kind === 'base') &&
          commensurate(quantity, first!.quantity),
      );
    const claim = settle(
      flatMap(near, (greater) =>
        near
          .filter((smaller) => smaller !== greater)
          .map((smaller) => {
            const terms: Term[] = [
              term('total', greater),
              term('part', smaller),
              ...deltas.map((delta): Term => unsigned('part', delta)),
            ];
            return { kind: 'sum', form: 'other', span: spanOf(terms), terms, plausibility: 0.4 } as const;
          }),
      ),
    );
    return claim ? [claim] : [];
  });
}

/** Two or more changes of one direction right after each other. */
function series(spoken: readonly Mention[]): Mention[][] {
  const result: Mention[][] = [];
  for (const mention of spoken) {
    if (mention.kind !== 'delta') continue;
    const last = result.at(-1)?.at(-1);
    const follows =
      last &&
      last.index === mention.index - 1 &&
      last.sentence === mention.sentence &&
      last.sign === mention.sign;
    if (follows && commensurate(last.quantity, mention.quantity)) result.at(-1)!.push(mention);
    else result.push([mention]);
  }
  return result.filter(({ length }) => length > 1);
}
