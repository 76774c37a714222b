import type { Candidate } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import type { Around } from './around.ts';
import { QUALIFIED } from './doubt.ts';
import { counted } from './ratio.ts';

/** Rates that count the better classes of a whole, and the classes that they count. */
const CLASSES: readonly { readonly rate: RegExp; readonly counted: RegExp }[] = [
  { rate: /优良率/, counted: /(?:^|为|[“"])[优良]/ },
  { rate: /优秀率/, counted: /(?:^|为|[“"])优/ },
  { rate: /满意[度率]/, counted: /满意/ },
  { rate: /合格率|及格率|达标率/, counted: /(?:^|为|[“"])(?:[优良中]|合格|及格|达标)/ },
];
const WORSE = /不|未|差/;
const GRADE = /^(?:其中)?(?:为|评为|获)?[“"]?(?:优|良|中|差)秀?好?等?[”"]?(?:等?[级次]?的?)?$/;

/**
 * Rates whose two sides are made of several figures: 优9个、良24个…优良率 = (优 + 良) ÷ all · 120批次，不合格3批次，合格率 = (120 − 3) ÷
 * 120 · 回收200份，其中186人表示满意 · 支付18500万元，未支700万元，支付率 = 支付 ÷ (支付 + 未支).
 * @param counts the lists of numbers that add up, by the paragraph of their first part
 */
export function countedRates(
  { percent, earlier }: Around,
  counts: ReadonlyMap<number, readonly Partition[]>,
): Candidate[] {
  if (percent.kind !== 'rate' || QUALIFIED.test(percent.base)) return [];
  const near = earlier.filter(({ level }) => level.paragraph === percent.paragraph).reverse();
  const here = near.map(({ level }) => level).filter(({ sentence }) => sentence === percent.sentence);
  const { counted: classes } = CLASSES.find(({ rate }) => rate.test(percent.base)) ?? {};
  const list =
    classes &&
    counts.get(percent.paragraph)?.findLast(({ parts }) => parts.every((part) => near.includes(part)));
  return [
    ...(list ? better(list, percent, classes) : classes ? graded(here, percent, classes) : []),
    ...lacking(near, percent),
    ...satisfied(near, percent),
    ...unspent(here, percent),
  ];
}

/** The first classes of the list, as many as are counted; 基本满意 may be left out. */
function better({ total, parts }: Partition, percent: Mention, classes: RegExp): Candidate[] {
  const good = leading(
    parts.map(({ level }) => level),
    classes,
  );
  if (good.length === 0 || good.length === parts.length) return [];
  return good.map((_, left) =>
    counted(good.slice(0, good.length - left), [total.level], percent, left === 0 ? 0.8 : 0.45),
  );
}

/** Grades by their names, where they do not add up: out of a total before them, or of themselves. */
function graded(here: readonly Mention[], percent: Mention, classes: RegExp): Candidate[] {
  const grades = here.filter(({ left }) => GRADE.test(left.replace(/^.*(?=[“"])/, '')));
  const good = leading(grades, classes);
  if (grades.length < 3 || good.length === 0) return [];
  const totals = here.filter(
    ({ index, quantity }) => index < grades[0]!.index && commensurate(quantity, grades[0]!.quantity),
  );
  return [
    ...totals.map((total) => counted(good, [total], percent, 0.85)),
    counted(good, grades, percent, 0.8),
  ];
}

function leading(grades: readonly Mention[], classes: RegExp): readonly Mention[] {
  const end = grades.findIndex(({ left }) => !classes.test(left.replace(/^其中/, '')) || WORSE.test(left));
  return grades.slice(0, end < 0 ? grades.length : end);
}

/** 不合格3批次, 尚未整改6个: the whole less what lacks to it. */
function lacking(near: readonly Item[], percent: Mention): Candidate[] {
  const name = /([一-龥]{2})[率度]$/.exec(percent.base)?.[1];
  if (name === undefined) return [];
  const lack = near.findLast(
    ({ level }) =>
      level.sentence === percent.sentence &&
      level.left.includes(name) &&
      new RegExp(`(?:不|未|没有)能?${name}`).test(level.left),
  );
  if (!lack) return [];
  return near
    .filter(({ index, level }) => index < lack.index && commensurate(level.quantity, lack.level.quantity))
    .map(({ level }) =>
      counted([level], [level], percent, /^[不未]/.test(lack.level.left) ? 0.45 : 0.4, lack.level),
    );
}

/** How many were asked; of those who answered a part was satisfied. */
const ASKED = /(?:收回|回收|有效|发放|调查|走访|访谈|抽取)[^,;。]{0,8}$/;

/** 回收200份，其中186人表示满意: out of those who answered, or out of those who were asked. */
function satisfied(near: readonly Item[], percent: Mention): Candidate[] {
  if (!/满意/.test(percent.base)) return [];
  const [part, ...others] = near.filter(({ level: { sentence, left, tail } }) => {
    const said = left + tail;
    return sentence === percent.sentence && /满意/.test(said) && !WORSE.test(said);
  });
  if (!part || others.length > 0) return [];
  // …满意度90%；部门满意度95.5%: another rate, of figures that may stand nowhere.
  const another = percent.lead.includes(';');
  const asked = near.filter(({ index, level }) => index < part.index && ASKED.test(level.left));
  return asked
    .reverse()
    .map(({ level }, at) => counted([part.level], [level], percent, at > 0 || another ? 0.45 : 0.8));
}

/** 支付A，未支B: what was spent and what was not are all there is. */
function unspent(here: readonly Mention[], percent: Mention): Candidate[] {
  const [spent, rest] = here.slice(-2);
  if (!/支付|执行|支出|使用|拨付/.test(percent.base) || !spent || !rest) return [];
  const isAll =
    commensurate(spent.quantity, rest.quantity) &&
    /支付|支出|使用|执行|拨付/.test(spent.left) &&
    /^(?:尚|还)?(?:未支|未付|未用|未使用|未执行|未拨付)/.test(rest.left);
  return isAll ? [counted([spent], [spent, rest], percent, 0.8)] : [];
}
