import type { Document, Label, LabelStyle, Paragraph } from '../../model.ts';
import { written } from './form.ts';
import { HAN_NUMERAL } from './numeral.ts';

/** From the highest level to the lowest, as reports use them (GB/T 9704: 一、 → （一） → 1. → （1）). */
export const RANK: Readonly<Record<LabelStyle, number>> = {
  part: 0,
  chapter: 1,
  han: 2,
  'han-bracket': 3,
  arabic: 4,
  'decimal-path': 5,
  'arabic-bracket': 6,
  circled: 7,
  first: 8,
  none: 9,
};

/**
 * How sure its place makes a label: `firm` starts a paragraph or belongs to a list in the line (1.…；2.…；3.…), `likely`
 * follows a sentence or a wide gap, `possible` has nothing but its number to speak for it, `bare` is a number whose mark
 * was lost, if anything; `titled` such a number before a short line of its own.
 */
type Sureness = 'firm' | 'likely' | 'titled' | 'possible' | 'bare';

/** Something that may open a section. */
export interface Mark {
  /** Absent for a heading that only a style of Word or Markdown makes one, and for 附件1. */
  readonly label?: Label;
  readonly start: number;
  readonly paragraph: Paragraph;
  /** Depth by a style of Word or Markdown; 0 for an annex, which closes everything. */
  readonly heading?: number;
  readonly sureness: Sureness;
  readonly inline: boolean;
  /** Nothing else stands in the paragraph. */
  readonly alone: boolean;
  /** The label without its numeral: 、 or ．; of 1.2.3 what stands before the last number. */
  readonly form: string;
}

type Found = Omit<Label, 'automatic'>;

const SENTENCE_END = /[。；;！!？?：:]/;
/** 第三条（一）项, “一、…”, 《…》一、: a label that is cited, not given. */
const CITED_BEFORE = /[第条款项见至到和及、“‘《]/;
/** Not 项目, 到位, 及时, 条件, 和谐: with these a title begins. */
const CITED_AFTER = /^(?:[）)、至款]|项(?!目)|到(?!位)|及(?!时)|条(?!件)|和(?!谐)|中[的，])/;
/** 一、二产业 · 9、10月份: an enumeration of numbers. */
const ENUMERATED = new RegExp(
  `^(?:${HAN_NUMERAL}{1,3}[、季级类线流月日期产是部]|\\d{1,2}(?:[、月日号时点]|季度))`,
);
/** An annex heads a report of its own. */
const ANNEX =
  /^附\s?[件表录錄](?:\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:[-－—.]\d{1,2})?))?(?=[：:\s]|$)[^。；;]{0,50}$/u;
/** 32022年 for 3、2022年, 3.1.5万人 for 3. 1.5万人. Words that count begin no item: 2人, 3个. */
const BARE =
  /^[1-9]\d?(?:[.．](?=\d)|(?=(?:19|20)\d{2}年|[^\d\s.,，．、:：/%‰％—–~～×xX*\-+年月日时分秒万亿千百十元个人名次家项户条件份期所座台套辆篇类级号楼层岁届批组种平米公亩吨㎡）)】\]]))/u;

/** 4 评价结论: a heading whose 四、 became a bare number. */
const BARE_HEADING = /^[1-9]\d?(?=[ \u3000]{1,3}\p{Script=Han}{2,20}$)/u;

/** All marks of one paragraph, in text order. */
export function marks(document: Document, paragraph: Paragraph): Mark[] {
  const { start, end } = paragraph.span;
  const line = document.text.slice(start, end);
  const indent = line.length - line.trimStart().length;
  const mark = (found: Found, sureness: Sureness): Mark => {
    const [from, to] = [found.span.start - start, found.span.end - start];
    const inline = from !== indent;
    return {
      label: { automatic: !inline && paragraph.label !== undefined, ...found },
      start: found.span.start,
      paragraph,
      sureness,
      inline,
      alone: !inline && line.slice(to).trim() === '',
      form: formOf(found.style, line.slice(from, to).normalize('NFKC')),
    };
  };
  const found: Mark[] = [];
  for (const candidate of written(line, start)) {
    const at = candidate.span.start - start;
    const after = line.slice(candidate.span.end - start, candidate.span.end - start + 8);
    const sureness =
      at === indent ? opening(after, candidate.style) : within(line, at, after, candidate.style);
    if (sureness) found.push(mark(candidate, sureness));
  }
  const listed = found.length > 1 ? confirmed(found) : found;
  const { heading } = paragraph;
  const [first, ...rest] = listed;
  if (first && !first.inline) return heading === undefined ? listed : [{ ...first, heading }, ...rest];
  const titled = BARE_HEADING.exec(line.trim());
  const bare = titled ?? BARE.exec(line.slice(indent, indent + 12));
  const unlabelled = {
    start: start + indent,
    paragraph,
    sureness: 'firm',
    inline: false,
    alone: false,
    form: '',
  } as const;
  if (ANNEX.test(line.slice(indent))) return [{ ...unlabelled, heading: 0 }, ...listed];
  if (heading !== undefined && line.trim() !== '') return [{ ...unlabelled, heading }, ...listed];
  if (!bare) return listed;
  const span = { start: start + indent, end: start + indent + bare[0].length };
  return [
    mark({ span, style: 'arabic', ordinal: Number.parseInt(bare[0], 10) }, titled ? 'titled' : 'bare'),
    ...listed,
  ];
}

const formOf = (style: LabelStyle, label: string): string =>
  style === 'decimal-path' ? label.replace(/(?<!\d)\d+$/, '') : label.replace(/[^、.()是,章部]/gu, '');

/** A label at the start of a paragraph. A figure right behind it (1.60人) makes it less sure; a year does not. */
function opening(after: string, style: LabelStyle): Sureness | undefined {
  if (style === 'arabic' && ENUMERATED.test(after)) return;
  if (style === 'han' && ENUMERATED.test(after)) return 'possible';
  return style === 'decimal-path' || (style === 'arabic' && /^\d(?!\d{3}(?!\d))/.test(after))
    ? 'likely'
    : 'firm';
}

/** A label with text before it in its paragraph. */
function within(line: string, at: number, after: string, style: LabelStyle): Sureness | undefined {
  const before = line.slice(0, at).trimEnd();
  const gap = at - before.length;
  const wide = gap > 1 || (gap === 1 && /[\t\u3000]/.test(line[at - 1]!));
  const previous = before.at(-1) ?? '';
  if (ENUMERATED.test(after) || CITED_AFTER.test(after)) return;
  if (SENTENCE_END.test(previous)) return 'likely';
  if (style === 'first') return /[，,]/.test(previous) ? 'likely' : undefined;
  if (style === 'part' || style === 'chapter') return gap > 0 ? 'possible' : undefined;
  if (wide) return 'likely';
  if (CITED_BEFORE.test(previous)) return;
  if (style === 'arabic') return gap === 1 && !/\d/.test(previous + after[0]) ? 'possible' : undefined;
  return style === 'decimal-path' ? undefined : 'possible';
}

/** 2. after 1.; 第三， after 第一， has lost what stood between them. */
const follows = ({ style, ordinal }: Label): boolean => ordinal === 2 || (style === 'first' && ordinal === 3);

/** In one line, 1. and a 2. behind it speak for each other. */
function confirmed(found: readonly Mark[]): Mark[] {
  const begun = new Set(
    found.flatMap(({ label, sureness }) =>
      label!.ordinal === 1 && sureness !== 'possible' ? [label!.style] : [],
    ),
  );
  const gone = new Set(
    found.flatMap(({ label }, index) =>
      index > 0 && follows(label!) && begun.has(label!.style) ? [label!.style] : [],
    ),
  );
  return found.map((mark) =>
    mark.sureness === 'likely' && mark.inline && gone.has(mark.label!.style)
      ? { ...mark, sureness: 'firm' }
      : mark,
  );
}
