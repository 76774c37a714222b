import type { Claim } from '../../../model.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 亩产450公斤, 人均培训40学时: what each of a number gives, in anything but money. */
const EACH_GIVES = /(?:([亩人户场车台班])均|([亩])产|每([亩人户场车台班]))[^,;。:、\d]{0,6}$/;
const COUNTERS: Readonly<Record<string, RegExp>> = { 人: /^[人名位]$/, 场: /^场次?$/, 班: /^[班期个]$/ };

const REACH = 5;

/** 种植1200亩，亩产450公斤，总产量54万公斤: number × yield = total. */
export function yields(all: readonly Item[]): Claim[] {
  return all.flatMap((each, at) => {
    const found = isThing(each.level) ? EACH_GIVES.exec(each.level.left) : null;
    const noun = found?.slice(1).find(Boolean);
    if (noun === undefined) return [];
    const counter = COUNTERS[noun] ?? new RegExp(`^${noun}$`);
    const near = all
      .slice(Math.max(0, at - REACH), at + REACH)
      .map(({ level }) => level)
      .filter((level) => level !== each.level && level.paragraph === each.level.paragraph);
    const numbers = near.filter(({ quantity }) => counter.test(quantity.unit));
    const totals = near.filter(({ quantity }) => quantity.unit === each.level.quantity.unit);
    const claim = settle(
      totals.flatMap((total) => numbers.map((number) => product(total, number, each.level))),
    );
    return claim ? [claim] : [];
  });
}

const isThing = ({ quantity: { dimension, unit } }: Mention): boolean =>
  unit !== '' && (dimension === 'count' || dimension === 'number');

function product(total: Mention, number: Mention, each: Mention): Candidate {
  const terms = [term('total', total), term('factor', number), term('factor', each)];
  return { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.4 };
}
