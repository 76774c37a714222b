import type { Mention } from '../spoken/mention.ts';

/** 平均每辆, 每个社区, 每人每月, 按每名学生; 人均, 场均, 每年人均: over what a mean or a price is taken. */
const EACH_ONE =
  /每(?:个)?(人次|人|名|位|户|亩|辆|台|场次|场|次|件|家|座|口|处|个|所|村|校|社区|期|班|公里|平方米|吨|张|套|笔|批次|床位|床|条|米|盏|株|项)(?:每[年月]|平均|[^每均]){0,10}$/;
const AMONG =
  /(人|生|户|亩|车|台|校|村|场|次|件|床|家|期|班|笔|座|公里)均[^每均]{0,10}$|^(吨)[水煤粮垃]?[^均,;。:]{1,6}$|按(人|户|亩|辆|家)(?:补助|补贴)?(?:为|是)?$/;

/** What is counted by people is 人, 名 or 人次; what is counted by villages 个. */
const COUNTERS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/,
  名: /^(?:人|名|位)$/,
  位: /^(?:人|名|位)$/,
  生: /^(?:人|名|生)$/,
  次: /^(?:人次|次|批次)$/,
  户: /^户次?$/,
  车: /^[辆台]$/,
  场: /^场次?$/,
  家: /^[家户个]$/,
  校: /^[所校]$/,
  班: /^[个班]$/,
  村: /^[个村]$/,
  社区: /^个$/,
};

/** The counters of what a mean is taken over; null where the words name none. */
export function counterOf({ quantity, left }: Pick<Mention, 'quantity' | 'left'>): RegExp | null {
  const among = AMONG.exec(left);
  const one =
    EACH_ONE.exec(left)?.[1] ?? among?.slice(1).find(Boolean) ?? /\/([一-龥]+)$/.exec(quantity.unit)?.[1];
  return one === undefined ? null : (COUNTERS[one] ?? new RegExp(`^${one}`));
}
