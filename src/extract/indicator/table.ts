import type { Attainment, Bound, Indicator, Quantity, Report, Table, TableCell } from '../../model.ts';
import { inferred } from '../quantity/inferred.ts';
import type { ColumnRole } from '../table/heading.ts';
import { type Band, bands } from '../table/index.ts';
import { only, pointsIn } from './cell.ts';
import { executionOf } from './fund.ts';
import { headTotal } from './head.ts';
import { isBlank, isSubtotalName, isTotalName, levels, nameOf } from './level.ts';
import { type Entry, tree } from './tree.ts';

type Source = Pick<Report, 'document' | 'quantities'>;
type Row = readonly TableCell[];

/** The indicators of one table: its scored rows under their levels, the execution rate of its funds beside them. */
export function tableIndicators(table: Table, report: Source): Indicator[] {
  const parts = bands(table.cells);
  const entries = parts.filter(({ kind }) => kind === 'indicator').flatMap((band) => rowsOf(band, report));
  const executions = parts.filter(({ kind }) => kind === 'fund').flatMap((band) => executionOf(band, report));
  const closed = entries.some(({ path }) => path.length === 0);
  return tree(
    closed || entries.length === 0 ? entries : [...headTotal(table, parts, report), ...entries],
    executions,
  );
}

/** The rows of a band, each with the path of its levels: a merged or blank level cell counts for the rows below it. */
function rowsOf(band: Band, report: Source): Entry[] {
  const columns = levels(band);
  const headings = new Set(band.header.flat());
  const scores = band.roles.flatMap((role, column) => (role === 'score' ? [column] : []));
  const entries: Entry[] = [];
  const seen = new Set<TableCell>();
  let above: (TableCell | undefined)[] = [];
  for (const row of band.rows) {
    const own = columns.map(({ column }) => row[column]!);
    const first = own.find(({ text }) => !isBlank(text));
    const fresh = own.findIndex((cell, level) => !isBlank(cell.text) && cell !== above[level]);
    above = own.map((cell, level) =>
      isBlank(cell.text) && (fresh < 0 || level < fresh) ? above[level] : cell,
    );
    const line = above.filter(
      (cell, level): cell is TableCell =>
        cell !== undefined && !isBlank(cell.text) && !headings.has(cell) && above.indexOf(cell) === level,
    );
    const path = line.map(nameOf).filter((name) => name !== '');
    const figure = (column: number | undefined): Quantity | undefined =>
      column === undefined || seen.has(row[column]!) ? undefined : only(row[column]!, report);
    const groups = line.slice(0, -1).map((cell, depth): Entry => {
      const level = columns[above.indexOf(cell)]!;
      const weight =
        pointsIn(cell, report) ?? (level.weight === undefined ? undefined : figure(level.weight));
      return { path: path.slice(0, depth + 1), span: cell.span, ...(weight && { weight }) };
    });
    const weight =
      figure(columns.at(-1)?.weight) ?? (line.length > 0 ? pointsIn(line.at(-1)!, report) : undefined);
    const score = figure(scores.at(-1));
    const name = path.at(-1) ?? '';
    const total = first !== undefined && isTotalName(nameOf(first));
    const { target, actual, deduction, standard, reason } = total
      ? NOTHING
      : fieldsOf(row, band.roles, report);
    for (const cell of row) if (cell.rowSpan > 1) seen.add(cell);
    entries.push(...groups.filter((group) => group.weight));
    if (path.length === 0 || !(weight || score || target || actual)) continue;
    entries.push({
      path: total ? [] : isSubtotalName(name) ? path.slice(0, -1) : path,
      span: { start: row.find(({ text }) => text !== '')!.span.start, end: row.at(-1)!.span.end },
      ...(weight && { weight }),
      ...(score && { score }),
      ...(target && { target }),
      ...(actual && { actual }),
      ...(deduction && { deduction }),
      ...(standard && { standard }),
      ...(reason !== undefined && { reason }),
    });
  }
  return entries;
}

type Fields = {
  readonly [K in 'target' | 'actual' | 'deduction' | 'standard' | 'reason']?: Indicator[K] | undefined;
};

const NOTHING: Fields = {};

/** Target, actual value, deduction, reason and standard of a row. */
function fieldsOf(row: Row, roles: Band['roles'], report: Source): Fields {
  const cell = (role: ColumnRole): TableCell | undefined => {
    const found = row[roles.lastIndexOf(role)];
    // a label that runs across the row is no entry of the columns it covers
    return found && roles[found.column] === role && !isBlank(found.text) ? found : undefined;
  };
  const value = (role: ColumnRole): Attainment | undefined => {
    const found = cell(role);
    const quantity = found && only(found, report);
    return found && { span: found.span, ...(quantity && { quantity }) };
  };
  const target = signed(value('target'), cell('nature'));
  const reached = value('actual') ?? (roles.includes('actual') ? undefined : toldIn(row, roles, report));
  const actual = inUnitOf(reached, target);
  const deducted = cell('deduction');
  const deduction = deducted && only(deducted, report);
  const standard = cell('standard')?.span;
  const reason = roles.includes('reason') ? (cell('reason')?.text ?? '') : undefined;
  return { target, actual, deduction, standard, reason };
}

/** 控制率为95.10%, 满意度92.6%: a rate in a remark, in a table without a column for actual values; not ×100% of a formula. */
const TOLD =
  /(?:[率度]|支付进度)(?:[（(][^（）()]*[）)])?\s*(?:(?:为|是|达到?|[:：=＝])\s*)?$|[)）\d]\s*[=＝]\s*$/;

const TELLING: ReadonlySet<ColumnRole | undefined> = new Set([undefined, 'reason', 'explanation'] as const);

/** The last rate that the remarks of a row tell. */
function toldIn(
  row: Row,
  roles: Band['roles'],
  { document: { text }, quantities }: Source,
): Attainment | undefined {
  const told = row
    .filter((_, column) => TELLING.has(roles[column]))
    .flatMap((cell) => cell.quantities.map((index) => ({ cell, quantity: quantities[index]! })))
    .findLast(
      ({ cell, quantity: { dimension, bound, digits } }) =>
        dimension === 'percent' && bound === 'eq' && TOLD.test(text.slice(cell.span.start, digits.start)),
    );
  return told && { span: told.quantity.span, quantity: told.quantity };
}

/** ≤88万元 | 86.5: a bare actual value is of the unit of its target. */
function inUnitOf(actual: Attainment | undefined, target: Attainment | undefined): Attainment | undefined {
  const [reached, wanted] = [actual?.quantity, target?.quantity];
  if (reached?.unit !== '' || !wanted || wanted.unit === '') return actual;
  const { unit, scale, dimension } = wanted;
  return { ...actual!, quantity: inferred(reached, { unit, scale, dimension }) };
}

/** The sign of a target in a column of its own: 指标性质 ≥ | 指标值 6000. */
const SIGNS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:≥|≧|>=|＞=|＞＝|大于等于|不低于|不少于)$|^正向(?:指标)?$/, 'ge'],
  [/^(?:≤|≦|<=|＜=|＜＝|小于等于|不高于|不超过)$|^反向(?:指标)?$/, 'le'],
  [/^[>＞]$|^大于$/, 'gt'],
  [/^[<＜]$|^小于$/, 'lt'],
];

function signed(target: Attainment | undefined, nature: TableCell | undefined): Attainment | undefined {
  const bound = SIGNS.find(([words]) => words.test((nature?.text ?? '').replace(/\s+/g, '')))?.[1];
  if (!bound || target?.quantity?.bound !== 'eq') return target;
  return { ...target, quantity: { ...target.quantity, bound } };
}
