import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Report, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { allOf } from '../../indicator/members.ts';

const BY = /按(收入|支出)性质分?[\s:：|｜]*$/;

/** What the total consists of, by the nature of income and of expenditure. */
const SOURCES = [
  /一般公共预算(?:拨款)?/,
  /政府性基金(?:预算)?(?:拨款)?/,
  /国有资本经营(?:预算)?(?:拨款)?/,
  /非税收入(?:拨款)?/,
  /其他资金/,
];
const USES = [/基本支出/, /项目支出/];

/** How far below the totals their parts are looked for. */
const REACH = 300;

type Source = Pick<Report, 'document' | 'quantities' | 'indicators'>;

/**
 * 部门整体支出绩效自评表 splits one and the same total twice: 按收入性质分 and 按支出性质分 are both the year's
 * spending, so they are equal, and each is the sum of its parts. Not decided where either stands more than once.
 */
export function natures(report: Source): Claim[] {
  const { text } = report.document;
  const found: Record<'收入' | '支出', Quantity[]> = { 收入: [], 支出: [] };
  for (const quantity of report.quantities) {
    const kind = BY.exec(text.slice(Math.max(0, quantity.span.start - 16), quantity.span.start))?.[1];
    if (kind) found[kind as keyof typeof found].push(quantity);
  }
  const [income, spending] = [found.收入[0], found.支出[0]];
  if (!income || !spending || found.收入.length > 1 || found.支出.length > 1) return [];
  const after = Math.max(income.span.end, spending.span.end);
  return [
    ...same(spending, '支出性质合计', income, '收入性质合计', 0.85),
    ...ofYear(income, report),
    ...consists(income, '按收入性质分', partsOf(income, SOURCES, report, after)),
    ...consists(spending, '按支出性质分', partsOf(spending, USES, report, after)),
  ];
}

function same(a: Quantity, left: string, b: Quantity, right: string, plausibility: number): Claim[] {
  const terms: Term[] = [
    { role: 'left', quantity: a, label: left },
    { role: 'right', quantity: b, label: right },
  ];
  return [judge({ kind: 'same', form: 'other', span: a.span, terms, plausibility })];
}

/** It is what the form spent in the year, or what it had to spend. */
function ofYear(total: Quantity, { indicators }: Source): Claim[] {
  const execution = allOf(indicators).find(({ name, origin }) => origin === 'table' && name === '预算执行率');
  const [spent, budget] = [execution?.actual?.quantity, execution?.target?.quantity];
  if (spent?.dimension !== 'money' || budget?.dimension !== 'money') return [];
  const readings = flatMap([spent, budget], (other) =>
    same(total, '收入性质合计', inUnitOf(total, other), '全年执行数', 0.7),
  );
  return [readings.find(({ holds }) => holds) ?? readings[0]!];
}

/** A sum where at least two of the parts are printed. */
function consists(total: Quantity, label: string, parts: readonly Term[]): Claim[] {
  if (parts.length < 2) return [];
  const terms: Term[] = [{ role: 'total', quantity: total, label }, ...parts];
  return [judge({ kind: 'sum', form: 'table', span: total.span, terms, plausibility: 0.85 })];
}

/** The first figure behind each name: 其中：基本支出：600.47. */
function partsOf(
  total: Quantity,
  names: readonly RegExp[],
  { document: { text }, quantities }: Source,
  after: number,
): Term[] {
  const near = quantities.filter(({ span }) => span.start >= after && span.end <= after + REACH);
  return flatMap(names, (name): Term[] => {
    const labelled = new RegExp(`(${name.source})[\\s:：|｜]*$`);
    const quantity = near.find(({ span }) =>
      labelled.test(text.slice(Math.max(after, span.start - 20), span.start)),
    );
    const label = name.source.replace(/\([^()]*\)\?/g, '');
    return quantity ? [{ role: 'part', quantity: inUnitOf(total, quantity), label }] : [];
  });
}

/** The unit of such a form is told once; cells that were merged may not have got it. */
const inUnitOf = ({ unit, scale, dimension }: Quantity, other: Quantity): Quantity => ({
  ...other,
  unit,
  scale,
  dimension,
});
