import { termOf } from '../src/arithmetic/judge.ts';
import { amount } from '../src/arithmetic/printed.ts';
import { compare } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import type { Claim, Quantity } from '../src/model.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { unitSlips } from './kit/unit-slips.ts';

export default defineRule({
  id: 'unit-slip',
  title: { zh: '单位误写', en: 'Wrong unit' },
  group: 'consistency',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '核对该数的单位（元、万元、亿元；百分比的升降写作百分点），全文统一。',
    en: 'Check the unit of this figure (元, 万元, 亿元; points for the change of a percentage).',
  },
  messages: {
    money: {
      zh: '{stated}按“{unit}”计才与相关数字相符，单位似误，请改为“{unit}”',
      en: '{stated} agrees with the other figures only in {unit}; the unit seems wrong, make it {unit}',
    },
    points: {
      zh: '由{before}到{after}相差的是百分点，“{stated}”应写作{points}个百分点',
      en: 'from {before} to {after} is a change of {points} percentage points, not {stated}',
    },
    term: { zh: '{label}', en: '{label}' },
  },
  *check(report) {
    const { claims, document } = report;
    const printed = ({ start, end }: { start: number; end: number }) =>
      document.text.slice(start, end).replace(/\s+/g, '');
    for (const [claim, slip] of unitSlips(report)) {
      const { digits, span } = slip.quantity;
      const unit = UNITS[slip.scale]!;
      const others = claim.terms.filter(({ quantity }) => quantity !== slip.quantity);
      const label = claim.terms.find(({ quantity }) => quantity === slip.quantity)?.label ?? '';
      yield {
        span,
        message: 'money',
        severity: isSure(claim, slip.quantity) ? 'error' : 'warning',
        data: { stated: printed(span), unit },
        stated: slip.quantity.value,
        unit,
        corrections: [
          {
            span: { start: digits.end, end: span.end },
            from: document.text.slice(digits.end, span.end),
            to: unit,
            confirms: 0,
            text: {
              zh: `单位应为“${unit}”`,
              en: `the unit should be “${unit}”`,
            },
            reason: { zh: `按${unit}计相符`, en: `agrees in ${unit}` },
          },
        ],
        related: others.map(({ quantity, label: name = '' }) => ({
          span: quantity.span,
          message: 'term' as const,
          data: { label: name || quantity.unit },
        })),
        key: label,
      };
    }
    for (const claim of claims.filter(({ slip }) => slip === 'percent-for-points')) {
      const [before, after, percent] = (['before', 'after', 'percent'] as const).map(
        (role) => termOf(claim, role)!.quantity,
      );
      yield {
        span: percent!.span,
        message: 'points',
        severity: 'warning',
        data: {
          before: printed(before!.span),
          after: printed(after!.span),
          stated: printed(percent!.span),
          points: percent!.value,
        },
        stated: percent!.value,
        unit: '百分点',
        key: termOf(claim, 'percent')?.label ?? '',
      };
    }
  },
});

/** A part beyond its own total cannot stand under any reading of the list. */
const isSure = (claim: Claim, part: Quantity): boolean =>
  claim.holds === null
    ? compare(amount(part), amount(termOf(claim, 'total')!.quantity)) > 0
    : claim.plausibility >= 0.8;

const UNITS: Readonly<Record<number, string>> = { 1: '元', 1e4: '万元', 1e8: '亿元' };
