import { inside } from '../../src/extract/located.ts';
import type { NonFigure, Report } from '../../src/model.ts';

/** Parts about the money of the evaluated year. */
const OF_MONEY = /预算|收支|支出|资金|执行|决算/u;
/** Words that speak of the evaluated year, or of why another is told. */
const THIS_YEAR = /本年|当年|今年|本年度|全年预算/u;
const OTHERS = /上年|去年|往年|历年|以前年度|上一?年度?|前期|结转|延续|跨年/u;
/** The opening of a sentence. */
const OPENS = /(?:^|[。\n\s])$/u;

/**
 * 二、预算执行情况：2023年预算收入…，执行率98% in a report on 2024: a part about the money of the year that opens with the year
 * before and names no other. The first year of each such part.
 */
export function staleParts({ document: { text }, sections, nonFigures }: Report, year: number): NonFigure[] {
  return sections.flatMap(({ title, heading, span }) => {
    const words = text.slice(heading.end, span.end);
    if (!OF_MONEY.test(title) || OTHERS.test(title) || THIS_YEAR.test(words)) return [];
    const told = inside(nonFigures, { ...span, start: heading.end }).filter(({ year }) => year !== undefined);
    const [first] = told;
    if (!first || told.some((one) => one.year !== year - 1)) return [];
    const rest = text.slice(first.span.end, span.end);
    const sentence = /^[^。\n]*/u.exec(rest)![0];
    return OPENS.test(text.slice(heading.end, first.span.start)) && isExecuted(rest) && !OTHERS.test(sentence)
      ? [first]
      : [];
  });
}

/** What was planned for a year may stand in the report on the next. */
const isExecuted = (words: string): boolean => /决算|执行率|执行数|实际支出/u.test(words);
