import { type Candidate, spanOf, term } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** So many figures before a rate its parts stand. */
const REACH = 8;

/**
 * Rates whose two sides are made of several figures: 优9个、良24个…优良率 = (优 + 良) ÷ all · 120批次，不合格3批次，合格率 = (120 − 3) ÷
 * 120 · 支付18500万元，未支700万元，支付率 = 支付 ÷ (支付 + 未支).
 */
export function countedRates(spoken: readonly Mention[], percent: Mention): Candidate[] {
  const counted = /([一-龥]{2})率$/.exec(percent.base)?.[1];
  if (percent.kind !== 'rate' || counted === undefined) return [];
  const near = spoken
    .slice(Math.max(0, percent.index - REACH), percent.index)
    .filter(
      ({ sentence, kind, quantity }) =>
        sentence === percent.sentence && kind === 'level' && quantity.dimension !== 'percent',
    );
  return [
    ...graded(near, counted, percent),
    ...lacking(near, counted, percent),
    ...left(near, counted, percent),
  ];
}

const GRADE = /^(?:其中)?(?:为|评为|获)?[“"]?(优|良|中|差)秀?好?等?[”"]?(?:等?[级次]?的?)?$/;

/** 优良率, over a list of grades. */
function graded(near: readonly Mention[], counted: string, percent: Mention): Candidate[] {
  if (!/^优[良秀]$/.test(counted)) return [];
  const grades = near.filter(({ left }) => GRADE.test(left.replace(/^.*(?=[“"])/, '')));
  const wanted = grades.filter(({ left }) => (counted === '优良' ? /[优良]/ : /优/).test(left));
  if (grades.length < 3 || wanted.length === 0) return [];
  const totals = near.filter(
    ({ index, quantity }) => index < grades[0]!.index && commensurate(quantity, grades[0]!.quantity),
  );
  return [
    ...totals.map((total) => ratio(wanted, [total], percent, 0.85)),
    ratio(wanted, grades, percent, 0.8),
  ];
}

/** 不合格3批次, 未整改6个: what lacks to the whole. */
function lacking(near: readonly Mention[], counted: string, percent: Mention): Candidate[] {
  const lack = near.findLast(({ left }) => new RegExp(`(?:不|未|尚未|没有)(?:能)?${counted}`).test(left));
  const wholes = near.filter(
    (whole) => lack && whole.index < lack.index && commensurate(whole.quantity, lack.quantity),
  );
  return wholes.map((whole) => ratio([whole], [whole], percent, 0.4, lack));
}

/** 支付A，未支B: what was spent and what was not are all there is. */
function left(near: readonly Mention[], counted: string, percent: Mention): Candidate[] {
  if (!/支付|执行|支出|使用|拨付/.test(counted)) return [];
  const [spent, rest] = near.slice(-2);
  if (!spent || !rest || !commensurate(spent.quantity, rest.quantity)) return [];
  const all =
    /支付|支出|使用|执行|拨付/.test(spent.left) &&
    /^(?:尚|还)?(?:未支|未付|未用|未使用|未执行|未拨付)/.test(rest.left);
  return all ? [ratio([spent], [spent, rest], percent, 0.8)] : [];
}

function ratio(
  parts: readonly Mention[],
  wholes: readonly Mention[],
  percent: Mention,
  plausibility: number,
  lack?: Mention,
): Candidate {
  const terms = [
    ...parts.map((part) => ({ ...term('part', part), sign: 1 as const })),
    ...(lack ? [{ ...term('part', lack), sign: -1 as const }] : []),
    ...wholes.map((whole) => term('whole', whole)),
    { ...term('percent', percent), sign: 1 as const },
  ];
  return { kind: 'ratio', form: 'execution', span: spanOf(terms), terms, plausibility };
}
