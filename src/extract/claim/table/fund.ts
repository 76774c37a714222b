import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { columnRole } from '../../table/heading.ts';
import type { Band } from '../../table/index.ts';
import { type Line, upTo } from './line.ts';

const MONEY = ['initial', 'budget', 'executed'] as const;

/** The sources that make up 年度资金总额; rows further in (其中：中央) belong to one of them. */
const SOURCE = /财政拨款|财政资金|地方资金|结转|结余|其他资金|单位资金|自有资金|自筹/;

/** … and what else gives: a row by such a name is a source, or within one. */
const FUNDED = /拨款|资金|补助|配套|自筹|投入|结转|结余|债券|捐赠/;

/** Below 按收入性质分 the same total is split side by side, by two natures. */
const BY_NATURE = /^按(?:收入|支出)性质/;

/** Fund block of the national form: 总额 = 财政拨款 + 上年结转 + 其他 in each column, 执行率 = B/A in each row. */
export function fundClaims({ roles, header }: Band, lines: readonly Line[]): Claim[] {
  const total = lines.find(({ label, kind }) => kind === 'total' || /资金总额|总额|合计/.test(label));
  const split = lines.findIndex(({ label }) => BY_NATURE.test(label));
  const below = total ? lines.filter((line, index) => line !== total && (split < 0 || index < split)) : [];
  /** Of a heading across several columns the first, where the figures of merged cells and totals stand. */
  const column = (role: (typeof MONEY)[number] | 'rate') => {
    const last = roles.lastIndexOf(role);
    return (
      header.map((row) => row[last]).findLast((cell) => cell && columnRole(cell.text) === role)?.column ?? -1
    );
  };
  const sumsOf = (parts: readonly Line[]): Claim[] =>
    flatMap(MONEY, (role): Claim[] => {
      const at = column(role);
      const stated = at < 0 ? undefined : total?.figures[at];
      const terms = flatMap(parts, (line): Term[] => {
        const quantity = line.figures[at];
        return quantity ? [{ role: 'part', quantity, label: line.label }] : [];
      });
      if (!stated || terms.length === 0 || parts.some(({ figures }) => figures[at] === undefined)) return [];
      return [
        judge({
          kind: 'sum',
          form: 'table',
          span: upTo(total!, stated),
          terms: [{ role: 'total', quantity: stated, label: total!.label }, ...terms],
        }),
      ];
    });
  const sources = below.filter(({ label }) => SOURCE.test(label));
  // 省级补助、县级配套、镇自筹: sources by the names that a county gives them, none of them within another
  const named = below.every(({ label }) => FUNDED.test(label)) ? below : [];
  const readings = [sources, named].filter((parts) => parts.length > 0).map(sumsOf);
  const sums =
    readings.find((claims) => claims.every(({ holds }) => holds)) ??
    (sources.length === 1 && below[0] !== sources[0] ? readings[1] : readings[0]) ??
    [];
  const budgets = [column('budget'), column('initial')].filter((at) => at >= 0);
  const byName = header.some((row) => B_BY_A.test(row[column('rate')]?.text ?? '')) && column('budget') >= 0;
  return [
    ...sums,
    ...flatMap(lines, (line) =>
      rate(line, byName ? budgets.slice(0, 1) : budgets, column('executed'), column('rate')),
    ),
  ];
}

/** 执行率（B/A）: the heading names the columns, and leaves no other base. */
const B_BY_A = /B\s*[/／÷]\s*A/i;

/** The budget is 全年预算数; a form without that column, or filled in by 年初预算数, is read that way. */
function rate(line: Line, budgets: readonly number[], executed: number, rate: number): Claim[] {
  const { figures, label } = line;
  const percent = figures[rate];
  const part = figures[executed];
  if (!percent || !part || percent.dimension !== 'percent') return [];
  const readings = budgets
    .map((at) => figures[at])
    .filter((whole): whole is Quantity => whole !== null && whole !== undefined)
    .map((whole) =>
      judge({
        kind: 'ratio',
        span: upTo(line, percent),
        form: 'execution',
        terms: [
          { role: 'part', quantity: part, label },
          { role: 'whole', quantity: whole, label },
          { role: 'percent', quantity: percent, label: `${label}执行率` },
        ],
      }),
    );
  const best = readings.find(({ holds }) => holds) ?? readings[0];
  return best ? [best] : [];
}
