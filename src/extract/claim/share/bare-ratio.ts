import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { grains } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 生师比12.87, 医护比为1:1.18, 男女比例1.18:1: the two sides by one character each. */
const RATIO = /([一-龥])([一-龥])比例?(?:约|均|已|仅)?(?:为|是|达到?|:)?$/;
/** 同比, 环比, 占比 and the like name no sides. */
const NO_SIDES = /[同环占对相之可评性配]$/;

/** So many figures back the two sides stand. */
const REACH = 12;

/** 在校生17.24万人，专任教师8920人，生师比19.33（:1）: the first is so many times the second, or the second the first. */
export function bareRatios(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (left, at) => {
    const sides = isBare(left) ? RATIO.exec(left.left) : null;
    if (!sides || NO_SIDES.test(sides[2]!)) return [];
    const next = spoken[at + 1];
    const right = next?.lead === ':' && isBare(next) ? next : undefined;
    const near = spoken
      .slice(Math.max(0, at - REACH), at)
      .filter(
        ({ kind, quantity, paragraph }) =>
          kind === 'level' && quantity.dimension === 'count' && paragraph === left.paragraph,
      );
    const [first, second] = [sides[1]!, sides[2]!].map((name, side) =>
      near.filter((mention) => mention.left.includes(name) && !mention.left.includes(sides[2 - side]!)),
    );
    const claim = settle(flatMap(first!, (a) => flatMap(second!, (b) => readings(a, b, left, right))));
    return claim ? [claim] : [];
  });
}

const isBare = ({ quantity }: Mention): boolean => quantity.unit === '' && quantity.scale === 1;

/** a : b = left : right, where one of the two is 1 or left out. */
function readings(a: Mention, b: Mention, left: Mention, right: Mention | undefined): Candidate[] {
  const isOne = (mention: Mention | undefined) => mention === undefined || grains(mention.quantity) === ONE;
  if (isOne(right)) return [times(a, b, left)];
  return isOne(left) ? [times(b, a, right!)] : [];
}

const ONE = 10n ** 8n;

function times(more: Mention, fewer: Mention, factor: Mention): Candidate {
  const terms = [term('total', more), term('factor', fewer), term('factor', factor)];
  return { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.46 };
}
