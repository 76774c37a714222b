import type { Fact, Meta, Quantity, Report, Section } from '../../model.ts';
import { isWeighed } from '../meta/standing.ts';
import { sectionsAt } from '../outline/around.ts';
import { type ReadLabel, readLabel } from './label.ts';
import { measureOfText } from './measure.ts';
import { periodOf } from './period.ts';
import type { Sentence } from './sentence.ts';
import { subjectIn } from './subject.ts';
import { isOfTheUnit, UNIT, yearTotal } from './unit-total.ts';
import { yearsAbove } from './years.ts';

/** 其中: what follows are parts of what stood before. */
const PARTS = /其中|包括/u;
const ENDS = /[；;]/u;
/** 公用经费支出128.4万元 is spent, also where the text else speaks of budgets only. */
const SPENT = /支出|使用|列支|花费/u;
/** 完成全年预算50.74万元的67.2%: what is measured against, not what parts are parts of. */
const BASE = /^\s*(?:完成|达到?|为|占)/u;
/** 881300.39元，占一般公共预算支出的96.74%: its share says whose part it is. */
const SHARE_OF = /^\s*(?:[，,]\s*)?占(一般公共预算|政府性基金|国有资本经营|财政拨款)/u;

/**
 * The labelled figures of running text. The label stands in the clause before the figure; the subject there, earlier in
 * the sentence, or in the heading right above.
 */
export function proseFacts(
  report: Pick<Report, 'document' | 'sections' | 'nonFigures'>,
  meta: Meta,
  told: readonly Sentence[],
): Fact[] {
  const { text } = report.document;
  const bare = measureOfText(text);
  const years = report.nonFigures.filter(({ reason }) => reason === 'year');
  const spent = bare === '预算' ? '' : '执行';
  const facts: Fact[] = [];
  const begun = new Set<Section | undefined>();
  let carried: ReadLabel | null = null;
  for (const sentence of told) {
    const section = sectionsAt(report.sections, sentence.span.start).at(-1);
    const heading = section ? headOf(section.title) : '';
    const unit = isOfTheUnit(report.sections, sentence.span.start, meta) ? UNIT : null;
    const found = read(sentence, carried, begun.has(section) ? null : readLabel(heading), unit);
    begun.add(section);
    const above = yearsAbove(report, years, sentence);
    for (const { label, quantity, within } of found.labelled) {
      if (!suits(label, quantity)) continue;
      const dates = [...above, ...sentence.dates.filter(({ span }) => span.end <= quantity.span.start)];
      const share = SHARE_OF.exec(text.slice(quantity.span.end, quantity.span.end + 20))?.[1] ?? '';
      const scope = scopeOf(label, within, share, heading);
      if (label.subject!.nested && scope === '') continue;
      if (isWeighed(text, quantity)) continue;
      facts.push({
        subject: label.subject!.name,
        measure: label.subject!.counted ? '' : label.measure || (SPENT.test(label.rest) ? spent : bare),
        period: periodOf(label.rest, dates, text, meta.year),
        scope,
        quantity,
        origin: 'prose',
      });
    }
    carried = found.carried;
  }
  return facts;
}

interface Labelled {
  readonly label: ReadLabel;
  readonly quantity: Quantity;
  /** The total it is a part of, where that narrows it. */
  readonly within: string;
}

/**
 * @param heading the label of the section, if this is the first sentence with figures under it
 * @param unit what a total of the year means that has no name, if anything
 */
function read(
  sentence: Sentence,
  before: ReadLabel | null,
  heading: ReadLabel | null,
  unit: ReadLabel | null,
) {
  const labelled: Labelled[] = [];
  let carried = before;
  let subject = heading;
  let whole: ReadLabel | null = null;
  for (const { quantity, label: raw, before: words } of sentence.figures) {
    const label = readLabel(raw);
    // 年初预算98万元，其中基本支出64万元、项目支出34万元；全年预算103万元: not of the last part any more.
    if (whole && ENDS.test(words)) subject = null;
    if (!label || quantity.bound !== 'eq') continue;
    if (PARTS.test(words)) whole = carried;
    const full = label.subject ? label : (bareMeasure(subject, label) ?? yearTotal(unit, label, raw));
    if (full) labelled.push(whole ? part(full, quantity, whole) : { label: full, quantity, within: '' });
    if (quantity.dimension !== 'percent' && !BASE.test(raw)) carried = full ?? label;
    subject = label.subject ? label : full ? subject : null;
  }
  return { labelled, carried };
}

/** 基本支出年初预算175.16万元，全年预算数225.33万元: a bare measure speaks of the subject before it. */
function bareMeasure(named: ReadLabel | null, label: ReadLabel): ReadLabel | null {
  if (!named?.subject || label.measure === '' || label.scope !== '') return null;
  // 年末结转结余10万元，支出预算200万元: what is spent is no measure of what is left
  if (/结转|结余/u.test(named.subject.name) && /[支收入出]/u.test(label.rest)) return null;
  return { ...named, measure: label.measure };
}

/** A part is of the measure and the year of its total, unless it names its own, and spent where that is. */
const part = (label: ReadLabel, quantity: Quantity, whole: ReadLabel): Labelled => ({
  label: { ...label, measure: label.measure || whole.measure, rest: whole.rest + label.rest },
  quantity,
  within: within(label, whole),
});

function scopeOf({ scope, subject }: ReadLabel, total: string, share: string, heading: string): string {
  const around = total || (subject!.nested ? (readLabel(heading)?.subject?.name ?? '') : '');
  return [...new Set([scope || share, around].filter(Boolean))].join('·');
}

/** The total that a part is named under, where that narrows the part: 机构运行12万元，其中：基本支出10万元. */
function within({ subject }: ReadLabel, whole: ReadLabel): string {
  // 全年执行数419万元，其中：基本支出251万元: a total of the year without a name is that of the whole unit.
  if (!whole.subject)
    return whole.scope || (whole.measure && subject?.under?.includes('部门整体支出') ? '' : '其中');
  if (whole.subject === subject || subject?.under?.includes(whole.subject.name)) return whole.scope;
  return [whole.scope, whole.subject.scope ?? whole.subject.name].filter(Boolean).join('·');
}

/** People and points are counted, money is money, and a rate is a percentage. */
function suits({ subject, measure }: ReadLabel, { dimension, unit }: Quantity): boolean {
  if (subject!.counted === 'people') return dimension === 'count' && /^[人名个]$/u.test(unit);
  if (subject!.counted === 'points') return dimension === 'score' && measure === '';
  return measure.endsWith('率') ? dimension === 'percent' : dimension === 'money';
}

/** What a heading names, without the sentence that runs on in it: 基本支出预算881300.39元，占… */
const headOf = (title: string): string => {
  const head = /^[^\d，,。：:；（(]*/u.exec(title)![0];
  return subjectIn(head) ? head : '';
};
