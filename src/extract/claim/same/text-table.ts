import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Fact, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { alike, FIRM } from './alike.ts';

/**
 * What the text says and a table shows of the same fact. Where tables show it with several values they are about several
 * things, and the text is held against none; where the text itself has several, any that agrees is enough.
 */
export function textAgainstTables({ facts }: Pick<Report, 'facts'>): Claim[] {
  return flatMap(alike(facts.filter(({ measure }) => FIRM.has(measure))), (group) => {
    const shown = group.filter(({ origin }) => origin === 'table');
    const told = group.filter(({ origin }) => origin === 'prose');
    const [table] = shown;
    if (!table || told.length === 0 || shown.some(({ quantity }) => quantity.value !== table.quantity.value))
      return [];
    const claims = told.map((fact) => agreement(fact, table));
    return claims.some(({ holds }) => holds) ? claims.filter(({ holds }) => holds) : claims;
  });
}

function agreement({ subject, measure, quantity }: Fact, table: Fact): Claim {
  const label = `${subject}${measure}`;
  return judge({
    kind: 'same',
    form: 'table',
    span: quantity.span,
    terms: [
      { role: 'left', quantity, label },
      { role: 'right', quantity: table.quantity, label: `表中${label}` },
    ],
    plausibility: 0.85,
  });
}
