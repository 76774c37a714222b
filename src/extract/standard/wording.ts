/** The wording of scoring standards; `⟦3⟧` stands for the fourth figure of the cell. */
export const Q = '⟦(\\d+)⟧';

const figure = (name: string): string => `⟦(?<${name}>\\d+)⟧`;
const NOTE = '[（(]不?含[^）)]*[）)]';
const SIDE = '及?以[上下内外]|之?内';

/** `每超过一个百分点扣0.5分`, `每超过（降低）5%扣2分`, `每少一次，扣1分`. */
export const STEP = new RegExp(
  `每((?:[^⟦扣减；;。，,]|减少){0,12}|[^⟦扣；;。，,]{0,4}[（(][^⟦）)]{1,6}[）)])${Q}([^⟦扣；;。，,]{0,8})[，,]?(?:扣减|扣除|扣|减)分?${Q}`,
  'g',
);

/** `≤100%，计5分` · `0—10%（含）计6分` · `90%（含）以上得满分` · `低于60%不得分` · `±10%以内得5分` · `=0，计5分`. */
export const AWARD = new RegExp(
  `(?<sign>[=＝±]|等于)?${figure('low')}(?<within>${NOTE})?(?<tail>${SIDE})?(?:${NOTE})?` +
    `(?:[-—–~～至到]+±?${figure('high')}(?:${NOTE})?(?:${SIDE})?(?:${NOTE})?)?` +
    `(?:的|者|之间|时|则|[，,：:])*` +
    `(?:(?:计|得|记|评|赋)分?(?:${figure('points')}|(?<full>满分|全分)(?:[（(]?⟦\\d+⟧[）)]?)?)|不得分|不计分)`,
  'g',
);

/** `每发现一起扣1分` counts steps; this is `缺一项扣1分`, `发现违规扣2分`, `否则扣1分`, `未公开的扣1分`. */
export const LAPSE = new RegExp(`(?:⟦\\d+⟧[^⟦；;。，,]{0,8})?(?:扣减|扣除|扣)分?${Q}`, 'g');

/** `5分，其中整体2分，项目3分`: the parts of the points before them. */
export const NESTED = new RegExp(`${Q}[，,（(：:]*其中[：:]?([^；;。）)]*)`, 'g');

/** `若无项目得2分`, `没有楼堂馆所项目的部门按满分计算`: the points of whom a requirement does not concern. */
export const SPARED = new RegExp(
  `[，,；;]?(?:若|如果?)?(?:无|没有|未安排|不涉及)[^⟦；;。，,]{0,20}[，,]?(?:可?(?:得|计|按|记)(?:${Q}|满分)[^⟦；;。]{0,4})`,
  'g',
);

export const MOST = new RegExp(`(?:最多|最高|至多|累计)扣(?:减|除|分)?(?:不超过)?${Q}`, 'g');
export const LEAST = new RegExp(`(?:最低|至少)(?:得分?|计|为)?${Q}`, 'g');

export const REACHED =
  /(?:达到|完成|达)(?:年度|预期)?(?:指标值|目标值?|计划|任务|要求)[^⟦；;。]{0,4}(?:计|得|记)(?:满分|分值的?满分)/;

export const PROPORTIONAL =
  /得分\s*[=＝：:][^；;。×*xX]{0,80}[×*xX][^；;。]{0,80}(?:分值|权重|⟦\d+⟧)|(?:分值|权重)\s*[×*xX][^；;。]{0,80}(?:率|比例)|按(?:照)?(?:实际)?(?:完成|执行|支付)?(?:比例|率|进度)(?:折算|计算)?(?:计|得|记|给|扣)分?/;

/** `每检查1家得0.2分`, `每举办一场活动，计2分`: points for each, as many as there are. */
export const GAIN = new RegExp(
  `每([^⟦扣减；;。，,]{0,10})${Q}([^⟦扣减；;。，,]{0,8})[，,]?(?:得|计|加|给|记)分?${Q}`,
  'g',
);

/** `酌情计1—3分`, `酌情扣1~2分`: left to judgement between two ends. */
export const MARGIN = new RegExp(`酌情(?:给予?)?(计|得|给|评|记|打|扣减?)?分?${Q}[-—–~～至到]+${Q}`, 'g');

/** The score is left to judgement. */
export const DISCRETION = /酌[情减]|视(?:情|.{1,8}(?:情况|程度))|综合(?:评|考虑|打)|折算计分/;
