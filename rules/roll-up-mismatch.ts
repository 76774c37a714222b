import { defineFolderRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
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
    there: { zh: '该单位报告：{label}', en: 'own report: {label}' },
  },
  *compare({ reports, unitOf }) {
    const wholes = grouped(
      reports.filter(({ digest: { kind } }) => kind === 'department' || kind === 'final-accounts'),
      ({ unit, digest }) => `${unit}|${digest.kind}|${digest.year}`,
    );
    for (const whole of reports) {
      const { digest } = whole;
      if (digest.year === null) continue;
      const members = digest.members.filter(({ of }) => of === 'unit');
      yield* unconfirmed(members, ({ name }) => {
        const own = spokenFor(wholes.get(`${unitOf(name)}|${digest.kind}|${digest.year}`) ?? []);
        return own && own !== whole ? { whole, own, subjects: WHOLE } : null;
      });
    }
  },
});
