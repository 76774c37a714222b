import type { Meta, Section } from '../../model.ts';
import { holding } from '../located.ts';
import type { ReadLabel } from './label.ts';
import { SUBJECTS } from './subjects.ts';

/** What a total of the year without a name means in a part about the whole unit. */
export const UNIT: ReadLabel = {
  subject: SUBJECTS.find(({ name }) => name === '部门整体支出')!,
  measure: '',
  scope: '',
  rest: '',
};

/** 全年预算数428.60万元，全年执行数419.13万元: in a part about the whole unit, its totals. */
export const yearTotal = (unit: ReadLabel | null, label: ReadLabel, raw: string): ReadLabel | null =>
  unit &&
  label.scope === '' &&
  /^[^\p{Script=Han}]*(?:(?:年度?|我\S)\s*)?(?:全年(?:预算|执行|支出)数|(?:全年)?预算执行率)[为是]?\s*$/u.test(
    raw,
  )
    ? { ...unit, measure: label.measure }
    : null;

/** Whether no heading above a place names a part of the unit's money. */
export function isOfTheUnit(sections: readonly Section[], at: number, { kind }: Pick<Meta, 'kind'>): boolean {
  if (kind !== 'department') return false;
  const section = holding(sections, { start: at, end: at + 1 });
  if (!section) return true;
  return OF_THE_UNIT.test(section.title) && isOfTheUnit(section.children, at, { kind });
}

const OF_THE_UNIT =
  /整体|总体|预算执行|^[^项专]*预算情况|^[^项专]*执行情况|执行率|收支|预算支出|资金(?:使用|收支)|绩效(?:自评|评价|完成|目标|情况)/u;
