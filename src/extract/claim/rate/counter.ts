import type { Mention } from '../spoken/mention.ts';

/** 平均每辆, 每个社区, 每人每月, 按每名学生; 人均, 场均, 每年人均: over what a mean or a price is taken. */
const EACH_ONE =
  /每(?:个)?(人次|人|名|位|户|亩|辆|台|场次|场|次|件|家|座|口|处|个|所|村|校|社区|期|班|公里|平方米|吨|张|套|笔|批次|床位|床|条|米|盏|株|项)(?:每[年月]|平均|[^每均]){0,10}$/;
const AMONG =
  /(人|生|户|亩|车|台|辆|套|校|所|村|场|次|件|床|家|期|班|笔|批|座|公里)均[^每均]{0,10}$|^(吨)[水煤粮垃]?[^均,;。:]{1,6}$|按(人|户|亩|辆|家)(?:补助|补贴)?(?:为|是)?$/;

/** 每万人口发明专利拥有量8.4件, 每千名老人拥有床位35张: over so many at a time. */
const OVER_MANY = /每([百千万])(人|户|名|亩)[^均,;。:]{0,14}$/;
const LOTS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** How many a mean takes at a time. */
export const lotOf = ({ left }: Pick<Mention, 'left'>): number => LOTS[OVER_MANY.exec(left)?.[1] ?? ''] ?? 1;

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
    OVER_MANY.exec(left)?.[2] ??
    EACH_ONE.exec(left)?.[1] ??
    among?.slice(1).find(Boolean) ??
    /\/([一-龥]+)$/.exec(quantity.unit)?.[1];
  return one === undefined ? null : (COUNTERS[one] ?? new RegExp(`^${one}`));
}
