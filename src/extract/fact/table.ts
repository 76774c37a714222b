import type { Fact, Meta, Report, Table, TableCell } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { inside } from '../located.ts';
import { headsOf } from '../table/heads.ts';
import { readNamed } from './label.ts';
import { periodOf } from './period.ts';

type Source = Pick<Report, 'document' | 'quantities' | 'nonFigures'>;
type Row = readonly TableCell[];

/** The labelled figures of tables: the row names the subject, the column the measure, its heading perhaps the year. */
export function tableFacts(report: Source & Pick<Report, 'tables'>, meta: Meta): Fact[] {
  return report.tables
    .filter(({ flattened, headerRows }) => !flattened && headerRows > 0)
    .flatMap((table) => {
      const heads = headsOf(table);
      return table.cells.flatMap((row, index) => rowFacts(row, heads[index]!, table, report, meta));
    });
}

function rowFacts(row: Row, heads: readonly Row[], { kind }: Table, report: Source, meta: Meta): Fact[] {
  const name = nameOf(row, heads);
  if (name === null || heads.length === 0) return [];
  const bare = name.replace(ORDINAL, '').replace(YEAR, '');
  return flatMap(row, (cell, column): Fact[] => {
    const quantity = cell.quantities.length === 1 ? report.quantities[cell.quantities[0]!]! : undefined;
    if (quantity?.bound !== 'eq' || cell.column !== column) return [];
    const above = [...new Set(heads.map((line) => line[column]!))];
    const label = labelOf(bare, above.map(({ text }) => text).join(''), kind);
    if (!label || (label.subject.nested && label.scope === '')) return [];
    const isPeople = label.subject.counted === 'people';
    const isPoints = label.subject.counted === 'points';
    if (isPeople ? quantity.dimension === 'money' : quantity.unit === '') return [];
    if (!isPoints && quantity.dimension === 'score') return [];
    const told = above.flatMap(({ span }) => inside(report.nonFigures, span));
    return [
      {
        subject: label.subject.name,
        measure: label.measure,
        period: periodOf(label.rest, told, report.document.text, meta.year),
        scope: label.scope,
        quantity,
        origin: 'table',
      },
    ];
  });
}

/** What names a row; empty where only its columns are named, null where it has a figure for a name. */
function nameOf(row: Row, heads: readonly Row[]): string | null {
  const words = row.filter((cell) => /\p{Script=Han}{2}/u.test(cell.text) && cell.quantities.length === 0);
  // what a merged cell says of several rows names none of them
  const name = words.find(({ rowSpan }) => rowSpan === 1) ?? words[0];
  if (name && !heads.some((head) => head.includes(name))) return name.text;
  const [first] = row;
  return first && (first === name || first.text === '') ? '' : null;
}

const ORDINAL =
  /^\s*(?:其中[：:]?\s*)?(?:[一二三四五六七八九十\d]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[）)])/u;

/** The year of a heading is the period of its figures, not a part of their name. */
const YEAR = /(?:20\d\d|二〇..)\s*年度?/gu;

/**
 * 部门整体支出预算调整 in a 基础数据表 is the budget at the beginning of the year under 预算数, and after all changes
 * under 决算数.
 */
function labelOf(bare: string, heading: string, kind: Table['kind']): ReturnType<typeof readNamed> {
  const under = heading.replace(YEAR, '');
  const adjusted = kind === 'basic-data' ? /^(.*支出)预算调整$/.exec(bare.replace(/\s+/g, '')) : null;
  if (!adjusted) return readNamed(bare + under);
  return readNamed(
    adjusted[1] + under.replace(/决算数?/, '全年预算数').replace(/(?<!全年)预算数?/, '年初预算数'),
  );
}
