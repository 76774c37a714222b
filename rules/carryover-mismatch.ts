import { agree } from '../src/audit/figure.ts';
import { type FolderProblem, wordsAt } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import type { Amount } from '../src/model.ts';
import { differing, unlike } from './kit/apart.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { called } from './kit/called.ts';
import { amountKey, followingYears, type Years } from './kit/series.ts';

export default defineFolderRule({
  id: 'carryover-mismatch',
  title: { zh: '与上年报告不衔接', en: 'At odds with the report of the year before' },
  group: 'between-reports',
  severity: 'warning',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '与上年决算核对；确有调整（会计差错更正、口径变化等）的，在报告中说明。',
    en: 'Check against last year’s accounts; where figures were restated, say so in the report.',
  },
  messages: {
    carried: {
      zh: '{label}为{stated}，上年（{year}年）报告的{other}为{computed}，相差{difference}，请核对或说明',
      en: '{label} is {stated}, but {other} was {computed} in the {year} report: {difference} apart',
    },
    restated: {
      zh: '所列{year}年{label}{stated}，与{year}年报告的{computed}不一致，相差{difference}，请核对或说明',
      en: '{label} of {year} is given as {stated}, but was {computed} in the {year} report: {difference} apart',
    },
    grown: {
      zh: '{label}比上年的变动写为{stated}，按{year}年报告的{base}推算应为{computed}，请核对所比的基数',
      en: 'The change of {label} is given as {stated}; from {base} in the {year} report it would be {computed}',
    },
    there: { zh: '{year}年报告：{label}', en: 'report of {year}: {label}' },
  },
  *compare({ reports }) {
    for (const years of followingYears(reports)) yield* problems(years);
  },
});

type Found = FolderProblem<'carried' | 'restated' | 'grown' | 'there'>;

function* problems(years: Years): Iterable<Found> {
  const before = amountsOf(years, 'before');
  const after = amountsOf(years, 'after');
  const had = new Map(before.map((amount) => [amountKey(amount), amount]));
  for (const amount of after) {
    if (amount.period === `${years.year}` && amount.subject.startsWith('年初'))
      yield* carried(amount, had, years);
    if (amount.period === `${years.year - 1}`) yield* restated(amount, had, years);
  }
  const restating = new Set(
    after.filter(({ period }) => period !== `${years.year}`).map(({ subject }) => subject),
  );
  for (const amount of after)
    if (amount.period === `${years.year}` && amount.change && !restating.has(amount.subject))
      yield* grown(amount, before, years);
}

type Had = ReadonlyMap<string, Amount>;

const amountsOf = (years: Years, which: 'before' | 'after') => years[which].digest.amounts;

/** What is planned to be carried over is not what was. */
const ACTUAL: ReadonlySet<string> = new Set(['', '决算']);

/** 年初结转 is last year's 年末结转. */
function* carried(amount: Amount, had: Had, years: Years): Iterable<Found> {
  const last = { ...amount, subject: amount.subject.replace('年初', '年末'), period: `${years.year - 1}` };
  const measures = ACTUAL.has(amount.measure) ? [...ACTUAL] : [];
  const others = measures.flatMap((measure) => had.get(amountKey({ ...last, measure })) ?? []);
  if (others.length === 1 && !isLeft(amount, years)) yield* conflict('carried', amount, others[0]!, years);
}

/** Whether last year's report left just so much of something, of whatever part of its money. */
const isLeft = ({ figure }: Amount, { before }: Years): boolean =>
  before.digest.amounts.some((other) => other.subject.startsWith('年末') && agree(other.figure, figure));

/** Last year's figure, as it is told this year and as it was told then. */
function* restated(amount: Amount, had: Had, years: Years): Iterable<Found> {
  const other = had.get(amountKey(amount));
  const isTold = years.before.digest.amounts.some(
    ({ subject, figure }) => subject === amount.subject && agree(figure, amount.figure),
  );
  if (other && !isTold) yield* conflict('restated', amount, other, years);
}

function* conflict(
  message: 'carried' | 'restated',
  amount: Amount,
  other: Amount,
  years: Years,
): Iterable<Found> {
  const apart = differing(amount.figure, other.figure);
  if (!apart) return;
  const { said, ...figures } = apart;
  yield {
    report: years.after,
    place: amount.place,
    message,
    data: { label: nameOf(amount), other: nameOf(other), year: years.year - 1, ...said },
    ...figures,
    elsewhere: [there(other, years)],
    key: `${message}|${nameOf(amount)}`,
  };
}

/** Grown since last year: from one of the figures that last year's report has for it. */
function* grown(amount: Amount, before: readonly Amount[], years: Years): Iterable<Found> {
  const { figure, sign, place } = amount.change!;
  const bases = before.filter(
    ({ subject, period }) => subject === amount.subject && period === `${years.year - 1}`,
  );
  const base = bases.find(({ measure, scope }) => measure === amount.measure && scope === amount.scope);
  const apart = base && unlike(base.figure, amount.figure, figure, sign);
  if (!apart || bases.some((one) => !unlike(one.figure, amount.figure, figure, sign))) return;
  const { said, ...figures } = apart;
  yield {
    report: years.after,
    place,
    message: 'grown',
    data: { label: nameOf(amount), base: wordsAt(base.place), year: years.year - 1, ...said },
    ...figures,
    elsewhere: [there(base, years)],
    key: `grown|${nameOf(amount)}`,
  };
}

const there = (amount: Amount, { before, year }: Years): Found['elsewhere'][number] => ({
  report: before,
  place: amount.place,
  message: 'there',
  data: { label: nameOf(amount), year: year - 1 },
});

const nameOf = ({ subject, measure }: Amount): string => called(subject, measure);
