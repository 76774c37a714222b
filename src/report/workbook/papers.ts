import { relationName } from '../../audit/relation-name.ts';
import type { Checking, WorkingPaper } from '../../audit/working-paper.ts';
import { unitOf } from '../../batch/judgement.ts';
import type { AuditedFile, AuditResult } from '../../batch/result.ts';
import type { Bilingual, Language, Severity } from '../../model.ts';
import { type Cell, figure } from '../cell.ts';
import type { Setting } from '../format.ts';
import { baseName, placeOf } from '../list.ts';
import type { Column, Row, Sheet } from '../sheet.ts';
import { VERDICT } from '../words.ts';

const column =
  (language: Language) =>
  (zh: string, en: string, width: number, own: Partial<Column> = {}) => ({
    title: language === 'zh' ? zh : en,
    width,
    ...own,
  });

/** Rows out of the working paper of each report, numbered. */
function* numbered<Entry>(
  { files }: AuditResult,
  entries: (paper: WorkingPaper) => readonly Entry[],
  row: (entry: Entry, file: AuditedFile) => Omit<Row, 'cells'> & { readonly cells: readonly Cell[] },
): Generator<Row> {
  let number = 0;
  for (const file of files) {
    if (file.status === 'unreadable' || !file.paper) continue;
    for (const entry of entries(file.paper)) {
      const { cells, ...rest } = row(entry, file);
      yield { ...rest, cells: [figure(String(++number)), unitOf(file), ...cells] };
    }
  }
}

const rowsOf = (rows: () => Iterator<Row>): Iterable<Row> => ({ [Symbol.iterator]: rows });

/** Every relation that was checked, whatever came of it: 核对明细. */
export function checkings(result: AuditResult, { language }: Setting): Sheet {
  const of = column(language);
  return {
    name: language === 'zh' ? '核对明细' : 'Relations checked',
    columns: [
      of('序号', 'No.', 6, { centred: true }),
      of('单位', 'Unit', 14),
      of('文件', 'File', 16),
      of('关系', 'Relation', 10),
      of('位置', 'Place', 24),
      of('原文', 'Text', 44),
      of('报告值', 'Stated', 11),
      of('复算值', 'Computed', 11),
      of('差额', 'Difference', 9),
      of('计量单位', 'Measured in', 6, { centred: true }),
      of('计算过程', 'Calculation', 36),
      of('结论', 'Verdict', 10, { centred: true }),
      of('说明', 'Remark', 18),
    ],
    graveCell: 11,
    rows: rowsOf(() =>
      numbered(
        result,
        ({ checkings: all }) => all,
        (checking, file) => checkingRow(checking, file.path, language),
      ),
    ),
  };
}

function checkingRow(checking: Checking, path: string, language: Language): Row {
  const { kind, form, verdict, counted, where, excerpt, calculation } = checking;
  const { stated, computed, residual, unit, reason } = checking;
  const decided = verdict !== 'undecided';
  const formula = calculation?.formula;
  const order = kind === 'order';
  return {
    grave: graveOf(checking),
    cells: [
      baseName(path),
      relationName({ kind, form })[language],
      placeOf({ where }, language),
      marked(excerpt),
      figure(stated),
      decided ? figure(computed, formula ? { formula } : {}) : '',
      decided && !order ? figure(residual) : '',
      unit,
      calculation?.text ?? '',
      (order && verdict === 'impossible' ? MISSED : VERDICT[verdict])[language],
      [counted ? '' : UNCOUNTED[language], reason].filter(Boolean).join('；'),
    ],
  };
}

/** A missed target is no discrepancy. */
const MISSED: Bilingual = { zh: '未达到', en: 'missed' };
const UNCOUNTED: Bilingual = { zh: '仅数值关系，文字未明言', en: 'by the figures alone' };

function graveOf({ kind, verdict }: Checking): Severity | 'none' | 'unknown' {
  if (verdict === 'undecided') return 'unknown';
  if (verdict === 'impossible') return kind === 'order' ? 'warning' : 'error';
  return verdict === 'slack' ? 'info' : 'none';
}

function marked({ text, start, end }: Checking['excerpt']): Cell {
  return { text: text.replaceAll('\t', '|'), start, end };
}

/** Every figure that no relation binds: 未核对的数字. */
export function openFigures(result: AuditResult, { language }: Setting): Sheet {
  const of = column(language);
  const why: Readonly<Record<'unbound' | 'undecided', Bilingual>> = {
    unbound: { zh: '未涉及勾稽关系', en: 'in no relation' },
    undecided: { zh: '所在关系无法判定', en: 'in relations that could not be decided' },
  };
  return {
    name: language === 'zh' ? '未核对的数字' : 'Figures not checked',
    columns: [
      of('序号', 'No.', 6, { centred: true }),
      of('单位', 'Unit', 18),
      of('文件', 'File', 24),
      of('数字', 'Figure', 14),
      of('位置', 'Place', 34),
      of('原文', 'Text', 70),
      of('原因', 'Why', 18),
    ],
    rows: rowsOf(() =>
      numbered(
        result,
        (paper) => paper.openFigures,
        ({ figure: printed, where, excerpt, why: reason }, { path }) => ({
          cells: [
            baseName(path),
            printed,
            placeOf({ where }, language),
            marked(excerpt),
            why[reason][language],
          ],
        }),
      ),
    ),
  };
}

/** The checks that were not made: 未执行的检查. */
export function unapplied(result: AuditResult, { language, rules }: Setting): Sheet {
  const of = column(language);
  const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
  return {
    name: language === 'zh' ? '未执行的检查' : 'Checks not made',
    columns: [
      of('序号', 'No.', 6, { centred: true }),
      of('单位', 'Unit', 22),
      of('文件', 'File', 34),
      of('检查', 'Check', 26),
      of('规则', 'Rule', 26),
      of('对象', 'Subject', 30),
      of('原因', 'Why', 40),
    ],
    rows: rowsOf(() =>
      numbered(
        result,
        (paper) => paper.unapplied,
        ({ rule, subject, why }, { path }) => ({
          cells: [baseName(path), titles.get(rule) ?? rule, rule, subject, why],
        }),
      ),
    ),
  };
}
