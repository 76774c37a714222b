import { mistyped, significant } from '../../../arithmetic/keystroke.ts';
import { isExact } from '../../../arithmetic/printed.ts';
import { EXHAUSTIVE } from '../spoken/cue.ts';
import { grains, type Item } from '../spoken/item.ts';
import { complementary } from './complement.ts';
import { divided } from './kinds.ts';
import { minus, signedGrains } from './summation.ts';

/**
 * How sure it is that the parts listed are all there are, where they do not add up. 其中 alone often lists only some
 * of them, or overlapping ones; 分别为, names that make a whole by definition, shares that add up to 100 %, a slip of
 * one key that would explain the gap, or a gap too small to be a part left out, say more. Parts that exceed their total
 * leave nothing out. A gap as large as the total says that the binding is wrong, not the report; a number without a unit
 * may be anything.
 */
export function confidence(total: Item, parts: readonly Item[], cue: string): number {
  const whole = signedGrains(total);
  const values = parts.map(signedGrains);
  const bare = total.level.quantity.unit === '' && total.level.quantity.scale === 1;
  if (bare || parts.length < 1 || whole === null || whole <= 0n || values.includes(null)) return 0;
  const sum = parts.reduce(
    (result, part, index) => result + (minus(part) ? -values[index]! : values[index]!),
    0n,
  );
  const slips = (places: number) =>
    mistyped(
      total.level.quantity,
      parts.map(({ level }) => level.quantity),
      isExact(total.level.quantity) ? 0 : places,
    );
  const gap = sum > whole ? sum - whole : whole - sum;
  const within = (percent: bigint) => gap * 100n <= whole * percent;
  let mended: boolean | undefined;
  const slip = () => (mended ??= slips(0));
  // 第二批906万元（其中：中央960万元）: one part alone leaves something out, but is never more than its total.
  if (parts.length < 2) return sum > whole && /^(?:其中|\()/.test(cue) && isLong(total) && slip() ? 0.75 : 0;
  // Where the parts are all there are, rounding may put them out by some of their last places besides.
  const roughly = () => slip() || slips(Math.ceil(parts.length / 2));
  const { expects } = parts[0]!.level;
  if (expects !== null && expects !== parts.length) return 0.3;
  if (isAccount(parts) || parts.some(isLacking)) return 0.3;
  // 在职48人，代课5人，遗属7人，其余5人: the rest of a list that stands side by side
  if (cue === REST && values.some((value) => value! > whole)) return 0.3;
  const announced =
    expects !== null ||
    cue === '共计' ||
    (EXHAUSTIVE.test(cue) && cue !== REST) ||
    closedByAnd(parts) ||
    alike(parts) ||
    ((withRest(parts) || cue === REST) && isLong(total));
  // 编制62名，其中行政编制30名、事业编制34名: more posts than there are, whatever other kinds may be left out.
  if (sum > whole && parts.every(({ level }) => /编制$/.test(level.left))) return within(50n) ? 0.9 : 0.4;
  const names = parts.map(({ level }) => level);
  // 非常满意60人、满意50人、一般6人、不满意3人: the first is no total of the others.
  if (complementary([total.level, ...names])) return 0;
  // 困难群众3260名，其中城市低保620人、农村低保1980人: of people and things there may be more sorts; of accounts there are not.
  const most = total.level.quantity.dimension === 'money' || sharesFill(parts) ? 50n : 10n;
  if (complementary(names) || sharesFill(parts)) return within(most) || roughly() ? 0.95 : 0.4;
  if (announced && (within(10n) || roughly())) return 0.9;
  // 社保基金收入，其中保险费收入…、财政补贴收入…: kinds that may be left out leave a gap, though none that one key explains
  if (divided(total.level, names) && (roughly() || (sum > whole && within(50n)))) return 0.75;
  // a part left out may be as round as a slip of one digit (300万元), though hardly a hundredth of it all
  if (telling(total) && within(90n) && slip()) return within(1n) ? 0.85 : 0.75;
  if (sum > whole && apart(total, parts) && slip()) return 0.8;
  if ((financed(parts) || (within(50n) && divides(total, parts, cue))) && slip()) return 0.7;
  if (within(parts.length > 2 ? 5n : 2n)) return 0.7;
  const amounts = total.level.quantity.dimension === 'money' && parts.length > 2;
  return amounts && sum > whole && within(40n) ? 0.6 : 0.3;
}

/** Amounts, lengths, events and posts of one list do not overlap, as traits of people do: 其中党员12人、女职工18人. */
const apart = (total: Item, parts: readonly Item[]): boolean =>
  parts.every(({ level }) => !TRAIT.test(level.left)) && inOneSentence(total, parts);

/** 其中活动费20.9万元、慰问金21.4万元: a list that names a few of many seldom misses its total by one key. */
const divides = (total: Item, parts: readonly Item[], cue: string): boolean =>
  LISTS.test(cue) && isLong(total) && apart(total, parts);

const isLong = ({ level }: Item): boolean => significant(level.quantity.value).length >= 2;

/** …156天。其中，优157天…: the total stands in the sentence of its parts, or right before it. */
function inOneSentence(total: Item, parts: readonly Item[]): boolean {
  const [first] = parts;
  const { sentence } = first!.level;
  const before = /[。§]其中/.test(first!.level.lead) ? sentence - 1 : sentence;
  const own = total.level.sentence;
  return (own === sentence || own === before) && parts.every(({ level }) => level.sentence === sentence);
}

const LISTS = /^(?:总计|其中|包括|包含|按|分|从|具体|中$)/;

const TRAIT =
  /党(?!纪|政|委|群|建)|团员|女|民族|岁|职称|学历|学位|研究生|博士|硕士|本科|大专|骨干|残疾|贫困|低保|退役|军/;

/** 中央600万元、省级160万元、县级自筹100万元: who pays, level by level. */
export const financed = (parts: readonly Item[]): boolean =>
  parts.length > 2 && parts.every(({ level }) => PAYER.test(level.left));

const PAYER = /中央|省|市|县|区|州|旗|乡|镇|地方|本级|自筹|自缴|农户|专项债|贷款|财政|社会资本/;

/** 本年收入41.5亿元；本年支出38.9亿元；结余2.6亿元: what came in and what went out are parts of nothing. */
const isAccount = (parts: readonly Item[]): boolean =>
  [/收入$/, /支出$/, /结余$/].every((side) => parts.some(({ level }) => side.test(level.left)));

/** 到位资金2660万元，其中自筹资金200万元未到位: what is not there is no part. */
export const isLacking = ({ level }: Item): boolean => /^(?:尚|还|均|暂)?未/.test(level.tail);

/** 包括甲A和乙B: 和 before the last part closes the list. */
const closedByAnd = (parts: readonly Item[]): boolean =>
  /^(?:和|及|以及|与)[^,;。]*$/.test(parts.at(-1)!.level.lead);

/** 行政人员、专业技术人员、工勤人员; 决策类、过程类、产出类: parts named after one noun are kinds of it. */
function alike(parts: readonly Item[]): boolean {
  const names = parts.map(({ level }) => level.left);
  const same = (pattern: RegExp) => new Set(names.map((name) => pattern.exec(name)?.[0] ?? name)).size === 1;
  return parts.length > 2 && (same(/(?!.费|.金|.款)[一-龥]{2}$/) || same(/[类级县区市镇乡局片期批]$/));
}

/** 其中甲1辆、乙15辆，其他用车4辆: all of the list belongs to the total by its names, up to the last. */
export const isWhole = (total: Item, parts: readonly Item[]): boolean => {
  const names = parts.map(({ level }) => level);
  return complementary(names) || divided(total.level, names) || isRest(parts.at(-1)!);
};

/** What the list closes with: of figures of one digit it says little. */
const REST = '其余';

/** 其他用车4辆 */
export const isRest = ({ level }: Item): boolean => /^(?:其他|其它|其余)/.test(level.left);

/** …、其他项目15个: what is named the rest leaves nothing over. */
const withRest = (parts: readonly Item[]): boolean =>
  /^(?:其他|其它|其余|剩余|另)/.test(parts.at(-1)!.level.left);

/** A figure of fewer digits is one key from too many others: that says nothing. */
const telling = ({ level }: Item): boolean => level.quantity.value.replace(/\D/g, '').length >= 4;

/** The shares printed beside the parts make 100 %. */
export function sharesFill(parts: readonly Item[]): boolean {
  const shares = parts.map(({ attributes }) => attributes.find(({ kind }) => kind === 'share')?.quantity);
  if (shares.length < 2 || shares.some((share) => share === undefined)) return false;
  const sum = shares.reduce((total, share) => total + (grains({ ...share!, scale: 1 }) ?? 0n), 0n);
  return sum >= 99n * 10n ** 8n && sum <= 101n * 10n ** 8n;
}
