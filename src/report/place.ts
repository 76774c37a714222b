import type { Bilingual, Language, Where } from '../model.ts';

const NOTES: Readonly<Record<NonNullable<Where['note']>, Bilingual>> = {
  footnote: { zh: '脚注', en: 'footnote' },
  endnote: { zh: '尾注', en: 'endnote' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  textbox: { zh: '文本框', en: 'text box' },
};

/** A place as a person would say it: 表2第3行第1格 · 第12段 · 第4段文本框 in Word, 第31行 in a text file. */
export function place(where: Where, path: string, language: Language): string {
  const { table, row, cell, paragraph, line, note } = where;
  const zh = language === 'zh';
  if (table !== null) {
    const inside = row === null ? '' : zh ? `第${row}行第${cell}格` : `, row ${row}, cell ${cell}`;
    return (zh ? `表${table}` : `table ${table}`) + inside;
  }
  const numbered = paragraph !== null ? (zh ? `第${paragraph}段` : `paragraph ${paragraph}`) : '';
  if (note !== null) return [numbered, NOTES[note][language]].join(numbered && !zh ? ', ' : '');
  if (/\.do[ct][xm]$/i.test(path) && numbered) return numbered;
  return zh ? `第${line}行` : `line ${line}`;
}
