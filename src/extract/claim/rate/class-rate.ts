import type { Claim, Term } from '../../../model.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';

/** Rates that count the better classes of a whole, and the classes that they count. */
const CLASSES: readonly { readonly rate: RegExp; readonly counted: RegExp }[] = [
  { rate: /优良率/, counted: /(?:^|为|[“"])[优良]/ },
  { rate: /优秀率/, counted: /(?:^|为|[“"])优/ },
  { rate: /满意[度率]/, counted: /满意/ },
  { rate: /合格率|及格率|达标率/, counted: /(?:^|为|[“"])(?:[优良中]|合格|及格|达标)/ },
];
const WORSE = /不|未|差/;

/** How many were asked; of those who answered a part was satisfied. */
const ASKED = /(?:收回|回收|有效|发放|调查|走访|访谈|抽取)[^,;。]{0,8}$/;

/** So many amounts back the classes may stand. */
const REACH = 12;

/**
 * 优9个、良24个、中7个、差2个，优良率78.57%: a rate out of the classes of a list; 检验120批次，不合格3批次，合格率97.5%: what is left
 * of a whole.
 */
export function classRates(
  all: readonly Item[],
  spoken: readonly Mention[],
  sums: readonly Partition[],
): Claim[] {
  const divided = sums.filter(({ claim }) => claim.holds && claim.form === 'count');
  let reached = 0;
  return spoken.flatMap((percent) => {
    while (reached < all.length && all[reached]!.level.index < percent.index) reached++;
    if (percent.kind !== 'rate') return [];
    const classes = CLASSES.find(({ rate }) => rate.test(percent.base));
    if (!classes) return [];
    const near = all
      .slice(Math.max(0, reached - REACH), reached)
      .filter(({ level }) => level.paragraph === percent.paragraph);
    const list = divided.findLast(({ parts }) => parts.every((part) => near.includes(part)));
    const claim = settle([
      ...(list ? better(list, percent, classes.counted) : []),
      ...remaining(near, percent),
      ...satisfied(near, percent),
    ]);
    return claim ? [claim] : [];
  });
}

/** The first classes of the list, as many as are counted; 基本满意 may be left out. */
function better({ total, parts }: Partition, percent: Mention, counted: RegExp): Candidate[] {
  const end = parts.findIndex(
    ({ level }) => !counted.test(level.left.replace(/^其中/, '')) || WORSE.test(level.left),
  );
  const good = parts.slice(0, end < 0 ? parts.length : end);
  if (good.length === 0 || good.length === parts.length) return [];
  return good.map((_, left) => {
    const some = good.slice(0, good.length - left).map(({ level }) => term('part', level));
    return reading(some, total.level, percent, left === 0 ? 0.8 : 0.45);
  });
}

/** The whole less what is named with 不 or 未. */
function remaining(near: readonly Item[], percent: Mention): Candidate[] {
  const name = percent.base.slice(-3, -1);
  const bad = near.findLast(
    ({ level }) =>
      level.sentence === percent.sentence && /^[不未]/.test(level.left) && level.left.includes(name),
  );
  if (!bad) return [];
  return near
    .filter((item) => item.index < bad.index && commensurate(item.level.quantity, bad.level.quantity))
    .map(({ level }) => reading([term('part', level), term('minus', bad.level)], level, percent, 0.45));
}

/** 回收200份，其中186人表示满意: out of those who answered, or out of those who were asked. */
function satisfied(near: readonly Item[], percent: Mention): Candidate[] {
  if (!/满意/.test(percent.base)) return [];
  const isSatisfied = ({ level }: Item) =>
    /满意/.test(level.left + level.tail) && !WORSE.test(level.left + level.tail);
  const [part, ...others] = near.filter(
    (item) => item.level.sentence === percent.sentence && isSatisfied(item),
  );
  if (!part || others.length > 0) return [];
  const asked = near.filter(({ index, level }) => index < part.index && ASKED.test(level.left));
  return asked
    .reverse()
    .map(({ level }, at) => reading([term('part', part.level)], level, percent, at === 0 ? 0.8 : 0.45));
}

function reading(parts: readonly Term[], whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [...parts, term('whole', whole), term('percent', percent)];
  return { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility };
}
