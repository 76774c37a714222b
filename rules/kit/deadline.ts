import { datesIn } from './calendar.ts';

/** What names a point in time by which something is done; and what names one after which it goes on. */
const LIMIT = /前|底|末|截止|内|完成|[日月]$|时效|及时|按时|按期|时间|期限/;
const ONWARD = /起|开始|启动|以后|之后|至|[—~～]/;

/**
 * 2024年10月底前 against 2024年12月20日: whether what was reached is later than the target allows under every reading. A month
 * without a day is its last one as a target and its first one as an actual date; without a year it is `year`'s.
 */
export function isLate(name: string, target: string, actual: string, year: number | null): boolean {
  if (!LIMIT.test(target + name) || ONWARD.test(target) || ONWARD.test(actual)) return false;
  const [[due, ...others], [done, ...more]] = [datesIn(target, year ?? 0), datesIn(actual, year ?? 0)];
  if (!due || !done || others.length + more.length > 0) return false;
  return (year !== null || due.isDated === done.isDated) && done.first > due.last;
}
