import type { Repair } from '../arithmetic/repair.ts';
import { inStyleOf } from './printed-style.ts';
import type { Proposal } from './rule.ts';

/** A repair as it is offered: the digits to change, what they would be, and what speaks for and against it. */
export function proposal(text: string, { quantity, to, confirmed, broken, slip }: Repair): Proposal {
  const also = confirmed.slice(0, 2).map(({ span }) => inOneLine(text.slice(span.start, span.end)));
  const zh = [
    slip?.zh,
    confirmed.length > 0 && `另有${confirmed.length}处勾稽关系随之相符（${also.map(shorten).join('；')}）`,
    broken.length > 0 && `但另有${broken.length}处将不再相符`,
  ];
  const en = [
    slip?.en,
    confirmed.length > 0 && `${others(confirmed.length)} then (${also.map(shorten).join('; ')})`,
    broken.length > 0 && `but ${broken.length} would no longer hold`,
  ];
  const from = text.slice(quantity.digits.start, quantity.digits.end);
  return {
    span: quantity.digits,
    from,
    to: inStyleOf(from, to),
    confirms: confirmed.length,
    reason: {
      zh: zh.filter(Boolean).join('；') || '使本处相符',
      en: en.filter(Boolean).join('; ') || 'makes this relation hold',
    },
  };
}

const others = (count: number): string =>
  count === 1 ? 'one other relation holds' : `${count} other relations hold`;

/** Without blanks; the cells of a row apart. */
const inOneLine = (quote: string): string => quote.replace(/[^\S\t]+/g, '').replace(/\t+/g, '｜');

const shorten = (quote: string): string =>
  quote.length > 24 ? `${quote.slice(0, 11)}…${quote.slice(-12)}` : quote;
