import type { Document, Span } from '../../model.ts';
import { ordinalOf } from './numeral.ts';

export type Target = '附件' | '附表' | '表' | '图' | '部分';

/** 详见附件3: a place that sends the reader to another. */
export interface Reference {
  readonly span: Span;
  readonly target: Target;
  readonly ordinal: number;
}

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})(?![\\d.%年月日号个项、])';
/** 见附件3 · 如表2所示 · 详见第五部分. Behind 》 or 号 it is another document's. */
const CITED = new RegExp(
  `(?:见|如|参照|参阅)(?:本报告|后附|所附|文后|下文)?[“"（(]?(?:(附件|附表|表|图)\\s?${NUMBER}|第${NUMBER}部分)`,
  'gu',
);
const CAPTION = new RegExp(
  `^\\s{0,20}[（(【]?(附件|附表|表|图)(?:\\s?${NUMBER}|\\s?[：:]\\s?(\\d{1,2})(?=[.．、]))`,
  'gmu',
);

/** Where the report sends the reader to, in text order. */
export const references = (document: Document): Reference[] =>
  [...document.text.matchAll(CITED)].flatMap((match) => {
    const [whole, target, number, part] = match;
    const span = { start: match.index, end: match.index + whole.length };
    return [{ span, target: (target ?? '部分') as Target, ordinal: ordinalOf((number ?? part)!) }];
  });

/** The numbers of what is there: 附件1 and 表2 at the beginning of a line, and the items of a list 附件：1.… 2.…. */
export function captions(document: Document, target: Target): Set<number> {
  const found = new Set<number>();
  for (const [, kind, number, listed] of document.text.matchAll(CAPTION)) {
    if (kind === target) found.add(ordinalOf((number ?? listed)!));
  }
  return found;
}
