import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Fact, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { sectionsAt } from '../../outline/around.ts';
import { inBaseUnits, isEqual } from './agree.ts';

const SPENT: ReadonlySet<string> = new Set(['决算', '执行']);
/** Words by which a figure without a measure may be planned, given, or of a part. */
const PLANNED = /预算|安排|计划|下达|批复|到位|追加|调整|申请|其中|上年|去年/u;
const LOOK_BACK = 60;

/**
 * 基本支出120.5万元: what was spent on a subject is its 决算 or its 执行, where nothing around it speaks of a plan. A plain figure
 * that any measure of the subject has is that measure.
 */
export function plainFacts({
  document: { text },
  facts,
  sections,
}: Pick<Report, 'document' | 'facts' | 'sections'>): Claim[] {
  const amounts = facts.filter(({ quantity }) => quantity.dimension === 'money');
  const subjects = grouped(amounts, ({ subject, period, scope }) => [subject, period, scope].join('|'));
  return flatMap([...subjects.values()], (known) => {
    const spent = known.filter(({ measure }) => SPENT.has(measure));
    const [first] = spent;
    if (!first?.subject.endsWith('支出') || spent.some((fact) => !isEqual(first, fact))) return [];
    const values = grouped(known, ({ quantity }) => inBaseUnits(quantity));
    return known
      .filter(isPlain)
      .filter(
        (plain) =>
          isEqual(plain, first) ||
          (values.get(inBaseUnits(plain.quantity))!.length === 1 && !isPlanned(text, sections, plain)),
      )
      .map((plain) => claimOf(plain, first));
  });
}

/** In running text, with its unit: the first of a row of figures is of another column. */
const isPlain = ({ origin, measure, quantity }: Fact): boolean =>
  origin === 'prose' && measure === '' && !quantity.unitInferred;

function isPlanned(text: string, sections: Report['sections'], { quantity: { span } }: Fact): boolean {
  const before = text
    .slice(Math.max(0, span.start - LOOK_BACK), span.start)
    .split(/[。\n]/u)
    .at(-1)!;
  return (
    PLANNED.test(before) ||
    sectionsAt(sections, span.start).some(({ title }) => /预算(?!.{0,60}执行)/u.test(title))
  );
}

function claimOf({ subject, quantity }: Fact, spent: Fact): Claim {
  return judge({
    kind: 'same',
    form: spent.origin === 'table' ? 'table' : 'other',
    span: quantity.span,
    terms: [
      { role: 'left', quantity, label: subject },
      {
        role: 'right',
        quantity: spent.quantity,
        label: `${spent.origin === 'table' ? '表中' : ''}${subject}${spent.measure}`,
      },
    ],
    plausibility: 0.6,
  });
}
