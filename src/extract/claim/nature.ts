import { judge } from '../../arithmetic/judge.ts';
import type { Claim, Quantity, Report } from '../../model.ts';

const BY = /按(收入|支出)性质分?\s*[:：]?\s*$/;

/**
 * 部门整体支出绩效自评表 splits one and the same total twice: 按收入性质分 and 按支出性质分 are both the year's
 * spending, so they are equal. Not decided where either stands more than once.
 */
export function natures({
  document: { text },
  quantities,
}: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const found: { income: Quantity[]; spending: Quantity[] } = { income: [], spending: [] };
  for (const quantity of quantities) {
    const kind = BY.exec(text.slice(Math.max(0, quantity.span.start - 16), quantity.span.start))?.[1];
    if (kind) found[kind === '收入' ? 'income' : 'spending'].push(quantity);
  }
  const [income, spending] = [found.income[0], found.spending[0]];
  if (!income || !spending || found.income.length > 1 || found.spending.length > 1) return [];
  return [
    judge({
      kind: 'same',
      form: 'other',
      span: spending.span,
      terms: [
        { role: 'left', quantity: spending, label: '按支出性质分的合计' },
        { role: 'right', quantity: income, label: '按收入性质分的合计' },
      ],
      plausibility: 0.85,
    }),
  ];
}
