import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const LESS = /^(?:再)?(?:扣除|剔除|扣减|减去|抵减)/;

/** 会议费6.2万元，扣除市级承担的1.2万元（后），实际支出5万元: an amount, what is taken from it, and what remains, side by side. */
export function deducted(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (less, at) => {
    const [whole, rest] = [spoken[at - 1], spoken[at + 1]];
    if (!LESS.test(less.left) || !whole || !rest || less.quantity.dimension !== 'money') return [];
    const beside = [whole, rest].every(
      ({ kind, sentence, quantity }) =>
        kind === 'level' && sentence === less.sentence && commensurate(quantity, less.quantity),
    );
    if (!beside || /^[;、]/.test(rest.lead)) return [];
    const terms: Term[] = [unsigned('after', whole), unsigned('before', less), unsigned('delta', rest)];
    const claim = settle([
      { kind: 'difference', form: 'other', span: spanOf(terms), terms, plausibility: 0.46 },
    ]);
    return claim ? [claim] : [];
  });
}
