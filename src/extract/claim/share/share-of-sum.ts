import { judge } from '../../../arithmetic/judge.ts';
import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** So many amounts may stand between two parts of one whole. */
const APART = 12;
/** … and between them and their whole. */
const NEAR = 16;

/**
 * 基本支出64万元，占一般公共预算支出的80%；项目支出16万元，占一般公共预算支出的20%: shares of one name that come to 100 % are of
 * the sum of their amounts, printed or not.
 * @param bound percentages that a relation explains already
 */
export function sharesOfSums(all: readonly Item[], bound: ReadonlySet<Quantity>): Claim[] {
  return families(all)
    .filter(isWhole)
    .flatMap((family) => [
      ...totalOf(all, family),
      ...family
        .filter(({ share }) => !bound.has(share.quantity))
        .flatMap(({ level, share }) => {
          const terms: Term[] = [
            term('part', level),
            ...family.map((member) => term('whole', member.level)),
            unsigned('percent', share),
          ];
          const claim = judge({
            kind: 'ratio',
            form: 'share',
            span: spanOf(terms),
            terms,
            plausibility: 0.4,
          });
          return claim.holds ? [claim] : [];
        }),
    ]);
}

/** The amounts come to 100 % of their whole: a figure of that size near them is that whole. */
function totalOf(all: readonly Item[], family: readonly Member[]): Claim[] {
  const [first, last] = [family[0]!, family.at(-1)!];
  const near = all.slice(Math.max(0, first.index - NEAR), last.index + NEAR);
  for (const { level: total } of near) {
    if (!commensurate(total.quantity, first.level.quantity)) continue;
    const terms = [term('total', total), ...family.map(({ level }) => term('part', level))];
    const claim = judge({ kind: 'sum', form: 'partition', span: spanOf(terms), terms, plausibility: 0.45 });
    if (claim.verdict === 'exact') return [claim];
  }
  return [];
}

interface Member {
  readonly index: number;
  readonly level: Mention;
  readonly share: Mention;
}

function families(all: readonly Item[]): Member[][] {
  const open = new Map<string, Member[]>();
  const result: Member[][] = [];
  for (const { index, level, attributes } of all) {
    const share = attributes.find(({ kind, base }) => kind === 'share' && base !== '');
    if (!share) continue;
    const family = open.get(share.base);
    const last = family?.at(-1);
    if (last && index - last.index <= APART && commensurate(last.level.quantity, level.quantity))
      family!.push({ index, level, share });
    else {
      const begun = [{ index, level, share }];
      open.set(share.base, begun);
      result.push(begun);
    }
  }
  return result.filter(({ length }) => length > 1);
}

/** The printed shares come to 100 %, give or take their last places. */
function isWhole(family: readonly Member[]): boolean {
  const sum = family.reduce((total, { share }) => total + Number(share.quantity.value), 0);
  const blur = family.reduce((total, { share }) => total + 10 ** -share.quantity.decimals, 0);
  return compare(rational(Math.abs(sum - 100).toFixed(6)), rational(blur.toFixed(6))) <= 0;
}
