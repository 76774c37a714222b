import { multiply, rational, toFixed } from '../../arithmetic/rational.ts';
import type { Indicator, Report } from '../../model.ts';
import { workedRates } from '../rate/index.ts';
import type { Value } from '../standard/index.ts';

/** A worked-out rate may have been taken to two decimals, to one or to none before it was scored. */
const DECIMALS = [2, 1, 0];

/** The values of a rate that a row names but does not print, from the figures that it is made of. */
export function workedValues({ name }: Indicator, known: Pick<Report, 'facts' | 'meta'>): Value[] {
  return workedRates(name, known).flatMap(({ value, told, isDefined }) =>
    DECIMALS.map((decimals) => {
      const percent = toFixed(multiply(value, rational(100)), decimals);
      return {
        value: rational(percent),
        unit: '%',
        scale: 0.01,
        shown: `${percent}%`,
        steps: [`${name}=${told}=${percent}%`],
        isDefined,
      };
    }),
  );
}
