import { judge } from '../../arithmetic/judge.ts';
import { amount, lastPlace } from '../../arithmetic/printed.ts';
import {
  absolute,
  add,
  compare,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../arithmetic/rational.ts';
import type { Claim, Quantity, Span, Term } from '../../model.ts';
import { grouped } from '../grouped.ts';
import { isGeneric, nameOf } from '../lexicon/name.ts';
import { OVERLAPPING, WHOLE_SETS, WHOLES } from '../lexicon/opener.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import type { Scene } from './scene.ts';

/** Shares of one whole: they make 100 % where nothing is left out, and never more. */
export function wholes({ all, lists, sentences }: Scene): Claim[] {
  const ofLists = lists.flatMap(({ rows, closed, exhaustive, broken, implied }) => {
    const shares = rows.map(({ said }) => said.filter((one) => isShare(one) && isUnnamed(one)));
    if (rows.length < 2 || broken || shares.some((some) => some.length !== 1)) return [];
    return sumTo100(shares.flat(), closed || exhaustive, implied ? 'implied' : 'stated');
  });
  // 公开招标、邀请招标、磋商分别占78%、32%、16%: no amounts at all
  const ofRuns = all.flatMap((one) =>
    isShare(one) &&
    one.run[0] === one &&
    one.run.length > 2 &&
    one.run.every(({ name }) => name !== '') &&
    (one.lead.match(OWN_WHOLE)?.length ?? 0) < 2
      ? sumTo100(one.run, false, 'stated')
      : [],
  );
  // 接待费占48%，公车费占80%: nothing but shares in the sentence
  const ofSentences = [...sentences.values()].flatMap((here) =>
    here.length > 1 &&
    here.every(
      (one) =>
        isShare(one) &&
        isUnnamed(one) &&
        one.run.length === 1 &&
        whose(one) !== '' &&
        !OVERLAPS.test(one.left),
    )
      ? sumTo100(here, false, 'stated')
      : [],
  );
  // 基本支出…占总支出的62%。…… 项目支出…占总支出的48%: the two of a set, anywhere
  const named = grouped(
    all.filter((one) => isShare(one) && one.of !== ''),
    ({ of }) => of,
  );
  const ofSets = [...named.values()].flatMap((shares) => {
    const names = shares.map(
      (share) =>
        nameOf(share.left.slice(0, share.left.lastIndexOf('占'))) || (all[share.index - 1]?.name ?? ''),
    );
    const isSet = WHOLE_SETS.some(
      (set) => set.length === shares.length && set.every((word) => names.some((name) => name.includes(word))),
    );
    return isSet && shares.length > 1 ? sumTo100(shares, true, 'implied') : [];
  });
  return [...ofLists, ...ofRuns, ...ofSentences, ...ofSets];
}

const isShare = ({ part, quantity, referred }: Mention): boolean =>
  part === 'share' && quantity.dimension === 'percent' && quantity.bound === 'eq' && !referred;

const OVERLAPS = new RegExp(anyOf(OVERLAPPING));
const OWN_WHOLE = new RegExp(`(?:${anyOf(WHOLES)})(?=[、和及与占分])`, 'g');
const whose = ({ left }: Mention): string => nameOf(left.slice(0, Math.max(0, left.lastIndexOf('占'))));

const isUnnamed = ({ of }: Mention): boolean => isGeneric(nameOf(of));

function sumTo100(shares: readonly Mention[], isAll: boolean, level: 'stated' | 'implied'): Claim[] {
  const parts: Term[] = shares.map(({ quantity, left }) => ({ role: 'part', quantity, label: left }));
  const span = {
    start: Math.min(...parts.map(({ quantity }) => quantity.span.start)),
    end: Math.max(...parts.map(({ quantity }) => quantity.span.end)),
  };
  const whole = unprinted(shares.at(-1)!.quantity, span);
  const terms: Term[] = [{ role: 'total', quantity: whole, label: '各项占比' }, ...parts];
  const plausibility = level === 'stated' ? 0.9 : 0.7;
  const claim = judge({ kind: 'sum', form: 'shares', span, terms, plausibility });
  const sum = parts.map(({ quantity }) => amount(quantity)).reduce(add, ZERO);
  const full = amount(whole);
  // a last digit cut off in every one of them is a habit, not an error
  const slack: Rational = parts.map(({ quantity }) => lastPlace(quantity)).reduce(add, ZERO);
  const apart = absolute(multiply(rational(claim.residual), amount({ ...whole, value: '1' })));
  const holds = claim.holds || compare(apart, slack) <= 0;
  if (!holds && !isAll && compare(sum, full) < 0) return [];
  const told = {
    level,
    source: { relation: 'shares-whole', words: shares.map(({ lead }) => lead.slice(-24)) },
  };
  return [{ ...claim, ...told, ...(holds && !claim.holds && { holds: true, verdict: 'slack' as const }) }];
}

/** The 100 that nobody prints, in the unit of its parts. */
const unprinted = (part: Quantity, span: Span): Quantity => ({
  ...part,
  span,
  digits: { start: span.end, end: span.end },
  value: '100',
  decimals: 0,
});
