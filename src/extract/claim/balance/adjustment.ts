import type { Claim } from '../../../model.ts';
import { settle, spanOf, term } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const OPENING = /年初(?:部门)?(?:批复)?预算|年初(?:安排|批复|下达)/;
const ADDED = /追加|调增|增加|新增|追增|调入/;
const TAKEN = /调减|追减|核减|压减|调出|收回|减少/;
const CLOSING = /全年预算|调整后?的?(?:全年)?预算|调整为/;

/** So many figures from the budget at the beginning of the year to the one at its end. */
const REACH = 6;

/** 年初预算A万元，年中追加B万元，调减C万元，全年预算数D万元: A + B − C = D (预算法第六十七条: 预算调整). */
export function adjustments(spoken: readonly Mention[]): Claim[] {
  return spoken.flatMap((opening, at) => {
    if (!OPENING.test(opening.left) || opening.quantity.dimension !== 'money') return [];
    const moves: Mention[] = [];
    for (const mention of spoken.slice(at + 1, at + 1 + REACH)) {
      if (mention.paragraph !== opening.paragraph || !commensurate(mention.quantity, opening.quantity)) break;
      const { left } = mention;
      if (CLOSING.test(left) && moves.length > 0) return [claimOf(opening, moves, mention)].flat();
      if (!ADDED.test(left) && !TAKEN.test(left)) break;
      moves.push(mention);
    }
    return [];
  });
}

function claimOf(opening: Mention, moves: readonly Mention[], closing: Mention): Claim[] {
  const terms = [
    { ...term('total', closing), sign: 1 as const },
    { ...term('part', opening), sign: 1 as const },
    ...moves.map((move) => ({
      ...term(TAKEN.test(move.left) ? 'minus' : 'part', move),
      sign: 1 as const,
    })),
  ];
  const claim = settle([{ kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: 0.9 }]);
  return claim ? [claim] : [];
}
