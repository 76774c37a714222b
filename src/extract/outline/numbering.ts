import { once } from '../../arithmetic/once.ts';
import type { LabelStyle, Report, Section } from '../../model.ts';
import { written } from './form.ts';
import { type List, lists, type Numbered } from './list.ts';
import { relabelled } from './numeral.ts';
import { type Break, breaks } from './sequence.ts';

/** A label that does not fit the list it stands in. */
export interface Misnumbering {
  /** As in a list of ordinals; `beheaded` begins with 2、. */
  readonly kind: Break['kind'] | 'beheaded';
  /** The style of the list, not of the label that does not fit. */
  readonly style: LabelStyle;
  readonly section: Numbered;
  readonly label: string;
  readonly previous?: Numbered;
  readonly previousLabel: string;
  /** What should stand here, written as the list writes it. */
  readonly expected: string;
  /** The labels that are not there: 六、 or 六、至八、. */
  readonly missing: string;
  /** More of the list stands behind it. */
  readonly followed: boolean;
  /** False where another reading is left: a list of two, 一是 and ① in running text, the rows of an annexed form. */
  readonly certain: boolean;
  /** A text without a title and with a few headings only: an excerpt, of which nothing can be said to be missing. */
  readonly excerpt: boolean;
}

/** Text lost in conversion (mojibake, masked words) takes labels with it. */
const DAMAGED = /\ufffd|。[ㄒㄈǘ]|点击查看|[*＊]{4}/;
/** In running text these are given up and taken up again freely. */
const LOOSE: ReadonlySet<LabelStyle> = new Set(['first', 'circled', 'decimal-path']);

/** These number the whole report, not a passage of it. */
const WHOLE: ReadonlySet<LabelStyle> = new Set(['part', 'chapter', 'han']);

const COARSE_FIRST: readonly LabelStyle[] = [
  'part',
  'chapter',
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
];

/** These head paragraphs; others also count what one passage lists. */
const HEADS: ReadonlySet<LabelStyle> = new Set([...COARSE_FIRST, 'decimal-path']);

/** A report has at least so many headings of the highest level. */
const WHOLE_REPORT = 4;

/** What may have stood where an excerpt leaves off. */
const UNSEEN: ReadonlySet<Misnumbering['kind']> = new Set(['missing', 'beheaded', 'misplaced']);

/** Every misnumbering of the report in text order; one for each list that shifts, none for what follows from it. */
export const misnumberings = once(
  (report: Pick<Report, 'document' | 'sections' | 'meta'>): Misnumbering[] => {
    const { text } = report.document;
    if (DAMAGED.test(text)) return [];
    const before = precedents(report.sections);
    const annexes = report.sections.filter(({ label, title }) => !label && title.startsWith('附'));
    const annexed = ({ span }: Section) =>
      annexes.some((annex) => span.start >= annex.span.start && span.end <= annex.span.end);
    return lists(report)
      .flatMap((list) => inspect(list, text, before, report.meta.title === ''))
      .map((found) => (annexed(found.section) ? { ...found, certain: false } : found))
      .sort((a, b) => a.section.span.start - b.section.span.start);
  },
);

function inspect(
  { style, members: list, parent }: List,
  text: string,
  before: ReadonlyMap<Section, number>,
  untitled: boolean,
): Misnumbering[] {
  const ordinals = list.map(({ label }) => label.ordinal);
  const first = list[0]!;
  const beheaded = parent
    ? first.label.ordinal > 1 && before.get(first) !== first.label.ordinal - 1
    : first.label.ordinal === 2 &&
      (list.length > 1 || style === 'decimal-path') &&
      /\p{Script=Han}{4}/u.test(text.slice(0, first.span.start));
  if (sparse(ordinals, beheaded) || tabular(list, text)) return [];
  const quote = ({ label }: Numbered) => text.slice(label.span.start, label.span.end).trim();
  const certain = list.length > 2 && !LOOSE.has(style);
  // 1、… 2、… （三）…: an excerpt may go on with a coarser list that began before it.
  const returning = (index: number, { label }: Numbered, kind: Misnumbering['kind']) =>
    kind === 'misplaced' &&
    index === list.length - 1 &&
    COARSE_FIRST.indexOf(label.style) < COARSE_FIRST.indexOf(style) &&
    !before.get(list[index]!);
  const at = (index: number, kind: Misnumbering['kind'], expected: number): Misnumbering => {
    const section = list[index]!;
    const previous = list[index - 1];
    const model = quote(list.find((member) => member.label.style === style)!);
    const to = kind === 'missing' || kind === 'beheaded' ? section.label.ordinal - 1 : expected;
    return {
      kind,
      style,
      section,
      label: quote(section),
      ...(previous ? { previous } : {}),
      previousLabel: previous ? quote(previous) : '',
      expected: relabelled(model, expected),
      missing: range(model, expected, to),
      followed: index < list.length - 1,
      certain:
        certain &&
        !returning(index, section, kind) &&
        kind !== 'beheaded' &&
        section.label.ordinal > 1 &&
        !(section.inline && previous?.inline),
      excerpt:
        (untitled && !parent && !LOOSE.has(style) && list.length < WHOLE_REPORT && UNSEEN.has(kind)) ||
        returning(index, section, kind),
    };
  };
  const broken = breaksOf(list, style, text).filter(
    ({ kind, index, expected }) =>
      kind !== 'missing' || !stands(text, list[index - 1]!, list[index]!, style, expected),
  );
  const foreign = list.flatMap(({ label }, index) =>
    label.style !== style && !broken.some((found) => found.index === index) ? [index] : [],
  );
  return [
    ...(beheaded ? [at(0, 'beheaded', 1)] : []),
    ...foreign.map((index) => at(index, 'misplaced', ordinals[index]!)),
    ...broken.map(({ kind, index, expected }) => at(index, kind, expected)),
  ];
}

function breaksOf(list: readonly Numbered[], style: LabelStyle, text: string): Break[] {
  const ordinals = list.map(({ label }) => label.ordinal);
  const found = [...twins(ordinals, style), ...breaks(ordinals)];
  return found.length > 0 ? found : restart(list, text);
}

/** Two headings 一、 one after the other, and then 二、: no list of its own begins with the second. */
function twins([first, second, third, fourth]: readonly number[], style: LabelStyle): Break[] {
  const begun = first === 1 && second === 1 && third === 2 && fourth !== 2;
  return begun && WHOLE.has(style) ? [{ kind: 'repeated', index: 1, expected: 2 }] : [];
}

/** What leads over to another list: a title, an introduction. Text that ends like this goes with what stands before. */
const CLOSED = /[。；;！!]\s*$/u;
const LEADS_ON = /以下|如下|下列|包括|主要|分别|[：:]/u;

/** （一）（二）（三）and at once （一）（二）: with nothing between that another list could be of, its numbers begin anew by mistake. */
function restart(list: readonly Numbered[], text: string): Break[] {
  const anew = list.flatMap(({ label }, index) => (index > 0 && label.ordinal === 1 ? [index] : []));
  const [index] = anew;
  if (index === undefined || anew.length > 1) return [];
  const [previous, section] = [list[index - 1]!, list[index]!];
  if (section.inline || previous.inline || !HEADS.has(section.label.style)) return [];
  // 一、一、二、二、: two lists read row by row
  const repeated = previous.label.ordinal === 1;
  if (repeated && list[index + 2]?.label.ordinal === 2) return [];
  const lines = text.slice(previous.span.start, section.span.start).trimEnd().split(/\n+/);
  const last = lines.at(-1)!;
  const goesOn = lines.length === 1 || (CLOSED.test(last) && !LEADS_ON.test(last));
  const kind = repeated ? 'repeated' : 'backwards';
  return goesOn ? [{ kind, index, expected: previous.label.ordinal + 1 }] : [];
}

/** 六、 · 六、、七、 · 六、至九、 */
function range(model: string, from: number, to: number): string {
  const [first, last] = [relabelled(model, from), relabelled(model, to)];
  return from === to ? first : `${first}至${last}`;
}

/** More than half of the numbers are not there: numbering that Word made and the conversion lost. */
function sparse(ordinals: readonly number[], beheaded: boolean): boolean {
  const from = beheaded ? 1 : Math.min(...ordinals);
  return Math.max(...ordinals) - from + 1 > 2 * new Set(ordinals).size;
}

/** Rows of a table, a line a cell or all in one line: empty rows were left out, and their numbers with them. */
function tabular(list: readonly Numbered[], text: string): boolean {
  const rows = list.filter(({ heading }) => {
    const [rest = '', below = ''] = text.slice(heading.end, heading.end + 80).split('\n');
    const cell = rest.trim() || below.trim();
    return /^[\d.,，%—\-－/]+$/.test(cell) || /\s[\d.,%—-]+$/.test(text.slice(heading.end - 20, heading.end));
  });
  return rows.length * 2 >= list.length;
}

/** The label that a list lacks stands there all the same, where none was expected. */
function stands(text: string, from: Section, to: Section, style: LabelStyle, ordinal: number): boolean {
  const between = text.slice(from.heading.start, to.span.start);
  for (const label of written(between, 0))
    if (label.style === style && label.ordinal === ordinal) return true;
  return false;
}

/** For each section the last ordinal of its style before it: numbering may run on over a higher heading. */
function precedents(sections: readonly Section[]): Map<Section, number> {
  const before = new Map<Section, number>();
  const last = new Map<LabelStyle, number>();
  const walk = (siblings: readonly Section[]): void => {
    for (const section of siblings) {
      if (section.label) {
        before.set(section, last.get(section.label.style) ?? 0);
        last.set(section.label.style, section.label.ordinal);
      }
      walk(section.children);
    }
  };
  walk(sections);
  return before;
}
