import { agree } from '../src/audit/figure.ts';
import type { FolderProblem, Reported } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { unsummed } from './kit/apart.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { called } from './kit/called.ts';
import { counterparts } from './kit/counterpart.ts';
import { unconfirmed } from './kit/member.ts';
import { spokenFor } from './kit/series.ts';

/** What a unit calls all that it spends. */
const WHOLE: ReadonlySet<string> = new Set(['部门整体支出', '总支出', '支出合计']);

export default defineFolderRule({
  id: 'roll-up-mismatch',
  title: { zh: '汇总数与下属单位报告不一致', en: 'A roll-up at odds with the units below' },
  group: 'between-reports',
  severity: 'warning',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '与下属单位的决算核对，改正汇总表或下属单位的报告；有内部抵销的，在汇总表下注明。',
    en: 'Check against the accounts of the unit; where amounts between units were netted, say so.',
  },
  messages: {
    mismatch: {
      zh: '汇总表中{name}的{label}为{stated}，该单位报告为{computed}，相差{difference}，请核对',
      en: 'The roll-up gives {label} of {name} as {stated}, its own report as {computed}: {difference} apart',
    },
    total: {
      zh: '{label}为{stated}，所列{count}个单位的报告合计{computed}，相差{difference}，请核对',
      en: '{label} is {stated}; the reports of the {count} units named make {computed}: {difference} apart',
    },
    there: { zh: '该单位报告：{label}', en: 'own report: {label}' },
    part: { zh: '{unit}', en: '{unit}' },
  },
  *compare({ reports, unitOf }) {
    const wholes = grouped(
      reports.filter(({ digest: { kind } }) => kind === 'department' || kind === 'final-accounts'),
      ({ unit, digest }) => `${unit}|${digest.kind}|${digest.year}`,
    );
    const ownOf = (unit: string, { digest }: Reported) =>
      spokenFor(wholes.get(`${unit}|${digest.kind}|${digest.year}`) ?? []);
    for (const whole of reports) {
      const { digest } = whole;
      if (digest.year === null) continue;
      const covered = coveredBy(whole, (name) => ownOf(unitOf(name), whole));
      if (covered) yield* unsummedTotal(whole, covered);
      const members = digest.members.filter(({ of }) => of === 'unit');
      yield* unconfirmed(members, ({ name }) => {
        const own = ownOf(unitOf(name), whole);
        return own && own !== whole ? { whole, own, subjects: WHOLE } : null;
      });
    }
  },
});

/** The reports of all units that a report says it covers, the department's own among them; null where one is missing. */
function coveredBy(
  { unit, digest: { roster } }: Reported,
  reportOf: (name: string) => Reported | null,
): readonly Reported[] | null {
  if (!roster || unit === null || unit.endsWith('（本级）')) return null;
  const all = [`${unit.split('（')[0]!}（本级）`, ...roster.names].map(reportOf);
  return all.every((report) => report !== null) ? all : null;
}

const MEASURES = ['执行', '决算', '全年预算', '年初预算'];
const MOST = 8;

/** The first of the totals that is not what the reports below make of it. */
function* unsummedTotal(
  whole: Reported,
  covered: readonly Reported[],
): Iterable<FolderProblem<'total' | 'part'>> {
  const totalOf = ({ digest }: Reported, measure: string) =>
    counterparts(digest.amounts, WHOLE, measure, digest.year!).find((amount) => amount.measure === measure);
  for (const measure of MEASURES) {
    const total = totalOf(whole, measure);
    const parts = covered.flatMap((report) => {
      const amount = totalOf(report, measure);
      return amount ? [{ report, amount }] : [];
    });
    if (!total || parts.length < covered.length) continue;
    const figures = parts.map(({ amount }) => amount.figure);
    const apart = unsummed(total.figure, figures);
    // a report on the department alone, called by the name of all
    if (!apart || figures.some((figure) => agree(figure, total.figure))) continue;
    const { said, ...told } = apart;
    yield {
      report: whole,
      place: total.place,
      message: 'total',
      data: { label: called(total.subject, measure), count: parts.length, ...said },
      ...told,
      elsewhere: parts.slice(0, MOST).map(({ report, amount }) => ({
        report,
        place: amount.place,
        message: 'part',
        data: { unit: report.unit! },
      })),
      key: `total|${measure}`,
    };
    return;
  }
}
