import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const INCOME = /收入总计$|总收入$|收入总额$/;
const EXPENDITURE = /支出总计$|总支出$|支出总额$/;

/** 收入总计 = 支出总计 (预算法第三十七条: 收支平衡). */
export function balances(all: readonly Item[], text: string): Claim[] {
  return flatMap(all, (income, index) => {
    const next = all[index + 1];
    const even = next && isEven(text, income.level, next.level);
    const spent = even
      ? next
      : /收[、入]?支(?:出)?.{0,40}总计/.test(income.level.left)
        ? all[index + 1]
        : INCOME.test(income.level.left)
          ? all.slice(index + 1).find(({ level }) => EXPENDITURE.test(level.left))
          : undefined;
    if (!spent || !commensurate(income.level.quantity, spent.level.quantity)) return [];
    if (!ofOneAccount(income.level, spent.level)) return [];
    // 收支相抵，年终结余6221万元: the two differ, and the report says by how much.
    const after = all[spent.index + 1]?.level;
    const surplus =
      after !== undefined &&
      /相抵|品迭|结余|结转/.test(after.lead) &&
      after.paragraph === spent.level.paragraph;
    if (!even && surplus && income.level.quantity.value !== spent.level.quantity.value) return [];
    const sure =
      even || (/总计/.test(income.level.left) && (/总计$/.test(spent.level.left) || spent.level.joined));
    const terms = [term('total', income.level), term('part', spent.level)];
    const claim = settle([
      { kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: sure ? 0.9 : 0.4 },
    ]);
    return claim ? [claim] : [];
  });
}

/** 财政拨款收入总计 and 一般公共预算财政拨款支出总计 are of different accounts. */
const ofOneAccount = (income: Mention, spent: Mention): boolean =>
  accountOf(income) === accountOf(spent) || (accountOf(spent) === '' && income.sentence === spent.sentence);

const accountOf = ({ left }: Mention): string =>
  /政府性基金|国有资本|一般公共预算|财政拨款|社会?保险?基金/.exec(left)?.[0] ?? '';

/** 收入合计3726.5万元，支出合计3726.5万元，收支持平. */
const EVEN = /^[^。;；\n]{0,8}收支(?:总计)?(?:保持)?(?:持平|平衡|相等|相抵后?(?:持平|为零))/;

const isEven = (text: string, income: Mention, spent: Mention): boolean =>
  /收入[^,;。]{0,6}$/.test(income.left) &&
  /支出[^,;。]{0,6}$/.test(spent.left) &&
  income.sentence === spent.sentence &&
  EVEN.test(text.slice(spent.quantity.span.end, spent.quantity.span.end + 24));
