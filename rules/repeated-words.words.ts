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
  '工作 项目 管理 服务 培训 资金 预算 支出 收入 单位 绩效 检查 经费 专项 业务 活动 会议 评价 指标 建设 设备 系统 社会 技术 教育 卫生 维修 完成 执行 采购'.split(
    ' ',
  ),
);

/** What a conversion garbled is another matter: 锟斤拷锟斤拷. */
export const GARBLED = /锟斤拷|烫烫/u;

interface Doubled {
  readonly pattern: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

/** Single characters, signs and units that never stand twice, but in the words named here. */
export const SINGLE: readonly Doubled[] = [
  {
    pattern: /(?<![目标鹄有])的的(?!确)/gu,
    matches: ['资金使用的的规范性'],
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
    pattern: /(?<=[\d万亿]\s?)元元(?![素件月旦年宵])/gu,
    matches: ['120万元元'],
    spares: ['10元元件', '多元元素'],
  },
  { pattern: /(?<=\d\s?)(?:万万|亿亿)(?=元)/gu, matches: ['12万万元'], spares: ['12万元', '千千万万'] },
  {
    pattern:
      /(?<=\d)(?:个个(?![体人案性股别])|家家(?![庭禽电具长政园校畜])|项项(?!目)|人人(?![均才员次民大事口工])|次次(?![均数])|户户(?![均籍厕用主内外口])|分分(?![值别]))/gu,
    matches: ['12个个项目', '9分分'],
    spares: ['12个个体工商户', '3家家庭农场', '2项项目', '120人人均', '个个争先'],
  },
  {
    pattern: /(?<=\d\s?)(?:[%％]\s?个?百分点|个?百分点\s?[%％]|[%％][%％]+)/gu,
    matches: ['5%个百分点', '2百分点%', '98%%'],
    spares: ['98%', '2个百分点'],
  },
  { pattern: /([，、；：])\1+/gu, matches: ['，，'], spares: ['，'] },
  { pattern: /(?<!。)。。(?!。)/gu, matches: ['。。'], spares: ['。。。'] },
];
