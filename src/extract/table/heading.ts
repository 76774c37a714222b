import { either } from '../either.ts';

/** What a column holds, as its heading tells. */
export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'nature'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deduction'
  | 'reason'
  | 'standard'
  | 'explanation'
  | 'initial'
  | 'budget'
  | 'executed'
  | 'rate';

/** Headings and their synonyms, blanks, line breaks and trailing brackets left out. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['level1', /^一级指标(?:名称)?$|^评价内容$|^一级$/],
  ['level2', /^二级指标(?:名称)?$|^二级$/],
  [
    'name',
    /^三级指标(?:名称|内容)?$|^(?:绩效|评价|考核|具体|四级)?指标(?:名称|内容)$|^(?:具体|评价|考核)指标$|^指标$|^三级$/,
  ],
  ['nature', /^指标(?:性质|方向|类型)$/],
  ['unit', /^(?:计量|度量)?单位$/],
  [
    'target',
    /^(?:年度|全年|预期|绩效|年初|计划|调整后?)?(?:指标|目标)值$|^(?:年度|全年|绩效)?计划值$|^年度绩效目标$|^目标$/,
  ],
  [
    'actual',
    /^(?:全年|年度|自评)?(?:实际)?完成(?:值|情况|指标值)$|^实际(?:值|完成)$|^完成结果$|^自评完成值$/,
  ],
  ['weight', /^(?:指标|标准)?分值$|^权重(?:分值?)?$|^标准分$|^满分(?:值)?$|^分值权重$|^(?:指标|执行率)权重$/],
  [
    'score',
    /^(?:自评|实际|评价|自评价|考核|最终|指标|执行率|加权|折算)?得分$|^自评分(?:值|数)?$|^得分数$|^评分$|^自评$/,
  ],
  ['deduction', /^扣分(?:值)?$|^扣减分?$/],
  ['reason', /原因|^备注$|^改进措施$|^(?:扣分|得分)(?:说明|理由|依据|情况)$|^说明$/],
  ['standard', /^(?:评分|评价|计分|打分|考核|指标)(?:评分)?(?:标准|细则|办法|方法|规则)$/],
  [
    'explanation',
    /^指标(?:解释|说明|内涵|释义|含义)(?:及.*)?$|^(?:评价|考核|评分)(?:要点|依据)$|^计算(?:公式|方法)$|^(?:数据|资料)来源$|^佐证(?:材料|资料)$/,
  ],
  ['initial', /^年初预算(?:数|安排)?$/],
  ['budget', /^(?:全年|调整后?|本年)预算(?:数|资金)?$|^预算(?:数|安排数?|资金)$|^全年预算安排$/],
  ['executed', /^(?:全年|预算|实际)?执行数$|^(?:全年|实际)支出(?:数)?$|^执行金额$/],
  ['rate', /^(?:预算|资金)?执行率$|^支付率$/],
];

/** A heading without blanks, line breaks and brackets: `全年预算数\n（A）` is 全年预算数. */
export const plain = (heading: string): string =>
  ADDED.test(heading)
    ? heading
        .replace(/\s+/g, '')
        .replace(/[（(][^（）()]*[）)]|[:：*★]/g, '')
        .replace(/[A-C]$|B[/÷]A$/g, '')
    : heading;

const ADDED = /[\s（(:：*★A-C]/;

const ANY = either(HEADINGS.map(([, pattern]) => pattern));

export function columnRole(heading: string): ColumnRole | undefined {
  const words = plain(heading);
  return ANY.test(words) ? HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
}
