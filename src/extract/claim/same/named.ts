import { judge } from '../../../arithmetic/judge.ts';
import { keystroke, significant } from '../../../arithmetic/keystroke.ts';
import type { Claim, Fact, Indicator, Report, Section } from '../../../model.ts';
import { NAMED } from '../../fact/named.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { allOf } from '../../indicator/members.ts';
import { holding, lastBefore } from '../../located.ts';
import { agree, finest, inBaseUnits, isEqual } from './agree.ts';
import { alike } from './alike.ts';

/**
 * A survey, a project or things counted, told under one name in two parts of the report, and in the row of that name of the
 * self-evaluation table. A part that tells it with two values speaks of two things. A number of things may be of some of them:
 * what agrees is kept, what does not is held against the report only where the rest of both sentences agrees, or where one
 * slip of a key lies between two long figures.
 */
export function sameNamed({
  document: { text },
  facts,
  sections,
  indicators,
}: Pick<Report, 'document' | 'facts' | 'sections' | 'indicators'>): Claim[] {
  const named = facts.filter(({ measure }) => NAMED.has(measure));
  const inTable = allOf(indicators).filter(({ origin }) => origin === 'table');
  const rows = grouped(inTable, ({ name }) => name);
  const stops = [...text.matchAll(STOP)].map(({ index }) => ({ span: { start: index, end: index + 1 } }));
  const sentenceOf = ({ quantity: { span } }: Fact) => lastBefore(stops, span.start);
  const sentences = grouped(named, sentenceOf);
  const beside = (fact: Fact) => sentences.get(sentenceOf(fact))!.filter((other) => other !== fact);
  const twins = (a: Fact, b: Fact): boolean =>
    (a.measure !== '数量' && a.measure !== '到位') ||
    isSlip(a, b) ||
    beside(a).some((one) => beside(b).some((other) => isSame(one, other) && isEqual(one, other)));
  return flatMap(alike(named), (group) => {
    const parts = perPart(group, sections);
    if (!parts) return [];
    const first = finest(parts);
    const others = parts.filter((fact) => fact !== first);
    const dissenting = others.filter((fact) => !agree(fact, first));
    // said twice, and the third time with one digit changed
    const isSettled = (fact: Fact): boolean =>
      dissenting.length === 1 &&
      others.length > 1 &&
      keystroke(inBaseUnits(fact.quantity), inBaseUnits(first.quantity)) !== null;
    return [
      ...others
        .map((fact) => claimOf(fact, first, 'other'))
        .filter(({ holds }, index) => holds || isSettled(others[index]!) || twins(first, others[index]!)),
      ...rowsOf(rows.get(first.subject) ?? [], first).map((row) => claimOf(first, row, 'table')),
    ];
  });
}

const STOP = /[。\n；]/g;

/** The first of each part of the report; null where a part tells two values, or all of them more than two. */
function perPart(group: readonly Fact[], sections: readonly Section[]): Fact[] | null {
  const byPart = new Map<Section | undefined, Fact>();
  for (const fact of group) {
    const { start } = fact.quantity.span;
    const part = holding(sections, { start, end: start + 1 });
    const known = byPart.get(part);
    if (known && !agree(known, fact)) return null;
    if (!known) byPart.set(part, fact);
  }
  const all = [...byPart.values()];
  const first = all[0] && finest(all);
  const others = new Set(
    all.filter((fact) => !agree(fact, first!)).map(({ quantity }) => inBaseUnits(quantity)),
  );
  return others.size > 1 ? null : all;
}

/** The actual value in the row of the table that is named as the fact is, if there is only one. */
function rowsOf(named: readonly Indicator[], { quantity }: Fact): Fact['quantity'][] {
  const [row, ...others] = named;
  if (!row || others.length > 0) return [];
  const { target, actual: reached } = row;
  // 计划铺设管网86.4公里 is what the row was to reach
  const isPlan = target?.quantity?.value === quantity.value;
  const actual = reached?.quantity;
  return !isPlan && actual?.bound === 'eq' && actual.unit === quantity.unit && actual.scale === quantity.scale
    ? [actual]
    : [];
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.subject === b.subject && a.measure === b.measure && a.period === b.period && a.scope === b.scope;

/** 扫描档案42600页 and 46200页: so near one another by chance only where figures are short or round. */
function isSlip({ quantity: a }: Fact, { quantity: b }: Fact): boolean {
  if (significant(a.value).length < TELLING || significant(b.value).length < TELLING) return false;
  const slip = keystroke(a.value, b.value);
  return slip === 'swapped' || slip === 'dropped' || slip === 'doubled';
}
const TELLING = 3;

function claimOf(
  { subject, quantity }: Fact,
  other: Fact | Fact['quantity'],
  form: 'other' | 'table',
): Claim {
  const right = 'quantity' in other ? other.quantity : other;
  return judge({
    kind: 'same',
    form,
    span: quantity.span,
    terms: [
      { role: 'left', quantity, label: subject },
      { role: 'right', quantity: right, label: form === 'table' ? `表中${subject}` : subject },
    ],
    plausibility: 0.7,
  });
}
