import { possibleRate } from '../../../arithmetic/sieve.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { type Candidate, LICENSED, settle } from '../reading.ts';
import { EXCESS } from '../spoken/cue.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { type Around, around, type Read } from './around.ts';
import { beside } from './beside.ts';
import { budgeted, budgets, pooled } from './budgeted.ts';
import { clausePair } from './clause-pair.ts';
import { combined, isCombined } from './combined.ts';
import { countedRates } from './counted-rate.ts';
import { doubtsOf } from './doubt.ts';
import { elsewhere } from './elsewhere.ts';
import { excesses } from './excess.ts';
import { namesakes } from './namesake.ts';
import { ratio } from './ratio.ts';
import { savings } from './saving.ts';
import { staffed } from './staff.ts';
import { variations } from './variation.ts';

/** 完成年初预算A万元的p%, 预算执行率p%: actual against any base that the report prints for it. */
export function completions(
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] {
  // 优157天、良170天: days are counted as well.
  const counting = sums.filter(
    ({ claim, total }) => claim.holds && (claim.form === 'count' || total.level.quantity.unit === '天'),
  );
  const counts = grouped(counting, ({ parts }) => parts[0]!.level.paragraph);
  let reached = 0;
  return flatMap(spoken, (percent) => {
    while (reached < all.length && all[reached]!.level.index < percent.index) reached++;
    if (percent.kind !== 'completion' && percent.kind !== 'rate') return [];
    const place = around(percent, spoken, all, reached);
    const claim = settle([
      ...readings(place, spoken[percent.index - 1]),
      ...excesses(place),
      ...combined(place),
      ...variations(place),
      ...countedRates(place, counts),
      ...savings(place),
    ]);
    return claim ? [claim] : [];
  });
}

interface Sides {
  readonly part: Mention;
  readonly whole: Mention;
  readonly plausibility: number;
}

/** By where the words place the two sides: around the base that they name, or wherever figures of a fitting name stand. */
function readings(place: Around, before: Mention | undefined): Candidate[] {
  const { percent, clause } = place;
  const sides: Sides[] = [];
  const isDoubtful = doubtsOf(percent);
  // 超额完成15% is hardly ever said of all that was done, nor 综合到位率 of the last source alone.
  const most = EXCESS.test(percent.left) || isCombined(place) ? 0.4 : 1;
  const mayBe = possibleRate(percent.quantity);
  const read: Read = (part, whole, plausibility) => {
    if (part === whole) return;
    if (!commensurate(part.quantity, whole.quantity) && !occupies(part, whole, percent)) return;
    const near = mayBe(part.quantity, whole.quantity);
    if (plausibility < LICENSED && !near) return;
    const sure = Math.min(plausibility, isDoubtful(part, whole) ? 0.4 : most);
    if (sure >= LICENSED || near) sides.push({ part, whole, plausibility: sure });
  };
  if (before?.kind === 'whole' && /^的/.test(percent.left)) ofBase(before, place, read);
  else {
    namesakes(place, read);
    clausePair(place, read);
    staffed(place, read);
    const planned = budgets(place);
    budgeted(place, planned, read);
    pooled(place, read);
    beside(place, planned, read);
    elsewhere(place, read);
  }
  // 预算158万元，实际支出150.1万元，控制率95%；预算240万元，实际采购228万元，执行率95%: what comes behind is another's.
  const said = sides.some(
    ({ part, whole, plausibility }) =>
      plausibility >= SAID && Math.max(part.index, whole.index) < percent.index && clause.includes(part),
  );
  const own = sides.some(
    ({ part, whole, plausibility }) =>
      plausibility >= OUTRIGHT && clause.includes(part) && clause.includes(whole),
  );
  return (
    sides
      .filter(
        ({ part, whole, plausibility }) =>
          !said || plausibility >= SAID || Math.max(part.index, whole.index) < percent.index,
      )
      // Nor is it of two figures of a clause before, where its own has both.
      .filter(({ part, whole }) => !own || clause.includes(part) || clause.includes(whole))
      .map(({ part, whole, plausibility }) => ratio(part, whole, percent, plausibility))
  );
}

/** So sure is what a rate says with the words before it, and what its clause says by both its names. */
const SAID = 0.85;
const OUTRIGHT = 0.9;

/** 床位2150张，入住1376人，入住率64%: people out of places. */
const occupies = (part: Mention, whole: Mention, percent: Mention): boolean =>
  /(?:入住|上座|入座|入园|就读)率/.test(percent.base) &&
  /^[人名]$/.test(part.quantity.unit) &&
  /^(?:[张个床]|[床座学]位|套|间)$/.test(whole.quantity.unit);

/** 完成年初预算A万元的p%: the base stands right before the percentage. */
function ofBase(base: Mention, { percent, earlier, later }: Around, read: Read): void {
  // 超出计划40公里的6.5% is what comes on top of the plan.
  if (/超/.test(base.left)) return;
  const owner = earlier[0]?.level;
  for (const { level: part } of [...earlier, ...later]) {
    const own = part === owner && part.sentence === percent.sentence;
    if (part !== base) read(part, base, own ? 1 : 0.4);
  }
}
