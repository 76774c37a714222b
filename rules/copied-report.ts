import { z } from 'zod';
import { type FolderProblem, type Reported, wordsAt } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { type Alike, alike } from './kit/alike.ts';

/** What is the same every year: who the unit is, what it does, by which papers, and what words mean. */
const STANDING = /概况|概述|职[能责]|机构|人员|编制|基本情况|简介|依据|背景|定义|名词解释|说明$/u;
/** 财政拨款收入：指单位从同级财政部门取得的…: the words of the ministry. */
const DEFINITION = /^.{0,30}?[：:“”"]?(?:是|均)?指/u;

export default defineFolderRule({
  id: 'copied-report',
  title: { zh: '与其他报告雷同', en: 'Text shared with another report' },
  group: 'between-reports',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评由各单位据实开展；自评复核关注照抄其他单位或往年报告',
    en: 'MoF 财预〔2020〕10号: each unit evaluates its own year; reviewers look for copied text',
  },
  advice: {
    zh: '按本单位、本年度的实际情况重写雷同的段落，并核对其中的数字。',
    en: 'Write what was done by this unit in this year, and check the figures in it.',
  },
  options: z.object({
    stock: z.number().int().min(1).default(3).describe('超过这么多个单位都写的段落视为通用表述，不算雷同'),
    figures: z.number().int().min(1).default(3).describe('相同段落中相同的数字少于这个数时不报'),
    units: z.number().int().min(2).default(6).describe('单位少于这个数时，不比较没有数字的段落'),
    shortest: z.number().int().min(50).default(250).describe('没有数字的雷同段落，汉字合计少于这个数时不报'),
  }),
  messages: {
    figured: {
      zh: '与{unit}{year}年报告有{count}段文字相同，其中{figures}个数字也相同，请核对是否照抄',
      en: '{count} paragraph(s) are those of the {year} report of {unit}, {figures} figures included; were they copied?',
    },
    worded: {
      zh: '与{unit}{year}年报告有{count}段文字相同（共{length}字），请核对是否照抄',
      en: '{count} paragraphs ({length} characters) are those of the {year} report of {unit}; were they copied?',
    },
    stale: {
      zh: '有{count}段与{year}年报告相同，{figures}个数字均未变，请核对是否为本年情况',
      en: '{count} paragraph(s) are those of the {year} report, {figures} figures unchanged; are they of this year?',
    },
    there: { zh: '{unit}{year}年报告', en: '{year} report of {unit}' },
  },
  *compare({ reports }, { stock, figures, units, shortest }) {
    const many = new Set(reports.map(({ unit }) => unit)).size >= units;
    for (const pairs of byReports(alike(reports, stock))) {
      const [{ report, other }] = pairs;
      const same = pairs.filter(({ passage }) => passage.figures > 0);
      const told = sum(same, ({ passage }) => passage.figures);
      if (report.unit === other.unit) {
        const own = same.filter(isOfTheYear);
        const stale = sum(own, ({ passage }) => passage.figures);
        if (stale >= figures && isClosest(report, other))
          yield problem('stale', own, { figures: stale }, 'info');
      } else if (isNamedBy(report, other) || isNamedBy(other, report)) continue;
      else if (told >= figures) yield problem('figured', same, { figures: told });
      else {
        const bare = pairs.filter((pair) => pair.passage.figures === 0 && isOfTheYear(pair));
        const length = sum(bare, ({ passage }) => passage.length);
        if (many && bare.length > 1 && length >= shortest) yield problem('worded', bare, { length }, 'info');
      }
    }
  },
});

type Pairs = readonly [Alike, ...Alike[]];

function byReports(pairs: readonly Alike[]): Pairs[] {
  const byReport = grouped(pairs, ({ report }) => report);
  return [...byReport.values()].flatMap((own) => [
    ...grouped(own, ({ other }) => other).values(),
  ]) as unknown as Pairs[];
}

const isOfTheYear = ({ report, passage }: Alike): boolean =>
  !STANDING.test(report.digest.sections[passage.place.where.section] ?? '') &&
  !DEFINITION.test(wordsAt(passage.place));

/** A text that was taken on year after year is told once a year. */
const isClosest = (report: Reported, other: Reported): boolean =>
  report.digest.year! - other.digest.year! === 1;

/** Who names another may well speak of the same thing: a bureau of its schools. */
const isNamedBy = ({ digest }: Reported, { unit }: Reported): boolean =>
  digest.mentions.some((mention) => unit!.endsWith(mention));

const sum = <One>(ones: readonly One[], of: (one: One) => number): number =>
  ones.reduce((total, one) => total + of(one), 0);

const MOST = 6;

function problem<Key extends 'figured' | 'worded' | 'stale'>(
  message: Key,
  pairs: readonly Alike[],
  data: Readonly<Record<string, number>>,
  severity?: 'info',
): FolderProblem<Key | 'there'> {
  const [{ report, other, passage }] = pairs as Pairs;
  const who = { unit: other.unit!, year: other.digest.year! };
  return {
    report,
    place: passage.place,
    message,
    ...(severity && { severity }),
    data: { ...who, count: pairs.length, ...data },
    elsewhere: pairs
      .slice(0, MOST)
      .map(({ there }) => ({ report: other, place: there.place, message: 'there', data: who })),
    key: other.unit!,
  };
}
