import { KEYSTROKES, keystroke } from '../arithmetic/keystroke.ts';
import type { Repair } from '../arithmetic/repair.ts';
import type { Bilingual, Claim, Quantity, Report } from '../model.ts';
import { printed } from './claim-problem.ts';
import { figureName } from './figure-name.ts';
import { measured } from './label.ts';
import { inStyleOf } from './printed-style.ts';
import { relationName } from './relation-name.ts';
import type { Proposal } from './rule.ts';
import { unitOf } from './unit.ts';

/** A repair as it is offered: the digits to change, what they would be, and what speaks for and against it. */
export const proposal = (report: Report, { quantity, to, confirmed, broken }: Repair): Proposal =>
  offer(report, quantity, to, confirmed.length, [
    confirmed.length > 0 && {
      zh: `改后${named(confirmed, 'zh')}也相符`,
      en: `${named(confirmed, 'en')} would then hold too`,
    },
    broken.length > 0 && {
      zh: `但${named(broken, 'zh')}将不再相符`,
      en: `but ${named(broken, 'en')} would no longer hold`,
    },
  ]);

/**
 * 公用经费应为230.84万元: another figure in one place, in the way the printed one is written.
 * @param confirms other relations that it would satisfy
 * @param grounds what speaks for and against it, besides the way it was mistyped
 */
export function offer(
  report: Report,
  quantity: Quantity,
  to: string,
  confirms: number,
  grounds: readonly (Bilingual | false)[],
): Proposal {
  const from = report.document.text.slice(quantity.digits.start, quantity.digits.end);
  const written = inStyleOf(from, to);
  const slip = keystroke(quantity.value, to);
  const reasons = [slip !== null && KEYSTROKES[slip], ...grounds].filter((reason) => reason !== false);
  const name = figureName(report, quantity);
  const own = printed(report, quantity);
  const value = measured(written, unitOf(quantity));
  return {
    span: quantity.digits,
    from,
    to: written,
    confirms,
    text: {
      zh: `${name?.zh ?? own}应为${value.zh}`,
      en: `${name?.en ?? own} should be ${value.en}`,
    },
    reason: {
      zh: reasons.map(({ zh }) => zh).join('，') || '本处即相符',
      en: reasons.map(({ en }) => en).join(', ') || 'this would then hold',
    },
  };
}

/** So many relations are named, more are counted. */
const NAMED = 3;

/** 占比、执行率: relations by what they are called, each name once. */
function named(claims: readonly Claim[], language: 'zh' | 'en'): string {
  const names = [...new Set(claims.map((claim) => relationName(claim)[language]))];
  const shown = names.slice(0, NAMED).join(language === 'zh' ? '、' : ', ');
  if (names.length === claims.length && names.length <= NAMED) return shown;
  return language === 'zh' ? `${shown}等${claims.length}处` : `${claims.length} relations (${shown})`;
}
