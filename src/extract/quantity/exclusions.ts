import type { NonFigureReason } from '../../model.ts';
import { TAKEN } from './fold.ts';
import { IDIOMS } from './idioms.ts';
import { any, DASH, DAY, J, MONTH, NOT_AMOUNT, S, START, YEAR } from './pieces.ts';
import { UNITS } from './units.ts';

/** Digits that are no figure. */
export interface Exclusion {
  readonly reason: NonFigureReason;
  /** Global; a group `year` tells the calendar year, `short` its last two digits, `han` the year in Chinese numerals. */
  readonly pattern: RegExp;
  /** What stands wherever the pattern is found, and is rarer or sooner looked for. */
  readonly hint?: RegExp;
}

/** A pattern, or a hint and the pattern. */
type Written = string | readonly [hint: RegExp, pattern: string];

const of = (reason: NonFigureReason, ...patterns: Written[]): Exclusion[] =>
  patterns.map((written) =>
    typeof written === 'string'
      ? { reason, pattern: new RegExp(written, 'g') }
      : { reason, pattern: new RegExp(written[1], 'g'), hint: written[0] },
  );

const CAPITAL = /[A-Z]/;
const LONG = /\d{7}/;
const QUOTED = /[“"]\d/;
const TO_DIGIT = new RegExp(`${DASH}${S}\\d`);

/** What makes a figure of the digits before it, however they look: 发表3篇, AED12台. */
const COUNTED = any(['万', '亿', ...[...UNITS.keys()].filter((unit) => !/[A-Za-z]/.test(unit))]);

const Y = `(?<year>${YEAR})`;

// 〔2020〕10号, 〔2020〕15、16号; 〔2020165号 where the closing bracket is lost; 保财教2020180) without 号.
const OPEN = '[〔﹝\\[(【]';
const CLOSE = '[〕﹞\\])】]';
const ISSUER = '[财教资环预发办社建农文库函字行综计审绩]';
const DOCUMENT_NUMBER = of(
  'document-number',
  `${OPEN}${S}${Y}${S}年?${S}${CLOSE}${S}第?${S}\\d{1,5}(?:[、,]\\d{1,5}){0,5}${S}号`,
  `${OPEN}${S}${Y}${S}\\d{1,5}${S}号`,
  `${Y}(?<=${ISSUER}${YEAR})${S}\\d{1,4}(?:号|(?=${S}\\)))`,
  `(?<!\\d)${Y}[-—]\\d{1,4}${S}号`,
);

const PHONE = of(
  'phone',
  [LONG, `${START}1[3-9]\\d{9}(?!\\d|[.,]\\d|${S}${COUNTED})`],
  [LONG, '(?<!\\d)0\\d{2,3}[-—]\\d{7,8}(?!\\d)'],
  `${START}400[- ]?\\d{3}[- ]?\\d{4}(?!\\d|[.,]\\d|${S}${COUNTED})`,
  `(?:电话|手机|传真|联系方式|邮编|邮政编码|热线)(?:号码)?[:：]?${S}\\d[\\d-]{2,20}(?![\\d-]|[.,]\\d|${COUNTED})`,
  `${START}1(?:10|19|2\\d{0,3})(?=${S}["”]?(?:热线|平台|政务|便民|投诉|举报|报警|急救|指挥))`,
);

// 20xx年, XX万元, **个: a template that nobody filled in, or a figure hidden before publication.
const MASK = '[xXＸ×*]';
const MASKS = new RegExp(MASK);
const MASKED = of(
  'masked',
  [MASKS, `(?<!\\d)(?:19|20)\\d?${MASK}{1,2}(?:${S}年|[/.]${MASK}{1,2}(?:[/.]${MASK}{1,2})?)`],
  [MASKS, `(?<![A-Za-z\\d]|${MASK})${MASK}{1,6}${S}(?:年|月|日|万元|亿元|元|%)`],
  [MASKS, `(?<![A-Za-z\\d]|${MASK})${MASK}{2,6}(?=${S}(?:[万亿个人项次家户分]))`],
  [/\*\*/, `(?<!\\d)\\d{1,20}\\*{2,20}\\d{0,20}`],
);

const DAYS = `${DAY}${S}[日号]`;
/** 3月, 12月16日, 9月底; `8 月 10` without 日 only before a blank. */
const MONTH_DAY = `${MONTH}${S}月份?(?:${J}${DAYS}|${S}${DAY}(?=[ \\n]+[^\\d ]))?(?:[底初末]|[上中下]旬)?`;
const HAN_YEAR = '[零一二三四五六七八九]{4}';
const HAN_DATED = new RegExp(`年(?<=${HAN_YEAR}年)`);
const SMALL = '[一二三四五六七八九十]';
const DATE = of(
  'date',
  `(?<!\\d)${YEAR}\\.${MONTH}${YEAR}\\.${MONTH}(?!\\d)`, // 2018.12018.12, the dash lost
  `${START}${Y}${J}年${J}${MONTH_DAY}`,
  `(?<!\\d)${Y}[./-]${MONTH}[./-]${DAY}(?!\\d|\\.\\d)`,
  `(?<!\\d)${Y}[./]${MONTH}${S}${DASH}${S}(?:${YEAR}[./])?${MONTH}(?!\\d|\\.\\d|${NOT_AMOUNT})`,
  `${Y}(?<=(?:[于自至从到]|截至|截止|时间|日期|周期)[:：]?${S}${YEAR})[./]${MONTH}(?!\\d|\\.\\d|${NOT_AMOUNT})`,
  `(?<!\\d)${Y}-(?:1[0-2]|0[1-9])(?!\\d|${NOT_AMOUNT})`,
  [/日(?<=\d{5} {0,3}日)/, `(?<!\\d)\\d{5,9}${S}日`], // 220211231日, the marks lost
  [
    /[-—–~～－至到、和及与] {0,3}\d{1,2} {0,3}月/,
    `${START}${MONTH}${S}月?份?${S}(?:${DASH}|[、和及与])${S}${MONTH_DAY}`,
  ],
  `${START}${MONTH_DAY}`,
  [TO_DIGIT, `${START}${DAY}${S}日?${S}${DASH}${S}${DAYS}`],
  [/[至到、—-] {0,3}\d{1,2} {0,3}[日号]/, `${DAYS}(?<=[至到、—-]${S}${DAYS})`],
  [HAN_DATED, `(?<han>${HAN_YEAR})年${SMALL}{1,2}月份?(?:${SMALL}{1,3}日|[底初末])?`],
  `(?<!${SMALL}|个)${SMALL}{1,2}月份?(?:${SMALL}{1,3}日|[底初末])?`,
  [/季度/, `${START}[1-4](?:${S}${DASH}${S}[1-4])?${S}季度`],
  [/·/, `${START}${MONTH}·${DAY}(?!\\d|${NOT_AMOUNT})`],
  [LONG, `(?<!\\d|[.,])${Y}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d|[.,]\\d|${S}${COUNTED})`],
);

// Two digits are a year (24年) only where nothing else is likely: 20年 is a duration.
const YEAR_WORDS = '年度|级|届|部门|预算年|上半年|下半年';
const YEARS = of(
  'year',
  `(?<!\\d)${Y}${S}(?:年度?)?(?:${S}(?:${DASH}|[、和及与])${S}${YEAR}${S}(?:年度?)?){1,5}(?<=[年度] ?)`,
  `(?<!\\d)${Y}${S}${DASH}${S}${YEAR}(?!\\d|\\.\\d|${NOT_AMOUNT})`,
  `(?<!\\d)${Y}${J}年${S}度?`,
  [/年(?<=(?:^|[\n\t])\d(?:19|20)\d{2}年)/, `(?<=^|[\\n\\t])\\d${Y}年度?`], // 32022年: item 3 and the year
  `(?<!\\d)${Y}(?=${S}(?:${YEAR_WORDS}))`,
  [HAN_DATED, `(?<han>${HAN_YEAR})年度?`],
  [/[’'‘][0-4]/, `(?<=[’'‘])(?<short>[0-4]\\d)年`],
  `(?<![\\d.,约近超过])(?<short>2\\d)年(?=[初末底度]|预算|决算|全年|上半年|下半年|财政|部门|收支|${TAKEN})`,
);

const TIME = of(
  'time',
  `(?<![\\d:])(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?:[:：][0-5]\\d)?(?![\\d:]|\\.\\d|${NOT_AMOUNT})`,
  [
    /[时点](?<=\d.)/,
    `${START}(?:[01]?\\d|2[0-4])[时点](?=[0-5]?\\d分|[整许前后起止至半钟,，。;；、)）]|$)(?:[0-5]?\\d分)?`,
  ],
);

const ORDINAL = of(
  'ordinal',
  `第${S}\\d{1,9}(?:${S}[-—~、至和]${S}\\d{1,9})?[批届条款项章节次号期名位]?`,
  `第${S}[零一二三四五六七八九十百千两]{1,9}[批届条款项章节次号期名位]?`,
  `(?:附件|附表|附图|图表|案例)${S}\\d{1,3}(?:[-—.]\\d{1,2})?(?!\\d|[.%]\\d?|${NOT_AMOUNT}|${S}[张份页])`,
  `(?<![代发报列意试])[附表图]${S}\\d{1,3}(?:[-—.]\\d{1,2})?(?!\\d|[.%]\\d?|${NOT_AMOUNT}|${S}${COUNTED})`,
  [/[）)]型/, '(?<=[（(])\\d(?=[）)]型)'], // 小（1）型水库
  [/[:：](?<=\d {0,3}.)/, `(?:目标|指标|方面|注|项目|任务|备注|措施|标段)${S}\\d{1,2}(?=${S}[:：])`],
  [/级(?<=\d {0,3}级)/, `${START}\\d{1,2}${S}${DASH}${S}\\d{1,2}${S}级`],
);

const VERSION = of(
  'version',
  [/[vV]\d/, '(?<![\\d.A-Za-z])[vV]\\d{1,4}(?:\\.\\d{1,4}){0,3}'],
  '(?<!\\d|\\.|,)\\d{1,2}(?:\\.\\d{1,2}){2,4}(?![\\d.])',
  '(?<!\\d|\\.)\\d\\.0(?=版|时代)',
);

const LENGTH = '\\d{1,6}(?:\\.\\d{1,6})?';
const DIMENSIONS = of(
  'dimensions',
  [
    /[*×xX✕] {0,3}\d/,
    `${START}${LENGTH}(?:${S}[*×xX✕]${S}${LENGTH}){1,3}(?!\\d|\\.\\d|${S}[%=万亿元])(?:${S}(?:mm|cm|m|米|厘米|毫米))?`,
  ],
  `[ФφΦ]${S}${LENGTH}`,
  [/[kK][vV]/, `${START}${LENGTH}${S}[kK][vV][aA]`],
);

const STANDARD = '(?:GB|DB|HJ|CJ|JGJ|JTG|ISO|TSG|SL|NY|LY|QX)(?:/[A-Z]{1,2})?';
const CODE = of(
  'code',
  [CAPITAL, `${STANDARD}${S}\\d{1,9}(?:[.—-]\\d{1,9}){0,3}`],
  `(?<![A-Za-z\\d]|\\d {1,3})(?![A-Za-z]{2,20}\\d{1,4}${COUNTED})[A-Za-z]{1,20}[-—_/]?\\d{1,20}[\\dA-Za-z_-]{0,40}(?:[.+]\\d{1,4})?(?![\\dA-Za-z_%]|\\.\\d)`, // C25; but CT2台 counts
  [CAPITAL, 'PAGE ?\\d{1,4}'],
  `(?:编码|代码|科目|编号|账号|帐号|证号|信用代码)[:：为]?${S}\\d{3,20}(?!\\d|[.,]\\d|${NOT_AMOUNT})`,
  [CAPITAL, `(?<!\\d|[.,])\\d{3,20}[A-Z]\\d{6,20}-?`],
  [LONG, `(?<!\\d|[.,])\\d{12,40}(?![\\d.,]|${S}${COUNTED})`],
  [/ \d{4} \d{4}/, '(?<!\\d)\\d{4}(?: \\d{4}){3}(?: \\d{1,4})?(?!\\d)'],
  `(?<!\\d|[.,]|\\d[.] {1,2})0\\d{1,20}(?![\\d.,])`, // but 80. 05万元 was broken at its point
  [/\+/, `(?<!\\d|[.,])\\d\\+[A-ZnN]`], // 1+X
  [CAPITAL, '(?<![\\dA-Za-z])(?=\\d{0,20}[A-Z])[\\dA-Z]{15,20}(?![\\dA-Za-z])'],
  [CAPITAL, `(?<!\\d|[.,])\\d{1,3}[GDAKSHNP](?![A-Za-z])`], // 5G, 4A
  [
    /[\n\t|] {0,3}[23]\d{4}/,
    `(?<=[\\n\\t|]${S})(?:3(?:0[1-9]|1[0-3]|99)\\d{2}|2[0-3]\\d{5})(?=${S}[\\u4e00-\\u9fff])(?!${NOT_AMOUNT})`,
  ], // 30226 劳务费
  `(?<!\\d|[.,])2\\d{2}(?:\\d{2}){0,2}${S}[-—–－]{1,2}(?=[\\u4e00-\\u9fff])`, // 20103-政府办公厅事务
  [QUOTED, `(?<=[“"])\\d{1,9}(?:[+·.—-]\\d{1,9}){0,3}(?=[”"])`],
  [QUOTED, `(?<=[“"])\\d{1,9}(?:[+·]\\d{1,9}){1,3}(?=[\\u4e00-\\u9fff])`],
  [/[号#]/, `${START}\\d{1,5}${S}(?:号|#)(?!\\d)`],
  [/[×*xX✕] {0,3}100/, `(?<=[^\\d%万亿元人个年 ]${S}[×*xX✕]${S})100${S}%`], // the constant of a formula: 执行数/预算数×100%
);

const PAGE_NUMBER = of(
  'page-number',
  [
    /[-—–] {0,3}\d{1,3} {0,3}[-—–]/,
    `(?<=(?:^|[\\n\\t])${S}[-—–]{1,2}${S})\\d{1,3}(?=${S}[-—–]{1,2}${S}(?:[\\n\\t]|$))`,
  ],
  [/(?:[.·]{3}|…) {0,3}\d/, `(?<=(?:[.·]{3}|…)${S})\\d{1,3}(?=${S}(?:[\\n\\t]|$))`],
  [/^ {0,3}\d/, `(?<=^${S})\\d{1,3}(?=${S}\\n[^\\n\\t]{10})`],
  [/\n {0,3}\d{1,3} {0,3}\n/, `(?<=[^\\n\\t:：]{20}\\n${S})\\d{1,3}(?=${S}\\n[^\\n\\t]{20})`],
);

const IDIOM = of(
  'idiom',
  [/[05]后/, '(?<![\\d.])(?:[5-9]0|[089]5|00)后(?![续期勤台来])'], // 80后
  `(?<!${SMALL.slice(0, -1)}零百千万亿两])${any(IDIOMS)}`,
);

/** In this order: what a document number has taken cannot be a year. */
export const EXCLUSIONS: readonly Exclusion[] = [
  ...DOCUMENT_NUMBER,
  ...PHONE,
  ...MASKED,
  ...DATE,
  ...YEARS,
  ...TIME,
  ...ORDINAL,
  ...VERSION,
  ...DIMENSIONS,
  ...CODE,
  ...PAGE_NUMBER,
  ...IDIOM,
];
