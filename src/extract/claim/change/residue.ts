import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 剔除该因素后仍减少650万元: what of a change is left without one of its causes. */
const WITHOUT = /(?:剔除|扣除|除去|不含|不考虑)[^。;]{0,14}$/;
const REACH = 8;

/** 减少860万元…机构划转减少210万元，剔除后仍减少650万元: a change less one of its causes. */
export function residues(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (rest) => {
    if (rest.kind !== 'delta' || !WITHOUT.test(rest.lead)) return [];
    const changes = spoken
      .slice(Math.max(0, rest.index - REACH), rest.index)
      .filter(
        ({ paragraph, kind, quantity }) =>
          paragraph === rest.paragraph &&
          (kind === 'delta' || kind === 'level') &&
          commensurate(quantity, rest.quantity),
      );
    const claim = settle(
      flatMap(changes, (whole, at) =>
        changes.slice(at + 1).map((cause) => {
          const terms: Term[] = [
            unsigned('after', whole),
            unsigned('before', cause),
            unsigned('delta', rest),
          ];
          return {
            kind: 'difference',
            form: 'other',
            span: spanOf(terms),
            terms,
            plausibility: 0.4,
          } as const;
        }),
      ),
    );
    return claim ? [claim] : [];
  });
}
