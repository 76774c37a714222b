import {
  absolute,
  compare,
  decimalsOf,
  rational,
  subtract,
  toFixed,
  toText,
  ZERO,
} from '../arithmetic/rational.ts';
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

/** 230.84万元, 83.33%, 19个百分点: a figure as it is said. */
export const measured = (value: string, unit: string): Bilingual =>
  unit === POINTS
    ? { zh: `${value}个百分点`, en: `${value} percentage point${value === '1' ? '' : 's'}` }
    : { zh: value + unit, en: value + unit };

const POINTS = '百分点';

/** What carries points, as a sentence begins with it: 总分, “产出指标”. */
export function scored(label: string): Bilingual {
  const { zh, en } = labelled(label);
  return label === '总分' ? { zh, en: `the ${en}` } : { zh: `“${zh}”`, en: `“${en}”` };
}

/** 2.7万元, of percentages 1.5个百分点. */
export const apart = (difference: string, unit: string): Bilingual => measured(difference, apartIn(unit));

/** What the difference of two figures of a unit is measured in. */
const apartIn = (unit: string): string => (unit === '%' ? POINTS : unit);

/** 多4万元, 低3.2个百分点: by how much, and which way, the first of two figures is out. */
export function gap(stated: string, computed: string, difference: string, unit: string): Bilingual {
  const isMore = compare(rational(stated), rational(computed)) >= 0;
  const { zh, en } = apart(difference, unit);
  return apartIn(unit) === POINTS
    ? { zh: (isMore ? '高' : '低') + zh, en: `${en} too ${isMore ? 'high' : 'low'}` }
    : { zh: (isMore ? '多' : '少') + zh, en: `${en} too ${isMore ? 'much' : 'little'}` };
}

/** 多计0.60分: by how much, and which way, a score is out. */
export function miscounted(stated: string, computed: string): { difference: string; gap: Bilingual } {
  const out = subtract(rational(stated), rational(computed));
  const decimals = Math.max(decimalsOf(stated), decimalsOf(computed));
  const difference = toText(out).includes('.') ? toFixed(absolute(out), decimals) : toText(absolute(out));
  const isMore = compare(out, ZERO) >= 0;
  return {
    difference,
    gap: {
      zh: `${isMore ? '多计' : '少计'}${difference}分`,
      en: `${difference} too ${isMore ? 'many' : 'few'}`,
    },
  };
}
