import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';

const COMING = /(?:新?招录?|录用|录取|调入|转入|考入|引进|新进|新增|接收)$/;
const GOING = /(?:退休|调出|调离|转出|辞职|离职|辞退|去世|死亡|减员)$/;
const MEMBERS = 8;

/** 比上年增加4人，其中新招录9人、调入3人、退休6人、调出2人: who came less who went is the change. */
export function turnovers(all: readonly Item[]): Claim[] {
  return flatMap(all, ({ index, level, attributes }) => {
    const delta = attributes.find(({ kind, quantity }) => kind === 'delta' && quantity.dimension === 'count');
    if (!delta) return [];
    const moved = all
      .slice(index + 1, index + 1 + MEMBERS)
      .map(({ level: other }) => other)
      .filter((other) => other.sentence === level.sentence && commensurate(other.quantity, delta.quantity));
    const end = moved.findIndex(({ left }) => !COMING.test(left) && !GOING.test(left));
    const members = end < 0 ? moved : moved.slice(0, end);
    const both =
      members.some(({ left }) => COMING.test(left)) && members.some(({ left }) => GOING.test(left));
    if (!both) return [];
    const terms: Term[] = [
      term('total', delta),
      ...members.map((member) => term(GOING.test(member.left) ? 'minus' : 'part', member)),
    ];
    return [judge({ kind: 'sum', form: 'count', span: spanOf(terms), terms, plausibility: 0.75 })];
  });
}
