import { agree, figureOf, finer } from '../../audit/figure.ts';
import { grouped } from '../../extract/grouped.ts';
import type { Amount, Fact, Place, Report, Span } from '../../model.ts';
import { changeBehind } from './change.ts';

/** 结转, 结余, 结转结余: what must be used and what is left are different things, and their sum is a third. */
const CARRIED = ['结转', '结余'] as const;

/** Words of headings that narrow what stands under them. */
const NARROWING =
  /一般公共预算|政府性基金|国有资本经营|财政拨款|财政专户|预算|决算|收入|支出|项目|三公|本级|汇总|转移支付|专项/gu;

/** What is carried over comes in and goes out under headings of either side. */
const FUNDS = /一般公共预算|政府性基金|国有资本经营|财政拨款|财政专户|项目|三公|本级|汇总|转移支付|专项/gu;

/** Headings that speak of nothing narrower: 预算绩效, 预算执行情况, 部门整体支出. */
const PLAIN = /预算(?:绩效|执行|单位|部门|收支|管理)|(?:部门|单位)?整体支出|收入支出|收支/gu;

interface Named {
  readonly fact: Fact;
  readonly subject: string;
  readonly scope: string;
}

/**
 * The labelled amounts of money of a report, each fact once: of several printings that agree, the most exact. A fact with
 * two values means two things, or is wrong in itself, which other rules tell: it is held against nothing.
 * @param headings the headings above a place
 */
export function amounts(
  report: Report,
  place: (span: Span) => Place,
  headings: (span: Span) => string,
): Amount[] {
  const named = report.facts.flatMap((fact): Named[] => {
    const { quantity, measure } = fact;
    if (quantity.dimension !== 'money' || quantity.bound !== 'eq' || measure.endsWith('率')) return [];
    return [{ fact, subject: subjectOf(fact, report), scope: scopeOf(fact, headings(quantity.span)) }];
  });
  const keyOf = ({ fact: { measure, period }, subject, scope }: Named) =>
    [subject, measure, period, scope].join('|');
  return [...grouped(named, keyOf).values()].slice(0, MOST).flatMap((same): Amount[] => {
    const best = same.reduce((one, other) =>
      finer(one.fact.quantity, other.fact.quantity) === one.fact.quantity ? one : other,
    );
    const { subject, scope } = best;
    const { measure, period, quantity } = best.fact;
    if (same.some(({ fact }) => !agree(quantity, fact.quantity))) return [];
    const change = changeBehind(report, quantity);
    return [
      {
        subject,
        measure,
        period,
        scope,
        figure: figureOf(quantity),
        place: place(quantity.span),
        ...(change && {
          change: {
            figure: figureOf(change.quantity),
            sign: change.sign,
            place: place(change.quantity.span),
          },
        }),
      },
    ];
  });
}

/** The totals of a report stand in front; beyond these a table of accounts goes on. */
const MOST = 150;

/** 年初结转和结余 as its words say it: 年初结转, 年初结余 or 年初结转结余. */
function subjectOf({ subject, quantity }: Fact, { document: { text } }: Report): string {
  const end = /^(年[初末])结转和结余$/u.exec(subject)?.[1];
  if (!end) return subject;
  const line = text.slice(Math.max(0, quantity.span.start - LABEL), quantity.span.start);
  const told = line.slice(Math.max(line.lastIndexOf('\n'), line.search(/[，。；;][^，。；;]*$/u)) + 1);
  const named = CARRIED.filter((word) => told.includes(word));
  return end + (named.length > 0 ? named : CARRIED).join('');
}

/** A label is hardly longer. */
const LABEL = 40;

/** The scope of the label, and what the headings above narrow it to. (A) and (B) of a form say nothing. */
function scopeOf({ scope, subject }: Fact, headings: string): string {
  const own = scope.replace(/[A-Z/]+/g, '');
  const narrowing = /^年[初末]/u.test(subject) ? FUNDS : NARROWING;
  const above = headings.replace(PLAIN, '').match(narrowing) ?? [];
  return [own, ...new Set(above)].filter((word) => word !== '' && !subject.includes(word)).join('·');
}
