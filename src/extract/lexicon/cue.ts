/**
 * What a figure does in its clause.
 * `amount` a level of something · `delta` how much it changed · `added` what a budget was raised or cut by · `rest` what is left over ·
 * `each` a price or a mean · `limit` a bound, a target or a standard · `share` a part of a whole in percent · `growth` a change in
 * percent · `completion` how much of a plan was reached · `rate` another rate with a name of its own · `points` percentage points ·
 * `none` nothing that a relation could use.
 */
export type Part =
  | 'amount'
  | 'delta'
  | 'added'
  | 'rest'
  | 'each'
  | 'limit'
  | 'share'
  | 'growth'
  | 'completion'
  | 'rate'
  | 'points'
  | 'none';

export type Direction = 1 | -1 | 0;

/** A row of words that give the figure behind them its part. A new wording is one more word here, with an example. */
export interface Cue {
  readonly part: Part;
  /** What sort of figure it speaks of. */
  readonly of: 'amount' | 'percent';
  readonly direction?: Direction;
  /** They say so only where the clause compares: 比上年多12万元, but 历时12天多. */
  readonly compared?: true;
  /** They say so of money only: 收回12万元, but 收回问卷、收回582份. */
  readonly money?: true;
  readonly words: string;
  /** Words with `#` for the figure that have the part by this row, and words that have not. */
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

/** What went up and what went down, of amounts as of percentages. */
const RISES =
  '增加 增长 上升 增支 增收 增拨 增产 增列 升高 上涨 上浮 回升 增 升 涨 高出 超出 超支 超额 超额完成 净增 净增加 净增长 增多 多收 多支 扩大 延长 增幅 涨幅 反弹 ↑';
const FALLS =
  '减少 下降 降低 减支 减收 压减 压缩 削减 缩减 缩短 精简 回落 下滑 下浮 下跌 降 减 压降 净减 净减少 递减 ↓';

/** A bound, a target or a standard, of amounts as of percentages. */
const LIMITS =
  '控制在 不超过 不低于 不少于 不高于 目标值 指标值 上限 下限 最高 最低 力争 首破 突破 至少 标准';

/** Stand right before the figure, but for the fillers of `FILLING`; the longest that fits decides. */
export const CUES: readonly Cue[] = [
  {
    part: 'delta',
    of: 'amount',
    direction: 1,
    words: `${RISES} 高于预算数 大于预算数 多于预算数 大于年初预算数 高于年初预算数 大于全年预算数 高于全年预算数 增加支出 增加收入 增加资金 增加投入 增加金额 增加额 增加数 增加值 增量 增长额 增加人员 多支出 超预算 超收`,
    matches: ['比上年增加#', '决算数大于预算数#', '同比增收了约#', '较上年净增#'],
    spares: ['增加到#', '提高至#', '增值税#'],
  },
  {
    part: 'delta',
    of: 'amount',
    direction: -1,
    words: `${FALLS} 节约 节省 节支 少支出 少支 少收 低于预算数 小于预算数 少于预算数 小于年初预算数 低于年初预算数 小于全年预算数 低于全年预算数 减少支出 减少收入 减少资金 减少投入 减少金额 减少额 减少数 亏损 节约资金 节约支出 节约成本 短收 欠收`,
    matches: ['较上年减少#', '节约资金#', '决算数小于年初预算数#'],
    spares: ['减少到#', '降至#', '减税降费#', '减速机#'],
  },
  {
    part: 'delta',
    of: 'amount',
    direction: 1,
    compared: true,
    words: '提高 提升 多 高 超 多支付 多出 高于 大于 多于 超过 多接待 多安排 多投 多投入 多付',
    matches: ['比上年多#', '决算数比预算数高#'],
    spares: ['项目较多#', '共投入多#'],
  },
  {
    part: 'delta',
    of: 'amount',
    direction: -1,
    compared: true,
    words: '少 低 低于 小于 少于 少接待 少安排 少投 少投入 少付',
    matches: ['比上年少#', '较预算数低#'],
    spares: ['至少#', '不少#', '最低#', '不低于#'],
  },
  {
    part: 'delta',
    of: 'amount',
    direction: 0,
    words: '相差 差值 差额 差异 变动 变动额 增减额 增减变动额',
    matches: ['两者相差#', '差值#'],
    spares: ['出差#', '时差#'],
  },
  {
    part: 'added',
    of: 'amount',
    direction: 1,
    words: '追加 调增 年中新增 年中追加 追加预算 预算追加 调增预算 追加资金 追加安排',
    matches: ['年中追加#', '调增#'],
    spares: ['追加后#'],
  },
  {
    part: 'added',
    of: 'amount',
    direction: -1,
    words: '调减 追减 核减 审减 调减预算 预算调减 压减预算 统筹收回',
    matches: ['调减#', '核减了#'],
    spares: ['调减后#'],
  },
  {
    part: 'added',
    of: 'amount',
    money: true,
    direction: -1,
    words: '收回',
    matches: ['年底收回#'],
    spares: ['收回后#'],
  },
  {
    part: 'rest',
    of: 'amount',
    words:
      '结余 结转 结转结余 年末结转 年末结余 剩余 尚余 未支出 未支付 余额 结余资金 结转资金 结转下年 结转至下年 节余 未使用 未执行 年末结转和结余 结余结转 剩余资金 资金结余 资金剩余 年末结转结余 结转结余资金 收支结余 滚存结余 本年结余 期末余额 年末余额 未拨付 结转下年使用 结转下年支出 尚有 未发放 未上缴 欠费 缺口 未完成 未到位 节余资金 结余指标 剩余指标 未报账 未兑付 未整改 未办结 未完工 未通过 尚未支出 尚未支付 尚欠 未结 未审结 未付 未拨 未收回 未使用完 余款 还有 空编 缺编',
    matches: ['结余#', '年末结转和结余为#', '结转下年使用#'],
    spares: ['上年结转#', '年初结转和结余#'],
  },
  {
    part: 'limit',
    of: 'amount',
    words: `${LIMITS} 控制数 起点 门槛`,
    matches: ['控制在#', '指标值为#', '首破#'],
    spares: ['目标完成#'],
  },
  {
    part: 'limit',
    of: 'percent',
    words: `${LIMITS} 以内 应达到 要求达到 计划达到 达标线 年均增长 年均增速 年均下降 平均增长 增长到 提高到 提升到 提升至 提高至 增长至 下降到 降低到 下降至 降低至 降至 升至 增加到 上升到 上升至`,
    matches: ['合格率应达到#', '由35.25%提高到#', '年均增长#'],
    spares: ['增长#', '比上年提高#'],
  },
  {
    part: 'growth',
    of: 'percent',
    direction: 1,
    words: `${RISES} 提高 提升 增速 增长率 升幅 增加率 增长幅度 增长比例 增加比例 增加幅度 超额增长 超幅`,
    matches: ['增长#', '同比增加了#', '增幅为#', '增长率达#'],
    spares: ['增长到#', '年均增长#'],
  },
  {
    part: 'growth',
    of: 'percent',
    direction: -1,
    words: `${FALLS} 降幅 减幅 下降率 下浮率 减少率 减少幅度 下降幅度 降低率 降低幅度 跌 压减率 压减比例 下降比例 减少比例 负增长`,
    matches: ['下降#', '降幅#', '减少了#', '压减幅度为#'],
    spares: ['下降至#', '节约率#'],
  },
  {
    part: 'growth',
    of: 'percent',
    direction: 1,
    compared: true,
    words: '多 高 高于 超过 超出 多于 大于',
    matches: ['比上年多#'],
    spares: ['最高#'],
  },
  {
    part: 'growth',
    of: 'percent',
    direction: -1,
    compared: true,
    words: '少 低 低于 少于 小于 节约 节省 节支',
    matches: ['比上年少#'],
    spares: ['至少#'],
  },
  {
    part: 'completion',
    of: 'percent',
    words:
      '完成 控制率 进度 支付进度率 支出进度率 投资进度 执行率 执行比例 执行进度 完成率 完成比例 完成进度 支出进度 使用率 支付率 支出率 拨付率 到位率 支付进度 拨付进度 预算执行 资金到位 使用进度 发放率 兑现率 报账率 支出比例 支出完成率 预算完成率 资金执行率 预算执行率 资金使用率 资金支付率 资金到位率 到账率 拨付比例 支付比例 完工率 执行完成率 投资完成率 落实率 分配率',
    matches: ['预算执行率#', '资金到位率为#', '支出进度达到#'],
    spares: ['合格率#', '群众满意度#'],
  },
  {
    part: 'share',
    of: 'percent',
    words: '占比 比重 占 占比重 比重占 所占比重 所占比例 占比例 占比达 份额 占总量 占总数',
    matches: ['占#', '占比为#', '比重分别为#'],
    spares: ['占用#', '占地#'],
  },
];

/** Between such words and their figure. */
export const FILLING =
  '了 为 约 是 达 达到 达到了 共 各 分别 均 仅 只 只有 : 数 额 金额 幅度 率 也 又 再 已 大约 近 近乎 的 有 分别为 各为 各增 合计 共计 累计 总计 相应 左右 比例 就 高达 多达 度';

/** Anywhere in the words since the last sign: the figure is a price, a mean, a standard. */
export const EACH =
  '每人 每户 每亩 每平方米 每公里 每个 每台 每辆 每套 每次 每天 每月 每年 每吨 每批 每场 每位 每名 每座 每项 每村 每所 每学年 每生 每期 每床 每班 每车 每季度 人均 户均 生均 亩均 车均 台均 校均 村均 次均 件均 笔均 批均 日均 月均 单价 平均 均价 单位成本 单位造价 补助标准 补贴标准 收费标准 单座 单台 年均 均为 每家 公里均 平方米均 每处 每岗 每期 每口 每笔 每件 每张 每条 每万人 每千人 每百户 亩产 每对 每份 每工日 每个工日 每千瓦时 每度 每头 每只 每株 每幅 每班次 每组 每例 每册 场均 案均 起均 家均 项均 店均 馆均 站均 吨均 单方 公里均 套均 班均 床均 期均 镇均 人均每月 每次 每千克 每立方米';

/** Amounts that were planned, granted or ordered rather than spent. */
export const PLANNED =
  '预算 计划 任务 下达 安排 批复 核定 指标 控制数 概算 合同 应发 应收 应付 审定 应到 应完成 申请 年初 总投资 目标 设计 批准 分配 下拨 拟 计划数 任务数 预计 需 中标 调整后';
/** Amounts that were spent or reached. */
export const REACHED =
  '实际下达 实际安排 已下达 已安排 实际到位 累计下达 实际投资 实际预算 支出 执行 决算 支付 完成 使用 发放 拨付 实际 到位 兑现 报账 列支 实现 投入 实缴 支取 花费 已 实有 实收 实发 收到 收入';
/** Names of accounts and items that hold a word of planning or spending and are neither. */
export const ACCOUNTS =
  '合同约定 一般公共预算 政府性基金预算 国有资本经营预算 公共财政预算 社会保险基金预算 社保基金预算 财政预算 预算外 预算内 预算单位 部门预算 预算绩效 预算管理 任务书 计划生育 计划单列 应急 应用 安排部署 指标体系';

/** The time before, that a change is measured against. */
export const BEFORE =
  '上年 去年 上一年 前一年 同期 上期 上年度 上年同期 上一年度 前年 上周 上月 上季度 五年前 上个五年末 上一个五年末 上届末';
/** Open a comparison. */
export const COMPARING = '比 较 与 同 由 从 相比 对比 超 高于 低于';
