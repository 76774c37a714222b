/** A subject of figures, the ways it is written (blanks, quotes and brackets left out), and the totals it is a natural part of. */
export interface Subject {
  readonly name: string;
  readonly spellings: readonly string[];
  /** A figure of this subject that stands in a list under one of these says nothing narrower than the subject itself. */
  readonly under?: readonly string[];
  /** Counted in people or points, not in money. */
  readonly counted?: 'people' | 'points';
  /** What is a part of it has this scope. */
  readonly scope?: string;
  /** It stands under several totals (商品和服务支出 of 基本支出 and of 项目支出): its total is part of its name. */
  readonly nested?: true;
}

const WHOLE = ['部门整体支出', '总支出', '支出合计'];
const SUPPORT = ['基本支出', ...WHOLE];
const RECEPTIONS = ['三公经费'];

const TOTALS = { 支出: WHOLE, 收入: ['总收入', '收入合计'] } as const;

/** What goes out of one of the budgets, or comes in; the first of its spellings names it. */
function budgeted(
  side: keyof typeof TOTALS,
  scope: string,
  budgets: readonly [string, ...string[]],
): Subject {
  const spellings = budgets.map((budget) => budget + side);
  return { name: budgets[0] + side, scope, spellings, under: TOTALS[side] };
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: '部门整体支出',
    spellings: [
      '部门整体支出',
      '单位整体支出',
      '整体支出',
      '部门整体',
      '单位整体',
      '按支出性质分',
      '按收入性质分',
    ],
  },
  { name: '总支出', spellings: ['总支出', '支出总计', '支出总额'] },
  { name: '支出合计', spellings: ['本年支出合计', '支出合计', '本年支出', '年度支出'] },
  { name: '总收入', spellings: ['总收入', '收入总计', '收入总额'] },
  { name: '收入合计', spellings: ['本年收入合计', '收入合计', '本年收入'] },
  { name: '基本支出', spellings: ['基本支出'], under: WHOLE },
  { name: '项目支出', spellings: ['项目支出', '项目经费支出'], under: WHOLE },
  {
    name: '人员经费',
    spellings: ['人员经费', '人员支出', '人员性支出'],
    under: SUPPORT,
  },
  {
    name: '公用经费',
    spellings: ['公用经费', '日常公用经费', '公用支出', '日常公用支出'],
    under: SUPPORT,
  },
  { name: '三公经费', spellings: ['三公经费', '三公'], under: SUPPORT },
  {
    name: '因公出国（境）费',
    spellings: [
      '因公出国境费',
      '因公出国境费用',
      '因公出国境经费',
      '出国境费',
      '出国境经费',
      '出国境费用',
      '出国境',
      '出国经费',
      '因公出国',
    ],
    under: RECEPTIONS,
  },
  { name: '公务接待费', spellings: ['公务接待费', '公务接待费用', '公务接待', '接待费'], under: RECEPTIONS },
  {
    name: '公务用车购置及运行维护费',
    spellings: [
      '公务用车购置及运行维护费',
      '公务用车购置及运行费',
      '公务用车购置和运行维护费',
      '公务用车购置和维护经费',
      '公务用车费',
      '公务用车',
      '公务用车购置运行费',
      '公车购置及运行费',
    ],
    under: RECEPTIONS,
  },
  {
    name: '公务用车购置费',
    spellings: ['公务用车购置费', '公务用车购置', '公车购置', '公车购置费'],
    under: [...RECEPTIONS, '公务用车购置及运行维护费'],
  },
  {
    name: '公务用车运行维护费',
    spellings: ['公务用车运行维护费', '公务用车运行费', '公车运行维护费', '公车运行费', '公务用车运行维护'],
    under: [...RECEPTIONS, '公务用车购置及运行维护费'],
  },
  { name: '会议费', spellings: ['会议费'], under: SUPPORT },
  { name: '培训费', spellings: ['培训费'], under: SUPPORT },
  { name: '机关运行经费', spellings: ['机关运行经费'], under: WHOLE },
  { name: '政府采购', spellings: ['政府采购', '政府采购支出', '政府采购总额', '政府采购支出总额'] },
  { name: '工资福利支出', spellings: ['工资福利支出'], nested: true },
  { name: '商品和服务支出', spellings: ['商品和服务支出'], nested: true },
  { name: '对个人和家庭的补助', spellings: ['对个人和家庭的补助', '对个人和家庭补助'], nested: true },
  { name: '资本性支出', spellings: ['资本性支出', '其他资本性支出'], nested: true },
  budgeted('支出', '一般公共预算', ['一般公共预算', '一般公共预算财政拨款', '一般公共预算拨款']),
  budgeted('收入', '一般公共预算', ['一般公共预算', '一般公共预算财政拨款', '一般公共预算拨款']),
  budgeted('支出', '政府性基金', ['政府性基金预算', '政府性基金', '政府性基金预算财政拨款']),
  budgeted('支出', '国有资本经营', ['国有资本经营预算', '国有资本经营', '国有资本经营预算财政拨款']),
  {
    name: '社会保险基金预算支出',
    spellings: ['社会保险基金预算支出', '社会保险基金支出', '社保基金预算支出'],
    under: WHOLE,
  },
  {
    name: '年初结转和结余',
    spellings: ['年初结转和结余', '年初结转', '上年结转和结余', '上年结转', '年初结转结余', '上年结转结余'],
  },
  {
    name: '年末结转和结余',
    spellings: ['年末结转和结余', '年末结转', '结转下年', '年末结转结余', '年末结余', '结转结余'],
  },
  { name: '财政拨款', spellings: ['财政拨款', '财政拨款收入'] },
  { name: '编制人数', spellings: ['编制数', '人员编制', '核定编制', '编制', '编制人数'], counted: 'people' },
  {
    name: '在职人数',
    spellings: [
      '在职人员',
      '在职人数',
      '实有在职人员',
      '实有在职人数',
      '实际在职人数',
      '在职职工',
      '在编在职人员',
    ],
    counted: 'people',
  },
  {
    name: '绩效总分',
    spellings: [
      '总得分',
      '自评总分',
      '评价总分',
      '综合得分',
      '综合评分',
      '最终得分',
      '最终评分',
      '绩效得分',
      '整体得分',
      '自评得分',
      '自评分',
      '绩效评价得分',
      '评价得分',
    ],
    counted: 'points',
  },
  { name: '固定资产原值', spellings: ['固定资产原值', '固定资产总值'] },
  { name: '年度资金总额', spellings: ['年度资金总额', '项目资金总额'] },
];
