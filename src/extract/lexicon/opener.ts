/** How words open a list: `closed` names all of it, `open` may name a part. */
export interface Opener {
  readonly closed: boolean;
  readonly words: string;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

/** Between the head of a list and its first item. The last that stands there decides. */
export const OPENERS: readonly Opener[] = [
  {
    closed: false,
    words: '其中 主要包括 主要用于 主要有 主要是 含 包含 主要为 重点用于 主要安排 主要支出',
    matches: ['100万元，其中：人员#', '支出100万元，主要用于培训#', '100万元（含中央#'],
    spares: ['包括人员#'],
  },
  {
    closed: true,
    words:
      '包括 分别为 分别是 分别用于 分别支持 分别安排 分别 分为 由 具体为 具体是 具体如下 如下 来源为 来源是 具体包括 全部用于',
    matches: ['收入包括：拨款#', '分别用于道路#', '由中央#', '具体如下：培训#'],
    spares: ['由于天气#', '理由#', '自由#'],
  },
];

/** Words of the two that begin other words. */
export const OPENS_NOTHING = '由于 理由 自由 经由 含量 含税 富含 蕴含 饱含';

/** 从结构看 · 按级次分 · 分部门看: a division of the total that was just divided, or is about to be. */
export const DIVIDES =
  /(?:(?:[从按]|分(?!别|析|散|管|配|工|批|期|校|局|公司|支|布|类施|类指|级诊|次))[^,;。:§#\d从按]{1,12}?(?:来看|看|划分|分类|分组|构成|统计|分)[,:]?|分(?!别|析|散|管|配)[^,;。:§#\d从按]{2,8}:|按[^,;。:§#\d从按]{2,10}:|[。;§]按[^,;。:§#\d从按]{2,10},)(?:[^,;。:#]{0,16})$/;

/** What comes after a list and is none of it: 另有退休人员11人. */
export const OUTSIDE = '另 另有 另外 此外 还有 除此之外 收支相抵 加上';

/** What became of the items that were listed: 国抽180批次、市抽260批次，不合格23批次. */
export const OUTCOMES =
  '检出 查出 不合格 合格 面向 百元 享受 完成 实现 取得 完工 办结 整改 兑付 惠及 受益 覆盖 获 占 控制在 平均 人均 户均 达到 达标 通过 发现 新增 带动';

/** Who may or may not be counted among the staff: 实有62人，其中…，退休28人. */
export const RETIRED = '退休 离休 离退休 遗属 临聘 外聘 借调 编外';

/** Parts that together are the whole wherever they stand together. */
export const WHOLE_SETS: readonly (readonly string[])[] = [
  ['基本支出', '项目支出'],
  ['人员经费', '公用经费'],
  ['人员支出', '公用支出'],
  ['税收', '非税'],
  ['中央本级', '转移支付'],
  ['专业技术', '管理', '工勤'],
  ['优', '良', '中', '差'],
  ['不满意', '基本满意', '满意'],
  ['不满意', '满意'],
  ['因公出国', '公务用车', '公务接待'],
  ['出国', '公务用车', '接待'],
  ['出国', '公车', '接待'],
  ['出国', '购置', '运行', '接待'],
  ['购置', '运行'],
  ['一般公共预算', '政府性基金'],
  ['中央', '省', '市', '县'],
  ['中央', '省'],
  ['中央', '地方'],
  ['财政拨款', '其他'],
  ['货物', '工程', '服务'],
  ['集中采购', '分散采购'],
  ['本级', '下级'],
  ['男', '女'],
];

/** What people and things are besides: one may be several of these, and they add up to nothing. */
export const OVERLAPPING = '报废 党员 女 岁 学历 本科 研究生 大专 少数民族 脱贫 退役 残疾 职称';

/** What ends the name of an amount that is a whole of its own: 粮食产量、棉花产量分别占全市的48%、51% are no shares of one. */
export const WHOLES =
  '增加值 总值 产值 产量 总量 总额 销售额 零售额 交易额 成交额 营业额 投资额 进出口额 出口额 进口额 发电量 用电量 吞吐量 周转量 用水量 面积 人口 营业收入 利润';

/** The last of a list that leaves nothing out. */
export const REMAINDER = '其他 其余 其它 剩余';
