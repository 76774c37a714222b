import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';

/** 按期办结率, 一次合格率: not all that was done counts. */
export const QUALIFIED = /按期|按时|及时|限时|一次|首次|首检|最终|提前|当场|网上|优质/;
/** What a rate is called that is of all the money or work there is. */
const GENERIC =
  /预算|资金|项目|经费|专项|补助|补贴|任务|计划|目标|年度|全年|当年|本年|部门|整体|单位|财政|累计|实际|率$|进度$|执行|控制|完成|支付|支出|使用|到位|拨付|兑[付现]|发放|的/g;
const COMBINED = /综合|总体|整体|汇总/;
/** Whose money it is. */
const SOURCE = /中央|省级|市级|县级|区级|州级|自筹|财政|社会|配套/;

/** Two sides that the words of a rate do not quite fit may explain it, and are not enough to refute it. */
export function doubtsOf({ kind, base }: Mention): (part: Mention, whole: Mention) => boolean {
  if (kind !== 'rate') return () => false;
  if (COMBINED.test(base)) return () => true;
  const qualified = QUALIFIED.exec(base)?.[0];
  const invested = base.includes('投资');
  const subject = SPENDING.test(base) ? base.replace(GENERIC, '') : '';
  const isAbout = subject.length > 1 ? named(subject) : () => true;
  return (part, whole) =>
    (qualified !== undefined && !part.left.includes(qualified)) ||
    (invested && /支付|支出|拨付/.test(part.left)) ||
    !(isAbout(part) || isAbout(whole)) ||
    isOfAnother(part, whole);
}

/** 中央资金 is not spent out of 省级资金. */
function isOfAnother(part: Mention, whole: Mention): boolean {
  const from = SOURCE.exec(part.left)?.[0];
  const to = from === undefined ? undefined : SOURCE.exec(whole.left)?.[0];
  return to !== undefined && from !== to;
}

/** Rates that any money may have. */
const SPENDING = /(?:执行|控制|完成|支付|支出|使用|到位|拨付)率$/;
