import type { Bilingual } from '../../src/model.ts';

/** 《预算法》第十四条、财预〔2020〕10号: what every rule of plain arithmetic serves. */
export const TRUE_AND_EXACT: Bilingual = {
  zh: '预算法第十四条、财预〔2020〕10号：绩效自评结果应当真实、准确',
  en: 'Budget Law art. 14; MoF 财预〔2020〕10号: results must be true and exact',
};
