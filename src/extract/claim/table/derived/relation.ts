import type { ClaimForm, ClaimKind, Role } from '../../../../model.ts';

/** A column that is computed from two others of its row. */
export interface Relation {
  readonly heading: RegExp;
  /** Headings of the two columns that it comes from: budget and spending, last year and this. */
  readonly first: RegExp;
  readonly second: RegExp;
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  /** Of the derived column, the first and the second. */
  readonly roles: readonly [Role, Role, Role];
}

const EARLIER = /上年|上期|去年|上一年|同期|基期|年初|期初|预算|计划/;
const LATER = /本年|本期|今年|当年|年末|期末|决算|执行|实际|完成|支出|\d{4}年/;
const PLANNED = /预算|计划|安排|下达|指标数|批复|应|核定|编制|目标|总额|总数|分值|满分|权重|合同/;
const ACHIEVED = /执行|支出|决算|支付|拨付|完成|实际|到位|在职|在岗|实有|使用|得分|已/;

/** 得分率 = 得分 ÷ 分值. */
export const SCORE_RATE: Relation = {
  heading: /得分率/,
  first: /分值|权重|满分|标准分|总分/,
  second: /得分|评分/,
  kind: 'ratio',
  form: 'execution',
  roles: ['percent', 'whole', 'part'],
};

export const RELATIONS: readonly Relation[] = [
  {
    heading: /增长率|增减率|变动率|增幅|降幅|增长%|增减%|增减幅|同比/,
    first: EARLIER,
    second: LATER,
    kind: 'change',
    form: 'growth',
    roles: ['percent', 'before', 'after'],
  },
  {
    heading: /增减|差额|增加额|变动额|增长额|结余|剩余|节约(?!率)|未执行|差异/,
    first: EARLIER,
    second: LATER,
    kind: 'difference',
    form: 'other',
    roles: ['delta', 'before', 'after'],
  },
  SCORE_RATE,
  {
    heading: /执行率|支付率|完成率|完成比例|到位率|控制率|使用率|支出进度|执行进度|拨付率/,
    first: PLANNED,
    second: ACHIEVED,
    kind: 'ratio',
    form: 'execution',
    roles: ['percent', 'whole', 'part'],
  },
  {
    heading: /节约率|节支率|压减率/,
    first: PLANNED,
    second: /节约|节支|压减/,
    kind: 'ratio',
    form: 'execution',
    roles: ['percent', 'whole', 'part'],
  },
];
