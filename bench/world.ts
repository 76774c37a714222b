/**
 * Invented departments whose figures agree: amounts in 元, and from them a report as a clerk would write it, every
 * figure rounded on its own. What such a report says is true, so nothing in it may be called an error.
 */
import { divide, type Rational, rational, subtract, toFixed } from '../src/arithmetic/rational.ts';

/** Amounts in 元, counts of people. */
export interface World {
  readonly personnel: number;
  readonly office: number;
  readonly projects: readonly number[];
  readonly lastYear: number;
  readonly initialBudget: number;
  /** Budget left over: nothing, or enough to be seen in 万元, since 13.00 of 13.00 has to be 100%. */
  readonly unspent: number;
  readonly travel: number;
  readonly reception: number;
  readonly cars: number;
  readonly carsLastYear: number;
  readonly staff: readonly [number, number, number];
  /** Picks among wordings. */
  readonly style: number;
}

/**
 * `exact`: amounts are whole hundreds of 元, so that in 万元 nothing is lost. `down`: percentages are cut off, as a
 * spreadsheet that only hides digits does; amounts are rounded half up.
 */
export type Rendering = 'exact' | 'half-up' | 'half-even' | 'down';

const PROJECTS = ['场馆维修', '设备购置', '业务培训', '宣传推广', '信息系统运维'];
const UNITS = ['临江区文化馆', '青禾县水务局', '明湖区教育局', '东屏县档案馆'];

export function writeReport(world: World, rendering: Rendering): string {
  const mode = rendering === 'exact' ? 'half-up' : rendering;
  const yuan = (value: number) => (rendering === 'exact' ? Math.round(value / 100) * 100 : value);
  const money = (value: number) =>
    `${toFixed(divide(rational(value), rational(10_000)), 2, mode === 'down' ? 'half-up' : mode)}万元`;
  const rate = (part: number, whole: number) => percent(divide(rational(part), rational(whole)));
  const percent = (value: Rational) => `${toFixed({ n: value.n * 100n, d: value.d }, 2, mode)}%`;
  const pick = (...wordings: readonly string[]) => wordings[world.style % wordings.length]!;

  const personnel = yuan(world.personnel);
  const office = yuan(world.office);
  const projects = world.projects.map(yuan);
  const basic = personnel + office;
  const project = projects.reduce((sum, one) => sum + one, 0);
  const total = basic + project;
  const lastYear = yuan(world.lastYear);
  const [initial, budget] = [yuan(world.initialBudget), total + yuan(world.unspent)];
  const [travel, reception, cars, carsBefore] = [
    world.travel,
    world.reception,
    world.cars,
    world.carsLastYear,
  ].map(yuan) as [number, number, number, number];
  const three = travel + reception + cars;
  const people = world.staff.reduce((sum, one) => sum + one, 0);
  const [officials, experts, workers] = world.staff;
  const change = (now: number, before: number, up: string, down: string) =>
    now >= before
      ? `${up}${money(now - before)}，增长${percent(divide(subtract(rational(now), rational(before)), rational(before)))}`
      : `${down}${money(before - now)}，下降${percent(divide(subtract(rational(before), rational(now)), rational(before)))}`;
  const named = projects.map((amount, index) => `${PROJECTS[index]}${money(amount)}`);

  return `${UNITS[world.style % UNITS.length]}2023年度部门整体支出绩效自评报告

一、基本情况
${pick(
  `截至2023年末，在职人员${people}人，其中：行政人员${officials}人，专业技术人员${experts}人，工勤人员${workers}人。`,
  `年末实有行政人员${officials}人、专业技术人员${experts}人、工勤人员${workers}人，共计${people}人。`,
  `本单位实有在职人员${people}人（行政人员${officials}人、专业技术人员${experts}人、工勤人员${workers}人）。`,
)}
二、预算执行情况
2023年年初预算${money(initial)}，全年预算数${money(budget)}，全年执行数${money(total)}，预算执行率${rate(total, budget)}。
三、支出情况
${pick(
  `本年支出合计${money(total)}，其中：基本支出${money(basic)}，占${rate(basic, total)}；项目支出${money(project)}，占${rate(project, total)}。`,
  `本年支出合计${money(total)}，包括基本支出${money(basic)}和项目支出${money(project)}，分别占支出合计的${rate(basic, total)}和${rate(project, total)}。`,
)}支出合计${pick('比上年', '较上年', '同比')}${change(total, lastYear, '增加', '减少')}。
（一）基本支出
基本支出${money(basic)}，${pick('其中人员经费', '包括人员经费')}${money(personnel)}，占基本支出的${rate(personnel, basic)}；公用经费${money(office)}，占基本支出的${rate(office, basic)}。
（二）项目支出
${pick(
  `项目支出${money(project)}，分别为：${named.join('、')}。`,
  `${named.join('；')}。以上项目支出合计${money(project)}。`,
  `项目支出共计${money(project)}，由${named.join('、')}组成。`,
)}
（三）“三公”经费
“三公”经费支出${money(three)}，其中：因公出国（境）费${money(travel)}，公务接待费${money(reception)}，公务用车运行维护费${money(cars)}。公务用车运行维护费${pick('比上年', '较上年')}${change(cars, carsBefore, '增加', '减少')}。
`;
}

/** A world by chance; the same seed gives the same world. */
export function worldOf(seed: number): World {
  const random = generator(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  return {
    personnel: between(800_000, 20_000_000),
    office: between(100_000, 3_000_000),
    projects: Array.from({ length: between(2, 6) }, () => between(20_000, 5_000_000)),
    lastYear: between(1_000_000, 30_000_000),
    initialBudget: between(900_000, 28_000_000),
    unspent: between(10_000, 900_000),
    travel: between(0, 200_000),
    reception: between(3_000, 90_000),
    cars: between(20_000, 400_000),
    carsLastYear: between(20_000, 400_000),
    staff: [between(3, 60), between(2, 90), between(1, 20)],
    style: between(0, 12),
  };
}

/** mulberry32: small, and good enough to choose figures. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
