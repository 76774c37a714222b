import type { Bilingual, CellName, Language, TableKind, Where } from '../model.ts';

/** What stands outside the flow of the body. */
export const NOTES: Readonly<Record<NonNullable<Where['note']>, Bilingual>> = {
  footnote: { zh: '脚注', en: 'footnote' },
  endnote: { zh: '尾注', en: 'endnote' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  textbox: { zh: '文本框', en: 'text box' },
};

const TABLES: Readonly<Record<Exclude<TableKind, 'other'>, Bilingual>> = {
  'project-self-evaluation': { zh: '自评表', en: 'self-evaluation table' },
  'department-self-evaluation': { zh: '整体支出自评表', en: 'self-evaluation table' },
  scoring: { zh: '评分表', en: 'scoring table' },
  'basic-data': { zh: '基础数据表', en: 'table of basic data' },
  'score-summary': { zh: '得分汇总表', en: 'table of scores' },
  expenditure: { zh: '收支表', en: 'table of income and expenditure' },
};

/**
 * A place as a person would say it: 自评表“年度资金总额”行“全年执行数”列 · 表2第3行第1格 · 第12段 · 第4段文本框 in Word,
 * 第3页第12行 in a PDF, 第31行 in a text file, 表“自评表”单元格 F12 in a workbook.
 */
export function place(where: Where, language: Language): string {
  const { table, row, cell, named, paragraph, note, sheet } = where;
  const zh = language === 'zh';
  if (sheet)
    return zh ? `表“${sheet.name}”单元格 ${sheet.cell}` : `sheet “${sheet.name}”, cell ${sheet.cell}`;
  const page = pageOf(where, zh);
  const onPage = page && (zh ? `（${page}）` : ` (${page})`);
  if (named && (named.row || named.column)) {
    const typed = note === null && paragraph === null ? lineOf(where, zh) : '';
    return (
      cellPlace(named, table, zh) + (table === null && typed ? (zh ? `（${typed}）` : ` (${typed})`) : onPage)
    );
  }
  if (table !== null) {
    const inside = row === null ? '' : zh ? `第${row}行第${cell}格` : `, row ${row}, cell ${cell}`;
    return (zh ? `表${table}` : `table ${table}`) + inside + onPage;
  }
  if (page) return note === null ? lineOf(where, zh) : [page, NOTES[note][language]].join(zh ? '' : ', ');
  const numbered = paragraph !== null ? (zh ? `第${paragraph}段` : `paragraph ${paragraph}`) : '';
  if (note !== null) return [numbered, NOTES[note][language]].join(numbered && !zh ? ', ' : '');
  return numbered || lineOf(where, zh);
}

const pageOf = ({ page }: Where, zh: boolean): string =>
  page === undefined ? '' : zh ? `第${page}页` : `page ${page}`;

const lineOf = (where: Where, zh: boolean): string =>
  [pageOf(where, zh), zh ? `第${where.line}行` : `line ${where.line}`].filter(Boolean).join(zh ? '' : ', ');

/** The kind of the table says more than its number. */
function cellPlace(
  { table: kind, ordinal, row, column }: CellName,
  table: number | null,
  zh: boolean,
): string {
  const name =
    kind === 'other'
      ? table === null
        ? ''
        : zh
          ? `表${table}`
          : `table ${table}`
      : TABLES[kind][zh ? 'zh' : 'en'];
  const which = ordinal === null || kind === 'other' ? '' : zh ? `（第${ordinal}张）` : ` no. ${ordinal}`;
  const lead = name === '' ? (zh ? '表' : 'table') : name;
  const steps = zh
    ? `${row && `“${row}”行`}${column && `“${column}”列`}`
    : `${row && `, row “${row}”`}${column && `, column “${column}”`}`;
  return lead + which + steps;
}
