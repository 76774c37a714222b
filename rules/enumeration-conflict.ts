import { defineRule } from '../src/audit/rule.ts';
import { flatMap } from '../src/extract/flat-map.ts';
import { firstFrom } from '../src/extract/located.ts';
import { cellLists } from '../src/extract/outline/cell-list.ts';
import type { Bilingual, Document, Quantity, Section, Span } from '../src/model.ts';

/** What is counted before it is listed: 主要有以下3个方面的问题：一是… */
const LISTED =
  /^\s*(?:(?:(?:大|个|点|条|项)\s*)?(?:方面|问题|不足|原因|措施|建议|做法|特点|环节|步骤|目标|任务)[^。；;\n]{0,16}[：:。]?|(?:[条点项]|大项)[：:])\s*$/u;
const NEAR = 40;

export default defineRule({
  id: 'enumeration-conflict',
  title: { zh: '所称项数与所列项数不符', en: 'More or fewer items than announced' },
  group: 'consistency',
  severity: 'warning',
  basis: { zh: '自评复核：前后内容一致', en: 'Review of self-evaluations: the parts agree' },
  advice: { zh: '补上漏列的一项，或更正项数。', en: 'Add the missing item or correct the number.' },
  messages: {
    miscounted: {
      zh: '此处称{stated}{unit}，下面列出{listed}{unit}，请{mend}，或改正{unit}数',
      en: '{stated} items are announced, {listed} follow; {mend}, or correct the number',
    },
    last: { zh: '所列最后一项', en: 'the last item listed' },
  },
  *check(report) {
    const { text } = report.document;
    const runs = [...lists(report.sections), ...cells(report.document)]
      .map((list) => ({ list, span: list[0]! }))
      .sort((a, b) => a.span.start - b.span.start);
    for (const quantity of report.quantities) {
      if (!isSmallCount(quantity)) continue;
      const { end } = quantity.span;
      const { list: run, span } = runs[firstFrom(runs, end)] ?? {};
      if (!run || !span || span.start - end > NEAR || !LISTED.test(unitAnd(text, quantity, run[0]!)))
        continue;
      if (Number(quantity.value) === run.length) continue;
      yield {
        span: quantity.span,
        message: 'miscounted',
        data: {
          stated: quantity.value,
          listed: run.length,
          unit: quantity.unit || '项',
          mend: mending(Number(quantity.value) - run.length),
        },
        stated: quantity.value,
        computed: `${run.length}`,
        related: [{ span: run.at(-1)!, message: 'last' }],
        key: 'miscounted',
      };
    }
  },
});

/** What to do about so many too few, or too many. */
const mending = (missing: number): Bilingual =>
  missing > 0
    ? { zh: '补上漏列的', en: 'add what is missing' }
    : { zh: '删去多列的', en: 'delete what is too much' };

const isSmallCount = ({ dimension, decimals, scale, value, bound }: Quantity): boolean =>
  dimension === 'count' && decimals === 0 && scale === 1 && bound === 'eq' && /^[2-9]$/.test(value);

/** The counter and the words up to the first item. */
const unitAnd = (text: string, { digits }: Quantity, first: Span): string =>
  text.slice(digits.end, first.start);

/** Lists that count 1, 2, 3 … without a gap; others have findings of their own. */
function lists(sections: readonly Section[]): Span[][] {
  const found: Section[][] = [];
  const broken = new Set<Section[]>();
  let run: Section[] = [];
  for (const section of sections) {
    const { label } = section;
    if (label?.ordinal === 1) {
      run = [section];
      found.push(run);
    } else if (
      label &&
      run.length > 0 &&
      label.style === run[0]!.label!.style &&
      label.ordinal === run.length + 1
    ) {
      run.push(section);
    } else {
      if (label?.style === run[0]?.label?.style) broken.add(run);
      run = [];
    }
  }
  return [
    ...found
      .filter((list) => list.length > 1 && !broken.has(list))
      .map((list) => list.map(({ heading }) => heading)),
    ...flatMap(sections, ({ children }) => lists(children)),
  ];
}

/** The same in the cells of tables. */
const cells = (document: Document): Span[][] =>
  cellLists(document)
    .filter((list) => list.every(({ ordinal }, index) => ordinal === index + 1))
    .map((list) => list.map(({ span }) => span));
