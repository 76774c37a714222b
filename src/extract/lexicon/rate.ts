/** A rate whose name does not say both of what it is made: the words of what is counted, and of what it is counted out of. */
export interface RateName {
  /** What stands before 率, 度 or 比例. */
  readonly name: string;
  readonly part: string;
  readonly whole: string;
  /** Everything that is counted together makes the part: 已完工7项、在建3项 are 开工. */
  readonly together?: true;
  /** The name alone may also stand for another rate: 三公经费控制率. */
  readonly loose?: true;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

export const RATE_NAMES: readonly RateName[] = [
  {
    name: '回收 收回',
    part: '收回 回收',
    whole: '发放 发出 印发 下发 派发 发送',
    matches: ['发放问卷600份，收回582份，回收率97%'],
    spares: ['垃圾回收率97%'],
  },
  {
    name: '资产负债 负债',
    part: '负债',
    whole: '资产',
    matches: ['资产总额200万元。负债总额20万元，资产负债率10%'],
    spares: ['负债管理率10%'],
  },
  {
    name: '人员控制 编制控制 编制使用 在编 满编',
    part: '实有 在职 在编 实际在岗',
    whole: '编制',
    matches: ['编制50名，实有在职40人，在职人员控制率80%'],
    spares: ['三公经费控制率80%'],
  },
  {
    name: '控制',
    part: '实有 在职 在编 实际在岗',
    whole: '编制',
    loose: true,
    matches: ['编制数50名，在职人员40人，控制率80%'],
    spares: ['三公经费控制率80%'],
  },
  {
    name: '限额使用',
    part: '余额',
    whole: '限额',
    matches: ['债务余额38亿元，控制在限额41亿元以内，限额使用率92.68%'],
    spares: ['限额完成率92.68%'],
  },
  {
    name: '开工',
    part: '完工 竣工 在建 已开工 开工',
    whole: '项目 工程 任务',
    together: true,
    matches: ['工程11项，已完工7项，在建3项，未开工1项，开工率90.91%'],
    spares: ['按期开工率100%'],
  },
];

/** Who is asked whether they are satisfied. */
export const RESPONDENTS =
  '师生 学生 学员 家长 教师 老师 教职工 职工 干部 患者 病人 就诊 农户 居民 村民 农民 住户 用户 客户 企业 商户 市场主体 游客 观众 读者 老人 老年人 残疾人 儿童 村干部 社会公众 公众 受助 受训 参训 培训对象 移民 群众';
