import type { Claim } from '../../model.ts';
import { commensurate, type Item } from './item.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

const INCOME = /收入总计$|总收入$|收入总额$/;
const EXPENDITURE = /支出总计$|总支出$|支出总额$/;
const REMAINDER = /结余|结转|节约|未支|未用|未使用|剩余|余额|缺口|差额|尚未/;
const REACH = 6;

/** 收入总计 = 支出总计 (预算法第三十七条: 收支平衡). */
export function balances(all: readonly Item[]): Claim[] {
  return all.flatMap((income, index) => {
    if (!INCOME.test(income.level.left)) return [];
    const spent = all.slice(index + 1).find(({ level }) => EXPENDITURE.test(level.left));
    if (!spent || !commensurate(income.level.quantity, spent.level.quantity)) return [];
    const sure = /总计$/.test(income.level.left) && /总计$/.test(spent.level.left);
    const terms = [term('total', income.level), term('part', spent.level)];
    const claim = settle([
      { kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: sure ? 0.9 : 0.4 },
    ]);
    return claim ? [claim] : [];
  });
}

/** 预算A，支出B，结余C: what is left over, where two figures before it give it. */
export function remainders(all: readonly Item[]): Claim[] {
  return all.flatMap((item, index) => {
    const mentions = [item.level, ...item.attributes.filter(({ kind }) => kind === 'delta')];
    return mentions.flatMap((left) => {
      if (!REMAINDER.test(left.left)) return [];
      const earlier = all.slice(Math.max(0, index - REACH), left === item.level ? index : index + 1);
      const claim = settle(pairs(earlier, left));
      return claim ? [claim] : [];
    });
  });
}

function pairs(earlier: readonly Item[], remainder: Item['level']): Candidate[] {
  const fitting = earlier.filter(({ level }) => commensurate(level.quantity, remainder.quantity)).reverse();
  return fitting.flatMap((spent, index) =>
    fitting.slice(index + 1).map((given) => {
      const terms = [
        term('after', given.level),
        term('before', spent.level),
        { ...term('delta', remainder), sign: 1 as const },
      ];
      return { kind: 'difference', form: 'other', span: spanOf(terms), terms, plausibility: 0.4 } as const;
    }),
  );
}
