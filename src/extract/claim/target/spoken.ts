import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Report } from '../../../model.ts';
import { fold } from '../../fold.ts';
import { comparable, LESS_IS_BETTER, SENSE } from './sense.ts';

/** How long the name before a target and the words between it and the actual value may be. */
const NAME = 24;
const BETWEEN = 30;

/** The words that announce what was reached; whatever else stands there must belong to the name of the target. */
const REACHED = /实际|完成|达到?|实现|执行|结果|为/;
const FILLING =
  /实际|完成|达到?|实现|执行|结果|情况|全年|年度|本年|年末|年底|已|均|共|累计|指标|目标|自评|经|统计|测评|调查|测算|值|数|率|为|是|了|[\s,;:、()（）]/g;

/** 目标值90%, 计划培训300人: an unsigned figure that is aimed at. */
const AIMED = /目标|指标值|计划|应(?!收|付|缴)/;

/**
 * `满意度≥90%，实际93.6%`, `新增床位不少于120张；实际新增126张`: a figure with a bound, and in the next clause what was reached of
 * the same thing. What was only planned, without a sign, is said where it was reached.
 */
export function spokenTargets({ document, quantities }: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const text = fold(document.text);
  return quantities.flatMap((wanted, index) => {
    const comparison = SENSE[wanted.bound];
    if (!comparison || wanted.dimension === 'score' || isSpread(text, wanted)) return [];
    const reached = beside(text, quantities, index);
    if (!reached || !comparable(wanted, reached) || (wanted.unit === '' && reached.unit === '')) return [];
    const name = nameBefore(text, wanted);
    const words = text.slice(wanted.span.end, reached.span.start);
    if (!REACHED.test(words) || !belongs(words.replace(FILLING, ''), name)) return [];
    const signed = wanted.bound !== 'eq';
    if (!signed && (!AIMED.test(name) || LESS_IS_BETTER.test(name))) return [];
    const claim = judge({
      kind: 'order',
      form: 'completion',
      span: { start: wanted.span.start - name.length, end: reached.span.end },
      terms: [
        { role: 'left', quantity: reached, label: name },
        { role: 'right', quantity: wanted, label: name },
      ],
      comparison,
      plausibility: signed ? 0.85 : 0.4,
    });
    return signed || claim.holds ? [claim] : [];
  });
}

/** The next figure that is no weight of the indicator, as long as the sentence goes on. */
function beside(text: string, quantities: readonly Quantity[], index: number): Quantity | undefined {
  const { end } = quantities[index]!.span;
  const next = quantities.slice(index + 1, index + 3).find(({ dimension }) => dimension !== 'score');
  if (!next || next.span.start - end > BETWEEN) return undefined;
  return /[。！!？?|]|\n\s*\n/.test(text.slice(end, next.span.start)) ? undefined : next;
}

/** What stands before the target since the last sign. */
const nameBefore = (text: string, { span: { start } }: Quantity): string =>
  /[^,;。、|\n]*$/.exec(text.slice(Math.max(0, start - NAME), start))![0].trimStart();

const belongs = (words: string, name: string): boolean => {
  const own = words.replace(/\d+(?:\.\d+)?分/g, '');
  return own === '' || (/^\p{Script=Han}+$/u.test(own) && name.includes(own));
};

/** ±10%以内 allows both ways. */
const isSpread = (text: string, { span, digits }: Quantity): boolean =>
  /[±＋+]/.test(text.slice(Math.max(0, span.start - 2), digits.start));
