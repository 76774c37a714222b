import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditFile } from '../src/index.ts';

/**
 * Sound reports of different outlines (`fixtures/clean`), each with one plain slip at a time: the slip is found, and
 * nothing else is said that was not said of the sound report. Reports as provinces, funds, projects and evaluators write
 * them: `as it stands → as it was mistyped ⇒ rule quote`, ⏎ for the end of a line.
 */
const SLIPS: Readonly<Record<string, string>> = {
  // 一、 › 1、 › （一）, as departments of Hunan have it
  部门整体_款项穿插: `
    四、国有资本经营预算 → 五、国有资本经营预算 ⇒ section-misnumbered 五、
    三、政府性基金预算 → 3、政府性基金预算 ⇒ section-misnumbered 3、
    2、培训后就业率 → 3、培训后就业率 ⇒ item-misnumbered 3、
    （三）效益指标 → （四）效益指标 ⇒ section-misnumbered （四）
    （三）承办县委 → （四）承办县委 ⇒ section-misnumbered （四）
    ③残疾人职业 → ④残疾人职业 ⇒ item-misnumbered ④
    2、机构设置及 → 3、机构设置及 ⇒ item-misnumbered 3、
    2、机构设置及 → 1、机构设置及 ⇒ item-misnumbered 1、
    （三）承办县委 → （一）承办县委 ⇒ section-misnumbered （一）
    八、下一步 → 一、下一步 ⇒ section-misnumbered 一、
    4、培训合格率 → 1、培训合格率 ⇒ item-misnumbered 1、
  `,
  // four levels, as the outline for transfers has it
  转移支付_目标分解: `
    （3）未发现截留 → （4）未发现截留 ⇒ item-misnumbered （4）
    （3）时效指标 → （2）时效指标 ⇒ item-misnumbered （2）
    3.满意度指标 → 4.满意度指标 ⇒ item-misnumbered 4.
    六、绩效自评工作 → 七、绩效自评工作 ⇒ section-misnumbered 七、
    （一）资金投入情况 → 资金投入情况 ⇒ section-misnumbered （二）
    三是按旬 → 四是按旬 ⇒ item-misnumbered 四是
  `,
  云南项目_多级编号: `
    （3）馆藏文物数字化经费。 → （4）馆藏文物数字化经费。 ⇒ item-misnumbered （4）
    四、存在的问题和整改 → 五、存在的问题和整改 ⇒ section-misnumbered 五、
    （2）现场核查 → （3）现场核查 ⇒ item-misnumbered （3）
  `,
  四川整体_三级标题: `
    3.部门总体结转 → 4.部门总体结转 ⇒ item-misnumbered 4.
    （四）自评质量 → （五）自评质量 ⇒ section-misnumbered （五）
  `,
  // parts whose headings begin anew, with contents before them
  带页码的目录: `
    三、改进措施⏎2025 → 四、改进措施⏎2025 ⇒ section-misnumbered 四、
    二、存在的问题⏎盲文 → 二、主要经验⏎盲文 ⇒ contents-mismatch 二、存在的问题
    第三部分　绩效自评情况⏎一 → 第四部分　绩效自评情况⏎一 ⇒ section-misnumbered 第四部分
  `,
  // … or run on
  跨部分连续编号: `
    六、绩效目标完成情况 → 七、绩效目标完成情况 ⇒ section-misnumbered 七、
    八、改进措施 → 七、改进措施 ⇒ section-misnumbered 七、
  `,
  // annexes with numbers of their own
  项目报告_附件自成编号: `
    详见附件1 → 详见附件3 ⇒ reference-dangling 见附件3
    见表1 → 见表2 ⇒ reference-dangling 见表2
    ## 四、 → ## 五、 ⇒ section-misnumbered 五、
    三、调查结果 → 四、调查结果 ⇒ section-misnumbered 四、
  `,
  // lists in running text
  行内列举与序号: `
    三是预警更快 → 四是预警更快 ⇒ item-misnumbered 四是
    四是服务更实 → 五是服务更实 ⇒ item-misnumbered 五是
    ③为37家 → ④为37家 ⇒ item-misnumbered ④
    以下三个方面 → 以下四个方面 ⇒ enumeration-conflict 四个
    采取三项措施 → 采取四项措施 ⇒ enumeration-conflict 四项
    主要有四项 → 主要有五项 ⇒ enumeration-conflict 五项
  `,
  // headings broken over lines, and run into one
  标题断行: `
    四、存在 → 五、存在 ⇒ section-misnumbered 五、
    （二）预算执行。 → （三）预算执行。 ⇒ section-misnumbered （三）
  `,
  标题连写: `
    三、绩效完成 → 四、绩效完成 ⇒ section-misnumbered 四、
  `,
  // decimals, and chapters with contents before the title, as evaluators write
  小数编号: `
    2.2 评价过程 → 2.3 评价过程 ⇒ section-misnumbered 2.3
    1.2.2 资金 → 1.2.3 资金 ⇒ section-misnumbered 1.2.3
    3.3 相关建议 → 3.2 相关建议 ⇒ section-misnumbered 3.2
    2.1 评价目的 → 1.1 评价目的 ⇒ section-misnumbered 2.2
  `,
  第三方评价_章节: `
    第四章 绩效评价指标分析⏎一 → 第五章 绩效评价指标分析⏎一 ⇒ section-misnumbered 第五章
    指标分析\t8 → 指标分析\t5 ⇒ contents-mismatch 第四章 绩效评价指标分析
    三、项目产出情况 → 三、项目过程情况 ⇒ duplicate-heading 三、项目过程情况
    （三）分析报告 → （四）分析报告 ⇒ section-misnumbered （四）
  `,
  正体字报告: `
    三、績效 → 四、績效 ⇒ section-misnumbered 四、
  `,
  // whole reports of a township, a police office, a farmland project and a health unit
  乡镇整体支出: `
    三、部门整体支出绩效情况⏎根据部门 → 三、部门整体支出绩效完成情况⏎根据部门 ⇒ contents-mismatch 三、部门整体支出绩效情况
    核定编制62名，其中行政编制30名、事业编制32名 → 核定编制62名，其中行政编制30名、事业编制34名 ⇒ sum-mismatch 62名
    四是加强基层社会治理。 → 五是加强基层社会治理。 ⇒ item-misnumbered 五是
    全年实际支出2131.68万元，预算执行率98.47%。⏎ → 全年实际支出2131.68万元，预算执行率98.74%。⏎ ⇒ ratio-mismatch 98.74%
    主要用于以下四个方面 → 主要用于以下五个方面 ⇒ enumeration-conflict 五个
    （六）国有资本经营预算支出情况 → （七）国有资本经营预算支出情况 ⇒ section-misnumbered （七）
    （二）产出指标（分值50分，得46分） → （二）产出指标（分值50分，得47分） ⇒ score-sum-mismatch 47分
    比重达到41.2%。 → 比重达到到41.2%。 ⇒ repeated-words 达到到
    自评结果作为2025年预算安排的重要依据 → 自评结果作为2022年预算安排的重要依据 ⇒ year-conflict 2022年
    接受社会监督。⏎⏎附件：部门 → 接受社会监督监督。⏎⏎附件：部门 ⇒ repeated-words 监督监督
  `,
  公安局整体支出: `
    全年支出10167.50万元，预算执行率98.00%。具体情况见表1。 → 全年支出10176.50万元，预算执行率98.00%。具体情况见表1。 ⇒ ratio-mismatch 98.00%
    921.50 → 912.50 ⇒ ratio-mismatch 98.03%
    各部分得分见表2。 → 各部分得分见表3。 ⇒ reference-dangling 见表3
    比上年提高3.2个百分点；其中命案 → 比上年提高3.2个百分点（含积案；其中命案 ⇒ bracket-unbalanced （
    评定等级为“优” → 评定等级为“良” ⇒ grade-mismatch 良
    （二）绩效指标量化不足。 → （二）绩效指标量化不足。[bookmark: _Toc1024] ⇒ conversion-residue [bookmark: _Toc1024]
    同比减少94起，下降19.58% → 同比减少94起，下降24.35% ⇒ change-mismatch 24.35%
    （三）装备管理有待规范。个别 → 3.装备管理有待规范。个别 ⇒ section-misnumbered 3.
  `,
  高标准农田项目: `
    省级财政资金1440.00万元，州级 → 省级财政资金1400.00万元，州级 ⇒ sum-mismatch 5760.00万元
    占12.00%；基本预备费 → 占13.00%；基本预备费 ⇒ ratio-mismatch 13.00%
    第三，综合评价。 → 第四，综合评价。 ⇒ item-misnumbered 第四，
    采用比较法、因素分析法、公众评判法3种方法 → 采用比较法、因素分析法、公众评判法4种方法 ⇒ count-mismatch 4种
    经验收合格12个，合格率100%，其中优良9个，优良率75% → 经验收合格12个，合格率100%，其中优良9个，优良率85% ⇒ ratio-mismatch 85%
    灌溉保证率由65%提高到80%，提高15个百分点 → 灌溉保证率由65%提高到80%，提高25个百分点 ⇒ difference-mismatch 25个百分点
    满意的276份，基本满意的12份，不满意的6份 → 满意的267份，基本满意的12份，不满意的6份 ⇒ ratio-mismatch 97.96%
    （三）项目产出（30分），得28分，扣2分系 → （三）项目产出（30分），得28分，扣3分系 ⇒ deduction-mismatch 28分
    五、存在问题和建议 → 四、存在问题和建议 ⇒ section-misnumbered 四、
  `,
  疾控中心整体支出: `
    ## 二、预算执行情况⏎⏎2024年部门 → ## 二、预算执行情况⏎⏎2023年部门 ⇒ year-conflict 2023年
    公共卫生科、财务科、办公室7个科室 → 公共卫生科、财务科、综合科、办公室7个科室 ⇒ count-mismatch 7个
    资本性支出233.30万元，合计1975.68万元 → 资本性支出233.30万元，合计1957.68万元 ⇒ sum-mismatch 1957.68万元
    首次招标流标，重新组织采购 → — ⇒ deduction-unexplained 8
    9.80 → 9.90 ⇒ execution-score-mismatch 9.90
    均完成年度任务。 → 均全面完成完成年度任务。 ⇒ repeated-words 完成完成
    （二）提前启动政府采购。 → （二）提前启动我局政府采购。 ⇒ entity-conflict 我局
    检测项目由上年的126项增加到148项，新增22项 → 检测项目由上年的126项增加到148项，新增12项 ⇒ difference-mismatch 12项
  `,
};

const folder = new URL('../fixtures/clean/', import.meta.url);
const files = readdirSync(folder);
const source = (name: string) => {
  const path = files.find((file) => file.replace(/\.\w+$/, '') === name)!;
  return { path, text: readFileSync(new URL(encodeURIComponent(path), folder), 'utf8') };
};
const told = (path: string, text: string) =>
  auditFile(path, new TextEncoder().encode(text)).findings.map(({ rule, quote }) => `${rule} ${quote}`);

describe.each(Object.keys(SLIPS))('%s', (name) => {
  const { path, text } = source(name);
  const sound = told(path, text);
  const slips = SLIPS[name]!.trim()
    .split(/\n */)
    .map((line) => line.replaceAll('⏎', '\n').split(/ [→⇒] /));

  test.each(slips)('%j mistyped %j: %s', (right = '', wrong = '', finding) => {
    // the body repeats the contents
    const at = text.lastIndexOf(right);
    expect(at, 'stands in the report').toBeGreaterThanOrEqual(0);
    const slipped = told(path, text.slice(0, at) + wrong + text.slice(at + right.length));
    expect(slipped.filter((one) => !sound.includes(one))).toEqual([finding]);
  });
});
