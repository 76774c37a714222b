/** A labelled figure that a rate is made of, as facts know it: any of the subjects under any of the measures. */
export interface Operand {
  readonly subjects: readonly string[];
  readonly measures: readonly string[];
  /** The year before that of the report. */
  readonly previous?: true;
}

/** (Σ plus − Σ minus) ÷ Σ whole, or the change from `before` to `after`. */
export type Formula =
  | {
      readonly plus: readonly Operand[];
      readonly minus?: readonly Operand[];
      readonly whole: readonly Operand[];
    }
  | { readonly before: Operand; readonly after: Operand };

/** A rate that the forms define by other figures of the report. */
export interface Rate {
  readonly words: RegExp;
  /** As the forms define it. */
  readonly defined: readonly Formula[];
  /** Ways in which it is also computed: they may confirm a stated rate, never refute it. */
  readonly also: readonly Formula[];
}

const BUDGET = ['预算', '年初预算', '全年预算', '调整预算'];
const FULL = ['全年预算', '调整预算'];
const SPENT = ['决算', '执行'];
const WHOLE = ['部门整体支出', '年度资金总额', '总支出', '支出合计'];

const budget = (...subjects: string[]): Operand => ({ subjects, measures: BUDGET });
const spent = (...subjects: string[]): Operand => ({ subjects, measures: SPENT });
const counted = (...subjects: string[]): Operand => ({ subjects, measures: [''] });
const lastYear = (operand: Operand): Operand => ({ ...operand, previous: true });
const initial: Operand = { subjects: WHOLE, measures: ['年初预算'] };
const full: Operand = { subjects: WHOLE, measures: FULL };
const added: Operand = { subjects: WHOLE, measures: ['追加'] };
const broughtForward = counted('年初结转和结余');
const carriedForward = counted('年末结转和结余');

/** 控制率 = 实际支出 ÷ 预算安排. */
const control = (words: RegExp, ...subjects: string[]): Rate => ({
  words,
  defined: [{ plus: [spent(...subjects)], whole: [budget(...subjects)] }],
  also: [],
});

/** 变动率 = (本年预算数 − 上年预算数) ÷ 上年预算数; many compare what was spent. */
const variation = (words: RegExp, ...subjects: string[]): Rate => ({
  words,
  defined: [{ before: lastYear(budget(...subjects)), after: budget(...subjects) }],
  also: [
    { before: lastYear(spent(...subjects)), after: spent(...subjects) },
    { before: lastYear(spent(...subjects)), after: budget(...subjects) },
  ],
});

/** The rates of the 基础数据表 and of 部门整体支出绩效评价指标 (财预〔2013〕53号 共性指标体系框架 and the county forms after it). */
export const RATES: readonly Rate[] = [
  {
    words: /(?:在职|财政供养)人员控制率|人员编制控制率/,
    defined: [{ plus: [counted('在职人数')], whole: [counted('编制人数')] }],
    also: [],
  },
  variation(/三公[”"]?经费[”"]?变动率/, '三公经费'),
  variation(/公务(?:招待|接待)费?[”"]?变动率/, '公务接待费'),
  variation(
    /(?:公务用车|公车)(?:购置)?(?:及|和)?(?:运行)?(?:维护)?(?:费|经费)?[”"]?变动率/,
    '公务用车购置及运行维护费',
  ),
  control(/三公[”"]?经费[”"]?控制率/, '三公经费'),
  control(/公用经费[”"]?控制率/, '公用经费'),
  control(/政府采购(?:执行|完成)率/, '政府采购'),
  {
    words: /预算完成率|^支付进度(?:率)?$|支付进度率|资金支付率|预算执行(?:进度|率)/,
    defined: [{ plus: [{ ...full, measures: SPENT }], whole: [full] }],
    also: [
      {
        plus: [broughtForward, initial, added],
        minus: [carriedForward],
        whole: [broughtForward, initial, added],
      },
      { plus: [full], minus: [carriedForward], whole: [full] },
      { plus: [{ ...full, measures: SPENT }], whole: [initial] },
    ],
  },
  {
    words: /预算(?:控制|调整)率/,
    defined: [
      { before: initial, after: full },
      { plus: [added], whole: [initial] },
    ],
    also: [],
  },
  {
    words: /结转结余变动率/,
    defined: [{ before: broughtForward, after: carriedForward }],
    also: [],
  },
  {
    words: /结转结余率|结余率/,
    defined: [{ plus: [carriedForward], whole: [full] }],
    also: [
      { plus: [carriedForward], whole: [initial] },
      { plus: [carriedForward], whole: [{ ...full, measures: SPENT }] },
    ],
  },
];
