import type { Document, Label, Paragraph } from '../../model.ts';
import { written } from './form.ts';
import { HAN_NUMERAL } from './numeral.ts';

/**
 * Something that may open a section. How sure its place makes it: `firm` starts a paragraph or belongs to a list in
 * the line (1.…；2.…；3.…), `likely` follows a sentence or a wide gap, `possible` has nothing but its number to speak for it.
 */
export interface Mark {
  /** Absent for a heading that only a style of Word or Markdown makes one. */
  readonly label?: Label;
  readonly start: number;
  readonly paragraph: Paragraph;
  readonly heading?: number;
  readonly sureness: 'firm' | 'likely' | 'possible';
  readonly inline: boolean;
}

const SENTENCE_END = /[。；;！!？?：:]/;
/** 第三条（一）项, 本条（二）至（四）: a label that is cited, not given. */
const CITED_BEFORE = /[第条款项见至到和及、“‘《]/;
const CITED_AFTER = /^(?:[）)、至到和及项款条]|中[的，])/;
/** 一、二产业 · 9、10月份: an enumeration of numbers. */
const ENUMERATED = new RegExp(
  `^(?:${HAN_NUMERAL}{1,3}[、季级类线流月日期产是部]|\\d{1,2}(?:[、月日号时点]|季度))`,
);
/** 2人 … a figure that begins a line; only the neighbours 1 and 3 can make it item 2. */
const BARE =
  /^([1-9]\d?)(?=(?:19|20)\d{2}年|[^\d\s.,，．、:：/%‰％—–~～×xX*年月日时分秒万亿千百十元个人名次家项户条件份期所座台套辆篇类级号楼层岁年届批组种平米公亩吨㎡+-])/u;

/** All marks of one paragraph, in text order. */
export function marks(document: Document, paragraph: Paragraph): Mark[] {
  const { start, end } = paragraph.span;
  const line = document.text.slice(start, end);
  const indent = line.length - line.trimStart().length;
  const found: Mark[] = [];
  for (const candidate of written(line, start)) {
    const at = candidate.span.start - start;
    const after = line.slice(candidate.span.end - start, candidate.span.end - start + 8);
    const opens = at === indent;
    const sureness = opens ? opening(after, candidate) : inside(line, at, after, candidate);
    if (!sureness) continue;
    const automatic = opens && paragraph.label !== undefined;
    found.push({
      label: { ...candidate, automatic },
      start: candidate.span.start,
      paragraph,
      sureness,
      inline: !opens,
    });
  }
  const listed = firmed(found);
  return listed[0]?.inline === false
    ? styled(listed, paragraph)
    : [...lead(line, indent, paragraph), ...listed];
}

function opening(after: string, { style }: Omit<Label, 'automatic'>): Mark['sureness'] | undefined {
  if (style === 'arabic' && ENUMERATED.test(after)) return;
  if (style === 'han' && ENUMERATED.test(after)) return 'possible';
  return style === 'decimal-path' || (style === 'arabic' && /^\d(?!\d{3}(?!\d))/.test(after))
    ? 'likely'
    : 'firm';
}

function inside(
  line: string,
  at: number,
  after: string,
  { style }: Omit<Label, 'automatic'>,
): Mark['sureness'] | undefined {
  const before = line.slice(0, at).trimEnd();
  const gap = at - before.length;
  const wide = gap > 1 || (gap === 1 && /[\t\u3000]/.test(line[at - 1]!));
  const previous = before.at(-1) ?? '';
  if (ENUMERATED.test(after) || CITED_AFTER.test(after)) return;
  if (SENTENCE_END.test(previous)) return 'likely';
  if (style === 'first') return /[，,]/.test(previous) ? 'likely' : undefined;
  if (style === 'part' || style === 'chapter') return wide || gap === 1 ? 'possible' : undefined;
  if (wide) return 'likely';
  if (CITED_BEFORE.test(previous)) return;
  if (style === 'arabic')
    return gap === 1 && !/\d/.test(previous) && !/^\d/.test(after) ? 'possible' : undefined;
  return style === 'decimal-path' ? undefined : 'possible';
}

/** Two labels of one style in one line speak for each other. */
function firmed(found: readonly Mark[]): Mark[] {
  const count = new Map<string, number>();
  for (const { label, sureness } of found) {
    if (sureness !== 'possible') count.set(label!.style, (count.get(label!.style) ?? 0) + 1);
  }
  return found.map((mark) =>
    mark.sureness === 'likely' && mark.inline && count.get(mark.label!.style)! > 1
      ? { ...mark, sureness: 'firm' }
      : mark,
  );
}

/** A paragraph that begins without a label: a heading by its style, or an item whose mark was lost (32022年 for 3、2022年). */
function lead(line: string, indent: number, paragraph: Paragraph): Mark[] {
  const start = paragraph.span.start + indent;
  const { heading } = paragraph;
  if (heading !== undefined && line.trim() !== '')
    return [{ start, paragraph, heading, sureness: 'firm', inline: false }];
  const bare = line.slice(indent, indent + 12).match(BARE);
  if (!bare) return [];
  const span = { start, end: start + bare[1]!.length };
  const label: Label = { span, style: 'arabic', ordinal: Number(bare[1]), automatic: false };
  return [{ label, start, paragraph, sureness: 'possible', inline: false }];
}

function styled(found: readonly Mark[], { heading }: Paragraph): Mark[] {
  return heading === undefined
    ? [...found]
    : found.map((mark, index) => (index === 0 ? { ...mark, heading } : mark));
}
