import { termOf } from '../src/arithmetic/judge.ts';
import { defineRule } from '../src/audit/rule.ts';
import type { Bilingual } from '../src/model.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';

export default defineRule({
  id: 'direction-conflict',
  title: { zh: '文字所述增减与数字相反', en: 'Words and figures disagree about rise and fall' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '核对增减方向，改正文字或数字；多由沿用上年文字造成。',
    en: 'Check which way it went and correct words or figures; last year’s wording is often left in.',
  },
  messages: {
    opposed: {
      zh: '同一变动前写“{right}”，后写“{left}”，增减方向相反，请改正',
      en: 'the change is “{right}” and then “{left}”: it cannot go both ways; correct one',
    },
    compared: {
      zh: '文字称{left}{sense}{right}，数字并非如此，请改正文字或数字',
      en: 'the words say that {left} {sense} {right}, which the figures do not bear out; check',
    },
    rank: {
      zh: '位次由{right}变为{left}，与文字所述的升降相反，请核对',
      en: 'the rank went from {right} to {left}, the other way than the words say; check',
    },
    short: {
      zh: '称“超额完成”，而完成率仅{left}，请改写或核对完成率',
      en: '“exceeded” is claimed, but only {left} was reached; check',
    },
    other: { zh: '与此不符', en: 'this disagrees' },
  },
  *check({ claims, document: { text } }) {
    const printed = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, '');
    for (const claim of claims) {
      const { form, holds, comparison, plausibility } = claim;
      if (form !== 'direction' || holds !== false) continue;
      const left = termOf(claim, 'left')!;
      const right = termOf(claim, 'right')!;
      const unprinted = right.quantity.digits.start === right.quantity.digits.end;
      // The verb stands right before its figure: 增长25%.
      const said = ({ quantity: { span }, label = '' }: typeof left) =>
        (comparison ? '' : label) + printed(span.start, span.end);
      yield {
        span: left.quantity.span,
        message: unprinted
          ? 'short'
          : RANKED.test(left.quantity.unit)
            ? 'rank'
            : comparison
              ? 'compared'
              : 'opposed',
        severity: plausibility >= 0.8 ? 'error' : 'warning',
        data: { left: said(left), right: said(right), sense: SENSE[comparison ?? 'eq'] ?? '' },
        stated: left.quantity.value,
        unit: left.quantity.unit,
        key: `${left.label}|${right.label ?? ''}`,
        related: unprinted ? [] : [{ span: right.quantity.span, message: 'other' }],
      };
    }
  },
});

/** 第235位, 12名: only ranks are compared in these. */
const RANKED = /^[位名]$/;

const SENSE: Readonly<Record<string, Bilingual>> = {
  gt: { zh: '高于', en: 'is above' },
  lt: { zh: '低于', en: 'is below' },
  eq: { zh: '等于', en: 'equals' },
  ge: { zh: '不低于', en: 'is not below' },
};
