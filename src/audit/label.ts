import type { Bilingual } from '../model.ts';

/** What figures are called that the report itself gives no name. */
const NAMELESS: Readonly<Record<string, string>> = {
  所列名称: 'the names listed',
  所列各项: 'the items listed',
  各项占比: 'the shares',
  占比: 'share',
  结构比: 'the share',
  总分: 'total score',
  执行率的分母: 'the base of the rate',
};

/** A label as a message says it: the report's own words as they are, ours in the language of the message. */
export function labelled(label: string): Bilingual {
  const inTable = /^表中(.+)$/u.exec(label)?.[1];
  const own = inTable ?? label;
  const name = NAMELESS[own] ?? own;
  return { zh: label, en: inTable ? `${name} in the table` : name };
}

/** 2.7万元, of a percentage 1.5个百分点. */
export const apart = (difference: string, unit: string): Bilingual =>
  unit === '%'
    ? { zh: `${difference}个百分点`, en: `${difference} percentage points` }
    : { zh: difference + unit, en: difference + unit };
