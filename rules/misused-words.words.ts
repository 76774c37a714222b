import type { Bilingual } from '../src/model.ts';

/** A word or a sign that official documents write otherwise. */
export interface Misuse {
  /** What stands in its place. */
  readonly proper: Bilingual;
  /** What is misused, named. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

export const MISUSES: readonly Misuse[] = [
  {
    name: '截止',
    proper: { zh: '截至', en: 'the word that goes with a date' },
    pattern: /截止(?=[到至]?\s?(?:20\d\d|目前|本年|今年|去年|上年|年底|年末|报告|\d{1,2}月|[上本]月))/gu,
    matches: ['截止2024年底', '截止目前', '截止到12月31日'],
    spares: ['截至2024年底', '截止日期', '报名截止', '于12月31日截止', '截止时间2024年'],
  },
  {
    name: '发文字号的方括号',
    proper: { zh: '六角括号“〔〕”', en: 'in tortoise-shell brackets' },
    pattern: /(?<=\p{Script=Han})[[［【](?:19|20)\d\d[\]］】](?=\s?第?\d{1,5}号)/gu,
    matches: ['财预[2020]10号', '云财绩【2023】5号'],
    spares: ['财预〔2020〕10号', '[2020]10号', '见【2023】年附件'],
  },
];
