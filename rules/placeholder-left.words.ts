import type { Bilingual } from '../src/model.ts';

/** What a template leaves to be filled in. Each entry carries examples that it must and must not match. */
export interface Placeholder {
  readonly name: Bilingual;
  readonly pattern: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

/** A verb or noun that wants a figure, and the unit that would follow it. */
const WANTS_FIGURE =
  '(?:占|减少|增加|增长|下降|上升|降低|完成|达到|支出|收入|共计|合计|扣|得)(?:[\\p{Script=Han}“”]{0,12}?(?:比重|预算|决算|支出|收入|经费|的))?了?';

/** A rate or an amount named right before a blank and its unit, in a sentence: heads of tables have brackets or end there. */
const RATE = '(?:率|满意度|占比|比重|目标值|达到|不低于)(?:为|达到?|是|约)?';
const AMOUNT = '(?:支出|收入|经费|资金|预算数|决算数|执行数|拨款|安排|下达)(?:为|达到?|是|约)?';

export const PLACEHOLDERS: readonly Placeholder[] = [
  {
    name: { zh: '代号', en: 'mask' },
    pattern:
      /(?<![A-Za-z\d])(?:20|19)?(?:[XxＸｘ]{2,4}|(?:(?<!(?<!\p{Script=Han})[王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁谢宋])[×✕╳]{2,6}|(?<![\p{Script=Han}\d%％）)×✕╳]\s?)[×✕╳]|[×✕╳](?=(?<=[年月].)[月日]|\s?[万亿]元))|[*＊]{2,6})(?=\s*(?:年|月|日|万元|亿元|元|[个人%％项次户分名]|市|县|区|局|单位|部门|公司|项目|\p{Script=Han}))|(?<![\d.])20\d[XxＸｘ×*](?:\s*年|[/-])|(?<![A-Za-z])[XxＸｘ×]年[XxＸｘ×]月|[XxＸｘ×](?<=[\p{Script=Han}：:].)[XxＸｘ×]{2,5}(?=\s*(?:$|[，。；、）)]))|某某/gmu,
    matches: [
      '某某单位',
      '联系人某某',
      '20XX年',
      '20xx年',
      '××万元',
      'XX县',
      '**人',
      '201X年',
      '201X/',
      'X年X月X日',
      '联系人：XXX',
      '×县水务局',
      '支出×万元',
      '2024年×月×日',
    ],
    spares: [
      '某些单位',
      '某部',
      '3×4米',
      'XXL码',
      'MAXX型',
      '5*8规格',
      '1+X证书',
      '得分=执行率×分值',
      '按照“债券发行额×发行费率”安排',
      '补助人数 × 年人均标准',
      '单价×市场系数',
      '王×已就业',
      '王××已就业',
    ],
  },
  {
    name: { zh: '待填单位名称', en: 'name of the unit' },
    pattern:
      /部门名称(?=\s*20\d{2}\s*年)|[（(【[［〔](?:部门|单位|项目)名称[）)】\]］〕](?=\s*(?:20\d{2}\s*年|部门|单位|整体|绩效|$))/gmu,
    matches: ['部门名称', '（单位名称）', '【项目名称】'],
    spares: ['预算部门（单位）名称：', '部门名称：青禾县水务局', '项目名称'],
  },
  {
    name: { zh: '填写说明', en: 'instruction' },
    pattern:
      /[（(](?:不超过|不少于|限)?\s*\d{2,4}\s*字(?:以内|以上|左右|内)?[）)]|[（(](?:请|此处)?(?:简要|据实|如实|自行|按实际)?(?:填写|填报|填列|概述|阐述|描述)[^）)\n]{0,40}[）)]|[单双]?击此处(?:输入|添加|编辑)\S{0,6}|此处(?:填写|插入|输入|添加)\S{0,8}|请(?:在此)?(?:输入|选择一项|填写)/gu,
    matches: ['（200字以内）', '(不超过500字)', '（简要概述项目内容）', '单击此处输入文字', '此处插入图片'],
    spares: ['（含200字碑文）', '请参阅附件', '（如实反映情况）'],
  },
  {
    name: { zh: '网页按钮', en: 'button of a web page' },
    pattern:
      /点击(?:查看|下载|展开|登录)\S{0,4}?(?:>>|》》|＞＞)|点击(?<=\S点击)(?:查看|登录查看)(?=\s*(?:万|亿)?元)/gu,
    matches: ['点击查看>>', '点击下载>>'],
    spares: ['群众点击查看公开信息', '点击量'],
  },
  {
    name: { zh: '未选定的说法', en: 'wording to choose from' },
    pattern:
      /大小于|高低于|增减少|上下升|增加[（(]减少[）)](?=\s*\d)|(?:增加|增长|上升|大于|高于|超过)[/／、或](?:减少|下降|降低|小于|低于|少于)(?=[\d\s]*(?:万元|元|%|％|$))/gmu,
    matches: ['大小于', '增加（减少）', '增长/下降', '高于/低于'],
    spares: ['增加或减少预算应当报批', '增加（减少）额', '收入增减情况'],
  },
  {
    name: { zh: '空缺的数字', en: 'missing figure' },
    pattern: new RegExp(
      `${WANTS_FIGURE}[ \\u00a0\\u3000_＿]*(?:%|％|百分点|万元|亿元)(?=[，。；,;]|(?<![\\t|｜][^\\n\\t|｜]{0,30})\\s*$)|${RATE}[ \\u00a0\\u3000_＿]+[%％](?=[，。；、]|以[上内])|${AMOUNT}[ \\u00a0\\u3000_＿]+[万亿]元(?=[，。；、])`,
      'gmu',
    ),
    matches: [
      '预算执行率 %，',
      '达到 %以上',
      '其中基本支出 万元、',
      '占 %',
      '占基本支出预算%',
      '减少 万元',
      '比上年增加　万元',
    ],
    spares: [
      '占比（%）',
      '单位：万元',
      '增加12万元',
      '支出金额以万元计',
      '预算数（万元）',
      '项目|预算|支出|完成预算%',
    ],
  },
  {
    name: { zh: '空白横线', en: 'blank to fill' },
    pattern:
      /(?:[_＿](?<=[\p{Script=Han}：:].)[_＿]+|【\s*】)(?=\s*(?:年|月|日|万元|元|[个人%％项次户分]))/gu,
    matches: ['共____万元', '计＿＿人', '【】年'],
    spares: ['盖章：______', 'a__b'],
  },
];
