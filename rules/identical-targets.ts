import { z } from 'zod';
import type { Reported } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { subjectOf } from './kit/series.ts';

export default defineFolderRule({
  id: 'identical-targets',
  title: { zh: '指标值与其他报告全部相同', en: 'Targets all as in another report' },
  group: 'between-reports',
  severity: 'info',
  basis: {
    zh: '财预〔2015〕88号：绩效目标应当与本部门、本年度的任务数和资金量相对应',
    en: 'MoF 财预〔2015〕88号: targets must match this year’s tasks and money',
  },
  advice: {
    zh: '核对指标值是否按本年度、本项目的任务和预算设定，而非沿用。',
    en: 'Check that the targets were set for this year and this project, not carried on.',
  },
  options: z.object({
    fewest: z.number().int().min(2).default(5).describe('量化指标少于这个数时不比较'),
    stock: z.number().int().min(1).default(3).describe('超过这么多个单位采用的指标体系视为统一规定，不报'),
  }),
  messages: {
    unchanged: {
      zh: '全部{count}个量化指标的指标值与{year}年报告相同，请核对是否按本年任务设定',
      en: 'All {count} targets are those of the {year} report; were they set for this year?',
    },
    shared: {
      zh: '全部{count}个量化指标的名称、指标值与{name}的报告相同，请核对是否套用',
      en: 'All {count} indicators and targets are those of the report on {name}; were they taken from it?',
    },
    there: { zh: '相同的指标值', en: 'the same targets' },
  },
  *compare({ reports }, { fewest, stock }) {
    const set = reports.filter((report) => isSet(report, fewest));
    for (const same of grouped(set, ({ digest }) => digest.targets!.told).values()) {
      if (new Set(same.map(({ unit }) => unit)).size > stock) continue;
      const sorted = [...same].sort((a, b) => a.digest.year! - b.digest.year!);
      for (const [at, report] of sorted.entries()) {
        const other = sorted[at - 1];
        if (!other) continue;
        const isOfOne = subjectOf(report) === subjectOf(other);
        if (isOfOne && report.digest.year! - other.digest.year! !== 1) continue;
        yield {
          report,
          place: report.digest.targets!.place,
          message: isOfOne ? 'unchanged' : 'shared',
          data: {
            count: report.digest.targets!.count,
            year: other.digest.year!,
            name: `${other.unit}${other.digest.project ? `“${other.digest.project}”` : ''}`,
          },
          elsewhere: [{ report: other, place: other.digest.targets!.place, message: 'there' }],
          key: subjectOf(other)!,
        };
      }
    }
  },
});

const isSet = (report: Reported, fewest: number): boolean =>
  subjectOf(report) !== null && report.digest.year !== null && (report.digest.targets?.count ?? 0) >= fewest;
