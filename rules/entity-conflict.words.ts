/** What a unit calls itself, and the names that this fits. `not` are words that only begin alike: 我办理, 我部分. */
export interface SelfWord {
  readonly word: string;
  readonly fits: RegExp;
  readonly not?: string;
}

export const SELF_WORDS: readonly SelfWord[] = [
  { word: '我局', fits: /局|公安|税务/u, not: '部' },
  { word: '我办', fits: /办$|办公室|办事处|机关事务/u, not: '[理公事好结学税证成完案]' },
  { word: '我部', fits: /部$|部队/u, not: '[分门位署]' },
  { word: '我委', fits: /委$|委员会|政协|人大/u, not: '[托派员]' },
  { word: '我厅', fits: /厅$|办公厅/u },
  { word: '我院', fits: /院$/u, not: '[内落子]' },
  { word: '我校', fits: /校$|小学|中学|大学|学院|幼儿园/u, not: '[园准正]' },
  { word: '我馆', fits: /馆$/u, not: '藏' },
  { word: '我站', fits: /站$/u, not: '在' },
  { word: '我所', fits: /所$/u, not: '[在有属说提]' },
  { word: '我中心', fits: /中心$/u, not: '[城区镇村]' },
  { word: '我会', fits: /会$|妇联|残联|文联|科联|工会|人大|政协/u, not: '[议上计场同]' },
  { word: '我队', fits: /队$/u, not: '[员伍]' },
  { word: '我园', fits: /园$/u, not: '区' },
];

/** 办公室 as the one who acts, where a unit of that name would speak of itself. */
export const OFFICE_ACTS =
  /(?<=[，。；、\s]|年度?|要求，?|由)办公室(?=成立|组织|无|有|共|认真|严格|高度|积极|按照|对|开展|全年|年初)/gu;
