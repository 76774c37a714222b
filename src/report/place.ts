import type { Language, Where } from '../model.ts';

/** A place as a person would say it: 表2第3行第1格 · 第12段 in Word, 第31行 in a text file. */
export function place(where: Where, path: string, language: Language): string {
  const { table, row, cell, paragraph, line } = where;
  const zh = language === 'zh';
  if (table !== null) {
    const inside = row === null ? '' : zh ? `第${row}行第${cell}格` : `, row ${row}, cell ${cell}`;
    return (zh ? `表${table}` : `table ${table}`) + inside;
  }
  if (/\.do[ct][xm]$/i.test(path) && paragraph !== null)
    return zh ? `第${paragraph}段` : `paragraph ${paragraph}`;
  return zh ? `第${line}行` : `line ${line}`;
}
