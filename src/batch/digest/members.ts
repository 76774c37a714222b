import { figureOf } from '../../audit/figure.ts';
import { readLabel } from '../../extract/fact/label.ts';
import { measureIn } from '../../extract/fact/measure.ts';
import { flatMap } from '../../extract/flat-map.ts';
import { sectionsAt } from '../../extract/outline/around.ts';
import { headsOf } from '../../extract/table/heads.ts';
import type { Member, Place, Report, Span, Table } from '../../model.ts';
import { isName, projectKey } from './project.ts';
import { unitKey } from './unit.ts';

/** What a column is headed whose cells name projects, or units. */
const HEADINGS: readonly (readonly [RegExp, Member['of']])[] = [
  [/^(?:预算|支出|专项)?项目(?:名称)?$/u, 'project'],
  [/^(?:预算|所属|下属|二级|基层)?(?:预算)?单位(?:名称)?$/u, 'unit'],
];

/** A name that running text gives a project. */
const PROJECT = /(?:项目|工程|专项)(?:资金|经费|支出)?$/u;
/** What leads to it. */
const LEAD = /^(?:其中|包括|一是|二是|三是|实施|安排|用于)+/u;
const SUM = /合计|总计|小计|汇总/u;

/** Figures of named projects and named units: the rows of tables that list them, and what running text says of a project. */
export function members(report: Report, place: (span: Span) => Place): Member[] {
  return [
    ...flatMap(report.tables, (table) => inTable(table, report, place)),
    ...inText(report, place),
  ].slice(0, MOST);
}

/** No report lists more projects or units than these figures tell of. */
const MOST = 200;

function inTable(table: Table, report: Report, place: (span: Span) => Place): Member[] {
  if (table.flattened || table.headerRows === 0) return [];
  const { quantities, meta } = report;
  const units = meta.entities.map(({ name }) => name);
  const isPart = NARROWED.test(introduced(table, report));
  const heads = headsOf(table);
  return flatMap(table.cells, (row, index): Member[] => {
    const above = heads[index] ?? [];
    const headed = (column: number) =>
      [...new Set(above.map((line) => line[column]!))].map(({ text }) => text.replace(/\s+/g, '')).join('');
    const column = row.findIndex((_, at) => HEADINGS.some(([pattern]) => pattern.test(headed(at))));
    if (column < 0) return [];
    const name = row[column]!;
    const [, of] = HEADINGS.find(([pattern]) => pattern.test(headed(column)))!;
    const key = of === 'unit' ? unitKey(name.text) : projectKey(name.text, units);
    if (of === 'unit' && isPart) return [];
    if (SUM.test(name.text) || name.quantities.length > 0 || name.rowSpan > 1 || !isName(key)) return [];
    return row.flatMap((cell, at): Member[] => {
      const quantity = cell.quantities.length === 1 ? quantities[cell.quantities[0]!]! : undefined;
      if (quantity?.dimension !== 'money' || quantity.bound !== 'eq' || cell.column !== at) return [];
      const label = readLabel(headed(at).replace(/[（(][^（）()]*[）)]/gu, ''));
      if (label?.scope !== '' || label.measure.endsWith('率')) return [];
      return [
        {
          name: key,
          of,
          subject: label.subject?.name ?? '',
          measure: label.measure,
          figure: figureOf(quantity),
          place: place(cell.span),
        },
      ];
    });
  });
}

/** What a table of units tells of is a part of their money: how much of a fund each got. */
const NARROWED =
  /专项|补助|转移支付|项目|分配|下达|拨付|一般公共预算|财政拨款|政府性基金|国有资本|三公|采购|基本支出|[经奖]费/u;

/** The headings above a table, and the line right before it. */
function introduced({ span: { start } }: Table, { document: { text }, sections }: Report): string {
  const headings = sectionsAt(sections, start).map(({ heading }) => text.slice(heading.start, heading.end));
  const before = text.slice(Math.max(0, start - LABEL), start).trimEnd();
  return [...headings.map((heading) => heading.slice(0, LABEL)), before.split('\n').at(-1)].join('\n');
}

/** A label is hardly longer. */
const LABEL = 50;

function inText(
  { document: { text }, quantities, meta, tables }: Report,
  place: (span: Span) => Place,
): Member[] {
  const units = meta.entities.map(({ name }) => name);
  const found: Member[] = [];
  let carried: string | null = null;
  let end = 0;
  let table = 0;
  for (const quantity of quantities) {
    const { span, dimension, bound } = quantity;
    const between = text.slice(Math.max(end, span.start - LABEL), span.start);
    if (/[。；;\n]/u.test(between) || span.start - end > LABEL) carried = null;
    end = span.end;
    while (table < tables.length && tables[table]!.span.end <= span.start) table++;
    if (tables[table] && tables[table]!.span.start <= span.start) continue;
    if (dimension !== 'money' || bound !== 'eq') continue;
    const label = between.split(/[，,。；;：:、\n]/u).at(-1)!;
    const { measure, rest } = measureIn(label.replace(/\s+/g, ''));
    const named = rest.replace(/(?:为|是|达|共计?|[的了]){1,6}$/u, '').replace(LEAD, '');
    if (PROJECT.test(named)) carried = projectKey(named, units);
    else if (named !== '') carried = null;
    if (carried === null || measure === '' || measure.endsWith('率') || !isName(carried)) continue;
    found.push({
      name: carried,
      of: 'project',
      subject: '',
      measure,
      figure: figureOf(quantity),
      place: place(span),
    });
  }
  return found;
}
