import { holds } from '../../../arithmetic/judge.ts';
import { possibleRate } from '../../../arithmetic/sieve.ts';
import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { asLimit } from '../rate/ratio.ts';
import { type Candidate, DOUBTFUL, LICENSED, settle } from '../reading.ts';
import { isBudgeted } from '../spoken/cue.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import type { Partition } from '../sum/list.ts';
import { totalsOf } from '../sum/partition.ts';
import { dividedBefore } from './among.ts';
import { ofOwnName } from './own-name.ts';
import { ratio } from './ratio.ts';
import { takenTogether, together } from './together.ts';

/** How many amounts before and after a share its whole is looked for. */
const BACK = 40;
const ON = 6;
/** … and how many paragraphs on, where its words name it. */
const AHEAD = 8;

/** 占…的67.61%: each share against what its words, its list or its neighbourhood make the whole. */
export function shares(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  const bound = sums.filter(
    ({ claim }) => claim.plausibility >= DOUBTFUL || claim.holds === null || claim.verdict === 'exact',
  );
  const totals = totalsOf(bound);
  const open = new Set(
    bound
      .filter(({ claim }) => claim.plausibility < DOUBTFUL || claim.holds === null)
      .map(({ total }) => total.level),
  );
  const wholes = new Set(sums.filter(({ claim }) => claim.holds).map(({ total }) => total.level));
  return flatMap(all, (item) =>
    flatMap(item.attributes, (mention) => {
      if (mention.kind !== 'share') return [];
      const claim = settle(candidates(all, item, mention, totals, wholes, open));
      return claim ? [claim] : [];
    }),
  );
}

function candidates(
  all: readonly Item[],
  item: Item,
  share: Mention,
  totals: ReadonlyMap<Item, Item>,
  divided: ReadonlySet<Mention>,
  open: ReadonlySet<Mention>,
): Candidate[] {
  const others = (items: readonly Item[]) =>
    flatMap(items, ({ level, attributes }) => [
      ...attributes.filter(({ kind }) => kind === 'whole'),
      level,
    ]).filter((mention) => mention !== item.level && commensurate(mention.quantity, item.level.quantity));
  const earlier = others([...all.slice(Math.max(0, item.index - BACK), item.index).reverse(), item]);
  const later = others(all.slice(item.index + 1, item.index + 1 + (share.base === '' ? ON : BACK))).filter(
    ({ paragraph }) => paragraph <= share.paragraph + (share.base === '' ? 0 : AHEAD),
  );
  const total = totals.get(item)?.level;
  const among = share.base === '' ? dividedBefore(all, item) : undefined;
  const before = all.slice(Math.max(0, item.index - BACK), item.index + 1);
  const nearby = [...before, ...all.slice(item.index + 1, item.index + 1 + BACK)];
  const foreign =
    share.subject !== undefined &&
    !/^(?:其中|分别|各|均|约|共)*$/.test(share.subject) &&
    !named(share.subject)(item.level);
  const doubt = (plausibility: number) => (foreign ? Math.min(plausibility, 0.35) : plausibility);
  const read = (whole: Mention, plausibility: number): Candidate =>
    ratio(item.level, whole, share, doubt(plausibility));
  const around = [...earlier, ...later];
  const meant = share.base === '' ? [] : around.filter(named(share.base)).filter(isTotalFor(share.base));
  const isNear = possibleRate(share.quantity);
  const mayBe = (whole: Mention) => isNear(item.level.quantity, whole.quantity);
  const nearEarlier = earlier.filter(mayBe);
  const beside = all
    .slice(Math.max(0, item.index - 2), item.index + 3)
    .filter((other) => other !== item && other.level.sentence === share.sentence);
  const told = sharesOf(beside);
  const fits = new Map(around.map((whole) => [whole, fitting(whole, told)] as const));
  const budgets = nearEarlier.filter(isBudgeted);
  return [
    ...item.attributes
      .filter(({ kind, index }) => kind === 'whole' && index < share.index)
      .map((whole) => read(whole, 1)),
    ...outOf(all, item).map((whole) => read(whole, 0.9)),
    ...meant.map((whole, index) => read(whole, index === 0 ? 0.95 : 0.9)),
    ...takenTogether(meant, item, share),
    ...ofItself(all, item, share),
    ...ofOwnName(all, item, share),
    ...(among ? [read(among, 0.6)] : []),
    ...(total ? [read(total, open.has(total) ? LICENSED : share.base === '' ? 0.9 : 0.6)] : []),
    ...[...nearEarlier, ...later.filter(mayBe)]
      .filter((whole) => share.base !== '' || whole.kind === 'whole' || !isBudgeted(whole))
      .map((whole) =>
        read(whole, (divided.has(whole) ? 0.4 : 0.3) + (explains(fits.get(whole)!) ? 0.05 : 0)),
      ),
    ...around.filter((whole) => bears(fits.get(whole)!, share)).map((whole) => read(whole, 0.85)),
    ...together(nearby, item, share),
    ...(foreign ? relatives(before, share, total, totals) : []),
    ...budgets.map((whole) => ({ ...read(whole, 0), slip: 'completion-as-share' })),
    // 采购预算总额342万元。预留中小企业273.6万元，占80%: with no list about it, a budget may be what is divided.
    ...(total ? [] : budgets.map((whole) => read(whole, 0.25))),
  ];
}

/** 年末余额30.7亿元，控制在限额32亿元以内，占限额的95.94%: the figure before it is its whole, and the one before that the part. */
function ofItself(all: readonly Item[], { index, level }: Item, share: Mention): Candidate[] {
  if (share.base === '' || !named(share.base)(level)) return [];
  return all
    .slice(Math.max(0, index - OWN), index)
    .reverse()
    .filter((other) => other.level.sentence === level.sentence)
    .filter((other) => commensurate(other.level.quantity, level.quantity))
    .map((other, at) => ratio(other.level, asLimit(level), share, at === 0 ? 0.6 : 0.4));
}

/** So many amounts before its own whole the part of a share may stand. */
const OWN = 4;

/** 占总投资的30%: 完成投资21亿元 is not all of it. */
const isTotalFor = (base: string) =>
  /^总/.test(base) ? ({ left }: Mention) => /总/.test(left) || !/完成|到位|已/.test(left) : () => true;

/** 5个项目中4个完成，占80%: the figure right before says out of how many. */
function outOf(all: readonly Item[], { index, level }: Item): Mention[] {
  const before = all[index - 1]?.level;
  const said = before && /^[^,;。:]{0,8}中$/.test(level.lead) && level.index === before.index + 1;
  return said && commensurate(before.quantity, level.quantity) ? [before] : [];
}

/** A share that is printed beside, and the amount that it is said of. */
interface Told {
  readonly level: Mention;
  readonly share: Mention;
  readonly isNear: (part: Quantity, whole: Quantity) => boolean;
}

/** A share of nothing says nothing. */
const sharesOf = (beside: readonly Item[]): Told[] =>
  flatMap(beside, ({ level, attributes }) =>
    /[1-9]/.test(level.quantity.value)
      ? attributes
          .filter(({ kind }) => kind === 'share')
          .map((share) => ({ level, share, isNear: possibleRate(share.quantity) }))
      : [],
  );

/** Shares beside that hold over a whole; a share of a figure by itself says nothing. */
const fitting = (whole: Mention, told: readonly Told[]): Mention[] =>
  told
    .filter(
      ({ level, share, isNear }) =>
        level !== whole && isNear(level.quantity, whole.quantity) && holds(ratio(level, whole, share, 0)),
    )
    .map(({ share }) => share);

/** 出国0.94万元，占2.8%；公务用车33.13万元，占97.2%: what the share beside it is of as well is the likelier whole. */
const explains = (fits: readonly Mention[]): boolean => fits.some(({ base }) => base === '');

/**
 * 工程费2418.60万元，占88.18%；设计费136.25万元，占4.97%；监理费68.57万元，占2.60%: what the shares beside it are of, this one is
 * of too. A share to two decimals agrees by chance once in ten thousand times, two to one decimal
 * hardly more often, nor three to none.
 */
function bears(fits: readonly Mention[], { base }: Mention): boolean {
  const decimals = fits
    .filter((one) => one.base === base || one.base === '' || base === '')
    .map(({ quantity }) => quantity.decimals);
  return (
    decimals.some((places) => places >= 2) ||
    decimals.filter((places) => places >= 1).length > 1 ||
    decimals.length > 2
  );
}

/** …非税12762万元。税收占比62.57%: the share is of another part of the same list. */
function relatives(
  before: readonly Item[],
  share: Mention,
  total: Mention | undefined,
  totals: ReadonlyMap<Item, Item>,
): Candidate[] {
  if (!total) return [];
  const siblings = before.filter((other) => totals.get(other)?.level === total).map(({ level }) => level);
  const isMeant = named(share.subject ?? '');
  return siblings.map((part) => ratio(part, total, share, isMeant(part) ? 0.9 : 0.3));
}
