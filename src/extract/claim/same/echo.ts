import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

/** Names shorter than this, and rounder figures, come back by chance. */
const NAME = /\p{Script=Han}{4}$/u;
const TELLING = /[1-9]\d*(?:\.\d+)?[1-9]/;
const DIGITS = 3;

/** 增加收入10.93万元 among the targets, and again among what was reached: the same words with the same figure are one fact. */
export function echoes(spoken: readonly Mention[]): Claim[] {
  const said = new Map<string, Mention>();
  return flatMap(spoken, (mention) => {
    const { quantity, left } = mention;
    if (quantity.bound !== 'eq' || quantity.unit === '' || !NAME.test(left.slice(-4))) return [];
    const digits = TELLING.exec(quantity.value)?.[0].replace('.', '') ?? '';
    if (digits.length < DIGITS) return [];
    const key = [left, quantity.unit, quantity.scale, quantity.value].join();
    const before = said.get(key);
    said.set(key, mention);
    if (!before) return [];
    const terms = [term('left', mention), term('right', before)];
    return [
      judge({ kind: 'same', form: 'other', span: spanOf(terms.slice(0, 1)), terms, plausibility: 0.4 }),
    ];
  });
}
