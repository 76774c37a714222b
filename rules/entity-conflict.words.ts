/** What a unit calls itself, but for words that only begin alike (我办理, 我部分), and the names that this fits. */
export interface SelfWord {
  readonly word: string;
  readonly pattern: RegExp;
  readonly fits: RegExp;
}

export const SELF_WORDS: readonly SelfWord[] = [
  { word: '我局', pattern: /我局(?!部)/gu, fits: /局|公安|税务/u },
  { word: '我办', pattern: /我办(?![理公事好结学税证成完案])/gu, fits: /办$|办公室|办事处|机关事务/u },
  { word: '我部', pattern: /我部(?![分门位署])/gu, fits: /部$|部队/u },
  { word: '我委', pattern: /我委(?![托派员])/gu, fits: /委$|委员会|政协|人大/u },
  { word: '我厅', pattern: /我厅/gu, fits: /厅$|办公厅/u },
  { word: '我院', pattern: /我院(?![内落子])/gu, fits: /院$/u },
  { word: '我校', pattern: /我校(?![园准正])/gu, fits: /校$|小学|中学|大学|学院|幼儿园/u },
  { word: '我馆', pattern: /我馆(?!藏)/gu, fits: /馆$/u },
  { word: '我站', pattern: /我站(?!在)/gu, fits: /站$/u },
  { word: '我所', pattern: /我所(?![在有属说提])/gu, fits: /所$/u },
  { word: '我中心', pattern: /我中心(?![城区镇村])/gu, fits: /中心$/u },
  { word: '我会', pattern: /我会(?![议上计场同])/gu, fits: /会$|妇联|残联|文联|科联|工会|人大|政协/u },
  { word: '我队', pattern: /我队(?![员伍])/gu, fits: /队$/u },
  { word: '我园', pattern: /我园(?!区)/gu, fits: /园$/u },
];

/** 办公室 as the one who acts, where a unit of that name would speak of itself. */
export const OFFICE_ACTS =
  /办公室(?<=(?:[，。；、\s]|年度?|要求，?|由)...)(?=成立|组织|无|有|共|认真|严格|高度|积极|按照|对|开展|全年|年初)/gu;
