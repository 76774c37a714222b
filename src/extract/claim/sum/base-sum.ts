import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from './list.ts';

/**
 * 总额2771万元，下降1.8%，其中甲120万元，增长79.1% …: where a total and all its parts carry a rate, the bases that the
 * rates imply must add up as well. Only ever confirms: the parts of last year need not be those of this year.
 */
export function baseSums(sums: readonly Partition[]): Claim[] {
  return sums
    .filter(({ claim, parts }) => claim.holds && parts.length > 1)
    .flatMap((partition) => [...ratesOf(partition, 'growth'), ...ratesOf(partition, 'completion')]);
}

function ratesOf({ total, parts }: Partition, kind: 'growth' | 'completion'): Claim[] {
  const count = Math.min(...[total, ...parts].map((item) => rates(item, kind).length));
  return Array.from({ length: count }, (_, nth) => {
    const terms: Term[] = flatMap([total, ...parts], (item, index) => [
      term(index === 0 ? 'total' : 'part', item.level),
      term('percent', rates(item, kind)[nth]!),
    ]);
    const bound = { kind: 'ratio', form: 'bases', span: spanOf(terms), terms, plausibility: 0.4 } as const;
    return judge(bound);
  }).filter(({ holds }) => holds);
}

const rates = ({ attributes }: Item, kind: Mention['kind']): Mention[] =>
  attributes.filter((mention) => mention.kind === kind);
