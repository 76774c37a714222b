import type { Dimension } from '../../model.ts';

export interface Unit {
  /** Canonical name: 平方米 for ㎡. */
  readonly name: string;
  readonly dimension: Dimension;
  readonly scale: number;
}

/** Base unit and the other spellings it is printed in. */
type Spellings = readonly (readonly [name: string, ...others: string[]])[];

const MONEY: Spellings = [['元', '元人民币', '块钱', '圆'], ['美元'], ['欧元'], ['港元', '港币'], ['日元']];

const MEASURES: Spellings = [
  ['平方米', '㎡', 'm²', 'm2', '平米', '平方'],
  ['平方公里', '平方千米', 'km²', 'km2'],
  ['公里', '千米', 'km', 'KM', 'Km'],
  ['米', 'm'],
  ['厘米', 'cm'],
  ['毫米', 'mm'],
  ['延米', '延长米'],
  ['亩'],
  ['公顷', 'hm²', 'hm2', 'hm', 'ha'],
  ['吨', 't'],
  ['公斤', '千克', 'kg', 'KG', 'Kg'],
  ['斤'],
  ['克', 'g'],
  ['立方米', 'm³', 'm3', '立方', '方'],
  ['升', 'L'],
  ['千瓦时', 'kWh', 'KWh', '度电'],
  ['千瓦', 'kW', 'KW', 'kw'],
  ['兆瓦', 'MW'],
  ['千伏', 'kV', 'KV'],
  ['℃', '摄氏度', '°C'],
  ['倍'],
  ['小时', '个小时'],
  ['分钟'],
  ['秒', '秒钟'],
  ['天'],
  ['日'],
  ['工作日', '个工作日'],
  ['周', '星期', '个星期'],
  ['个月'],
  ['年', '周年', '个年度'],
  ['学时', '个学时'],
  ['课时', '个课时'],
];

/** Measure words (量词): a figure with one of them counts things. */
const COUNTERS = (
  '个 人 名 位 家 户 项 条 次 场 场次 件 份 篇 期 批 批次 人次 车次 例 起 宗 台 台套 台次 套 辆 艘 架 座 栋 幢 间 处 所 口 ' +
  '部 本 册 张 幅 块 片 株 棵 盏 根 节 门 款 种 类 只 头 羽 匹 尾 支 枚 颗 粒 盒 瓶 箱 袋 桶 包 双 对 组 队 班 届 轮 ' +
  '周岁 级 层 床 平台 标段 课次 站 点位 村 镇 户次 家次 项次 件次 份次 字 页 卷 集 步 岁 道 眼 孔 杆 盘 面 束 堆 丛 尊 幕 首 则 章 ' +
  '趟 遍 顿 针 针次 剂次 笼 班次 宗地 团组 方面 部门 单位 顶 车位 床位 学位'
).split(' ');

const listed = (spellings: Spellings, dimension: Dimension): [string, Unit][] =>
  spellings.flatMap(([name, ...others]) =>
    [name, ...others].map((spelling): [string, Unit] => [spelling, { name, dimension, scale: 1 }]),
  );

const POINT: Unit = { name: '百分点', dimension: 'percent-point', scale: 0.01 };
const PERMILLE_POINT: Unit = { name: '千分点', dimension: 'percent-point', scale: 0.001 };

/** Every spelling of a unit. 百分点 is a difference of percentages and never the same as %. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...listed(MONEY, 'money'),
  ...listed(MEASURES, 'number'),
  ...listed(
    COUNTERS.map((name) => [name]),
    'count',
  ),
  ['分', { name: '分', dimension: 'score', scale: 1 }],
  ['%', { name: '%', dimension: 'percent', scale: 0.01 }],
  ['‰', { name: '‰', dimension: 'percent', scale: 0.001 }],
  ['成', { name: '成', dimension: 'percent', scale: 0.1 }],
  ['百分比', { name: '%', dimension: 'percent', scale: 0.01 }],
  ['百分点', POINT],
  ['个百分点', POINT],
  ['千分点', PERMILLE_POINT],
  ['个千分点', PERMILLE_POINT],
]);

/** Multipliers between the digits and the unit: 5万元, 3千元, 6.5亿. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
]);

/** What a price or rate is per, beside the units themselves: 元/人, 元/生·年. */
export const PER: ReadonlyMap<string, string> = new Map([
  ...[...UNITS].map(([spelling, { name }]): [string, string] => [spelling, name]),
  ...'生 学生 学年 学期 季 季度 月 人次 人年 人月 人天 车 股 度 岁 标准 班级 学校 村 社区 生年 人日 工日'
    .split(' ')
    .map((word): [string, string] => [word, word]),
]);

/** What follows a spelling where it is the beginning of another word: 10 分值, 12 项目, 5 人员. Blanks before it only. */
export const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['分', '值管配类析散局数布期级解为享部支校区工步组行别项公开钟之'],
  ['项', '目'],
  ['人', '员均民才大社事力数工口头生防群居行文体为'],
  ['个', '人别体性'],
  ['家', '渠庭长属具电园'],
  ['条', '件例款'],
  ['次', '年月日要序级数性'],
  ['期', '间末初限货望满内'],
  ['名', '称单额义录词胜录'],
  ['户', '籍外型均数'],
  ['台', '账风湾县山'],
  ['份', '额'],
  ['处', '理置罚于级长分室'],
  ['所', '有以需得属在述辖列示长'],
  ['部', '门分长队署委'],
  ['组', '织长成建'],
  ['支', '出付持部撑队'],
  ['方', '案式法面向便'],
  ['级', '别指部'],
  ['类', '别型'],
  ['种', '植类子'],
  ['日', '常期均'],
  ['年', '度初末底中均内'],
  ['成', '一二三四五六七八九不本果立效员功交为人都'],
  ['本', '通级年次单市县区项部院校局期科'],
  ['面', '积向对临'],
  ['位', '于置列'],
  ['点', '位'],
  ['站', '点'],
  ['村', '级民委卫'],
  ['镇', '级区政'],
  ['门', '诊峡'],
  ['道', '路德'],
  ['包', '括含装'],
  ['双', '方创'],
  ['对', '象应口比照外接个于'],
  ['节', '约能省气'],
  ['例', '如'],
  ['起', '草始止'],
  ['场', '地所馆'],
  ['件', '数'],
  ['首', '次先'],
  ['步', '骤'],
  ['字', '数样'],
  ['集', '中体团'],
  ['头', '数'],
  ['口', '径粮'],
  ['套', '改'],
  ['届', '时'],
  ['周', '期边转'],
  ['天', '然'],
  ['克', '服'],
  ['升', '级学'],
  ['座', '谈'],
  ['间', '接'],
  ['班', '子组主'],
  ['队', '伍'],
  ['层', '级面次'],
  ['轮', '换岗'],
  ['片', '区'],
  ['块', '状'],
  ['只', '有能是'],
  ['根', '据'],
  ['张', '贴'],
  ['则', '为'],
  ['章', '程节'],
  ['宗', '旨'],
]);
