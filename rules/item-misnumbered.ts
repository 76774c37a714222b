import { defineRule } from '../src/audit/rule.ts';
import { cellGaps, seriesGaps } from '../src/extract/outline/series.ts';
import type { LabelStyle, Span } from '../src/model.ts';
import { MISNUMBERED, misnumbered } from './kit/misnumbered.ts';

const ITEMS: ReadonlySet<LabelStyle> = new Set(['arabic', 'arabic-bracket', 'circled', 'first']);

export default defineRule({
  id: 'item-misnumbered',
  title: { zh: '条目编号有误', en: 'Item misnumbered' },
  group: 'structure',
  severity: 'error',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”',
    en: 'GB/T 9704-2012, 7.3.3: items are numbered 1. （1） in order',
  },
  advice: { zh: '补上缺少的条目，或顺改编号。', en: 'Add the missing item or renumber.' },
  messages: MISNUMBERED,
  *check(report) {
    yield* misnumbered(report, ITEMS);
    const print = ({ start, end }: Span) => report.document.text.slice(start, end);
    for (const { span, previous, missing } of [...seriesGaps(report), ...cellGaps(report)]) {
      yield {
        span,
        message: 'missing',
        severity: 'warning',
        data: {
          previous: print(previous),
          missing,
          label: print(span),
          expected: missing,
          rest: { zh: '，其后顺延', en: '; renumber from here' },
        },
        related: [{ span: previous, message: 'neighbour' }],
        key: `series ${missing}`,
      };
    }
  },
});
