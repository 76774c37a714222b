import { once } from '../../../arithmetic/once.ts';
import type { Mention } from './mention.ts';

/** The words by which a report says how its figures relate. All patterns are for folded text without blanks. */

const UP =
  '增加|增长|上升|提高|提升|增支|增收|增拨|增产|增列|追增|升高|上涨|扩大|上浮|回升|增|多|升|高于|高出|超出|超额|快于';
const DOWN =
  '减少|下降|降低|减支|减收|压减|压缩|核减|审减|削减|缩减|精简|回落|下滑|下浮|下跌|降|(?<![至不])少|负增长|减|低于|慢于';
/** What may stand between a verb of change and its figure: 增加额为, 下降了约, 增长幅度达. */
const AFTER_VERB = '(?:了|额|数|率|幅度?|比例|金额|资金|支出|预算)?(?:分别)?(?:为|是|达到?|:)?';

/** 决算数小于年初预算数5.53万元: the stock phrase of final accounts says how far the two are apart. */
const APART = '(?:年初|全年|调整后?)?预算数';

/** 较上年多出动240起, 比上年少接待12批次: the verb stands between. */
const COMPARED = '[比较][^,;。]{2,12}';
const MORE = `${COMPARED}多[^于,;。]{1,3}`;
const FEWER = `${COMPARED}少[^于,;。]{1,3}`;

export const RISE = new RegExp(
  `(?:${UP}|增幅|增速|增长率|涨幅)${AFTER_VERB}$|^高了?$|${MORE}$|决算数(?:大于|高于|多于)${APART}$`,
);
export const FALL = new RegExp(
  `(?:${DOWN}|降幅|减幅|下降率|节约|节省)${AFTER_VERB}$|^低了?$|${FEWER}$|决算数(?:小于|低于|少于)${APART}$`,
);

/** What a figure is compared with: 较上年2.08万元, 比上年同期35,285万元, 由上年的36.5万元, 上年收入780万元. */
export const BASE =
  /(?:较|比|与|同|由|从|相比|对比)(?!例|重|较)(?:于|之)?[^较比与同]{0,14}?(?:上年|去年|年初|同期|上期|前一年|\d{4}年度?|预算|决算|计划|目标|原)[^较比]{0,8}$|^(?:上年|去年|上一年|前一年)度?(?:同期)?(?!结|末|底|度?末)[^,;]{0,8}$|^20\d\d年同期[^,;]{0,8}$/;

/** 占…的, 占比, 比重为: the text between is the name of the whole. */
export const SHARE =
  /占(?!用|地|道)(?:比(?![例重]))?([^占|]*?)(?:的?(?:比重|比例|份额|百分比))?(?:分别)?的?(?:约|为|达到?|是|:)?$/;
export const SHARE_NAME = /(?:比重|占比|比例|覆盖面)(?:分别)?(?:约|为|达到?|是|:)?$/;

/** 完成年初预算的, 为预算的, 占年初预算的, 达到计划的. */
export const COMPLETION =
  /(?:完成|为|达到?|占|是|实现|相当于)(?:了)?([^完占]{0,40}?(?:预算|计划|任务|目标|指标|年初数|安排)[^完占]{0,40}?)的?(?:约|为|比例为?)?$/;
/** 恢复到2019年同期的99.94%, 为上年同期的105%: how much it is of what it was. */
export const RECOVERY =
  /(?:恢复[到至]|相当于|为|达到?|是)((?:上年|去年|20\d\d年|[^,;。]{0,6}同期)[^,;。占的]{0,12})的?(?:约|为)?$/;
/** 占年初预算的43.2% is a completion; 占基本支出预算的81% is a share. */
export const PLANNED = /(?:年初|调整后?|全年|年度|本年|变动|^年|^)预算数?$|计划|任务|目标|序时/;
export const COMPLETED = /(?:完成|完成率|完成比例|完成进度)(?:了|为|达到?|:)?$/;

/** 超额完成15%, 超计划8%: what was done beyond the plan, not all that was done. */
export const EXCESS =
  /超(?:额完成|额|出?(?=.{0,60}(?:计划|预算|目标|任务|指标)))了?(?:年初|年度|全年|预期|既定)?(?:计划|预算|目标|任务|指标)?(?:数|值|任务)?的?(?:了|达|约|近)*$/;

/** A rate with a name of its own: numerator and denominator are looked for in the text around it. */
export const RATE =
  /([一-龥]{0,12}(?:率|执行比例|(?<=[,;:。(]|^)进度|执行进度|支付进度|支出进度|拨付进度|完成比例|满意度))(?:均|分别|约|仅|只有|已)?(?:为|是|达到?|:)?$/;

/** Opens the parts of a total. */
export const PARTITION =
  /其中|包括|包含|来源(?:为|是|有)?:?|分别(?:为|是|支持|用于|安排)?|[由含]|按[^,。;]{1,12}(?:分|看|划分|分类)|分[^,。;]{1,10}(?:看[:,]|:)|从[^,。;]{1,12}看|具体(?:为|是|如下|情况)?|即|构成|分项|原因|剔除|[为是]:|如下:|如下$|(?:主要|具体|全部)用于|^:|\([^)]{0,600}$/;

/** Says that the parts are all there are. */
export const EXHAUSTIVE =
  /其余|分别|由|即|构成|组成|来源|具体[为是如]|按[^,。;]{1,12}(?:分|划分|分类)|^:|^\(/;

/** A part that is taken away: 调减40万元. */
export const DEDUCTED = /^(?:调减|追减|核减|扣除|减去|减:|上缴|收回)/;

/** The total stands after its parts. */
export const TRAILING_TOTAL =
  /(?:^|[,;。、:§])(?:(?:以上|上述|各项|[两三四五六七八九]项)[^,;。]{0,8}?)?(?:合计|共计|总计|总共|一共|合共|共)(?:下达|安排|投入|支出|收入|资金|金额|花费|使用|发放|完成投资|得分?|扣分?|分值|权重)*[为是]?$/;

/** Perhaps a total that stands after its parts; it takes the figures to confirm that. */
export const LATER_TOTAL =
  /合计|共计|总计|累计|总额|(?:以上|上述)$|^全[市县区州省旗年镇乡]|共|总|小计|满分|调整(?:预算)?后|全年预算|资金到位|筹集/;

/** Figures that are wholes by their name: what a rate is a rate of. */
const BUDGETED =
  /预算|安排|计划|下达|批复|核定|目标|应|收到|拨入|到位|总投资|指标|控制数|申请|可用|总额|任务|资金共?$|获得|筹集|合同/;

/** 一般公共预算支出 is spent from an account of that name; it is no budget. */
const ACCOUNT =
  /(?:一般公共预算|政府性基金预算|国有资本经营预算|社会?保险基金预算)(?=(?:财政)?(?:拨款)?支出)/g;
export const isBudgeted = once(({ left }: Mention): boolean => BUDGETED.test(left.replace(ACCOUNT, '')));

/** Figures that are what became of a budget. */
const EXECUTED =
  /支出|执行|决算|支付|完成|使用|发放|拨付|实际|到位|兑现|报账|已|收入|列支|实现|接待|投入|实缴/;

export const isExecuted = once(({ left }: Mention): boolean => EXECUTED.test(left));

/** Weights and scores of indicators belong to the room of indicators: 分值10分，得9分. */
export const SCORED = /(?:分值|权重|得分?|扣分?|满分|(?<![合共总小审统会])计)(?:分别|依次|各)?(?:为|是|:)?$/;

/** 自评得分91.5分，其中投入14分…: the score of the whole may be a total in running text. */
export const OVERALL = /(?:总|自评|综合|评价|绩效)(?:得|评)?分(?:为|是|:)?$/;

/** 单价2800元, 每户800元, 人均100元, 生均公用经费1000元, 单座新建成本18.5万元. */
export const EACH =
  /(?:单[价座台辆套件个]|(?<!总)造价|每[一-龥]{1,4}|人均|生均|户均|亩均|车均|台均|校均|村均|床均|次均|件均|笔均|批均|日均|月均|平均每?[一-龥]{0,3})[^,;。:、\d增占]{0,8}$|标准(?:为|是|:)?$/;
