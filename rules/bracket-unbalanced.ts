import { defineRule } from '../src/audit/rule.ts';
import type { Report, Span } from '../src/model.ts';

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

interface Mark extends Span {
  readonly mark: string;
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
    const { mark, start, end } = first;
    yield {
      span: { start, end },
      message: OPENINGS.includes(mark) ? 'open' : 'close',
      data: { kind: KIND[mark]!, mark, count: others.length + 1 },
      related: others.slice(0, 10).map((span) => ({ span, message: 'other' as const })),
      key: 'unpaired',
    };
  },
});

/** Marks without their pair, in text order: over the running text, and in each cell by itself. */
function unpaired({ text, blocks }: Report['document']): Mark[] {
  const prose = blocks.filter(({ type }) => type === 'paragraph');
  const cells = blocks.flatMap((block) =>
    block.type === 'table' ? block.children.flatMap(({ children }) => children) : [],
  );
  return [prose, ...cells.map((cell) => [cell])]
    .flatMap((stretch) => unpairedIn(text, stretch))
    .sort((a, b) => a.start - b.start);
}

function unpairedIn(text: string, prose: readonly { readonly span: Span }[]): Mark[] {
  const lonely: Mark[] = [];
  let open: Mark[] = [];
  for (const { span } of prose) {
    for (const { index, 0: mark } of text.slice(span.start, span.end).matchAll(MARK)) {
      const here = { mark, start: span.start + index, end: span.start + index + 1 };
      const near = open.filter(({ start }) => here.start - start <= FARTHEST);
      lonely.push(...open.filter((other) => !near.includes(other)));
      open = near;
      if (OPENINGS.includes(mark)) {
        open.push(here);
        continue;
      }
      const partner = open.findLastIndex((other) => KIND[other.mark] === KIND[mark]);
      if (partner >= 0) lonely.push(...open.splice(partner).slice(1));
      else if (!LABEL_BEFORE.test(text.slice(Math.max(0, here.start - 4), here.start))) lonely.push(here);
    }
  }
  return [...lonely, ...open];
}
