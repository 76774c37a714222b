import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Fact, Report, Section } from '../../../model.ts';
import { NAMED } from '../../fact/named.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { sectionsAt } from '../../outline/around.ts';
import { finest, inBaseUnits } from './agree.ts';
import { alike, FIRM } from './alike.ts';

/** Every project and every unit has its own: said twice, they may be of two. */
const EVERYBODYS: ReadonlySet<string> = new Set(['财政拨款', '年度资金总额']);

/** More values than two under one name belong to several things. */
const MOST_VALUES = 2;

/**
 * One fact said in several places of the running text: where subject, measure, period and scope are the same, so must
 * the figure be. Every other place is held against the first, as finely as it is said
 * anywhere.
 */
export function sameFacts({ facts, sections }: Pick<Report, 'facts' | 'sections'>): Claim[] {
  const prose = facts.filter(
    ({ origin, subject, measure }) => origin === 'prose' && !EVERYBODYS.has(subject) && !NAMED.has(measure),
  );
  const claims = flatMap(alike(prose), agreement);
  const apart = parallel(claims, sections);
  return claims.filter((claim) => !apart.has(claim));
}

function agreement(facts: readonly Fact[]): Claim[] {
  const first = finest(facts);
  const later = facts.filter((fact) => fact !== first);
  const claims = later.map((fact) => judge(asserted(first, fact)));
  const values = new Set(
    claims.filter(({ holds }) => holds === false).map(({ terms }) => inBaseUnits(terms[0]!.quantity)),
  );
  return values.size < MOST_VALUES ? claims : claims.filter(({ holds }) => holds);
}

function asserted(first: Fact, later: Fact) {
  const { subject, measure, quantity } = later;
  const label = `${subject}${measure}`;
  return {
    kind: 'same' as const,
    form: 'other' as const,
    span: quantity.span,
    terms: [
      { role: 'left' as const, quantity, label },
      { role: 'right' as const, quantity: first.quantity, label },
    ],
    plausibility: FIRM.has(measure) ? 0.9 : 0.7,
  };
}

/**
 * Two sections that tell the same facts with other figures throughout are about two things (two units, two projects),
 * whether they say so or not. One figure alone may be mistaken.
 */
function parallel(claims: readonly Claim[], sections: readonly Section[]): ReadonlySet<Claim> {
  const places = ({ terms }: Claim) =>
    terms.map(({ quantity }) => sectionsAt(sections, quantity.span.start).at(-1)?.heading.start ?? -1).join();
  const apart = [...grouped(claims, places).values()].filter(
    (alike) => alike.length > 1 && alike.every(({ holds }) => holds === false),
  );
  return new Set(apart.flat());
}
