import { either } from '../either.ts';

/** Whose or which part of the money: figures of different scopes are different facts. */
const SCOPES: readonly (readonly [string, RegExp])[] = [
  ['一般公共预算', /一般公共预算(?:当年)?(?:财政)?(?:拨款)?/u],
  ['政府性基金', /政府性基金(?:预算)?(?:财政)?(?:拨款)?/u],
  ['国有资本经营', /国有资本经营(?:预算)?(?:财政)?(?:拨款)?/u],
  ['财政拨款', /财政拨款/u],
  ['本级', /(?:部门|单位|机关|[省市县区州镇])?本级|局机关|机关本部/u],
  ['汇总', /部门汇总|汇总|全系统/u],
  ['全域', /全[省市县区州镇国]/u],
  ['中央', /中央(?:财政|资金)?/u],
  ['省级', /省级(?:财政|资金)?|自治区级/u],
  ['市级', /市级(?:财政|资金)?|州级/u],
  ['县级', /[县区]级(?:财政|资金)?/u],
  ['累计', /累计/u],
  ['当月', /当月|本月/u],
  ['同口径', /同口径/u],
  ['人均', /人均|平均|每[人月年]/u],
];

const ANY = either(SCOPES.map(([, pattern]) => pattern));

/** Words that narrow nothing. */
const FILLER =
  /[\s“”"‘’《》（）()：:、·—-]|我(?:局|办|委|部|厅|馆|院|校|所|站|中心|镇|乡|街道|会|队|社|园)|本(?:局|年度?|级)|单位|部门|其他项目|上年|去年|上一年|绩效|自评|评价|整体|全年|年度|当年|本年|资金|经费|金额|总额|总数|共计|合计|总计|数额|安排|批复|核定|其中|包括|分别|情况|说明|主要|实有|现有|用于|完成|支出|收入|总|共|计|为|是|达到?|有|的|数|额|年|月|日|末|底|止|截至|截止|各|项|部分|[亿万千]?元|一是|二是|三是|人$/gu;

/** The scope of a label from which measure and subject are taken: known scopes, then whatever else narrows it. */
export function scopeIn(rest: string): string {
  if (rest === '') return '';
  const found: string[] = [];
  let open = rest;
  for (const [scope, pattern] of ANY.test(rest) ? SCOPES : []) {
    if (!pattern.test(open)) continue;
    found.push(scope);
    open = open.replace(pattern, '');
  }
  const narrower = open.replace(FILLER, '');
  return [...found, ...(narrower ? [narrower] : [])].join('·');
}
