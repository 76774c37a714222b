/** A day as year, month, day in one number that orders. */
type Day = number;

const dayOf = (year: number, month: number, day: number): Day => (year * 100 + month) * 100 + day;

/** 2024年10月15日, 10月底, 2024.10.15, 2024年底 */
const DATE =
  /(?:(20\d\d)年)?(1[0-2]|0?[1-9])月(?:份|([0-3]?\d)[日号]|([底末])|([上中下])旬)?|(20\d\d)[./-](1[0-2]|0?[1-9])(?:[./-]([0-3]?\d))?|(20\d\d)年度?[底末]/g;

/** The first and the last day that one date may mean; nothing where there are several or none. */
function daysOf(words: string, year: number): { first: Day; last: Day; isDated: boolean } | null {
  const found = [...words.replace(/\s+/g, '').matchAll(DATE)];
  const [one] = found;
  if (!one || found.length > 1) return null;
  const [, y, month, day, end, third, y2, month2, day2, y3] = one;
  if (y3) return { first: dayOf(Number(y3), 12, 1), last: dayOf(Number(y3), 12, 31), isDated: true };
  const [m, d] = [Number(month ?? month2), Number(day ?? day2 ?? 0)];
  const own = Number(y ?? y2 ?? year);
  const from = third ? { 上: 1, 中: 11, 下: 21 }[third]! : end ? 20 : d || 1;
  const to = third ? { 上: 10, 中: 20, 下: 31 }[third]! : d || 31;
  return {
    first: dayOf(own, m, from),
    last: dayOf(own, m, to),
    isDated: y !== undefined || y2 !== undefined,
  };
}

/** What names a point in time by which something is done; and what names one after which it goes on. */
const LIMIT = /前|底|末|截止|内|完成|[日月]$|时效|及时|按时|按期|时间|期限/;
const ONWARD = /起|开始|启动|以后|之后|至|[-—~～]/;

/**
 * 2024年10月底前 against 2024年12月20日: whether what was reached is later than the target allows under every reading. A month
 * without a day is its last one as a target and its first one as an actual date; without a year it is `year`'s.
 */
export function isLate(name: string, target: string, actual: string, year: number | null): boolean {
  if (!LIMIT.test(target + name) || ONWARD.test(target) || ONWARD.test(actual)) return false;
  const [due, done] = [daysOf(target, year ?? 0), daysOf(actual, year ?? 0)];
  if (!due || !done || (year === null && due.isDated !== done.isDated)) return false;
  return done.first > due.last;
}
