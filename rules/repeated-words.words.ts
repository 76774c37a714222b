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

/** Single characters that never stand twice, but in the words named here. */
export const SINGLE: readonly { readonly pattern: RegExp; readonly spares: readonly string[] }[] = [
  { pattern: /(?<![目标鹄有])的的(?!确)/gu, spares: ['目的的', '标的的', '的的确确', '有的的士'] },
  { pattern: /被被(?!子|褥|单)/gu, spares: ['被被子盖住'] },
  { pattern: /(?<=[\d万亿]\s?)元元(?!素|件|月|旦|年|宵)/gu, spares: ['10元元件', '多元元素'] },
  { pattern: /(?<=\d\s?[%％])[%％]+/gu, spares: ['98%'] },
  { pattern: /([，、；：])\1+/gu, spares: ['，'] },
  { pattern: /(?<!。)。。(?!。)/gu, spares: ['。。。'] },
];
