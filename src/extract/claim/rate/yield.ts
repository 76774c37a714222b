import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 单产412公斤/亩: the unit says of what it is. */
const PER = /^(.+)\/(亩)$/;
/** 亩产450公斤, 人均培训40学时: what each of a number gives, in anything but money. */
const EACH_GIVES = /(?:([亩人户场车台班])均|([亩])产|每([亩人户场车台班]))[^,;。:、\d]{0,6}$/;
const COUNTERS: Readonly<Record<string, RegExp>> = { 人: /^[人名位]$/, 场: /^场次?$/, 班: /^[班期个]$/ };

const REACH = 5;

/** 种植1200亩，亩产450公斤，总产量54万公斤: number × yield = total. */
export function yields(all: readonly Item[]): Claim[] {
  return flatMap(all, (each, at) => {
    if (!isThing(each.level)) return [];
    const per = PER.exec(each.level.quantity.unit);
    const noun = per?.[2] ?? EACH_GIVES.exec(each.level.left)?.slice(1).find(Boolean);
    if (noun === undefined) return [];
    const counter = COUNTERS[noun] ?? new RegExp(`^${noun}$`);
    const near = all
      .slice(Math.max(0, at - REACH), at + REACH)
      .map(({ level }) => level)
      .filter((level) => level !== each.level && level.paragraph === each.level.paragraph);
    const numbers = near.filter(({ quantity }) => counter.test(quantity.unit));
    const given = per?.[1] ?? each.level.quantity.unit;
    const claim = settle(
      flatMap(near, (total) => {
        const times = inUnits(given, total.quantity.unit);
        if (times === undefined) return [];
        const { quantity } = each.level;
        const one = { ...each.level, quantity: { ...quantity, scale: quantity.scale * times } };
        return numbers.map((number) => product(total, number, one));
      }),
    );
    return claim ? [claim] : [];
  });
}

/** 42.6万亩, 412公斤/亩, 17.55万吨. */
const inUnits = (unit: string, other: string): number | undefined =>
  unit === other ? 1 : unit === '公斤' && other === '吨' ? 1e-3 : undefined;

const isThing = ({ quantity: { dimension, unit } }: Mention): boolean =>
  unit !== '' && (dimension === 'count' || dimension === 'number');

function product(total: Mention, number: Mention, each: Mention): Candidate {
  const terms = [term('total', total), term('factor', number), term('factor', each)];
  return { kind: 'ratio', form: 'unit-price', span: spanOf(terms), terms, plausibility: 0.4 };
}
