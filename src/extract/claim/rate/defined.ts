import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Report, Span, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { allOf } from '../../indicator/members.ts';
import { isRateName, workedRates } from '../../rate/index.ts';
import { figuresOf } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import { sentenceOf } from '../spoken/sentence.ts';

/** 三公经费控制率为77.92%, 结转结余率：2.4%. */
const STATED =
  /([\p{Script=Han}“”"]{2,16}率|支付进度)(?:[（(][^（）()]{1,20}[）)])?\s*(?:(?:为|是|达到?|仅|：|:|=|＝)\s*)?$/u;

const LOOK_BACK = 48;

/**
 * Rates that the forms define, where the report states them — as the actual value of an indicator or in the text — against
 * the figures of its 基础数据表 that they are made of.
 * @param others what is claimed already: a percentage that the figures beside it explain needs no others
 */
export function definedRates(
  report: Pick<Report, 'document' | 'facts' | 'meta' | 'indicators'>,
  spoken: readonly Mention[],
  others: readonly Claim[],
): Claim[] {
  const bound = figuresOf(others.filter(({ kind, holds }) => kind !== 'order' && holds !== null));
  return flatMap(stated(report, spoken, bound), (rate) => against(rate, report));
}

/** The best reading; where none holds only the definition of the forms can refute. */
function against({ name, quantity, span, beside }: Stated, known: Pick<Report, 'facts' | 'meta'>): Claim[] {
  const worked = workedRates(name, known).filter(({ terms }) => isAbout(beside, terms));
  const judged = worked.map(({ kind, terms, isDefined }) => ({
    isDefined,
    claim: judge({
      kind,
      form: kind === 'change' ? 'growth' : 'execution',
      span,
      terms: [{ role: 'percent', quantity, label: name }, ...terms],
      plausibility: /人员/.test(name) ? 0.9 : 0.7,
    }),
  }));
  const best = judged.find(({ claim }) => claim.holds) ?? judged.find(({ isDefined }) => isDefined);
  return best ? [best.claim] : [];
}

/** 甲项目全年预算500万元，预算执行率98%: a rate said beside figures is theirs, and not that of the whole report. */
const isAbout = (beside: readonly Quantity[], terms: readonly Term[]): boolean =>
  beside.length === 0 || terms.some(({ quantity }) => beside.includes(quantity));

interface Stated {
  readonly name: string;
  readonly quantity: Quantity;
  readonly span: Span;
  /** Amounts and counts of the same sentence before it. */
  readonly beside: readonly Quantity[];
}

function stated(
  { document: { text }, indicators }: Pick<Report, 'document' | 'indicators'>,
  spoken: readonly Mention[],
  bound: ReadonlySet<Quantity>,
): Stated[] {
  const inRows = flatMap(allOf(indicators), ({ name, actual, span }): Stated[] => {
    const quantity = actual?.quantity;
    return quantity?.dimension === 'percent' && quantity.bound === 'eq' && isRateName(name)
      ? [{ name, quantity, span, beside: [] }]
      : [];
  });
  const taken = new Set(inRows.map(({ quantity }) => quantity));
  const inText = flatMap(spoken, (mention): Stated[] => {
    const { quantity } = mention;
    if (quantity.dimension !== 'percent' || quantity.bound !== 'eq') return [];
    if (taken.has(quantity) || bound.has(quantity)) return [];
    const before = text.slice(Math.max(0, quantity.span.start - LOOK_BACK), quantity.span.start);
    const name = /[率度]/.test(before) ? STATED.exec(before)?.[1] : undefined;
    if (!name || !isRateName(name)) return [];
    const beside = sentenceOf(spoken, mention)
      .filter((other) => other.index < mention.index && other.quantity.dimension !== 'percent')
      .map((other) => other.quantity);
    const span = { start: quantity.span.start - name.length, end: quantity.span.end };
    return [{ name, quantity, span, beside }];
  });
  return [...inRows.filter(({ quantity }) => !bound.has(quantity)), ...inText];
}
