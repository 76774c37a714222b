import { sentenceOf } from '../audit/sentence.ts';
import { type LeftRow, statusOfGone } from '../batch/follow-up.ts';
import { unitOf } from '../batch/judgement.ts';
import type { AuditedFile, AuditResult } from '../batch/result.ts';
import { isCalledCorrected, STATUSES, statusIn } from '../batch/status.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Bilingual, Language } from '../model.ts';
import { type Cell, figure } from './cell.ts';
import type { Setting } from './format.ts';
import { place } from './place.ts';
import { besideSaid, correctionSaid } from './said.ts';
import type { Column, Row, Sheet } from './sheet.ts';
import { SEVERITY } from './words.ts';

interface Field {
  readonly key: string;
  readonly title: Bilingual;
  readonly width: number;
  readonly centred?: boolean;
  readonly hidden?: boolean;
  readonly choices?: Readonly<Record<Language, readonly string[]>>;
}

/** The columns of the list of discrepancies, 整改清单; by their titles it is read again. */
export const FIELDS = [
  { key: 'number', title: { zh: '序号', en: 'No.' }, width: 4, centred: true },
  { key: 'unit', title: { zh: '单位', en: 'Unit' }, width: 11 },
  { key: 'file', title: { zh: '文件', en: 'File' }, width: 12 },
  { key: 'severity', title: { zh: '等级', en: 'Severity' }, width: 5, centred: true },
  { key: 'kind', title: { zh: '问题类型', en: 'Kind' }, width: 11 },
  { key: 'place', title: { zh: '位置', en: 'Place' }, width: 16 },
  { key: 'quote', title: { zh: '原文', en: 'Text' }, width: 30 },
  { key: 'stated', title: { zh: '报告值', en: 'Stated' }, width: 9 },
  { key: 'computed', title: { zh: '复算值', en: 'Computed' }, width: 9 },
  { key: 'difference', title: { zh: '差额', en: 'Difference' }, width: 8 },
  { key: 'measure', title: { zh: '计量单位', en: 'Measured in' }, width: 6, centred: true },
  { key: 'calculation', title: { zh: '计算过程', en: 'Calculation' }, width: 22 },
  { key: 'correction', title: { zh: '最可能的更正', en: 'Likely correction' }, width: 14 },
  { key: 'basis', title: { zh: '依据', en: 'Basis' }, width: 14 },
  { key: 'advice', title: { zh: '整改建议', en: 'What to do' }, width: 20 },
  { key: 'change', title: { zh: '对比上次', en: 'Since last time' }, width: 8, centred: true },
  {
    key: 'status',
    title: { zh: '整改状态', en: 'Status' },
    width: 9,
    centred: true,
    choices: STATUSES,
  },
  { key: 'person', title: { zh: '责任人', en: 'Person' }, width: 7 },
  { key: 'deadline', title: { zh: '整改时限', en: 'Deadline' }, width: 8 },
  { key: 'remark', title: { zh: '整改说明', en: 'Remark' }, width: 12 },
  { key: 'fingerprint', title: { zh: '指纹', en: 'Fingerprint' }, width: 17, hidden: true },
] as const satisfies readonly Field[];

export type FieldKey = (typeof FIELDS)[number]['key'];

/** What fits on a page beside each other. */
export const ON_PAPER: readonly FieldKey[] = [
  'number',
  'unit',
  'severity',
  'kind',
  'place',
  'quote',
  'stated',
  'computed',
  'difference',
  'advice',
  'status',
];

/** Every finding a row, settled ones too, with what people wrote; then the rows of an earlier list that are left. */
export function list(result: AuditResult, setting: Setting): Sheet {
  const { language, compared = false, left = [] } = setting;
  return {
    name: language === 'zh' ? '整改清单' : 'Discrepancies',
    columns: FIELDS.map((field): Column => {
      const { title, key, choices, ...rest }: Field = field;
      return {
        ...rest,
        title: title[language],
        ...(choices && { choices: choices[language] }),
        ...(key === 'change' && { hidden: !compared }),
      };
    }),
    graveCell: FIELDS.findIndex(({ key }) => key === 'severity'),
    rows: {
      *[Symbol.iterator]() {
        let number = 0;
        for (const file of result.files) {
          if (file.status === 'unreadable') continue;
          for (const finding of file.findings) yield rowOf(file, finding, ++number, setting);
        }
        for (const row of left) yield leftRow(row, ++number, setting);
      },
    },
  };
}

function rowOf(file: AuditedFile, finding: FindingRecord, number: number, setting: Setting): Row {
  const { language, rules, link, compared } = setting;
  const {
    judgement,
    corrections: [best],
  } = finding;
  const rule = rules.find(({ id }) => id === finding.rule);
  const formula = finding.calculation?.formula;
  const cells: Readonly<Record<FieldKey, Cell>> = {
    number: figure(String(number)),
    unit: unitOf(file),
    file: link ? { text: baseName(file.path), href: link(file.path) } : file.path,
    severity: SEVERITY[finding.severity][language],
    kind: rule?.title[language] ?? finding.rule,
    place: placeOf(finding, language),
    quote: quoteOf(finding),
    stated: figure(finding.stated),
    computed: figure(finding.computed, formula ? { formula } : {}),
    difference: figure(finding.difference, finding.unit === '%' ? { suffix: POINTS[language] } : {}),
    measure: finding.unit ?? '',
    calculation: finding.calculation?.text ?? reasons(finding, language),
    correction: best ? correctionSaid(best, language) : '',
    basis: rule?.basis[language] ?? '',
    advice: finding.message,
    change: compared ? changeOf(finding)[language] : '',
    status: judgement ? statusIn(judgement.status, language) : '',
    person: judgement?.person ?? '',
    deadline: judgement?.deadline ?? '',
    remark: judgement?.reason ?? '',
    fingerprint: finding.fingerprint,
  };
  return { grave: finding.severity, cells: FIELDS.map(({ key }) => cells[key]) };
}

/** A file without its folders. */
export const baseName = (path: string): string => path.replace(/^.*\//, '');

const POINTS: Bilingual = { zh: '个百分点', en: ' points' };

const LONGEST_HEADING = 18;

/** The way to it by its headings, of which some are whole sentences. */
const headings = (section: string): string =>
  section
    .split(' > ')
    .map((step) => (step.length > LONGEST_HEADING ? `${step.slice(0, LONGEST_HEADING)}…` : step))
    .join(' > ');

/** The headings above it, then the place itself. */
export const placeOf = ({ where }: Pick<FindingRecord, 'where'>, language: Language): string =>
  [headings(where.section), place(where, language)].filter(Boolean).join(' ');

/** The sentence or table row, the figure marked in it; tabs between cells become bars. */
function quoteOf({ excerpt }: Pick<FindingRecord, 'excerpt'>): Cell {
  const { text, start, end } = sentenceOf(excerpt);
  const barred = (part: string) => part.replaceAll('\t', ' | ');
  const [before, focus] = [barred(text.slice(0, start)), barred(text.slice(start, end))];
  return {
    text: before + focus + barred(text.slice(end)),
    start: before.length,
    end: before.length + focus.length,
  };
}

const MOST_REASONS = 4;

/** Where no arithmetic leads to the finding, the places that it rests on. */
const reasons = (finding: FindingRecord, language: Language): string =>
  finding.related
    .slice(0, MOST_REASONS)
    .map((related) => besideSaid(related, finding, language))
    .join(language === 'zh' ? '；' : '; ');

/** What became of it since the list that was given as baseline. */
function changeOf({ known, judgement }: FindingRecord): Bilingual {
  if (!known) return { zh: '新增', en: 'new' };
  if (isCalledCorrected(judgement?.status))
    return { zh: '标为已整改，问题仍在', en: 'called corrected, still there' };
  return { zh: '仍存在', en: 'still there' };
}

/** The words of this program in a row that may have been written in the other language. */
function translated({ severity, kind, basis }: LeftRow['cells'], { language, rules }: Setting) {
  const isOf = (word: string | undefined) => (own: Bilingual) => own.zh === word || own.en === word;
  const rule = rules.find(({ title }) => isOf(kind)(title));
  return {
    severity: Object.values(SEVERITY).find(isOf(severity))?.[language] ?? severity ?? '',
    kind: rule?.title[language] ?? kind ?? '',
    basis: rule?.basis[language] ?? basis ?? '',
  };
}

function leftRow(row: LeftRow, number: number, setting: Setting): Row {
  const { language } = setting;
  const change: Bilingual =
    row.why === 'gone' ? { zh: '已消失', en: 'gone' } : { zh: '本次未审核', en: 'not audited' };
  const own: Partial<Record<FieldKey, Cell>> = {
    number: figure(String(number)),
    change: change[language],
    ...translated(row.cells, setting),
    status: statusIn(statusOfGone(row), language),
    stated: figure(row.cells.stated ?? ''),
    computed: figure(row.cells.computed ?? ''),
    difference: figure(row.cells.difference ?? ''),
  };
  return {
    grave: row.why === 'gone' ? 'none' : 'unknown',
    cells: FIELDS.map(({ key }) => own[key] ?? row.cells[key] ?? ''),
  };
}
