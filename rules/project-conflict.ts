import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { unconfirmed } from './kit/member.ts';
import { spokenFor, subjectOf } from './kit/series.ts';

/** What a form calls all the money of its project. */
const WHOLE: ReadonlySet<string> = new Set(['年度资金总额']);

export default defineFolderRule({
  id: 'project-conflict',
  title: { zh: '项目金额与其自评表不一致', en: 'A project with other figures in its own form' },
  group: 'between-reports',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：部门自评结果与项目支出绩效自评表应当一致',
    en: 'MoF 财预〔2020〕10号: the department’s report and the project’s own form must agree',
  },
  advice: {
    zh: '与项目的预算批复和支付记录核对，统一部门报告与项目自评表。',
    en: 'Check against the approved budget and the payments and make both agree.',
  },
  messages: {
    mismatch: {
      zh: '“{name}”{label}此处为{stated}，项目自评表为{computed}，相差{difference}，请核对后统一',
      en: '{label} of “{name}” is {stated} here, but {computed} in its own form: {difference} apart',
    },
    there: { zh: '项目自评表：{label}', en: 'own form: {label}' },
  },
  *compare({ reports }) {
    const projects = grouped(
      reports.filter(({ digest }) => digest.project !== null),
      (report) => `${subjectOf(report)}|${report.digest.year}`,
    );
    for (const whole of reports) {
      const { unit, digest } = whole;
      if (unit === null || digest.year === null || digest.project !== null) continue;
      const members = digest.members.filter(({ of }) => of === 'project');
      yield* unconfirmed(members, ({ name }) => {
        const own = spokenFor(projects.get(`${unit}|${name}|${digest.year}`) ?? []);
        return own ? { whole, own, subjects: WHOLE } : null;
      });
    }
  },
});
