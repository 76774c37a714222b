import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { claimOf } from './claim.ts';
import { isAlike } from './list.ts';
import type { Scene } from './scene.ts';

/** What is by its definition what comes less what goes, each by the last words of its name. */
const IDENTITIES = [
  { net: '自然增长率', comes: '出生率', goes: '死亡率' },
  { net: '机械增长率', comes: '迁入率', goes: '迁出率' },
  { net: '自然增长人数', comes: '出生人数', goes: '死亡人数' },
  { net: '净迁入', comes: '迁入', goes: '迁出' },
  { net: '净流入', comes: '流入', goes: '流出' },
  { net: '贸易顺差', comes: '出口', goes: '进口' },
] as const;

const isNamed = ({ left }: Mention, name: string): boolean => {
  const bare = left.replace(/(?:总额|总量|额|人数|人口)?(?:约|为|达到?|是|:|有){0,3}$/, '');
  return bare.endsWith(name) && !bare.endsWith(`净${name}`);
};

/** 出生率6.0‰，死亡率7.2‰，自然增长率-1.2‰: the nearest of each name in one sentence. */
export function identities({ sentences }: Scene): Claim[] {
  return [...sentences.values()].flatMap((here) =>
    IDENTITIES.flatMap(({ net, comes, goes }) => {
      const all = (name: string) => here.filter((one) => isNamed(one, name) && one.run.length === 1);
      const [result, ...others] = all(net);
      const [first, ...more] = all(comes);
      const [second, ...rest] = all(goes);
      if (!result || !first || !second || others.length + more.length + rest.length > 0) return [];
      if (!isSame(first, result) || !isSame(second, result)) return [];
      return [
        claimOf('difference', [
          ['delta', result],
          ['after', first],
          ['before', second],
        ]),
      ];
    }),
  );
}

const isSame = (a: Mention, b: Mention): boolean =>
  a.quantity.dimension === b.quantity.dimension && (a.quantity.dimension === 'percent' || isAlike(a, b));
