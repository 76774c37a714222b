import { defineRule } from '../src/audit/rule.ts';
import type { LabelStyle } from '../src/model.ts';
import { MISNUMBERED, misnumbered } from './kit/misnumbered.ts';

const HEADINGS: ReadonlySet<LabelStyle> = new Set(['part', 'chapter', 'han', 'han-bracket', 'decimal-path']);

export default defineRule({
  id: 'section-misnumbered',
  title: { zh: '标题编号有误', en: 'Heading misnumbered' },
  group: 'structure',
  severity: 'error',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”',
    en: 'GB/T 9704-2012, 7.3.3: headings are numbered 一、 （一） 1. （1） in order',
  },
  advice: { zh: '补上缺少的部分，或顺改编号。', en: 'Add the missing part or renumber.' },
  messages: MISNUMBERED,
  check: (report) => misnumbered(report, HEADINGS),
});
