import type { Bilingual, Notice } from '../../model.ts';
import { struckNotice } from '../struck.ts';
import { columnName } from './address.ts';
import type { RawSheet } from './raw.ts';

/** What the reader left out or decided, and a person should know. */
export function notices(
  sheets: readonly RawSheet[],
  { worked, unworked }: { readonly worked: number; readonly unworked: number },
): Notice[] {
  const seen = sheets.filter(({ hidden }) => !hidden);
  const unseen = sheets.filter(({ hidden, cells }) => hidden && cells.length > 0);
  const sum = (count: (sheet: RawSheet) => number) => seen.reduce((total, sheet) => total + count(sheet), 0);
  const pictures = sum((sheet) => sheet.pictures);
  const objects = sum((sheet) => sheet.objects);
  return [
    ...when(unseen.length, 'hidden-sheets', {
      zh: `有隐藏的工作表 ${unseen.length} 张（${named(unseen, '、')}），未读取；如属报告内容，请取消隐藏后再审核`,
      en: `${unseen.length} hidden sheets (${named(unseen, ', ')}) were not read; show them if they belong to the report`,
    }),
    ...seen.flatMap(hiddenCells),
    ...struckNotice(sum(({ cells }) => cells.reduce((total, { struck = 0 }) => total + struck, 0))),
    ...when(worked, 'formulas-worked-out', {
      zh: `有 ${worked} 处公式没有存下结果，已按公式算出后核对；请用 Excel 或 WPS 打开保存一次`,
      en: `${worked} formulas had no result stored; they were worked out; open and save it in Excel or WPS`,
    }),
    ...when(unworked, 'formulas-not-worked-out', {
      zh: `有 ${unworked} 处公式没有存下结果，未能核对；请用 Excel 或 WPS 打开保存后再审核`,
      en: `${unworked} formulas have no result stored and were not checked; open and save it in Excel or WPS first`,
    }),
    ...when(objects, 'objects-not-read', {
      zh: `含图表或嵌入对象 ${objects} 个，其中的文字和数字未读取`,
      en: `${objects} charts or embedded objects; text and figures inside were not read`,
    }),
    ...when(pictures, 'pictures-not-read', {
      zh: `含图片 ${pictures} 张，图中文字未读取`,
      en: `${pictures} pictures; text inside was not read`,
    }),
  ];
}

const named = (sheets: readonly RawSheet[], mark: string): string =>
  sheets
    .slice(0, 5)
    .map(({ name }) => name)
    .join(mark) + (sheets.length > 5 ? ' …' : '');

/** Hidden rows and columns that something stands in: sums count it, so it is read, and said. */
function hiddenCells({ name, cells, hiddenRows, hiddenColumns }: RawSheet): Notice[] {
  const filledRows = new Set(cells.map(({ row }) => row));
  const filledColumns = new Set(cells.map(({ column }) => column));
  const rows = ranges(hiddenRows.filter((row) => filledRows.has(row)));
  const columns = ranges(
    [...filledColumns]
      .filter((column) => hiddenColumns.some(([from, to]) => from <= column && column <= to))
      .sort((a, b) => a - b),
  );
  if (rows.length + columns.length === 0) return [];
  const shown = (found: readonly (readonly [number, number])[], say: (at: number) => string, mark: string) =>
    found
      .slice(0, 6)
      .map(([from, to]) => (from === to ? say(from) : `${say(from)}—${say(to)}`))
      .join(mark) + (found.length > 6 ? '…' : '');
  const row = (at: number) => String(at + 1);
  const [zh, en] = [
    [
      rows.length > 0 && `第${shown(rows, row, '、')}行`,
      columns.length > 0 && `${shown(columns, columnName, '、')}列`,
    ],
    [
      rows.length > 0 && `rows ${shown(rows, row, ', ')}`,
      columns.length > 0 && `columns ${shown(columns, columnName, ', ')}`,
    ],
  ];
  return [
    {
      code: 'hidden-cells',
      message: {
        zh: `工作表“${name}”的${zh.filter(Boolean).join('、')}被隐藏，其中的内容已一并读取核对`,
        en: `in sheet “${name}” ${en.filter(Boolean).join(' and ')} are hidden; what stands there was read like the rest`,
      },
    },
  ];
}

function ranges(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const when = (count: number, code: string, message: Bilingual): Notice[] =>
  count > 0 ? [{ code, message }] : [];
