import { amount } from '../src/arithmetic/printed.ts';
import { equal } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { contains } from '../src/extract/located.ts';
import type { Fact, NonFigure, Report, Span } from '../src/model.ts';
import { staleParagraphs } from './kit/stale-paragraph.ts';
import { staleParts } from './kit/stale-part.ts';
import { PERIOD, YEAR_PLACES, type YearPlace } from './year-conflict.words.ts';

const AROUND = 40;

/** From so many digits on two figures are not alike by chance. */
const TELLING_DIGITS = 4;

export default defineRule({
  id: 'year-conflict',
  title: { zh: '年度前后不符', en: 'Years disagree' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评以预算年度为周期',
    en: 'MoF 财预〔2020〕10号: self-evaluation follows the budget year',
  },
  advice: {
    zh: '核对该处是否沿用上年报告，统一年度，并复核相邻数字是否为本年数。',
    en: 'Check whether the passage is last year’s; make the year right and check the figures beside it.',
  },
  messages: {
    evaluated: {
      zh: '此处自评年度为{stated}年，标题为{year}年，请核对是否沿用旧稿',
      en: 'Here {stated} is evaluated, in the title {year}; left from an old report?',
    },
    last: {
      zh: '{year}年度报告的上年应为{expected}年，此处写成{stated}年，请核对',
      en: 'Last year of {year} is {expected}, not {stated}; check',
    },
    asOf: {
      zh: '{year}年度报告在此处写的是{stated}年年末，请核对年度和数字',
      en: 'A report on {year} gives the end of {stated} here; check the year and the figure',
    },
    reused: {
      zh: '{subject}{figure}此处为{stated}年，另处为{year}年，请核对哪一年有误',
      en: '{subject} {figure} is of {stated} here and of {year} elsewhere; check the years',
    },
    applied: {
      zh: '{year}年度的自评结果不能用于{stated}年预算，请核对年度是否沿用旧稿',
      en: 'Results of {year} cannot serve the budget of {stated}; left from an old report?',
    },
    stale: {
      zh: '本部分只写{stated}年，不见{year}年，请核对年度和数字是否沿用旧稿',
      en: 'This part is of {stated} alone, without a word on {year}; left from an old report?',
    },
    opening: {
      zh: '此段以{stated}年开头，没有与{year}年比较，请核对是否沿用上年文稿',
      en: 'This paragraph opens with {stated} and compares with nothing of {year}; left from last year’s report?',
    },
    period: {
      zh: '{from}至{to}为{computed}年，此处写{stated}年，请核对',
      en: '{from} to {to} is {computed} years, not {stated}; check',
    },
    title: { zh: '标题中的年度', en: 'the year of the title' },
    other: { zh: '另一年度的同一数字', en: 'the same figure of the other year' },
  },
  *check(report) {
    const { meta, nonFigures } = report;
    yield* periods(report);
    const { titleSpan } = meta;
    const title = titleSpan && nonFigures.find((other) => yearIn(other, titleSpan));
    if (!title?.year || title.year !== meta.year) return;
    const { year } = title;
    for (const { span, year: stated } of nonFigures) {
      if (!stated || span.start <= title.span.start) continue;
      const place = YEAR_PLACES.find((candidate) => stands(candidate, report, span, stated - year));
      if (!place) continue;
      const { message, expected } = place;
      const data = { stated, year, expected: year + expected };
      yield { span, message, data, related: [{ span: title.span, message: 'title' }], key: message };
    }
    const parts = staleParts(report, year);
    for (const paragraph of staleParagraphs(report, year)) {
      if (parts.includes(paragraph)) continue;
      const { span, year: stated } = paragraph;
      const related = [{ span: title.span, message: 'title' as const }];
      yield { span, message: 'opening', data: { stated: stated!, year }, related, key: 'opening' };
    }
    for (const { span, year: stated } of parts) {
      const related = [{ span: title.span, message: 'title' as const }];
      yield { span, message: 'stale', data: { stated: stated!, year }, related, key: 'stale' };
    }
    for (const [stale, current] of reused(report, year)) {
      const { start, end } = stale.quantity.span;
      yield {
        span: stale.quantity.span,
        message: 'reused',
        data: {
          subject: stale.subject + stale.measure,
          figure: report.document.text.slice(start, end),
          stated: stale.period,
          year,
        },
        related: [{ span: current.quantity.span, message: 'other' }],
        key: `${stale.subject}${stale.measure}`,
      };
    }
  },
});

/** Whether a year that is `off` by so many stands where only another may; a cited title speaks for itself. */
function stands(place: YearPlace, { document: { text } }: Report, span: Span, off: number): boolean {
  const { before, after, expected, orLater, within = Number.POSITIVE_INFINITY, unless } = place;
  const distance = Math.abs(off - expected);
  if (distance === 0 || distance > within || (orLater && off > expected)) return false;
  const printed = /^\d{4}\s*年?度?/u.exec(text.slice(span.start, span.end));
  const yearEnd = printed ? span.start + printed[0].length : span.end;
  const lead = text.slice(Math.max(0, span.start - AROUND), span.start);
  const rest = text.slice(yearEnd, yearEnd + AROUND);
  const isCited = lead.lastIndexOf('《') > lead.lastIndexOf('》');
  if (isCited || !before.test(lead.slice(lead.lastIndexOf('\n') + 1)) || !after.test(rest)) return false;
  return !unless?.test(/^[^。；\n]*/u.exec(rest)![0]);
}

/** A length in years that is neither that of the period nor, where months are left over, the years around it. */
function* periods({ document: { text } }: Report) {
  for (const match of text.matchAll(PERIOD)) {
    const [words, from, start, to, end, told] = match;
    const isMonthly = start !== undefined && end !== undefined;
    const months = (Number(to) - Number(from)) * 12 + (isMonthly ? Number(end) - Number(start) + 1 : 12);
    const stated = Number(told) || '一二三四五六七八九十'.indexOf(told!.replace('两', '二')) + 1;
    // 2021年至2024年 may be three years as well as four
    const least = isMonthly ? Math.floor(months / 12) : months / 12 - 1;
    if (months <= 0 || (stated >= least && stated <= Math.ceil(months / 12))) continue;
    const at = match.index + words.length;
    yield {
      span: { start: at - told!.length - 1, end: at },
      message: 'period' as const,
      severity: 'warning' as const,
      data: {
        from: `${from}年${start ? `${Number(start)}月` : ''}`,
        to: `${to}年${end ? `${Number(end)}月` : ''}`,
        computed: Math.round((months / 12) * 10) / 10,
        stated,
      },
      key: 'period',
    };
  }
}

/** 基本支出 of last year is to the cent that of this year: one of the two years is wrong. */
function* reused({ document: { text }, facts }: Report, year: number): Generator<[Fact, Fact]> {
  const ofTheYear = facts.filter(({ period }) => period === `${year}`);
  const current = grouped(ofTheYear, keyOf);
  for (const stale of facts) {
    if (stale.period !== `${year - 1}` || !isTelling(stale)) continue;
    const twin = current
      .get(keyOf(stale))
      ?.find((fact) => equal(amount(fact.quantity), amount(stale.quantity)));
    const { start, end } = stale.quantity.span;
    const isLevel = /持平|一致|相同|不变/u.test(text.slice(start - AROUND, end + AROUND));
    if (twin && !isLevel) yield [stale, twin];
  }
}

const isTelling = ({ quantity: { value, decimals } }: Fact): boolean =>
  decimals > 0 && value.replace(/\D/gu, '').replace(/(?<!0)0+$/u, '').length >= TELLING_DIGITS;

const keyOf = ({ subject, measure, scope }: Fact): string => [subject, measure, scope].join('|');

const yearIn = ({ span, year }: NonFigure, place: Span): boolean =>
  year !== undefined && contains(place, span);
