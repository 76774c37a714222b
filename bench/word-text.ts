import type { Line } from '../fixtures/formats/source.ts';
import { nudge } from './nudge.ts';
import { generator, type World, worldOf, writeReport } from './world.ts';

/** Rows of a form: texts, the first row its head. */
export interface Form {
  readonly rows: readonly (readonly string[])[];
}

export interface LongReport {
  readonly title: string;
  readonly content: readonly (Line | Form)[];
}

/** About 620 characters fill a page of 三号仿宋 with 28 points between lines. */
const PAGE = 620;

/** Figures written wrong, as in a usual draft. */
const SLIPS = 3;

/**
 * A report of about so many pages: a department whose figures agree, then one chapter after the other about its
 * projects, each with its money, its indicators and what was done; a few figures slip.
 */
export function longReport(seed: number, pages: number, slips = SLIPS): LongReport {
  const random = generator(seed + 1000);
  const [title = '', , ...lines] = writeReport(worldOf(seed), 'exact').trimEnd().split('\n');
  const content: (Line | Form)[] = lines.map(outlined);
  content.push({ level: 1, text: '项目绩效情况' });
  const target = pages * PAGE;
  for (let project = 0, written = characters(content); written < target; project++) {
    const chapter = chapterOf(project, worldOf(seed * 500 + project), random);
    content.push(...chapter);
    written += characters(chapter);
  }
  content.push({ level: 1, text: '存在的问题及改进措施' }, ...narrative('各', random, 3));
  return { title, content: slipped(content, random, slips) };
}

const LABEL = /^(?:(?<one>[一二三四五六七八九十]+、)|(?<two>（[一二三四五六七八九十]+）))/;

/** A line with its typed label as one that counts by itself. */
function outlined(line: string): Line {
  const label = LABEL.exec(line);
  const level = label?.groups?.one ? 1 : label ? 2 : 0;
  return { level, text: line.slice(label?.[0].length ?? 0) };
}

const PLACES =
  '柳溪 东塘 明湖 白石 云岭 青禾 临江 南屏 北关 松林 长坪 河口 高桥 新安 石门 太平 龙泉 金沙 兴隆 永宁'.split(
    ' ',
  );
const WORKS =
  '水库除险加固 农村供水管网改造 河道清淤整治 文化站维修 公共图书购置 教师培训 校舍维修 卫生室设备更新 信息系统运维 防汛物资储备 山洪监测预警 农田灌溉渠系改造'.split(
    ' ',
  );

const wan = (hundredths: number): string => `${(hundredths / 100).toFixed(2)}万元`;

/** A project: money from three sources, what was done, the form with its indicators; everything agrees. */
function chapterOf(index: number, world: World, random: () => number): (Line | Form)[] {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const name = `${PLACES[index % PLACES.length]}${WORKS[Math.floor(index / PLACES.length + index) % WORKS.length]}`;
  const sources = [between(2000, 90_000), between(1000, 60_000), between(500, 30_000)];
  const budget = sources.reduce((sum, one) => sum + one, 0);
  const spent = budget - between(0, Math.floor(budget / 25));
  const rate = (spent / budget) * 100;
  const execution = (Math.round(rate * 10) / 100).toFixed(2);
  const done = between(20, 90);
  const planned = done - between(0, 5);
  const people = world.staff.reduce((sum, one) => sum + one * 37, 0);
  const satisfied = between(900, 990) / 10;
  const total = (90 + Number(execution)).toFixed(2);
  const [central = 0, province = 0, county = 0] = sources;
  return [
    { level: 2, text: `${name}项目` },
    {
      level: 0,
      text: `${name}项目全年预算数${wan(budget)}，其中：中央资金${wan(central)}，省级资金${wan(province)}，县级资金${wan(county)}。全年执行数${wan(spent)}，预算执行率${rate.toFixed(2)}%。`,
    },
    ...narrative(name, random, 2),
    {
      level: 3,
      text: `产出情况。全年实施${done}处，年度指标值为不少于${planned}处，质量全部合格，按期完工。`,
    },
    { level: 3, text: `效益情况。受益群众${people}人，当地群众生产生活条件得到改善。` },
    { level: 3, text: `满意度情况。经问卷调查，服务对象满意度为${satisfied}%，高于年度指标值90%。` },
    form([
      ['预算执行率', '100%', `${rate.toFixed(2)}%`, '10', execution],
      ['实施数量', `≥${planned}处`, `${done}处`, '20', '20'],
      ['验收合格率', '100%', '100%', '15', '15'],
      ['完成时间', '2023年12月底前', '2023年11月', '15', '15'],
      ['受益人数', `≥${people - 5}人`, `${people}人`, '20', '20'],
      ['长效管护机制', '健全', '健全', '10', '10'],
      ['群众满意度', '≥90%', `${satisfied}%`, '10', '10'],
      ['总分', '', '', '100', total],
    ]),
  ];
}

const form = (rows: readonly (readonly string[])[]): Form => ({
  rows: [['三级指标', '年度指标值', '实际完成值', '分值', '得分'], ...rows],
});

const SENTENCES = [
  '实施前由业务科室会同乡镇逐处踏勘，编制实施方案并组织专家评审，方案经局党组会研究后报县财政局备案。',
  '资金严格执行国库集中支付制度，做到专款专用、单独核算，未发现截留、挤占、挪用等情况。',
  '建立了周调度、月通报制度，对进度滞后的标段及时约谈施工单位，并督促其增加人员和设备。',
  '绩效目标完成较好，各项产出指标均达到预期，效益指标总体较好，服务对象评价较高。',
  '由于上半年连续降雨，部分标段有效工期缩短，前期支付进度偏慢，第四季度集中支付后恢复正常。',
  '建成后明确了管护主体和管护责任，落实了管护人员，建立了巡查台账和问题整改清单。',
  '采购环节按照政府采购有关规定执行，公开发布采购公告，评审结果在指定媒体公示，接受社会监督。',
  '针对个别点位资料归档不及时的问题，已责成责任单位限期补齐，并将归档情况纳入年度考核。',
  '今后将进一步做实前期工作，细化绩效目标，提高指标的可衡量性，增强预算编制的科学性和准确性。',
  '由财务人员按月与业务科室核对账目，确保会计核算真实、完整，年终决算数据与账面一致。',
];

const OPENINGS = ['管理上', '实施中', '总体上'];

/** Paragraphs of two to four sentences without figures, each about something else. */
function narrative(subject: string, random: () => number, paragraphs: number): Line[] {
  return Array.from({ length: paragraphs }, (_, paragraph) => {
    const first = Math.floor(random() * SENTENCES.length);
    const count = 2 + Math.floor(random() * 3);
    const text = Array.from({ length: count }, (_, at) => SENTENCES[(first + at * 3) % SENTENCES.length]);
    return { level: 0, text: `${OPENINGS[paragraph]}，${subject}项目${text.join('')}` };
  });
}

const AMOUNT = /\d+\.\d\d(?=万元)/g;

/** The content with one figure of a few lines mistyped. */
function slipped(content: readonly (Line | Form)[], random: () => number, slips: number): (Line | Form)[] {
  const lines = content.flatMap((each, index) =>
    'text' in each && /\d\.\d\d万元/.test(each.text) ? [index] : [],
  );
  const wrong = new Set(Array.from({ length: slips }, () => lines[Math.floor(random() * lines.length)]));
  return content.map((each, index) => {
    if (!wrong.has(index) || !('text' in each)) return each;
    const amounts = [...each.text.matchAll(AMOUNT)];
    const { 0: printed, index: at } = amounts[Math.floor(random() * amounts.length)]!;
    const slip = nudge(printed, 'digit', random) ?? printed;
    return { ...each, text: each.text.slice(0, at) + slip + each.text.slice(at + printed.length) };
  });
}

const characters = (content: readonly (Line | Form)[]): number =>
  content.reduce(
    (sum, each) => sum + ('text' in each ? each.text.length : each.rows.flat().join('').length + 200),
    0,
  );
