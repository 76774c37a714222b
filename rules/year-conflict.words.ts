/** Where a year other than the evaluated one cannot stand, by the words around it. Each with its own examples. */
export interface YearPlace {
  readonly message: 'evaluated' | 'last' | 'asOf' | 'applied';
  readonly before: RegExp;
  readonly after: RegExp;
  /** The year that belongs there, counted from the evaluated one. */
  readonly expected: 0 | -1;
  /** A later year may stand there as well. */
  readonly orLater?: true;
  /** How far off a stated year may be and still be a slip: an older or later one is another matter. */
  readonly within?: number;
  /** Words of the same sentence that give the year a reason of its own. */
  readonly unless?: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

const ANY = /(?:)/u;

/** Examples are about 2024. */
export const YEAR_PLACES: readonly YearPlace[] = [
  {
    message: 'evaluated',
    before: ANY,
    after:
      /^\s*(?:部门|单位|本单位|我[局委部办院馆校会])?(?:部门)?整体支出(?:情况)?(?:开展|进行|的)?(?:了)?(?:绩效)?(?:自评|评价)(?!结果|报告|中|发现|时|整改)/u,
    expected: 0,
    matches: ['对2023年度部门整体支出进行了绩效自评'],
    spares: [
      '2023年度部门整体支出决算',
      '2023年度部门整体支出绩效自评结果为良',
      '对2024年度部门整体支出进行了绩效自评',
    ],
  },
  {
    message: 'evaluated',
    before: /(?:对|开展|完成)(?:本单位|本部门|我[局委部办院馆校会])?$/u,
    after:
      /^\s*(?:财政|部门预算)?(?:项目|专项资金|转移支付)(?:支出|资金)?(?:开展|进行)?(?:了)?绩效(?:自评|评价)(?!报告|结果|中|发现|时)/u,
    expected: 0,
    matches: ['对2023年度项目支出开展绩效自评'],
    spares: ['2023年度项目支出绩效自评结果', '对2023年度项目支出绩效自评发现的问题'],
  },
  {
    message: 'evaluated',
    before: /(?:自评|评价|预算)(?:年度|期间)[:：]\s*$/u,
    after: ANY,
    expected: 0,
    matches: ['自评年度：2023年'],
    spares: ['自评年度：2024年', '建设年度：2023年'],
  },
  {
    message: 'evaluated',
    before: /(?:^|\t)(?:(?:自评|评价|预算|所属)?年度|年份)[:：]?\t\s*$/u,
    after: ANY,
    expected: 0,
    unless: /20\d\d/u,
    matches: ['项目名称\t河道清淤\t所属年度\t2023年'],
    spares: ['年度\t2024年度', '年度\t2022年\t2023年\t2024年', '建设年度\t2023年'],
  },
  {
    message: 'last',
    before: /(?:上年度?|去年|上一年度?)[（(]\s*$/u,
    after: ANY,
    expected: -1,
    matches: ['比上年（2022年）增加'],
    spares: ['比上年（2023年）增加'],
  },
  {
    message: 'applied',
    before: /(?:自评|评价)结果[^，。；]{0,12}(?:作为|用于|应用于|运用于|挂钩)(?:编制|安排|申报)?$/u,
    after: /^\s*(?:部门|单位|项目|财政)?预算/u,
    expected: 0,
    orLater: true,
    matches: ['自评结果作为2022年预算安排的依据', '绩效评价结果将应用于2023年度部门预算编制'],
    spares: [
      '自评结果作为2025年预算安排的依据',
      '自评结果作为2026年预算安排的依据',
      '2023年自评结果作为预算安排的依据',
    ],
  },
  {
    message: 'asOf',
    before: /(?:截[止至]到?|^|[。；，：])\s*$/u,
    after:
      /^\s*(?:12月31日|底|末|年底|年末)\s*(?:[止，,]\s*)?(?:我[局委部办院馆校会]|本[单部]位?门?|单位|部门|全[局委部办院馆校会])?(?:共有|实有|现有|年末)?(?:在职|在编|人员|职工|编制|(?:(?:项目|专项|预算|财政)?(?:资金|经费))?(?:已?经?(?:全部|全额|累计|实际)?(?:支[出付]|拨付|使用|到位))|累计支|固定资产|资产总)/u,
    expected: 0,
    within: 1,
    unless: /上年|去年|年初|结转|比|较|同期|基数|增|减|由|20\d\d年|计划|预计/u,
    matches: [
      '截止2023年12月31日，我馆在职人员15人',
      '2023年12月31日止在职15人',
      '截至2025年12月31日，累计支出12万元',
      '截至2023年12月31日，项目资金全部支付完毕',
    ],
    spares: [
      '截至2024年12月31日，在职人员15人',
      '截至2022年底已改造1.1万户',
      '截至2023年底，在职人员15人，比2022年增加1人',
      '2023年12月31日，资产总额由3万元增至5万元',
      '截至2023年12月31日在职45人，2024年新进3人',
    ],
  },
];

/** 2022年1月至2024年12月，共4年: a period with its length in years. */
export const PERIOD =
  /(?<!\d)(20\d\d)\s?年(?:\s?(1[0-2]|0?[1-9])\s?月)?\s?(?:至|到|[—~～-]{1,2})\s?(20\d\d)\s?年(?:\s?(1[0-2]|0?[1-9])\s?月)?(?:底|末)?[，,（(]?(?:共计?|为期|历时|合计|实施期|建设期|周期|期限)为?\s?(\d{1,2}|[一二两三四五六七八九十])\s?(?:个)?年/gu;
