import { defineRule } from '../src/audit/rule.ts';
import { fold } from '../src/extract/fold.ts';
import type { Section } from '../src/model.ts';

const PROBLEMS = /问题|不足/u;
const MEASURES = /措施|建议|改进|下一步|打算|整改/u;

export default defineRule({
  id: 'measure-missing',
  title: { zh: '问题多于措施', en: 'More problems than measures' },
  group: 'consistency',
  severity: 'info',
  basis: {
    zh: '自评复核：改进措施应与存在的问题逐条对应',
    en: 'Review of self-evaluations: a measure for each problem',
  },
  advice: {
    zh: '逐条核对问题与措施，补写缺少的措施；一条措施对应多个问题的，可不改。',
    en: 'Hold problems and measures side by side; one measure may serve several problems.',
  },
  messages: {
    unanswered: {
      zh: '所列问题{problems}条，改进措施只有{measures}条，请核对，缺少的补写',
      en: '{problems} problems, but {measures} measures; hold them side by side, add what is missing',
    },
    problems: { zh: '所列问题', en: 'the problems' },
  },
  *check({ sections }) {
    for (const [problems, measures] of answered(sections)) {
      const [asked, given] = [members(problems), members(measures)];
      if (given === 0 || given >= asked) continue;
      yield {
        span: measures.heading,
        message: 'unanswered',
        data: { problems: asked, measures: given },
        stated: `${given}`,
        computed: `${asked}`,
        related: [{ span: problems.heading, message: 'problems' }],
        key: 'unanswered',
      };
    }
  },
});

/** 存在的问题, and the next part of the same level that says what is to be done. */
function* answered(sections: readonly Section[]): Generator<[Section, Section]> {
  for (const [index, section] of sections.entries()) {
    if (tells(section, PROBLEMS, MEASURES)) {
      const measures = sections.slice(index + 1).find((later) => tells(later, MEASURES, PROBLEMS));
      if (measures) yield [section, measures];
    }
    yield* answered(section.children);
  }
}

const tells = ({ kind, title }: Section, words: RegExp, others: RegExp): boolean =>
  kind === 'heading' && words.test(fold(title)) && !others.test(fold(title));

/** How many members the one list under a heading has; 0 where there is none, or more than one. */
function members({ children }: Section): number {
  const style = children[0]?.label?.style;
  const isOne = children.every(({ label }, index) => label?.style === style && label?.ordinal === index + 1);
  return style && isOne ? children.length : 0;
}
