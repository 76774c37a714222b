import type { Problem } from '../../src/audit/rule.ts';
import { misnumberings } from '../../src/extract/outline/numbering.ts';
import type { LabelStyle, Report } from '../../src/model.ts';

/** What the rules on headings and on items say alike. */
export const MISNUMBERED = {
  missing: {
    zh: '序号“{previous}”之后缺“{missing}”，直接为“{label}”，请补上，或将“{label}”改为“{expected}”{rest}',
    en: '“{missing}” is missing between “{previous}” and “{label}”: add it, or make “{label}” “{expected}”{rest}',
  },
  repeated: {
    zh: '序号“{label}”重复，应为“{expected}”{rest}',
    en: '“{label}” is used twice in a row; this should be “{expected}”{rest}',
  },
  misplaced: {
    zh: '序号“{previous}”之后应为“{expected}”，此处为“{label}”，请改为“{expected}”',
    en: '“{expected}” should follow “{previous}”, not “{label}”: change it',
  },
  swapped: {
    zh: '序号“{label}”排在“{expected}”之前，两处颠倒，请对调',
    en: '“{label}” stands before “{expected}”: exchange the two numbers',
  },
  backwards: {
    zh: '序号“{previous}”之后又是“{label}”，倒退了，应为“{expected}”，请核对',
    en: '“{label}” after “{previous}” goes backwards; “{expected}” was expected: check the numbers',
  },
  beheaded: {
    zh: '序号“{label}”之前缺“{missing}”，可能漏写，请补上',
    en: '“{missing}” is missing before “{label}”: the label may have been lost; add it',
  },
  neighbour: { zh: '前一编号', en: 'the label before' },
} as const;

const SLIP = { zh: '与前后编号连续', en: 'continues the labels around it' };

/** Where more items follow. */
const REST = { zh: '，其后顺延', en: '; renumber from here' };
const NOTHING = { zh: '', en: '' };

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
        rest: found.followed ? REST : NOTHING,
        previous: print(found.previousLabel),
      },
      ...(excerpt ? { severity: 'info' } : certain ? {} : { severity: 'warning' }),
      stated: label,
      computed: expected,
      ...(kind === 'missing' || kind === 'beheaded' || kind === 'backwards'
        ? {}
        : {
            corrections: [
              {
                span,
                from: label,
                to: expected,
                confirms: 0,
                text: {
                  zh: `“${print(label)}”应为“${print(expected)}”`,
                  en: `“${print(label)}” should be “${print(expected)}”`,
                },
                reason: SLIP,
              },
            ],
          }),
      ...(previous ? { related: [{ span: previous.label.span, message: 'neighbour' }] } : {}),
      key: `${kind} ${section.title}`,
    };
  }
}
