import { amount } from '../src/arithmetic/printed.ts';
import { compare, isZero, rational } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Span } from '../src/model.ts';
import { inDifferentParts, inOnePart, isMore, pairs, ratesBeside } from './kit/statement.ts';
import { deducted, missedTarget, notSpentUp } from './kit/unmet.ts';
import {
  ALL_DONE,
  ALL_MET,
  BUDGETED,
  FINISHED,
  NO_OVERRUN,
  NONE,
  NONE_DEDUCTED,
  SPENT,
  SPENT_UP,
  WITHIN,
} from './statement-conflict.words.ts';

const HUNDRED = rational('100');
/** With more rates than this under one heading, nobody can tell which of them the statement means. */
const MOST_RATES = 2;

export default defineRule({
  id: 'statement-conflict',
  title: { zh: '文字表述与数字矛盾', en: 'Words and figures contradict each other' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评结果应当真实、准确',
    en: 'MoF 财预〔2020〕10号: results must be true and exact',
  },
  advice: {
    zh: '按实际数字改写表述，或核对该数字。',
    en: 'Word the statement after the figures, or check the figure.',
  },
  messages: {
    done: {
      zh: '此处称“{words}”，而同一部分所列为{figure}，请改写表述或核对数字',
      en: '“{words}” here, but {figure} under the same heading; reword, or check the figure',
    },
    none: {
      zh: '此处称“{words}”，而另处列有{subject}{figure}，请改写表述或核对数字',
      en: '“{words}” here, but {subject} of {figure} elsewhere; reword, or check the figure',
    },
    unfinished: {
      zh: '此处称“{words}”，而另处称“{denial}”，请核对进度并统一表述',
      en: '“{words}” here, but “{denial}” elsewhere; check how far the work is and say the same',
    },
    overrun: {
      zh: '此处称“{words}”，而所列支出{figure}多于预算{budget}，请核对',
      en: '“{words}” here, but {figure} was spent of {budget}; check',
    },
    unmet: {
      zh: '此处称“{words}”，而“{name}”指标值{target}，实际{actual}，请核对',
      en: '“{words}” here, but “{name}” has a target of {target} and reached {actual}; check',
    },
    deducted: {
      zh: '此处称“{words}”，而“{name}”分值{weight}，得分{score}，请核对',
      en: '“{words}” here, but “{name}” scores {score} of {weight}; check',
    },
    within: {
      zh: '{figure}多于{whole}，前后不可能同时成立，请核对',
      en: '{figure} is more than the {whole} that it is of; check',
    },
    whole: { zh: '不应少于该数的数字', en: 'the figure that it is of' },
    denial: { zh: '与之矛盾的表述', en: 'the statement that contradicts it' },
    figure: { zh: '与之矛盾的数字', en: 'the figure that contradicts it' },
  },
  *check(report) {
    const { text } = report.document;
    const print = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/gu, '');
    for (const { claimed, rate } of ALL_DONE) {
      for (const span of wordings(text, claimed)) {
        const rates = ratesBeside(report, span, rate);
        const short = rates.find(({ value }) => compare(rational(value), HUNDRED) < 0);
        if (!short || rates.length > MOST_RATES) continue;
        yield {
          span,
          message: 'done',
          data: { words: print(span), figure: print(short.span) },
          related: [{ span: short.span, message: 'figure' }],
          key: print(span),
        };
      }
    }
    const refutals = [
      {
        message: 'unmet',
        claimed: ALL_MET.claimed,
        indicator: missedTarget(report),
        asked: 'target',
        reached: 'actual',
      },
      {
        message: 'deducted',
        claimed: NONE_DEDUCTED.claimed,
        indicator: deducted(report),
        asked: 'weight',
        reached: 'score',
      },
    ] as const;
    for (const { message, claimed, indicator, asked, reached } of refutals) {
      const [ask, reach] = [indicator?.[asked], indicator?.[reached]];
      if (!indicator || !ask || !reach) continue;
      for (const span of wordings(text, claimed))
        yield {
          span,
          message,
          data: {
            words: print(span),
            name: indicator.name,
            [asked]: print(ask.span),
            [reached]: print(reach.span),
          },
          related: [{ span: reach.span, message: 'figure' }],
          key: message,
        };
    }
    for (const span of wordings(text, SPENT_UP.claimed)) {
      const rest = notSpentUp(report, span, SPENT_UP.left, SPENT_UP.spent);
      if (rest)
        yield {
          span,
          message: 'done',
          data: { words: print(span), figure: print(rest.span) },
          related: [{ span: rest.span, message: 'figure' }],
          key: 'spent-up',
        };
    }
    const [denied] = wordings(text, FINISHED.denied);
    const finished =
      denied && wordings(text, FINISHED.claimed).find((span) => inDifferentParts(report, span, denied));
    if (finished) {
      yield {
        span: finished,
        message: 'unfinished',
        data: { words: print(finished), denial: print(denied) },
        related: [{ span: denied, message: 'denial' }],
        key: 'unfinished',
      };
    }
    const overruns = pairs(report, BUDGETED, SPENT).filter(isMore);
    for (const span of overruns.length > 0 ? wordings(text, NO_OVERRUN) : []) {
      const told = overruns.find(([budget]) => inOnePart(report, span, budget.span));
      if (!told) continue;
      const [budget, spent] = told;
      yield {
        span,
        message: 'overrun',
        data: { words: print(span), figure: print(spent.span), budget: print(budget.span) },
        related: [{ span: spent.span, message: 'figure' }],
        key: 'overrun',
      };
    }
    for (const { whole: before, part } of WITHIN) {
      for (const [whole, figure] of pairs(report, before, part).filter(isMore))
        yield {
          span: figure.span,
          message: 'within',
          data: { figure: print(figure.span), whole: print(whole.span) },
          related: [{ span: whole.span, message: 'whole' }],
          key: 'within',
        };
    }
    for (const { subject, stated } of NONE) {
      const fact = report.facts.find(
        (one) =>
          one.subject === subject &&
          one.scope === '' &&
          one.period === `${report.meta.year}` &&
          !isZero(amount(one.quantity)),
      );
      const [span] = fact ? wordings(text, stated) : [];
      if (!fact || !span) continue;
      yield {
        span,
        message: 'none',
        data: { words: print(span), subject, figure: print(fact.quantity.span) },
        related: [{ span: fact.quantity.span, message: 'figure' }],
        key: subject,
      };
    }
  },
});
