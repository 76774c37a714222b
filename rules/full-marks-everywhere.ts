import { z } from 'zod';
import { equal, rational } from '../src/arithmetic/rational.ts';
import type { Reported } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';

const FULL = rational(100);
const MOST = 6;

export default defineFolderRule({
  id: 'full-marks-everywhere',
  title: { zh: '各份报告均自评满分', en: 'Full marks in every report' },
  group: 'between-reports',
  severity: 'info',
  basis: {
    zh: '自评复核：自评全部满分的，应重点核对指标值和佐证材料',
    en: 'Reviewers look closer where every report gives itself full marks',
  },
  advice: {
    zh: '抽查其中的产出、效益指标和佐证材料，核对目标值是否偏低。',
    en: 'Check targets and evidence of some of them; are the targets too low?',
  },
  options: z.object({ fewest: z.number().int().min(2).default(3).describe('报告少于这个数时不报') }),
  messages: {
    full: {
      zh: '{unit}的{count}份报告自评均为100分，请抽查指标值和佐证材料',
      en: 'All {count} reports of {unit} give themselves 100 points; check targets and evidence',
    },
    other: { zh: '另一份满分报告', en: 'another one' },
  },
  *compare({ reports }, { fewest }) {
    const scored = reports.filter(({ unit, digest }) => unit !== null && digest.score);
    for (const [unit, all] of grouped(scored, (report) => report.unit!)) {
      // a Word file and its PDF are one report
      const each = grouped(all, ({ digest: { project, year } }) => `${project}|${year}`);
      const [first, ...others] = [...each.values()].map(([one]) => one!);
      if (each.size < fewest || !all.every(isFull)) continue;
      yield {
        report: first!,
        place: first!.digest.score!.place,
        message: 'full',
        data: { unit, count: each.size },
        elsewhere: others
          .slice(0, MOST)
          .map((report) => ({ report, place: report.digest.score!.place, message: 'other' as const })),
        key: unit,
      };
    }
  },
});

const isFull = ({ digest }: Reported): boolean => equal(rational(digest.score!.value), FULL);
