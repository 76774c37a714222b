import type { Report, Span } from '../../model.ts';
import { holding } from '../located.ts';
import { wordings } from '../wordings.ts';
import { cellLists } from './cell-list.ts';
import { ordinalOf } from './numeral.ts';

/** 目标1、目标2、目标4: names with a number, one of which is left out. */
export interface SeriesGap {
  readonly previous: Span;
  readonly span: Span;
  /** The names that are not there: 目标3. */
  readonly missing: string;
}

const NAMED =
  /(?:目标|任务|措施|步骤|阶段|问题|建议)(?<=(?:^|[\s。；;：:，,、])..)[1-9一二三四五六七八九](?=[：:])/gmu;
/** Two of one series stand no farther apart. */
const NEAR = 400;

/** 一是…；二是…；四是… in a cell of a table. */
export const cellGaps = ({ document }: Pick<Report, 'document'>): SeriesGap[] =>
  cellLists(document).flatMap((list) =>
    list.slice(1).flatMap(({ ordinal, span }, index): SeriesGap[] => {
      const previous = list[index]!;
      return ordinal === previous.ordinal + 2
        ? [{ previous: previous.span, span, missing: `${HAN[ordinal - 1]}是` }]
        : [];
    }),
  );

/** Series in the running text that begin with 1 and rise, but for what they leave out. What stands elsewhere was left out on purpose. */
export function seriesGaps({ document: { text, blocks } }: Pick<Report, 'document'>): SeriesGap[] {
  const told = wordings(text, NAMED)
    .filter((span) => holding(blocks, span)?.type === 'paragraph')
    .map((span) => {
      const name = text.slice(span.start, span.end);
      return { word: name.slice(0, -1), ordinal: ordinalOf(name.at(-1)!), span };
    });
  let rising = false;
  return told.flatMap((one, index): SeriesGap[] => {
    const before = told[index - 1];
    const goesOn = before?.word === one.word && one.span.start - before.span.end <= NEAR;
    rising = one.ordinal === 1 || (rising && goesOn && one.ordinal > before.ordinal);
    if (!rising || !goesOn || one.ordinal <= before.ordinal + 1) return [];
    const isLeftOut = ({ word, ordinal }: (typeof told)[number]) =>
      word === one.word && before.ordinal < ordinal && ordinal < one.ordinal;
    if (told.some(isLeftOut)) return [];
    const name = (ordinal: number) =>
      /\d/.test(text.slice(one.span.start, one.span.end))
        ? `${one.word}${ordinal}`
        : `${one.word}${HAN[ordinal]}`;
    const [first, last] = [before.ordinal + 1, one.ordinal - 1];
    const missing = first === last ? name(first) : `${name(first)}至${name(last)}`;
    return [{ previous: before.span, span: one.span, missing }];
  });
}

const HAN = '零一二三四五六七八九';
