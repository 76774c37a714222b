import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Table, Term } from '../../../model.ts';
import { type Line, upTo } from './line.ts';

/** 三公经费 = 公车（购置 + 运行）+ 出国 + 接待, by the labels of the rows. */
const OFFICIAL = {
  total: /^[“"]?三公[”"]?经费/,
  vehicles: /(?:公务用车|公车)(?:购置(?:和|及|与)|.*[和及与].*(?:运行|维护))|^(?:公务用车|公车)(?:费|经费)?$/,
  purchase: /^(?:公务用车|公车)购置(?:费|经费)?$/,
  running: /^(?:公务用车|公车)(?:运行|维护)[^和及]*$/,
  abroad: /出国/,
  reception: /接待/,
} as const;

/** What a 基础数据表 computes from its own rows: the staff ratio and the sums of 三公经费. */
export const basicClaims = (table: Table, lines: readonly Line[]): Claim[] => [
  ...staffRatio(table, lines),
  ...official(lines),
];

/** 控制率 = 实际在职人数 ÷ 编制数; its headings stand in the row above. */
function staffRatio({ cells }: Table, lines: readonly Line[]): Claim[] {
  return lines.flatMap((line) => {
    const row = cells.indexOf(line.cells as (typeof cells)[number]);
    const heads = row > 0 ? cells[row - 1]!.map(({ text }) => text.replace(/\s+/g, '')) : [];
    const figure = (words: RegExp): Quantity | null | undefined =>
      line.figures[heads.findIndex((head) => words.test(head))];
    const [whole, part, percent] = [figure(/编制/), figure(/在职/), figure(/控制率/)];
    if (!whole || !part || percent?.dimension !== 'percent') return [];
    const terms: Term[] = [
      { role: 'percent', quantity: percent, label: '在职人员控制率' },
      { role: 'part', quantity: part, label: '实际在职人数' },
      { role: 'whole', quantity: whole, label: '编制数' },
    ];
    return [judge({ kind: 'ratio', form: 'execution', span: upTo(line, percent), terms })];
  });
}

/** 三公经费 and the vehicles in it, found by their labels. */
export function official(lines: readonly Line[]): Claim[] {
  const row = (words: RegExp) => lines.find(({ label }) => words.test(label));
  const vehicles = row(OFFICIAL.vehicles);
  return [
    ...sums(row(OFFICIAL.total), [vehicles, row(OFFICIAL.abroad), row(OFFICIAL.reception)]),
    ...sums(vehicles, [row(OFFICIAL.purchase), row(OFFICIAL.running)]),
  ];
}

/** Column by column; only where every part has its row, an empty cell being nothing spent. */
function sums(total: Line | undefined, parts: readonly (Line | undefined)[]): Claim[] {
  const rows = parts.filter((part) => part !== undefined);
  if (!total || rows.length < parts.length || rows.includes(total)) return [];
  return total.figures.flatMap((stated, column) => {
    const terms = rows.flatMap((part): Term[] => {
      const quantity = part.figures[column];
      return quantity ? [{ role: 'part', quantity, label: part.label }] : [];
    });
    const unread = rows.some(({ figures }) => figures[column] === undefined);
    if (!stated || stated.dimension === 'percent' || terms.length === 0 || unread) return [];
    const label = total.label;
    return [
      judge({
        kind: 'sum',
        form: 'table',
        span: upTo(total, stated),
        terms: [{ role: 'total', quantity: stated, label }, ...terms],
      }),
    ];
  });
}
