import { z } from 'zod';
import { defineRule } from '../src/audit/rule.ts';
import type { Label, LabelStyle, Section } from '../src/model.ts';

/** 一、 → （一） → 1. → （1） */
const ORDER: readonly LabelStyle[] = ['part', 'chapter', 'han', 'han-bracket', 'arabic', 'arabic-bracket'];

export default defineRule({
  id: 'heading-order',
  title: { zh: '标题层次次序颠倒', en: 'Levels of headings out of order' },
  group: 'structure',
  severity: 'info',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”',
    en: 'GB/T 9704-2012, 7.3.3: the levels are 一、 （一） 1. （1）',
  },
  advice: { zh: '按“一、（一）1.（1）”的次序使用编号。', en: 'Use 一、 （一） 1. （1） in this order.' },
  options: z.object({
    strict: z.boolean().default(false).describe('true：“1、”之下用“（一）”也提示'),
  }),
  messages: {
    inverted: {
      zh: '“{child}”用在“{parent}”之下，与国标“一、（一）1.（1）”的次序相反，请调整',
      en: '“{child}” stands below “{parent}”, against the order “一、（一）1.（1）” of the standard; change them',
    },
    above: { zh: '上一层', en: 'the level above' },
  },
  *check({ document, sections }, { strict }) {
    const quote = ({ span }: Label) => document.text.slice(span.start, span.end).trim();
    const told = new Set<string>();
    for (const [parent, child] of nestings(sections)) {
      const pair = `${parent.style} ${child.style}`;
      const down = ORDER.indexOf(child.style) >= ORDER.indexOf(parent.style);
      if (down || told.has(pair) || (pair === 'arabic han-bracket' && !strict)) continue;
      told.add(pair);
      yield {
        span: child.span,
        message: 'inverted',
        data: { parent: quote(parent), child: quote(child) },
        related: [{ span: parent.span, message: 'above' }],
        key: pair,
      };
    }
  },
});

/** Every label of the usual levels with the one right above it, in text order. */
function* nestings(sections: readonly Section[], above?: Label): Generator<[Label, Label]> {
  for (const { label, children } of sections) {
    const ranked = label && ORDER.includes(label.style) ? label : undefined;
    if (above && ranked) yield [above, ranked];
    yield* nestings(children, ranked);
  }
}
