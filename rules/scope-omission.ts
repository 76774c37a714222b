import { termOf } from '../src/arithmetic/judge.ts';
import { amount } from '../src/arithmetic/printed.ts';
import { add, decimalsOf, divide, isZero, rational, toFixed, toText } from '../src/arithmetic/rational.ts';
import { labelled } from '../src/audit/label.ts';
import { defineRule } from '../src/audit/rule.ts';
import { grouped } from '../src/extract/grouped.ts';
import type { Fact, Quantity, Report } from '../src/model.ts';

/** A department's expenditure is 基本支出 and 项目支出 (预算法实施条例). */
const PARTS = [
  ['项目支出', '基本支出'],
  ['基本支出', '项目支出'],
] as const;
/** Subjects that speak of the whole. */
const WHOLES: ReadonlySet<string> = new Set(['部门整体支出', '总支出', '支出合计', '财政拨款']);
/** What the base of a rate may be. */
const BUDGETS: ReadonlySet<string> = new Set(['全年预算', '调整预算', '年初预算', '预算']);

export default defineRule({
  id: 'scope-omission',
  title: { zh: '合计口径遗漏', en: 'A base leaves out a part' },
  group: 'consistency',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：预算执行率按年度资金总额计算，部门整体支出含基本支出和项目支出',
    en: 'MoF 财预〔2020〕10号: execution is measured on all funds of the year',
  },
  advice: {
    zh: '按基本支出与项目支出合计重算执行率和得分；确只考核其中一部分的，在文中写明口径。',
    en: 'Recompute on basic and project expenditure together, or say that one alone is meant.',
  },
  messages: {
    omitted: {
      zh: '{base}{value}仅为{part}，未含{missing}{missed}，两者合计{sum}，请按合计重算，或写明只考核{part}',
      en: '{base} {value} is {part} alone; {missing} {missed} is left out, together {sum}; recompute, or say that it is {part} alone',
    },
    part: { zh: '{part}', en: '{part}' },
    missing: { zh: '未计入的{missing}', en: '{missing}, left out' },
  },
  *check(report) {
    const { kind } = report.meta;
    if (kind === 'project' || kind === 'fund') return;
    const known = budgets(report);
    for (const { label, quantity } of bases(report)) {
      const other = (fact: Fact) => fact.quantity !== quantity;
      for (const [part, missing] of PARTS) {
        const included = known.get(keyOf(part, worth(quantity)))?.find(other);
        const omitted = included && known.get(keyOf(missing, included.measure))?.find(other);
        if (!included || !omitted) continue;
        const left = inUnitsOf(quantity, omitted.quantity);
        const decimals = Math.max(quantity.decimals, decimalsOf(toText(left)));
        const sum = toFixed(add(rational(quantity.value), left), decimals);
        const missed = toFixed(left, decimals);
        const print = (value: string) => value + unitOf(report, quantity);
        yield {
          span: quantity.span,
          message: 'omitted',
          data: {
            base: labelled(label),
            part,
            missing,
            value: print(quantity.value),
            missed: print(missed),
            sum: print(sum),
          },
          stated: quantity.value,
          computed: sum,
          difference: missed,
          unit: unitOf(report, quantity),
          related: [
            { span: included.quantity.span, message: 'part', data: { part } },
            { span: omitted.quantity.span, message: 'missing', data: { missing } },
          ],
          key: missing,
        };
        return;
      }
    }
  },
});

/** Bases of execution rates and budgets of the whole that are not said to be of one part. */
function* bases({ claims, facts }: Report): Generator<{ label: string; quantity: Quantity }> {
  const partial = new Set(
    facts.filter(({ subject }) => !WHOLES.has(subject)).map(({ quantity }) => quantity),
  );
  for (const claim of claims) {
    const base = claim.form === 'execution' ? termOf(claim, 'whole') : undefined;
    if (base && !partial.has(base.quantity))
      yield { label: base.label || '执行率的分母', quantity: base.quantity };
  }
  for (const { subject, measure, quantity } of facts) {
    if (WHOLES.has(subject) && BUDGETS.has(measure)) yield { label: `${subject}${measure}`, quantity };
  }
}

/** The budgets of the parts that are not nothing, by their measure and by their value. */
function budgets({ facts, meta: { year } }: Report): ReadonlyMap<string, readonly Fact[]> {
  const all = facts.filter(
    ({ subject, measure, scope, period, quantity }) =>
      PARTS.some(([part]) => part === subject) &&
      BUDGETS.has(measure) &&
      scope === '' &&
      (year === null || period === `${year}`) &&
      !isZero(amount(quantity)),
  );
  const byMeasure = grouped(all, ({ subject, measure }) => keyOf(subject, measure));
  const byValue = grouped(all, ({ subject, quantity }) => keyOf(subject, worth(quantity)));
  return new Map([...byMeasure, ...byValue]);
}

const keyOf = (part: string, what: string): string => `${part} ${what}`;

const worth = (quantity: Quantity): string => toText(amount(quantity), 12);

const inUnitsOf = (base: Quantity, { value, scale }: Quantity) =>
  divide({ n: rational(value).n * BigInt(scale), d: rational(value).d }, rational(base.scale));

const unitOf = ({ document: { text } }: Report, { digits, span }: Quantity): string =>
  text.slice(digits.end, span.end).trim();
