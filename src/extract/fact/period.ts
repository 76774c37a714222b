import type { NonFigure } from '../../model.ts';

const PREVIOUS = /上年|去年|上一?年度|往年|同期/u;
const WITHIN_YEAR = /\d{1,2}\s*月|季度|上半年|下半年/u;
const YEAR_END = /12月(?:31日|底|末)/u;
/** 与2022年相比, 较2022年: the year compared with, not the year of the figure. */
const COMPARED = /[与较比同和]\s*$/u;

/**
 * The period that the words of a label or the dates before a figure tell: `2024`, `2024 1-5月`; the year of the report
 * where they tell none, empty where nothing does.
 * @param rest the label without subject and measure, so that 上年结转 does not speak of last year
 * @param told dates and years of the sentence that stand before the figure, in text order
 */
export function periodOf(
  rest: string,
  told: readonly NonFigure[],
  text: string,
  reportYear: number | null,
): string {
  if (PREVIOUS.test(rest)) return reportYear === null ? '上年' : `${reportYear - 1}`;
  const last = told.findLast(
    ({ reason, span }) =>
      (reason === 'year' || reason === 'date') &&
      !COMPARED.test(text.slice(Math.max(0, span.start - 3), span.start)),
  );
  const year = last?.year ?? reportYear;
  const printed = last ? text.slice(last.span.start, last.span.end).replace(/\s/g, '') : '';
  const part = WITHIN_YEAR.test(printed) && !YEAR_END.test(printed);
  return `${year ?? ''}${part ? ` ${printed.replace(/^\d{4}年/u, '')}` : ''}`.trim();
}
