/** A statement in words that one kind of figure can refute. */
export interface Statement {
  readonly name: string;
  /** All is done, unqualified: the clause begins with it. */
  readonly claimed: RegExp;
  /** The rate, just before its figure, that is 100 % if the statement is true. */
  readonly rate: RegExp;
}

/** Words that begin their clause: they are looked for first, and what stands before them only where they stand. */
const opening = (begin: string, words: string, rest: string): RegExp =>
  new RegExp(`${words}(?<=(?:^|${begin})${words})${rest}`, 'gmu');

const BEGIN = '[。；，、：\\n\\t]\\s{0,8}(?:项目|专项|预算)?(?:资金)?';

export const ALL_DONE: readonly Statement[] = [
  {
    name: '全部拨付使用',
    claimed: opening(
      BEGIN,
      '均?已经?',
      '(?:全部|全面|全额|足额|按时足额|及时足额)(?:拨付|支付|支出|执行|使用)',
    ),
    rate: /(?:预算|资金)?(?:执行率|执行进度|支付率|支付进度|拨付率|拨付进度|使用率|支出率|支出进度)[为达是约]?到?[：:]?\s*$/u,
  },
  {
    name: '全部到位',
    claimed: opening(BEGIN, '均?已经?', '(?:全部|全额|足额|及时足额)到位'),
    rate: /到位率[为达是]?到?[：:]?\s*$/u,
  },
  {
    name: '全部完成',
    claimed: opening(
      '[。；，、：\\n\\t]\\s{0,8}(?:各项|年度|全年|绩效|预期|既定|总体|工作){0,4}(?:目标|任务|指标|工作){0,2}',
      '(?:均?已经?)?全部',
      '(?:完成|实现|达到)(?=[。；，]|$)',
    ),
    rate: /(?:目标|任务|指标|工作|[，,；;。：:])(?:任务)?(?:实际)?完成率[为达是]?到?[：:]?\s*$/u,
  },
];

/** The whole project is said to be done in one part of the report, and not to be done in another. */
export const FINISHED = {
  claimed: opening(
    '[。；，：\\n]\\s{0,8}(?:20[\\dxX]{2}年)?(?:项目|工程)?',
    '(?:现已|已经?|实际)?(?:全部|基本|全面|如期|按期)',
    '(?:完成|完工|竣工|建成)(?=[。；]|$)',
  ),
  denied: opening(
    '[。；，：\\n]\\s{0,8}',
    '[本该]?(?:项目|工程)(?:目前)?[暂尚还仍]未',
    '(?:完工|竣工|完成|建成)(?=[。；，]|$)',
  ),
} as const;

/** 无政府性基金预算支出: the subject that is said not to occur, as facts name it. */
export const NONE: readonly { readonly subject: string; readonly stated: RegExp }[] = [
  {
    subject: '政府性基金预算支出',
    stated: /(?:无|没有|未安排|未发生)政府性基金(?:预算)?(?:财政拨款)?支出/gu,
  },
  {
    subject: '国有资本经营预算支出',
    stated: /(?:无|没有|未安排|未发生)国有资本经营(?:预算)?(?:财政拨款)?支出/gu,
  },
  { subject: '社会保险基金预算支出', stated: /(?:无|没有|未安排|未发生)社会保险基金(?:预算)?支出/gu },
  { subject: '公务接待费', stated: /(?:无|没有|未发生)公务接待(?:费|支出)/gu },
  { subject: '因公出国（境）费', stated: /(?:无|没有|未发生|未安排)因公出国[（(]境[）)](?:费|费用|支出)/gu },
  { subject: '公务用车购置费', stated: /(?:无|没有|未发生|未安排)公务用车购置(?:费|支出)/gu },
];

/** Nothing was spent beyond the budget. */
export const NO_OVERRUN =
  /(?:无|没有|未|不存在|杜绝)(?:出现|发生)?(?:任何)?超(?:出)?预算(?:支出|开支|现象|情况|问题)?|(?:未|没有)超支|控制在预算(?:范围)?[以之]?内/gu;

/** What was planned and what was spent, by the words right before the figures of one sentence. */
export const BUDGETED =
  /(?<!一般公共|政府性基金|国有资本经营|调整|追加)预算(?:数|额|资金|金额|安排|批复|总额|为|是|共|：|:)*\s*$/u;
export const SPENT =
  /(?:实际|全年|累计)(?:支出|执行|使用|支付|完成)(?:数|额|资金|金额|为|是|共|：|:)*\s*$|(?<![算本目性要])支出(?:为|共|：|:)?\s*$/u;

/** The second is of the first, and cannot be more. */
export const WITHIN: readonly {
  readonly whole: RegExp;
  readonly part: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}[] = [
  {
    whole: /(?:发放|发出|派发|下发)(?:了)?(?:[\p{Script=Han}]{0,8}(?:问卷|调查表|表))?(?:共|计)?\s*$/u,
    part: /(?:收回|回收|返回|收到)(?:了)?(?:有效)?(?:问卷|调查表|表)?(?:共|计)?\s*$/u,
    matches: ['发放问卷100份，收回120份', '发放满意度调查表50张，回收有效调查表55张'],
    spares: ['发放问卷120份，收回100份', '发放救灾物资100份，收到感谢信120封'],
  },
  {
    whole: /(?:收回|回收)(?:了)?(?:问卷|调查表)?(?:共|计)?\s*$/u,
    part: /(?:其中)?有效(?:问卷|调查表)?(?:共|计)?\s*$/u,
    matches: ['收回问卷90份，有效问卷98份'],
    spares: ['收回问卷98份，有效问卷90份'],
  },
  {
    whole: /(?:抽检|抽查|检测|检验)(?:了)?[\p{Script=Han}]{0,8}\s*$/u,
    part: /(?:其中)?合格(?:的)?[\p{Script=Han}]{0,4}\s*$/u,
    matches: ['抽检样品120批次，合格125批次'],
    spares: ['抽检样品125批次，合格120批次'],
  },
  {
    whole: /发现(?:各类)?(?:问题|隐患|安全隐患)(?:线索)?(?:共|计)?\s*$/u,
    part: /(?:已|全部)?(?:完成)?整改(?:完成|到位|落实)?(?:问题|隐患)?(?:共|计)?\s*$/u,
    matches: ['发现隐患12个，整改15个'],
    spares: ['发现问题15个，已整改12个'],
  },
];

/** Every indicator reached its target: unqualified, of all of them. */
export const ALL_MET = {
  claimed:
    /(?:各项|全部|所有|每项)(?:三级|绩效|年度|考核){0,3}指标(?:值)?(?:均已?|全部已?|都已?|已全部|已均)(?:达标|达到|完成|实现)(?:了?(?:预期|年初|年度|既定|设定|目标|指标|绩效|要求|标准|值){1,4})?(?=[，,。；;、\n]|$)/gu,
  matches: ['各项绩效指标均达标。', '全部三级指标均已达到年初目标值，', '所有指标都已完成。'],
  spares: ['各项绩效指标基本达标。', '各项指标均达到90%以上。', '数量指标均达标。', '各项指标均达标率'],
} as const;

/** Nothing was deducted from any of them. */
export const NONE_DEDUCTED = {
  claimed:
    /(?:各项|全部|所有|每项)(?:三级|绩效|年度|考核){0,3}指标(?:得分)?(?:均|都|全部)?(?:未|无|没有)(?:被)?扣分(?!标准|依据|原因)/gu,
  matches: ['各项绩效指标均未扣分。', '所有指标无扣分'],
  spares: ['各项指标均未说明扣分原因', '数量指标未扣分', '各项指标无扣分标准'],
} as const;

/** All of the sum right before is spent, and what is said next of what is left of it or was spent of it. */
export const SPENT_UP = {
  claimed:
    /(?<=元[，,]?)(?:均|已|现已|全年已|年末已){1,2}(?:全部|全额)(?:支出|使用|拨付|支付|执行|支付使用)(?:完毕|完)?(?=[，,。；;])/gu,
  left: /^[，,；;](?:尚|资金|年末)?(?:结余|剩余|未支付|未使用|未支出)(?:资金)?(?:为)?$/u,
  spent: /^[，,；;](?:全年|累计)?实际(?:支出|使用|支付|拨付)(?:资金)?(?:为)?$/u,
  matches: ['项目资金100万元已全部支出，', '到位资金60万元，已全部使用完毕。'],
  spares: ['前期费用12万元已基本支出，', '资金100万元已全部下达，'],
} as const;
