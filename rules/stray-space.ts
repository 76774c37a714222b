import { defineRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { holding } from '../src/extract/located.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Block, Paragraph, Report, Span } from '../src/model.ts';

/** One or two blanks between two Chinese characters: 效 益. */
const SPACED =
  /[ \u00a0\u2002-\u200a\u202f\u3000](?<=\p{Script=Han}.)[ \u00a0\u2002-\u200a\u202f\u3000]?(?=\p{Script=Han})/gu;

/** 目 录, 合 计: a short line spread out for its looks. */
const SHORT_LINE = 8;

/** A flattened table: blanks between most of its words part cells. */
const CELL_LENGTH = 8;
const FEWEST_CELLS = 6;
const isRow = (line: string): boolean => {
  const pieces = line.trim().split(/\s+/u);
  return line.includes('|') || (pieces.length >= FEWEST_CELLS && line.length / pieces.length < CELL_LENGTH);
};

export default defineRule({
  id: 'stray-space',
  title: { zh: '词中夹空格', en: 'Blank inside a word or a number' },
  group: 'text',
  severity: 'info',
  basis: { zh: '公文版面规范（GB/T 9704—2012）', en: 'Layout of official documents (GB/T 9704-2012)' },
  advice: { zh: '删去词语和数字中间的空格。', en: 'Delete the blanks inside words and numbers.' },
  messages: {
    word: {
      zh: '“{word}”中间有空格（全文此类共{count}处），请删去',
      en: 'Blank inside “{word}” ({count} such places in all); delete it',
    },
    number: {
      zh: '数字“{digits}”中间有空格（全文此类共{count}处），请删去以免误读',
      en: 'Blank inside the number “{digits}” ({count} such places in all); delete it',
    },
    other: { zh: '另一处', en: 'another one' },
  },
  *check(report) {
    const { text } = report.document;
    const words = brokenWords(report);
    if (words.length > 0) {
      const word = text.slice(words[0]!.start, words[0]!.end).replace(/\s+/u, '');
      yield { ...gathered(words), message: 'word', data: { word, count: words.length }, key: 'word' };
    }
    const numbers = report.quantities
      .map(({ digits }) => digits)
      .filter(({ start, end }) => /\S[^\S\n]+\S/u.test(text.slice(start, end)));
    if (numbers.length > 0) {
      const digits = text.slice(numbers[0]!.start, numbers[0]!.end);
      yield {
        ...gathered(numbers),
        message: 'number',
        data: { digits, count: numbers.length },
        key: 'number',
      };
    }
  },
});

const gathered = ([span, ...others]: readonly Span[]) => ({
  span: span!,
  related: others.slice(0, 10).map((other) => ({ span: other, message: 'other' as const })),
});

/** The report is its own dictionary, beside the words of the field: 效 益 is broken because 效益 stands elsewhere without the blank. */
function brokenWords({ document: { text, blocks } }: Report): Span[] {
  const byBlock = grouped(wordings(text, SPACED), (blank) => holding(blocks, blank));
  return [...byBlock].flatMap(([block, blanks]) => {
    if (!block || !isProse(block)) return [];
    const line = text.slice(block.span.start, block.span.end);
    if (line.replace(/\s/g, '').length < SHORT_LINE || isRow(line)) return [];
    return blanks
      .map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
      .filter(
        (span) => isOneWord(text, span, block.span) && isKnown(text, text[span.start]! + text[span.end - 1]!),
      );
  });
}

/** What every report speaks of. */
const FIELD = new Set(
  '资金 预算 绩效 支出 收入 管理 项目 效益 指标 目标 完成 评价 自评 执行 单位 部门 政府 财政 经费 制度 工作 建设 服务 实施 情况 措施 提高 加强'.split(
    ' ',
  ),
);

const isKnown = (text: string, word: string): boolean => FIELD.has(word) || text.includes(word);

/** Made for the first blank that asks for it: loading it takes longer than loading all the rules. */
let dictionary: Intl.Segmenter | undefined;

function wordsOf(text: string): Iterable<Intl.SegmentData> {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return dictionary.segment(text);
}

/** So many characters around two are enough to tell which words they belong to. */
const CONTEXT = 4;

/** 效 益 is one word; 项目 累计 are two, though 项目累计 stands elsewhere. */
function isOneWord(text: string, { start, end }: Span, line: Span): boolean {
  const before = text.slice(Math.max(line.start, start - CONTEXT), start + 1);
  const joined = before + text.slice(end - 1, Math.min(line.end, end + CONTEXT));
  const at = before.length - 1;
  return [...wordsOf(joined)].some(({ index, segment }) => index <= at && at + 1 < index + segment.length);
}

const isProse = (block: Block): block is Paragraph => block.type === 'paragraph' && !block.heading;
