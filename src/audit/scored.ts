import type { Indicator, Report } from '../model.ts';

/** The scored indicators without members of their own, in text order: the rows and items that carry the points. */
export const leaves = ({ indicators }: Pick<Report, 'indicators'>): Indicator[] => indicators.flatMap(below);

const below = (indicator: Indicator): Indicator[] =>
  indicator.children.length > 0 ? indicator.children.flatMap(below) : [indicator];

/** The execution rate is scored by formula, not against a target. */
export const isExecution = ({ name }: Indicator): boolean =>
  /(?:^|预算|资金|支出|经费)执行率|(?:预算|资金)执行/.test(name);
