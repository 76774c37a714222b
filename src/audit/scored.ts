import { once } from '../arithmetic/once.ts';
import { allOf } from '../extract/indicator/members.ts';
import type { Indicator, Report } from '../model.ts';

/** The scored indicators without members of their own, in text order: the rows and items that carry the points. */
export const leaves = ({ indicators }: Pick<Report, 'indicators'>): readonly Indicator[] => below(indicators);

const below = once((indicators: readonly Indicator[]): readonly Indicator[] =>
  allOf(indicators).filter(({ children }) => children.length === 0),
);
