import { simplified } from '../fold.ts';

/**
 * What the figures of a column are to each other, as its heading tells: amounts add up; a `rate`, a `mean` (prices, yields, standards)
 * and a `grade` (the points of several projects) do not; a `key` numbers or names its row.
 */
export type Nature = 'amount' | 'rate' | 'mean' | 'grade' | 'key';

/** Headings without blanks; the first that speaks tells. Lengths, months, years and quotas are no rates for their last character. */
const HEADINGS: readonly (readonly [Nature, RegExp])[] = [
  ['key', /^(?:序号|编号|行次|行号|栏次|年份|年度|月份|电话|排[名序]|名次|位次)$|编码$|代码$/],
  [
    'rate',
    /(?<!\d)[%％‰]|百分比|率|占比|比重|比例|[增降涨跌]幅|进度|程度|比$|(?<![年季月额制长宽高厚深温])度(?:[（(][^（）()]*[）)])?$/,
  ],
  [
    'mean',
    /均(?!衡)|单价|单产|亩产|单位成本|标准(?!化)|每[人亩户公平吨台辆]|[（(][^()（）/／]*[/／][^()（）]*[）)]/,
  ],
  ['grade', /得分|评分|分数/],
];

export const natureOf = (heading: string): Nature => {
  const words = simplified(heading).replace(/\s+/g, '');
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'amount';
};

/** Rates whose bare figures are percentages; 生师比 and 增长倍数 are none. */
export const isPercentage = (heading: string): boolean =>
  natureOf(heading) === 'rate' && !/‰|程度|(?<![同环占])比$|倍/.test(heading);
