import { misnumberings } from '../extract/outline/numbering.ts';
import type { LabelStyle, Report } from '../model.ts';
import type { Problem } from './rule.ts';

/** What the rules on headings and on items say alike. */
export const MISNUMBERED = {
  missing: {
    zh: '{previous}之后缺{missing}，直接写成{label}，请补上或顺改编号',
    en: '“{label}” follows “{previous}”; “{missing}” is missing: add it or renumber',
  },
  repeated: {
    zh: '编号{label}与前一条重复，此处应为{expected}，请顺改编号',
    en: '“{label}” is used twice in a row; this should be “{expected}”: renumber from here',
  },
  misplaced: {
    zh: '{previous}之后应为{expected}，此处写成{label}，请改为{expected}',
    en: '“{expected}” should follow “{previous}”, not “{label}”: change it',
  },
  swapped: {
    zh: '{label}排在{expected}之前，两处编号颠倒，请对调',
    en: '“{label}” stands before “{expected}”: exchange the two numbers',
  },
  backwards: {
    zh: '{previous}之后出现{label}，编号倒退，应为{expected}，请核对',
    en: '“{label}” after “{previous}” goes backwards; “{expected}” was expected: check the numbers',
  },
  beheaded: {
    zh: '{label}之前缺{missing}，可能漏写编号，请补上',
    en: '“{missing}” is missing before “{label}”: the label may have been lost',
  },
  neighbour: { zh: '前一编号', en: 'the label before' },
} as const;

const SLIP = { zh: '与前后编号连续', en: 'continues the labels around it' };

/** The misnumberings of lists of certain styles, as problems; what leaves another reading is milder. */
export function* misnumbered(
  report: Report,
  styles: ReadonlySet<LabelStyle>,
): Generator<Problem<keyof typeof MISNUMBERED>> {
  for (const found of misnumberings(report)) {
    if (!styles.has(found.style)) continue;
    const { kind, section, previous, label, expected, missing, certain, excerpt } = found;
    const { span } = section.label;
    // 第三，: the comma is none of the label's
    const print = (words: string) => words.replace(/[，,]$/u, '');
    yield {
      span,
      message: kind,
      data: {
        label: print(label),
        expected: print(expected),
        missing: print(missing),
        previous: print(found.previousLabel),
      },
      ...(excerpt ? { severity: 'info' } : certain ? {} : { severity: 'warning' }),
      stated: label,
      computed: expected,
      ...(kind === 'missing' || kind === 'beheaded' || kind === 'backwards'
        ? {}
        : {
            corrections: [{ span, from: label, to: expected, confirms: 0, reason: SLIP }],
          }),
      ...(previous ? { related: [{ span: previous.label.span, message: 'neighbour' }] } : {}),
      key: `${kind} ${section.title}`,
    };
  }
}
