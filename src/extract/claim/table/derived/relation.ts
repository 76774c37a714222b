import type { ClaimForm, ClaimKind, Role } from '../../../../model.ts';

/** A column that is computed from two others of its row. */
export interface Relation {
  readonly heading: RegExp;
  /** Headings of the two columns that it comes from: budget and spending, last year and this. None: the figures must tell. */
  readonly words?: { readonly first: RegExp; readonly second: RegExp };
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  /** Of the derived column, the first and the second. */
  readonly roles: readonly [Role, Role, Role];
  /** A fall is printed with a minus or without: 增减额 -2.9 or 2.9. */
  readonly turns?: true;
  /** Several columns may be the base: 年初预算, 调整预算, 到位数. */
  readonly bases?: true;
}

const EARLIER = /上年|上期|去年|上一年|同期|基期|年初|期初|预算|计划/;
const LATER = /本年|本期|今年|当年|年末|期末|决算|执行|实际|完成|支出/;
const PLANNED = /预算|计划|安排|下达|指标数|批复|应|核定|编制|目标|总额|总数|分值|满分|权重|合同/;
const ACHIEVED = /执行|支出|决算|支付|拨付|完成|实际|到位|在职|在岗|实有|使用|得分|已/;

const RATIO = { kind: 'ratio', form: 'execution', roles: ['percent', 'whole', 'part'] } as const;

/** 得分率 = 得分 ÷ 分值. */
export const SCORE_RATE: Relation = {
  ...RATIO,
  heading: /得分率/,
  words: { first: /分值|权重|满分|标准分|总分/, second: /得分|评分/ },
};

/** The first whose heading fits; what columns are of two years is told by the years too. */
export const RELATIONS: readonly Relation[] = [
  {
    heading: /(?:增长|增减|变动|变化)(?:率|比例|幅|[（(]?[%％])|[增降]幅|[同环]比/,
    words: { first: EARLIER, second: LATER },
    kind: 'change',
    form: 'growth',
    roles: ['percent', 'before', 'after'],
    turns: true,
  },
  {
    heading: /增减(?!.*[率幅%％])|差额|增加额|减少额|变动额|增长额|结余|剩余|节约(?!率)|未执行|差异/,
    words: { first: EARLIER, second: LATER },
    kind: 'difference',
    form: 'other',
    roles: ['delta', 'before', 'after'],
    turns: true,
  },
  SCORE_RATE,
  { ...RATIO, heading: /到位[率%％]/, words: { first: PLANNED, second: /到位/ }, bases: true },
  {
    ...RATIO,
    heading: /(?:执行|支付|支出|拨付|使用)[率%％]|(?:支出|执行|支付|拨付)进度|完成.{0,4}预算.{0,4}[率%％]/,
    words: {
      first: /预算|计划|安排|下达|指标数|批复|应|总额|总数|合同|到位|拨入/,
      second: /执行|支出|决算|支付|拨付|使用|已/,
    },
    bases: true,
  },
  {
    ...RATIO,
    heading: /完成(?:率|比例|程度|[%％])|控制率|完成.{0,6}[%％]/,
    words: { first: PLANNED, second: ACHIEVED },
    bases: true,
  },
  { ...RATIO, heading: /节约率|节支率|压减率/, words: { first: PLANNED, second: /节约|节支|压减/ } },
  { ...RATIO, heading: /率(?:[（(][^（）()]*[）)])?$/ },
  {
    heading: /单价|均价|[亩户人]均|平均(?!.{0,4}[率%％])|单产|亩产/,
    words: {
      first: /数量|数$|面积|[人户台套件份批]数/,
      second: /金额|合计|小计|总[价额产]|总产量|补助|资金|支出|费/,
    },
    kind: 'ratio',
    form: 'unit-price',
    roles: ['factor', 'factor', 'total'],
  },
];
