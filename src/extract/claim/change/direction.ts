import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { compare } from '../../../arithmetic/rational.ts';
import type { Bound, Claim, Report, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { folded } from '../../fold.ts';
import { grouped } from '../../grouped.ts';
import { passages } from '../../text/passages.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import { isExecuted } from '../spoken/cue.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** What the words say of a rise or a fall against the figures beside them. */
export function directions(spoken: readonly Mention[], report: Pick<Report, 'document' | 'tables'>): Claim[] {
  return [...contradictions(spoken), ...movements(spoken), ...levels(spoken), ...comparisons(spoken, report)];
}

/** Words of change that may follow an amount directly: 减少0.6万元，(同比)增长25%. A new base or name begins a new thought. */
const FOLLOWS =
  /^[,、(]?(?:同比|环比|比上年|较上年|比去年|较去年|相应|共|约|即|折合)*(?:增|减|上升|下降|提高|降低|压减|压缩|上涨|下滑|升|降|升幅|涨幅)/;

/**
 * 减少0.6万元，增长25%: one change cannot go both ways. Only the contradiction is a claim of its own; where the words agree the
 * relation between the figures says it all. 负增长 -5% and 增加0万元，下降0% contradict nothing.
 */
function contradictions(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken.slice(1), (percent, index) => {
    const delta = spoken[index]!;
    if (delta.kind !== 'delta' || percent.kind !== 'growth' || delta.sentence !== percent.sentence) return [];
    if (!FOLLOWS.test(percent.lead) || /幅|速|负/.test(percent.left)) return [];
    if (heading(delta) * heading(percent) >= 0) return [];
    const terms = [term('left', percent), term('right', delta)];
    return [broken(terms, 0.9)];
  });
}

/** 排名由369位上升到235位: the better rank is the smaller number. */
const RANK = /排名|位次|名次|位列|排位|名列|位居/;

/** 由36.5万元减少到40万元: the verb between two figures against the figures. */
function movements(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken.slice(1), (after, index) => {
    const before = spoken[index]!;
    if (!alike(before, after)) return [];
    const verb =
      /^[^,;。]{0,6}?(增加|增长|提高|提升|上升|扩大|减少|下降|降低|压减|压缩|缩减)(?:到了?|至了?|为)$/.exec(
        after.lead,
      );
    if (!verb || !/[由从]/.test(before.left)) return [];
    const isUp = /^[增提上扩]/.test(verb[1]!);
    const isRank = /^[位名]$/.test(after.quantity.unit);
    if (isRank && !RANK.test(before.lead)) return [];
    return [ordered(after, before, isUp === isRank ? 'lt' : 'gt', 0.9)];
  });
}

/** 支出100万元，与上年的120万元持平: the words stand round the figure that they compare with. */
function levels(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken.slice(1), (before, index) => {
    const after = spoken[index]!;
    if (!alike(before, after) || after.kind !== 'level') return [];
    if (before.quantity.bound !== 'eq' || after.quantity.bound !== 'eq') return [];
    const told = ROUND.test(before.lead) && LEVEL.test(before.tail);
    return told ? [ordered(after, before, 'eq', 0.85)] : [];
  });
}
const ROUND = /^[,，]?(?:与|和|同|较|比)(?:上年|去年|上年同期)(?:决算数?|支出|收入)?的?$/;
const LEVEL = /^(?:完全)?(?:持平|一致|相同|相等)/;

const BASES = '上年|去年|上年同期|年初预算|全年预算|调整后?预算|预算|计划';
const BEFORE = `(${BASES})[^,;。:、()\\d大小高低多少]{0,6}?`;
/** 与上年持平 · 比上年有所增加 · 决算数大于年初预算数. */
const PHRASES: readonly { readonly words: RegExp; readonly comparison: Bound }[] = [
  {
    words: new RegExp(`(?:与|和|同|较|比)${BEFORE}(?<!基本|大致|大体)(?:完全)?(?:持平|一致|相同|相等)`, 'g'),
    comparison: 'eq',
  },
  {
    words: new RegExp(
      `(?:决算数?|支出|支出数|执行数)(?:大于|高于|超过|多于)${BEFORE}(?=[,;。的]|原因|主要)`,
      'g',
    ),
    comparison: 'gt',
  },
  {
    words: new RegExp(`(?:决算数?|支出|支出数|执行数)(?:小于|低于|少于)${BEFORE}(?=[,;。的]|原因|主要)`, 'g'),
    comparison: 'lt',
  },
  {
    words: new RegExp(`(?:决算数?|支出|支出数|执行数)等于${BEFORE}(?=[,;。的]|原因|主要)`, 'g'),
    comparison: 'eq',
  },
  {
    words: new RegExp(`(?:比|较)${BEFORE}(?:有所|略有|大幅|明显)(?:增加|增长|上升|提高)`, 'g'),
    comparison: 'gt',
  },
  { words: new RegExp(`(?:比|较)${BEFORE}(?:有所|略有|大幅|明显)(?:减少|下降|降低)`, 'g'), comparison: 'lt' },
];

/** What one of the phrases has in it. */
const COMPARES = /持平|一致|相同|相等|大于|高于|超过|多于|小于|低于|少于|等于|有所|略有|大幅|明显/;

/** So far after its figures a comparison in words may stand. */
const REACH = 120;
const FIGURES = 12;

function comparisons(spoken: readonly Mention[], report: Pick<Report, 'document' | 'tables'>): Claim[] {
  const figures = grouped(spoken, ({ paragraph }) => paragraph);
  const text = folded(report.document);
  return flatMap(passages(report), (passage) => {
    const here = figures.get(passage.paragraph) ?? [];
    if (here.length < 2) return [];
    const words = text.slice(passage.start, passage.end);
    if (!COMPARES.test(words)) return [];
    return flatMap(PHRASES, ({ words: phrase, comparison }) => {
      let told = 0;
      return flatMap([...words.matchAll(phrase)], (found) => {
        const at = passage.start + found.index;
        while (told < here.length && here[told]!.quantity.span.end <= at) told++;
        const near = here.slice(Math.max(0, told - FIGURES), told);
        const claim = compared(near, at, found[1]!, comparison);
        return claim ? [claim] : [];
      });
    });
  });
}

/** The one figure of the base and the one beside it in the sentence before the words; several of either leave it open. */
function compared(near: readonly Mention[], at: number, base: string, comparison: Bound): Claim | null {
  const latest = near.at(-1);
  if (!latest || at - latest.quantity.span.end >= REACH) return null;
  const said = near.filter(
    ({ sentence, quantity }) => sentence === latest.sentence && quantity.dimension === 'money',
  );
  const named = said.filter(({ left, kind }) => left.includes(base) && kind !== 'delta' && kind !== 'growth');
  const others = said.filter((mention) => !named.includes(mention));
  const [before] = named;
  const [after] = others;
  if (named.length !== 1 || others.length !== 1 || !before || !after || after.kind !== 'level') return null;
  if (!commensurate(before.quantity, after.quantity) || (/预算|计划/.test(base) && !isExecuted(after)))
    return null;
  return ordered(after, before, comparison, 0.85);
}

const alike = (a: Mention, b: Mention): boolean =>
  a.sentence === b.sentence &&
  a.quantity.unit === b.quantity.unit &&
  a.quantity.dimension === b.quantity.dimension;

/** −1, 0 or 1: where words and sign together say that the figure goes. */
const heading = ({ sign, quantity }: Mention): number => sign * compare(amount(quantity), { n: 0n, d: 1n });

function ordered(after: Mention, before: Mention, comparison: Bound, plausibility: number): Claim {
  const terms = [unsigned('left', after), unsigned('right', before)];
  return judge({ kind: 'order', form: 'direction', span: spanOf(terms), terms, comparison, plausibility });
}

/** Contradictory words need no arithmetic. */
const broken = (terms: readonly Term[], plausibility: number): Claim => ({
  kind: 'order',
  form: 'direction',
  span: spanOf(terms),
  terms,
  holds: false,
  verdict: 'impossible',
  residual: '0',
  computed: '',
  plausibility,
  level: 'stated',
});
