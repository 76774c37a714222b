import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Table, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Line, upTo } from './line.ts';

/** 三公经费 = 公车（购置 + 运行）+ 出国 + 接待, by the labels of the rows. */
const OFFICIAL = {
  total: /^总?[“"]?三公[”"]?经费/,
  vehicles:
    /(?:公务用车|公车)(?:购置(?:和|及|与)|[^和及与]{0,40}[和及与].{0,40}(?:运行|维护))|^(?:公务用车|公车)(?:费|经费)?$/,
  purchase: /^(?:公务用车|公车)?购置(?:费|经费)?$/,
  running: /^(?:公务用车|公车)?(?:运行|维护)[^和及]*$/,
  abroad: /出国/,
  reception: /接待/,
} as const;

/** What a 基础数据表 computes from its own rows: rates of control and the sums of 三公经费. */
export const basicClaims = (table: Table, lines: readonly Line[]): Claim[] => [
  ...flatMap(CONTROLS, (control) => controlRate(control, table, lines)),
  ...official(lines),
];

/** A rate with the two figures that it comes from, by the headings in the row above. */
interface Control {
  readonly percent: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
}

const CONTROLS: readonly Control[] = [
  { percent: /^控制率|人员控制率/, part: /在职/, whole: /编制/ },
  // 楼堂馆所控制情况
  { percent: /规模控制率|面积控制率/, part: /实际(?:规模|面积)/, whole: /批复(?:规模|面积)/ },
  { percent: /(?:概算|投资)控制率/, part: /实际投资/, whole: /预算投资|批复(?:概算|投资)|概算投资/ },
];

/** 控制率 = 实际在职人数 ÷ 编制数. */
function controlRate(control: Control, { cells }: Table, lines: readonly Line[]): Claim[] {
  return flatMap(lines, (line) => {
    const row = cells.indexOf(line.cells as (typeof cells)[number]);
    const heads = row > 0 ? cells[row - 1]!.map(({ text }) => text.replace(/\s+/g, '')) : [];
    const term = (role: 'percent' | 'part' | 'whole'): Term[] => {
      const column = heads.findIndex((head) => control[role].test(head));
      const quantity = line.figures[column];
      return quantity ? [{ role, quantity, label: heads[column]! }] : [];
    };
    const terms = [...term('percent'), ...term('part'), ...term('whole')];
    const [percent] = terms;
    if (terms.length < 3 || percent!.quantity.dimension !== 'percent') return [];
    return [judge({ kind: 'ratio', form: 'execution', span: upTo(line, percent!.quantity), terms })];
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
  return flatMap(total.figures, (stated, column) => {
    const terms = flatMap(rows, (part): Term[] => {
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
