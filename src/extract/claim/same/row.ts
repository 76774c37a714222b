import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { equal } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, Table } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { holding } from '../../located.ts';
import { labelled } from '../../table/label.ts';
import { natureOf } from '../../table/nature.ts';
import { headingsOf } from '../table/sides.ts';

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

/** How far before a figure the name of its line may stand, and how much of the text above a table names it. */
const LOOK_BACK = 240;
const CAPTION = 60;

/** …（款）行政运行（项）, …（06款）行政运行（01项）, “…-行政运行”科目: where the name of the 项 that a text speaks of ends. */
const LINE = /[（(]\d{0,2}项[）)]|[”"]科目/gu;
/** Where it begins. */
const BEGINNING = /[，,。；;、：:“”"\s—－-]|[款类][）)]/u;
const LONGEST_NAME = 60;
/** What may stand between the name and a figure of the line itself. */
const BEHIND = /^(?:支出|年初|当年|本年|预算|决算|安排|数|为|是|共|计){0,6}$/;
/** 年初预算为, 支出决算为 later in the paragraph are of the line too, if nothing speaks of another year. */
const LATER = /^(?!.*(?:上年|去年|同期)).*(年初预算|支出决算|决算支出|决算)数?为?$/u;

/** 财政拨款收入支出总计: a total that a figure stands right behind. */
const TOTAL = /(?:年度?|[，,。；;：:“”"\s]|^)((?:[\p{Script=Han}]、?){2,18}?)(总计|合计)(?:均)?(?:为|是)?$/u;

/** A row of a table: the figures of its amounts, and whether its table is one of budgets or of accounts. */
interface Row {
  readonly name: string;
  readonly measure: Measure;
  readonly figures: readonly Quantity[];
}

type Measure = '预算' | '决算' | '';

/**
 * What the text says of a line of the budget (…（类）…（款）…（项）88.30万元) or of the total of a table by its name, against the row of
 * that name. Any figure of the row confirms it; it is held against the text only where all rows of the name begin with one amount.
 */
export function textAgainstRows(report: Source): Claim[] {
  if (report.tables.length === 0) return [];
  const rows = grouped(
    report.tables.flatMap((table) => rowsOf(table, report)),
    ({ name }) => name,
  );
  if (rows.size === 0) return [];
  const { text } = report.document;
  const told = flatMap(report.quantities, (quantity) => {
    if (quantity.dimension !== 'money' || quantity.bound !== 'eq' || quantity.unitInferred) return [];
    const around = text.slice(Math.max(0, quantity.span.start - LOOK_BACK), quantity.span.start);
    // a figure may begin a line: lines are broken off anywhere
    const before = around.slice(around.lastIndexOf('\n', around.lastIndexOf('\n') - 1) + 1);
    const named = lineIn(before) ?? totalIn(before);
    return named && !holding(report.tables, quantity.span) ? [{ quantity, ...named }] : [];
  });
  const open = new Set(
    flatMap(report.quantities, (quantity) => (quantity.unit === '' ? [quantity.span.start] : [])),
  );
  const claims = (scale: number) =>
    flatMap(told, ({ quantity, name, label, measure }) =>
      agreement(
        quantity,
        label,
        (rows.get(name) ?? []).flatMap((row) =>
          measure === '' || measure === row.measure ? [inYuan(row, scale)] : [],
        ),
      ),
    );
  // a table may not tell its unit: then it is the one that the text agrees with in two places at least
  const [best] = [claims(1), claims(1e4)].toSorted((a, b) => confirmed(b) - confirmed(a));
  const isTold = confirmed(best!) >= 2;
  return best!.filter(({ holds, terms }) => holds || isTold || !open.has(terms[1]!.quantity.span.start));
}

interface Told {
  readonly name: string;
  readonly label: string;
  readonly measure: Measure;
}

/** @param before the paragraph up to a figure */
function lineIn(before: string): Told | undefined {
  if (!/项|科目/.test(before)) return undefined;
  const found = [...before.matchAll(LINE)].at(-1);
  if (!found) return undefined;
  const name = before
    .slice(Math.max(0, found.index - LONGEST_NAME), found.index)
    .split(BEGINNING)
    .at(-1)!;
  const gap = before.slice(found.index + found[0].length).replace(/[\s”"]/g, '');
  const said = BEHIND.exec(gap.replace(/^[：:，,]/, ''))?.[0] ?? LATER.exec(gap)?.[1];
  return said === undefined ? undefined : { name, label: name, measure: measureIn(said) };
}

function totalIn(before: string): Told | undefined {
  const found = /[总合]计[均为是]{0,2}$/.test(before) ? TOTAL.exec(before) : null;
  if (!found) return undefined;
  const [, of, word] = found;
  return { name: totalOf(of!, word!), label: `${of}${word}`, measure: '' };
}

const confirmed = (claims: readonly Claim[]): number => claims.filter(({ holds }) => holds).length;

const inYuan = (row: Row, scale: number): Row => ({
  ...row,
  figures: row.figures.map((figure) =>
    figure.unit === '' ? { ...figure, unit: '元', scale, dimension: 'money' } : figure,
  ),
});

const measureIn = (words: string): Measure =>
  words.includes('决算') ? '决算' : words.includes('预算') ? '预算' : '';

function agreement(quantity: Quantity, label: string, rows: readonly Row[]): Claim[] {
  const claims = flatMap(rows, ({ figures }) => figures.map((figure) => said(quantity, figure, label)));
  const held = claims.find(({ holds }) => holds);
  if (held) return [held];
  const [first, ...others] = rows.map(({ figures }) => figures[0]!);
  return first && others.every((other) => equal(amount(other), amount(first)))
    ? [said(quantity, first, label)]
    : [];
}

const said = (quantity: Quantity, figure: Quantity, label: string): Claim =>
  judge({
    kind: 'same',
    form: 'table',
    span: quantity.span,
    terms: [
      { role: 'left', quantity, label },
      { role: 'right', quantity: figure, label: `表中${label}` },
    ],
    plausibility: 0.85,
  });

/** The rows of a table with amounts of a known unit. */
function rowsOf(table: Table, { document: { text }, quantities }: Source): Row[] {
  if (table.flattened || table.headerRows === 0) return [];
  const caption = text.slice(Math.max(0, table.span.start - CAPTION), table.span.start);
  const title = titleIn(caption);
  const headings = headingsOf(table);
  const measure = measureIn(title + headings.join(''));
  return table.cells.slice(table.headerRows).flatMap((row) => {
    const found: { name: string; figures: Quantity[] }[] = [];
    row.forEach((cell, column) => {
      if (cell.column !== column) return;
      const words = cell.text.replace(/\s+/g, '');
      if (cell.quantities.length === 0 && /\p{Script=Han}{2}/u.test(words))
        found.push({ name: words, figures: [] });
      const figure = cell.quantities.length === 1 ? quantities[cell.quantities[0]!] : undefined;
      const isAmount =
        figure?.dimension === 'money' || (figure?.dimension === 'number' && table.unit === undefined);
      if (isAmount && natureOf(headings[column] ?? '') === 'amount') found.at(-1)?.figures.push(figure!);
    });
    return found
      .filter(({ figures }) => figures.length > 0)
      .map(({ name, figures }) => ({ name: nameIn(name, title), measure, figures }));
  });
}

/** 财政拨款收入支出决算总表: the last line above a table that names one. */
const titleIn = (caption: string): string =>
  caption
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .findLast((line) => /表$/.test(line)) ?? '';

/** 总计 and 合计 of a table are called by its name; other rows by theirs. */
const nameIn = (name: string, title: string): string => {
  const { kind, label } = labelled(name);
  return kind === 'total' && /^(?:总计|合计)$/.test(label) ? totalOf(title, label) : label;
};

/** 2024年度财政拨款收入支出决算总表 and 财政拨款收、支总计 are of one name. */
const totalOf = (of: string, word: string): string =>
  of.replace(/^.*?\d{4}年度?|决算|预算|总表$|表$|、/g, '').replace(/收支|收入支出/, '收入支出') + word;
