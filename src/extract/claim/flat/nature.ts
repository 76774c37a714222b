import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Line } from '../table/line.ts';
import type { Run } from './rows.ts';
import { sum } from './sum.ts';

/**
 * Breakdowns told by their labels wherever their rows stand: both of the department's money in its self-evaluation form,
 * whose two columns interleave when flattened, and that of the vehicles.
 */
const BREAKDOWNS: readonly { readonly total: RegExp; readonly part: RegExp }[] = [
  {
    total: /^按收入性质分/,
    part: /^(?:一般)?公共(?:财政)?预算|^政府性基金|^国有资本|专户|^非税|^事业收入|^其他资金|^上年结转/,
  },
  { total: /^按支出性质分/, part: /^(?:基本支出|项目支出)/ },
  {
    total: /^(?:公务用车|公车)(?:购置(?:及|和|与)运行(?:维护)?)?(?:费|经费)?$/,
    part: /^(?:公务用车|公车)?(?:购置|运行(?:维护)?)费?$/,
  },
];

/** 按收入性质分 = 公共预算 + 基金 + 非税 + 其他; 按支出性质分 = 基本 + 项目; 公车 = 购置 + 运行. */
export function natures({ rows }: Run): Claim[] {
  return flatMap(BREAKDOWNS, ({ total, part }) => {
    const at = rows.findIndex(({ label }) => total.test(label));
    const parts: Line[] = at < 0 ? [] : rows.slice(at + 1).filter(({ label }) => part.test(label));
    return parts.length < 2 ? [] : sum(rows[at]!, parts);
  });
}
