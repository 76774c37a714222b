import { judge } from '../../../arithmetic/judge.ts';
import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { CLASSES, SCHEMES } from '../../lexicon/class.ts';
import type { Mention } from '../../mention/mention.ts';
import { spanOf } from '../reading.ts';
import { fullMarks } from './hundred.ts';

/** 产出指标权重30%，得分28分: a class with its figures. */
interface Entry {
  readonly name: string;
  readonly figures: readonly Mention[];
}

const WEIGHED = /权重|分值|满分|标准分|指标体系|体系(?:为|由|包括)/;
const SCORED = /得分?|自评|评分/;
const TOTAL =
  /(?:总分|总得分|总评分?|综合(?:自评|评价)?[得评]分|自评得分|评价得分|最终得分|合计|共计|总计|满分|得分)(?:为|是|:|得)?(?:共|了)?$/;
/** 决策18分/20分, 决策得18分（满分20分） */
const OUT_OF = /^(?:[/／]|\((?:满分|分值)?为?)$/;
/** 每缺一项扣1分, 上年产出指标得45分 */
const OTHERWISE = /每|扣|上年|去年|同期|平均|[≥≤<>]/;

/**
 * 产出指标得分45分，效益指标得分28分，满意度指标得分9分，预算执行率得分9.5分，综合得分91.5分: the classes of a scheme that leaves nothing
 * out add up to the total beside them, and their weights to 100.
 * @param known figures of indicators, whose sums are made elsewhere
 */
export function classSums(all: readonly Mention[], known: ReadonlySet<Quantity>): Claim[] {
  const sentences = [...grouped(all, ({ sentence }) => sentence).values()];
  return flatMap(sentences, (here) => {
    const { entries, before, after } = listIn(here);
    if (!isScheme(entries)) return [];
    const [first] = entries;
    const width = first!.figures.length;
    if (width > 2 || entries.some(({ figures }) => figures.length !== width)) return [];
    const scores = entries.map(({ figures }) => figures[width - 1]!);
    if (entries.every(({ figures: [, weight] }) => weight && OUT_OF.test(weight.lead)))
      return after && !known.has(after.quantity)
        ? [
            sumOf(
              'score',
              after.quantity,
              entries.map(({ figures }) => figures[0]!),
            ),
          ]
        : [];
    if (width === 2)
      return isShare(first!.figures[0]!)
        ? weighed(
            entries,
            [after, before].find((one) => one !== undefined),
          )
        : [];
    const told = [after, before].find((one) => one !== undefined && TOTAL.test(one.left));
    if ([...scores, told].some((one) => one && known.has(one.quantity))) return [];
    const intro = first!.figures[0]!.lead;
    const asWeights = WEIGHED.test(intro) || (told !== undefined && /满分/.test(told.left));
    if (isShare(scores[0]!)) return /权重/.test(intro) ? toHundred(scores) : [];
    if (told) return [sumOf(asWeights ? 'weight' : 'score', told.quantity, scores)];
    return asWeights && !SCORED.test(intro.replace(/标准分|得?满分/g, '')) ? toHundred(scores) : [];
  });
}

/** The classes that a sentence names one after the other, and the points right before and right behind them. */
function listIn(here: readonly Mention[]): { entries: Entry[]; before?: Mention; after?: Mention } {
  const entries: { name: string; figures: Mention[] }[] = [];
  let before: Mention | undefined;
  for (const mention of here) {
    const named = CLASSES.filter(({ words }) => words.test(mention.left));
    const isPoints = mention.quantity.unit === '分' || isShare(mention);
    if (!isPoints || mention.quantity.bound !== 'eq' || OTHERWISE.test(mention.lead)) return { entries: [] };
    const last = entries.at(-1);
    if (named.length === 1) entries.push({ name: named[0]!.name, figures: [mention] });
    else if (named.length > 1) return { entries: [] };
    else if (!last) before = mention;
    else if (TOTAL.test(mention.left) && !/^(?:自评|评价|实际)?得分?(?:为)?$/.test(mention.left))
      return { entries, ...(before && { before }), after: mention };
    else last.figures.push(mention);
  }
  return { entries, ...(before && { before }) };
}

const isShare = ({ quantity: { unit } }: Mention): boolean => unit === '%';

const isScheme = (entries: readonly Entry[]): boolean =>
  SCHEMES.some(
    (scheme) =>
      scheme.length === entries.length &&
      scheme.every((name) => entries.some((entry) => entry.name === name)),
  );

/** 决策权重20%，得分18分…总分95分: the weights come to 100, and the scores, which are within them, to the total. */
function weighed(entries: readonly Entry[], total: Mention | undefined): Claim[] {
  const weights = entries.map(({ figures }) => figures[0]!);
  const scores = entries.map(({ figures }) => figures[1]!);
  const within = entries.every(
    ({ figures: [weight, score] }) =>
      score!.quantity.unit === '分' &&
      compare(rational(score!.quantity.value), rational(weight!.quantity.value)) <= 0,
  );
  if (!/权重/.test(weights[0]!.left) || !within) return [];
  return [...toHundred(weights), ...(total ? [sumOf('score', total.quantity, scores)] : [])];
}

function sumOf(form: 'weight' | 'score', total: Quantity, parts: readonly Mention[]): Claim {
  const terms: Term[] = [
    { role: 'total', quantity: total, label: '总分' },
    ...parts.map(({ quantity, left }): Term => ({ role: 'part', quantity, label: left })),
  ];
  return judge({ kind: 'sum', form, span: spanOf(terms), terms });
}

const toHundred = (weights: readonly Mention[]): Claim[] => [
  sumOf('weight', fullMarks(weights.map(({ quantity }) => quantity)), weights),
];
