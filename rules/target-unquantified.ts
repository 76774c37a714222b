import { defineRule } from '../src/audit/rule.ts';
import { leaves } from '../src/audit/scored.ts';

/** 数量指标 and no other class: qualities and effects may be told in words. */
const OF_NUMBER = /数量/;
const DIGIT = /[\d０-９一二三四五六七八九十百千万]/u;

export default defineRule({
  id: 'target-unquantified',
  title: { zh: '数量指标的指标值未量化', en: 'Target of a quantity without a figure' },
  group: 'score',
  severity: 'info',
  basis: {
    zh: '绩效目标应当细化量化、合理可行（财预〔2015〕88号《中央部门预算绩效目标管理办法》）',
    en: 'Targets are specific and quantified (MoF 财预〔2015〕88号)',
  },
  advice: { zh: '写明数量和单位，实际完成值也按数量填写。', en: 'State the number and its unit.' },
  messages: {
    one: {
      zh: '数量指标“{name}”的指标值写“{target}”，没有数量，请量化',
      en: 'The target of the quantity “{name}” is “{target}”, without a figure',
    },
    many: {
      zh: '数量指标“{name}”等{count}项的指标值没有数量（如“{target}”），请量化',
      en: '{count} targets of quantities such as “{name}” (“{target}”) have no figure',
    },
    other: { zh: '“{name}”', en: '“{name}”' },
  },
  *check({ indicators, document: { text } }) {
    const vague = leaves({ indicators }).flatMap(({ name, path, target, weight }) => {
      if (!target || !weight || target.quantity || !path.some((level) => OF_NUMBER.test(level))) return [];
      const words = text.slice(target.span.start, target.span.end).replace(/\s+/gu, '');
      return words === '' || DIGIT.test(words) || !/\p{Script=Han}/u.test(words)
        ? []
        : [{ name, words, span: target.span }];
    });
    const [first, ...others] = vague;
    if (!first) return;
    yield {
      span: first.span,
      message: others.length > 0 ? 'many' : 'one',
      data: { name: first.name, target: first.words, count: vague.length },
      key: 'unquantified',
      related: others
        .slice(0, 20)
        .map(({ name, span }) => ({ span, message: 'other' as const, data: { name } })),
    };
  },
});
