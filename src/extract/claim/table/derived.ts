import { type Assertion, judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity } from '../../../model.ts';
import { type Line, upTo } from './line.ts';

type Relation = (derived: Quantity, a: Quantity, b: Quantity) => Omit<Assertion, 'span'>;

/** Columns that are computed from two others, by their headings. */
const DERIVED: readonly (readonly [RegExp, Relation])[] = [
  [
    /增长率|增减率|变动率|增幅|降幅|增长%|增减%|增减幅/,
    (percent, before, after) => ({
      kind: 'change',
      form: 'growth',
      terms: [
        { role: 'percent', quantity: percent },
        { role: 'before', quantity: before },
        { role: 'after', quantity: after },
      ],
    }),
  ],
  [
    /增减|差额|增加额|变动额|增长额|结余|剩余|未执行/,
    (delta, before, after) => ({
      kind: 'difference',
      form: 'other',
      terms: [
        { role: 'delta', quantity: delta },
        { role: 'after', quantity: after },
        { role: 'before', quantity: before },
      ],
    }),
  ],
  [
    /执行率|支付率|完成率|完成比例|到位率|控制率|支出进度|执行进度/,
    (percent, whole, part) => ({
      kind: 'ratio',
      form: 'execution',
      terms: [
        { role: 'percent', quantity: percent },
        { role: 'part', quantity: part },
        { role: 'whole', quantity: whole },
      ],
    }),
  ],
];

/**
 * Columns of rates and differences. Which two columns they come from is told by the figures: the pair that holds in
 * most rows, at least two and twice as many as fail.
 */
export function derivedColumns(headings: readonly string[], lines: readonly Line[]): Claim[] {
  return headings.flatMap((heading, column) => {
    const relation = DERIVED.find(([words]) => words.test(heading))?.[1];
    if (!relation) return [];
    let best: Claim[] = [];
    for (let before = 0; before < headings.length; before++) {
      for (let after = 0; after < headings.length; after++) {
        if (before === after || before === column || after === column) continue;
        const claims = lines.flatMap((line) => {
          const { figures, label } = line;
          const [derived, a, b] = [figures[column], figures[before], figures[after]];
          return derived && a && b && a.unit === b.unit && a.scale === b.scale && a.dimension !== 'percent'
            ? [judge({ ...named(relation(derived, a, b), label + heading), span: upTo(line, derived) })]
            : [];
        });
        if (held(claims) > held(best)) best = claims;
      }
    }
    return held(best) >= 2 && held(best) >= 2 * failed(best) ? best : [];
  });
}

/** The derived figure, which stands first, is called by its row and column. */
const named = (assertion: Omit<Assertion, 'span'>, label: string): Omit<Assertion, 'span'> => ({
  ...assertion,
  terms: assertion.terms.map((term, index) => (index === 0 ? { ...term, label } : term)),
});

const held = (claims: readonly Claim[]): number => claims.filter(({ holds }) => holds).length;
const failed = (claims: readonly Claim[]): number => claims.filter(({ holds }) => holds === false).length;
