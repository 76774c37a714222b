/** Verbs whose reduplication ABAB is good Chinese: 研究研究 "look into it a little". */
export const REDUPLICATED = new Set(
  '研究 讨论 商量 交流 学习 了解 考虑 琢磨 体会 体验 打听 锻炼 放松 照顾 关心 准备 活动 收拾 整理 尝试 商议 切磋 熟悉 指导 参谋'.split(
    ' ',
  ),
);

/** Words that are said twice for weight. */
export const EMPHATIC = new Set('非常 很多 许多 多次 反复 再三 永远 哈哈 呵呵'.split(' '));

/**
 * Nouns that end one name and begin the next: 工作经费 of 宣传工作 is 宣传工作工作经费, 费 of 培训 is 培训费.
 * Written twice they are sound when the second opens a longer noun.
 */
export const JOINING = new Set(
  '工作 项目 管理 服务 培训 资金 预算 支出 收入 单位 绩效 检查 经费 专项 业务 活动 会议 评价 指标 建设 设备 系统 社会 技术 教育 卫生 维修 助资'.split(
    ' ',
  ),
);

/** Of these the ones that may also begin a sentence, before their object: 服务服务对象. */
export const JOINING_VERBS = new Set('管理 服务 培训 检查 评价 建设 维修 活动 工作 助资'.split(' '));

/** Verbs that do so before these: 任务完成完成率, but 全面完成完成年度任务 is a slip. */
export const JOINING_BEFORE: Readonly<Record<string, string>> = {
  完成: '率度值数量情时比',
  执行: '率度数力情单人标进机法',
  采购: '人目预合项文方需计活价',
};

/** With one of these a word becomes the name of another thing: 博士博士后, 检查检查站, 满意满意度. */
export const OPENS_NAME = '后率度站班师币体队所员者长额化型类';

/** Units and words of the field that the dictionary of the engines cuts into single characters. */
export const OF_THE_FIELD = new Set(
  '万元 亿元 千元 人次 万人 公顷 立方 千瓦 结余 结转 决算 拨付 划拨 结算 追加 列支 核减 核销 调减 调增 概算 党建 自评 复核 绩效 占比 问卷'.split(
    ' ',
  ),
);

/** 约…左右, 近…余: about is said on either side of a figure. */
export const ABOUT = {
  pattern:
    /(?:大?约|将近|(?<![附最邻靠接临相贴亲远])近)\s?\d[\d.,]{0,12}[万亿]?(?:[\p{Script=Han}%]{1,4}(?:左右|上下)|[多余]{1,2}(?=[\p{Script=Han}]))/gu,
  matches: ['约5000户左右', '近200多个', '大约30%左右', '约1000余人', '将近12万元左右'],
  spares: ['约5000户', '5000户左右', '200多个', '近200个', '附近200多米', '近年来', '最近3个月左右'],
} as const;

/** What a conversion garbled is another matter: 锟斤拷锟斤拷. */
export const GARBLED = /锟斤拷|烫烫/u;

interface Doubled {
  readonly pattern: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

/**
 * Words of which one character is easily typed twice, 资资金 or 资金金; sound where another word ends or begins with it. The
 * other words are given whole.
 */
const DOUBLED: readonly (readonly [word: string, before: string, after: string])[] = [
  [
    '资金',
    '投资 融资 出资 注资 外资 物资 工资 国资 增资 合资 筹资 独资 师资 劳资 内资 民资 社资 薪资',
    '金额 金融 金库 金银',
  ],
  ['预算', '干预', '算法 算账 算力'],
  [
    '支出',
    '收支 开支 透支 超支 增支 减支 列支 垫支 借支 党支 未支 分支',
    '出国 出境 出口 出席 出台 出资 出版 出售 出让 出租 出入 出现 出具 出差 出行',
  ],
  [
    '收入',
    '税收 回收 征收 吸收 验收 秋收 招收 增收 减收 丰收 接收 没收 查收 签收 应收 实收 代收 预收 创收 超收 短收 营收',
    '入库 入户 入账 入股 入学 入住 入职 入境 入选 入围 入场 入院 入网',
  ],
  ['绩效', '业绩 成绩 功绩 战绩', '效果 效益 效率 效能 效力'],
  [
    '完成',
    '未完 办完 建完 做完 验完 用完',
    '成果 成本 成效 成绩 成立 成员 成功 成为 成都 成品 成熟 成交 成人',
  ],
  [
    '达到',
    '发达 到达 传达 抵达 直达 表达 下达 送达 通达',
    '到位 到期 到场 到会 到岗 到账 到货 到访 到户 到村',
  ],
  ['单位', '清单 账单 名单 订单 表单 保单 简单 菜单', '位于 位置 位居 位列 位次'],
  ['经费', '已经 曾经 业经 财经 未经', '费用 费率'],
  ['评价', '自评 考评 测评 总评 批评 差评 参评 初评 复评 点评 好评 互评', '价格 价值 价款'],
  [
    '管理',
    '监管 主管 分管 城管 保管 掌管 水管 网管 气管 接管 高管 县管 市管 区管 代管 托管 共管',
    '理念 理论 理财 理解 理事 理由 理顺 理赔',
  ],
  ['执行', '争执', '行业 行政 行为 行动 行程 行使'],
  ['实际', '落实 核实 现实 真实 切实 务实 充实 事实 扎实 据实 属实 如实', '际遇'],
  [
    '提高',
    '前提',
    '高质 高度 高校 高等 高水 高效 高中 高速 高标 高级 高温 高新 高层 高于 高龄 高血 高技 高端 高分 高能 高耗 高位 高原 高寒 高产 高频 高精 高素 高品 高价 高危 高风 高强 高密 高附 高山 高考 高职 高铁 高空 高收 高难 高管 高影',
  ],
  ['减少', '核减 缩减 削减 裁减 调减 增减 压减 递减', '少数 少年 少儿 少量 少于 少先'],
];

const doubled = ([word, before, after]: (typeof DOUBLED)[number]): Doubled => {
  const [first = '', last = ''] = word;
  const [ends, begins] = [before.split(' '), after.split(' ')];
  const [priors, nexts] = [ends.map((other) => other.at(-2)), begins.map((other) => other[1])];
  return {
    pattern: new RegExp(
      `(?<![${priors.join('')}${first}])${first}${word}|${word}${last}(?![${nexts.join('')}${last}])`,
      'gu',
    ),
    matches: [first + word, word + last],
    spares: [word, ...ends.map((other) => other + word), ...begins.map((other) => word + other)],
  };
};

/**
 * Single characters, signs and units that never stand twice, but in the words named here. What stands before them is looked
 * at behind them, where they are found: a pattern that begins with it would be tried at every character.
 */
export const SINGLE: readonly Doubled[] = [
  {
    pattern: /(?<!(?<![项题栏科名账数节])目|(?<![指目])标|[鹄有])的的(?!确)/gu,
    matches: ['资金使用的的规范性', '项目的的资金', '指标的的设定'],
    spares: ['目的的', '标的的', '的的确确', '有的的士'],
  },
  {
    pattern: /(?<![不甚小时])了了(?![了解结断然事却如])/gu,
    matches: ['组织了了两次培训'],
    spares: ['组织了了解情况', '不甚了了', '小时了了'],
  },
  { pattern: /被被(?![子褥单])/gu, matches: ['被被评为'], spares: ['被被子盖住'] },
  { pattern: /性性(?![能质格别状命情])/gu, matches: ['支付及时性性'], spares: ['综合性性能'] },
  {
    pattern: /((?<!\d)(?:19|20)\d{2}年度?)\1/gu,
    matches: ['2024年2024年预算'],
    spares: ['2024年年度', '2023年2024年'],
  },
  {
    pattern: /元元(?<=[\d万亿]\s?元元)(?![素件月旦年宵])/gu,
    matches: ['120万元元'],
    spares: ['10元元件', '多元元素'],
  },
  { pattern: /(?:万万|亿亿)(?<=\d\s?..)(?=元)/gu, matches: ['12万万元'], spares: ['12万元', '千千万万'] },
  {
    pattern:
      /(?:个个(?![体人案性股别])|家家(?![庭禽电具长政园校畜])|项项(?!目)|人人(?![均才员次民大事口工])|次次(?![均数])|户户(?![均籍厕用主内外口])|分分(?![值别]))(?<=\d..)/gu,
    matches: ['12个个项目', '9分分'],
    spares: ['12个个体工商户', '3家家庭农场', '2项项目', '120人人均', '个个争先'],
  },
  {
    pattern: /[%％](?<=\d\s?.)(?:\s?个?百分点|[%％]+)|个?百分点(?<=\d\s?个?百分点)\s?[%％]/gu,
    matches: ['5%个百分点', '2百分点%', '98%%'],
    spares: ['98%', '2个百分点'],
  },
  { pattern: /([，、；：])\1+/gu, matches: ['，，'], spares: ['，'] },
  // Word’s own 错误！未找到引用源。 brings its full stop.
  {
    pattern: /(?<!。|未找到引用源|未定义书签)。。(?!。)/gu,
    matches: ['。。'],
    spares: ['。。。', '见错误！未找到引用源。。'],
  },
  ...DOUBLED.map(doubled),
];
