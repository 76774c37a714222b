import { defineRule } from '../src/audit/rule.ts';
import { holding } from '../src/extract/located.ts';
import { wordings } from '../src/extract/wordings.ts';
import type { Span } from '../src/model.ts';
import { RESIDUES } from './conversion-residue.words.ts';

export default defineRule({
  id: 'conversion-residue',
  title: { zh: '格式转换残留', en: 'Residue of a file conversion' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '公文版面整洁、内容完整（GB/T 9704—2012）',
    en: 'A clean and complete page (GB/T 9704-2012)',
  },
  advice: {
    zh: '删去残留代码；引用失效的，更新域后重新导出，并核对该处内容是否完整。',
    en: 'Delete the code; update the fields and export again where a reference is broken.',
  },
  messages: {
    residue: {
      zh: '“{quote}”是{name}，非报告内容，请删去',
      en: '“{quote}” is left over from a conversion ({name}); delete it',
    },
    many: {
      zh: '{name}共{count}处，首处为“{quote}”，请逐一删去',
      en: '{count} leftovers of a conversion ({name}), the first is “{quote}”; delete them',
    },
    other: { zh: '另一处', en: 'another one' },
  },
  *check({ document: { text } }) {
    const found = RESIDUES.map(({ pattern }) => wordings(text, pattern).map((span) => ({ span })));
    for (const [index, { name, harmless }] of RESIDUES.entries()) {
      const spans = found[index]!.map(({ span }) => span).filter(
        (span) => !found.some((others) => isLarger(holding(others, span)?.span, span)),
      );
      const [first, ...others] = spans;
      if (!first) continue;
      yield {
        span: first,
        message: others.length > 0 ? 'many' : 'residue',
        data: { name, quote: text.slice(first.start, first.end).trim().slice(0, 20), count: spans.length },
        ...(harmless && { severity: 'info' as const }),
        related: others.slice(0, 10).map((span) => ({ span, message: 'other' as const })),
        key: name.zh,
      };
    }
  },
});

/** The bookmark of PAGEREF _Toc25831 goes with the code. */
const isLarger = (outer: Span | undefined, { start, end }: Span): boolean =>
  outer !== undefined && outer.end - outer.start > end - start;
