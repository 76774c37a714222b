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
      '[。；，、：\\n\\t]\\s{0,8}(?:各项|年度|全年|绩效|预期)?(?:目标|任务|指标|工作){0,2}',
      '(?:均?已经?)?全部',
      '(?:完成|实现|达到)(?=[。；，]|$)',
    ),
    rate: /(?:目标|任务|指标|工作)(?:任务)?完成率[为达是]?到?[：:]?\s*$/u,
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
