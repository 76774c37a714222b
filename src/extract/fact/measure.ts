import { either } from '../either.ts';

/** Bases that an auditor never mixes up: a figure of one is not wrong because another has a different value. */
const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['执行率', /(?:预算)?(?:执行率|执行进度|支付率|支出率|资金使用率)/u],
  ['到位率', /(?:资金)?到位率/u],
  ['完成率', /(?:预算)?完成率/u],
  [
    '年初预算',
    /(?:当年|本年)?年初(?:部门)?(?:批复)?(?:的)?预算(?:安排|批复|下达)?(?:数|额|金额|资金|指标)?/u,
  ],
  ['调整预算', /(?:年中)?调整(?:后)?(?:的)?(?:全年)?预算(?:数|额)?|预算调整(?:后)?(?:数|额)?/u],
  ['全年预算', /全年预算(?:安排)?(?:数|额|A)?/u],
  ['决算', /决算(?:支出)?(?:数|额)?|预决算/u],
  ['追加', /(?:年中)?追加(?:预算)?(?:数|额|资金)?/u],
  [
    '执行',
    /(?:全年|实际|预算)(?:支出)?执行(?:数|额)?|执行数|实际(?:完成)?(?:支出|使用|发放|支付)(?:数|额)?|累计支出|(?:累计|当月|实际|支出|收入)完成(?:数|额)?/u,
  ],
  ['到位', /(?:实际)?到位(?:资金)?/u],
  ['下达', /(?:共|已)?下达(?:资金|指标)?/u],
  ['拨付', /(?:已|实际)?(?:拨付|支付)(?:资金)?/u],
  ['预算', /预算(?:安排|批复|收入|支出)?(?:数|额|总额|金额|资金)?/u],
];

const ANY = either(MEASURES.map(([, pattern]) => pattern));

/** Names in which 预算 is no measure. */
const BUDGET_NAMES = /一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|社保基金预算/gu;

const shield = (label: string): string =>
  label.includes('预算') ? label.replace(BUDGET_NAMES, (name) => '＿'.repeat(name.length)) : label;

/** The measure a label names and the label without it; an empty measure when it names none. */
export function measureIn(label: string): { measure: string; rest: string } {
  const open = shield(label);
  for (const [measure, pattern] of ANY.test(open) ? MEASURES : []) {
    const match = pattern.exec(open);
    if (!match) continue;
    const end = match.index + match[0].length;
    return { measure, rest: label.slice(0, match.index) + label.slice(end) };
  }
  return { measure: '', rest: label };
}

/** What a bare figure means in a text that knows one side only: a budget speaks of budgets, a final account of accounts. */
export function measureOfText(text: string): string {
  const open = shield(text);
  const actual = /决算|执行|实际支出/u.test(open);
  const planned = /预算/u.test(open);
  if (planned && !actual) return '预算';
  return /决算/u.test(open) && !planned ? '决算' : '';
}
