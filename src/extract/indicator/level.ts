import type { TableCell } from '../../model.ts';
import type { ColumnRole } from '../table/heading.ts';
import type { Band } from '../table/index.ts';
import { natureOf } from '../table/nature.ts';

/** A column that names indicators, and the column of the weights of that level, if it has its own. */
export interface Level {
  readonly column: number;
  readonly weight: number | undefined;
}

const VALUES: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  'target',
  'actual',
  'nature',
  'unit',
  'standard',
  'explanation',
  'score',
  'deduction',
  'reason',
]);
const NAMES: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  'level1',
  'level2',
  'name',
]);

/** The naming columns of a band from the highest level down: 一级指标|分值|二级指标|分值|…, or 一级|二级|三级|…|分值. */
export function levels({ roles, header }: Band): Level[] {
  const first = roles.findIndex((role) => VALUES.has(role));
  const end = first < 0 ? roles.length : first;
  const weights = roles.flatMap((role, column) => (role === 'weight' ? [column] : []));
  const named = roles.flatMap((role, column) =>
    NAMES.has(role) || (role === undefined && column < end && isNaming(header, column)) ? [column] : [],
  );
  return named.map((column, index) => {
    const next = named[index + 1] ?? Number.POSITIVE_INFINITY;
    const weight = weights.find((candidate) => column < candidate && candidate < next);
    const isLast = index === named.length - 1;
    return { column, weight: isLast ? (weight ?? weights.at(-1)) : weight };
  });
}

/** 得分率 beside 权重 names nothing. */
const isNaming = (header: Band['header'], column: number): boolean =>
  natureOf(header.map((row) => row[column]!.text).findLast((text) => text !== '') ?? '') === 'amount';

/** `产出指标\n（50分）` is called 产出指标, and so is `产出指标(50)`; `培训人数（≥300人）` is called 培训人数. */
export const nameOf = ({ text }: TableCell): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[（(](?:\d+(?:\.\d+)?分?|[≥≤＞＜><=＝][^（）()]*)[）)]$/, '')
    .replace(/^[★*]+/, '');

/** 总分, 合计 …: the row of the whole table. */
export const isTotalName = (name: string): boolean =>
  /^(?:自评|得分|综合)?(?:总分|总得分|合计|总计|得分合计|分值合计)(?:值|数)?$/.test(name);

export const isSubtotalName = (name: string): boolean => /小计$/.test(name);

/** Nothing is said in this cell. */
export const isBlank = (text: string): boolean =>
  /^[\s/／—–…无－.-]*$/.test(text) && !/(?<!\.)\.{1,2}(?!\.)/.test(text);
