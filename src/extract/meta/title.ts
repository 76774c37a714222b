import type { Block, Document, Paragraph, Span } from '../../model.ts';
import { fold } from '../fold.ts';

/** What may stand above a title: 附件1, 目录, a page number, a document number. */
const PREAMBLE =
  /^(?:目\s*录|附\s*[件表录]\s*[\d一二三四五六七八九十.-]*[:：]?|[-—\s\d]+|\S{2,14}[〔[（(]\d{4}[〕\])）]\d+号)$/u;

/** The nouns a title ends in, as in 2024年度部门整体支出绩效自评报告（公开稿）. */
const ENDING =
  /(?:报\s*告|自评表|评价表|目标表|情况说明|工作总结|通\s*报|决算|预算)(?:\s*[（(][^）)]{1,12}[）)])?\s?\d?$/u;
const OPENING =
  /^[^，。；：！？,;:!?]{3,50}?(?:报告|自评表|评价表|目标表)(?:\s*[（(]\s*\d{4}\s*年度?\s*[）)])?(?=\s|$)/u;
/** A line without any of these names no report. */
const NOUN = /报告|[表报]$|绩效|预算|决算|评价|说明|情况|总结/u;
const SENTENCE = /[。；！？!?]|[：:，,]$/u;
const LABEL = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])/u;
const LONGEST_LINE = 60;
const MOST_LINES = 3;

export interface Title {
  readonly title: string;
  readonly titleSpan?: Span;
}

/** The title: a heading of the first level without a label among the first lines, or the first lines themselves up to their ending noun. */
export function title(document: Document): Title {
  const lines = firstLines(document);
  const heading = lines.find(
    ({ heading, span }) => heading === 1 && isTitleLine(document.text.slice(span.start, span.end).trim()),
  );
  if (heading) return joined(document.text, [heading]);
  const start = lines.findIndex((line) => !PREAMBLE.test(wording(document, line)));
  const candidates = lines.slice(Math.max(start, 0), start + MOST_LINES);
  const ending = candidates.findIndex((line) => ENDING.test(wording(document, line)));
  const taken = candidates.slice(0, ending < 0 ? 1 : ending + 1);
  const plain = taken.every((line) => isTitleLine(wording(document, line)));
  const whole = plain && taken.length > 0 ? joined(document.text, taken) : undefined;
  if (whole && ending >= 0) return whole;
  return (
    opening(document.text, candidates[0]) ?? (whole && NOUN.test(fold(whole.title)) ? whole : { title: '' })
  );
}

const wording = ({ text }: Document, { span }: Paragraph): string =>
  fold(text.slice(span.start, span.end)).trim();

const isTitleLine = (line: string): boolean =>
  line.length <= LONGEST_LINE && !SENTENCE.test(line) && !LABEL.test(line) && !line.includes('|');

/** A title at the head of a text whose line breaks are lost. */
function opening(text: string, first: Paragraph | undefined): Title | undefined {
  if (!first) return undefined;
  const line = text.slice(first.span.start, first.span.end);
  const lead = line.length - line.trimStart().length;
  const found = OPENING.exec(fold(line.trimStart()));
  if (!found) return undefined;
  const start = first.span.start + lead;
  const end = start + found[0].length;
  return { title: tidy(text.slice(start, end)), titleSpan: { start, end } };
}

function joined(text: string, lines: readonly Paragraph[]): Title {
  const raw = text.slice(lines[0]!.span.start, lines.at(-1)!.span.end);
  const start = lines[0]!.span.start + raw.length - raw.trimStart().length;
  return { title: tidy(raw), titleSpan: { start, end: start + raw.trim().length } };
}

/** Blanks inside a Chinese title are typesetting: 报 告, or a line break. */
const tidy = (raw: string): string => raw.trim().replace(/(?<=[^\w])\s+|\s+(?=[^\w])/gu, '');

const CONTENTS = /^目\s*[录次]$/u;
const FIRST_LINES = 8;
/** A table of contents before the title is hardly longer. */
const CONTENTS_LINES = 80;

/** The first lines that are not empty; where a table of contents opens the report, those from its title on. */
function firstLines(document: Document): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of document.blocks as readonly Block[]) {
    if (block.type !== 'paragraph') continue;
    if (wording(document, block) !== '') lines.push(block);
    if (lines.length === CONTENTS_LINES) break;
  }
  const contents = lines.slice(0, FIRST_LINES).findIndex((line) => CONTENTS.test(wording(document, line)));
  const titled = lines.findIndex((line, index) => index > contents && isWholeTitle(wording(document, line)));
  const from = contents === 0 && titled > 0 ? titled : 0;
  return lines.slice(from, from + FIRST_LINES);
}

/** 2024年项目绩效自评报告, but not 附件 绩效自评报告 12. */
const isWholeTitle = (line: string): boolean =>
  isTitleLine(line) && ENDING.test(line) && /绩效|决算|预算/u.test(line) && !/[.…·\s]\d{1,3}$/u.test(line);
