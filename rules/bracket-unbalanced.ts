import { defineRule } from '../src/audit/rule.ts';
import { cellsOf } from '../src/extract/cells.ts';
import { grouped } from '../src/extract/grouped.ts';
import { holding } from '../src/extract/located.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Document, Span } from '../src/model.ts';

/** Openings and closings; half and full width stand for each other, as typists mix them. */
const OPENINGS = '（(《“【〔[「『';
const CLOSINGS = '）)》”】〕]」』';
const KIND: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'（(）)'].map((mark) => [mark, '括号'])),
  ...Object.fromEntries([...'《》'].map((mark) => [mark, '书名号'])),
  ...Object.fromEntries([...'“”'].map((mark) => [mark, '引号'])),
  ...Object.fromEntries([...'【】〔〕[]「」『』'].map((mark) => [mark, '方括号'])),
};
const MARK = new RegExp(`[${`${OPENINGS}${CLOSINGS}`.replace(/[[\]]/g, '\\$&')}]`, 'gu');

/** 1) 一） ①）: a label that closes without opening. */
const LABEL_BEFORE = /(?:^|[\s，。；;：:、|])[\d一二三四五六七八九十①-⑳a-zA-Z]{1,3}$/u;

/** A pair may stand around a line break, not around a page: beyond this the closing mark is taken to be missing. */
const FARTHEST = 300;

interface Mark {
  readonly mark: string;
  readonly span: Span;
}

export default defineRule({
  id: 'bracket-unbalanced',
  title: { zh: '括号引号不成对', en: 'Bracket or quotation mark without its pair' },
  group: 'text',
  severity: 'info',
  basis: { zh: '标点符号用法（GB/T 15834—2011）', en: 'Use of punctuation marks (GB/T 15834-2011)' },
  advice: { zh: '补上缺的一半，或删去多余的一半。', en: 'Add the missing half or delete the other.' },
  messages: {
    open: {
      zh: '{kind}“{mark}”缺后一半（全文不成对{count}处），请补全',
      en: '“{mark}” is never closed ({count} unpaired in all); close it',
    },
    close: {
      zh: '{kind}“{mark}”缺前一半（全文不成对{count}处），请补全或删去',
      en: '“{mark}” was never opened ({count} unpaired in all); open or delete it',
    },
    other: { zh: '另一处', en: 'another one' },
  },
  *check({ document }) {
    const [first, ...others] = unpaired(document);
    if (!first) return;
    const { mark, span } = first;
    yield {
      span,
      message: OPENINGS.includes(mark) ? 'open' : 'close',
      data: { kind: KIND[mark]!, mark, count: others.length + 1 },
      related: others.slice(0, 10).map(({ span }) => ({ span, message: 'other' as const })),
      key: 'unpaired',
    };
  },
});

/** Marks without their pair, in text order: over the running text, and in each cell by itself. */
function unpaired(document: Document): Mark[] {
  const { text, blocks } = document;
  const marks = wordings(text, MARK).map((span): Mark => ({ mark: text[span.start]!, span }));
  const stretches = grouped(marks, ({ span }) => {
    const block = holding(blocks, span);
    return block?.type === 'table' ? holding(cellsOf(document), span) : block?.type;
  });
  stretches.delete('note');
  return [...stretches.values()]
    .flatMap((stretch) => unpairedIn(text, stretch))
    .sort((a, b) => a.span.start - b.span.start);
}

function unpairedIn(text: string, marks: readonly Mark[]): Mark[] {
  const lonely: Mark[] = [];
  let open: Mark[] = [];
  for (const here of marks) {
    const { mark, span } = here;
    const isNear = (other: Mark) => span.start - other.span.start <= FARTHEST;
    if (!open.every(isNear)) {
      lonely.push(...open.filter((other) => !isNear(other)));
      open = open.filter(isNear);
    }
    if (OPENINGS.includes(mark)) {
      open.push(here);
      continue;
    }
    const partner = open.findLastIndex((other) => KIND[other.mark] === KIND[mark]);
    if (partner >= 0) lonely.push(...open.splice(partner).slice(1));
    else if (!LABEL_BEFORE.test(text.slice(Math.max(0, span.start - 4), span.start))) lonely.push(here);
  }
  return [...lonely, ...open];
}
