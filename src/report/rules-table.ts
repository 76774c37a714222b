import picocolors from 'picocolors';
import type { AnyRule } from '../audit/rule.ts';
import type { Bilingual, Language, RuleGroup } from '../model.ts';
import { displayWidth, padEnd } from './width.ts';
import { SEVERITY } from './words.ts';

const GROUP: Readonly<Record<RuleGroup, Bilingual>> = {
  arithmetic: { zh: '数字勾稽', en: 'Arithmetic' },
  score: { zh: '分值得分', en: 'Scores' },
  consistency: { zh: '前后一致', en: 'Consistency' },
  structure: { zh: '结构编号', en: 'Structure' },
  text: { zh: '文字', en: 'Wording' },
  'between-reports': { zh: '报告之间', en: 'Between reports' },
};

/** The rules by group, for the terminal. */
export function rulesTable(rules: readonly AnyRule[], language: Language, colour: boolean): string {
  const { bold, dim } = picocolors.createColors(colour);
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const titleWidth = Math.max(...rules.map(({ title }) => displayWidth(title[language])));
  const groups = (Object.keys(GROUP) as RuleGroup[]).flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    return members.length === 0
      ? []
      : [
          bold(GROUP[group][language]),
          ...members.map(({ id, title, severity, basis }) =>
            [
              `  ${padEnd(id, idWidth)}`,
              padEnd(SEVERITY[severity][language], 7),
              padEnd(title[language], titleWidth),
              dim(basis[language]),
            ].join('  '),
          ),
          '',
        ];
  });
  return `${groups.join('\n').trimEnd()}\n`;
}
