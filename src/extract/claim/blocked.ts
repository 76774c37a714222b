import type { Claim, Document, Report, Span } from '../../model.ts';
import { folded } from '../fold.ts';

/** 支出 万元: a unit without its figure; 三万元 has one, and 以万元为单位 names the unit itself. */
const BLANK =
  /[\u4e00-\u9fff](?<![零一二三四五六七八九十百千万亿两几数余多位]) {0,6}[万亿]元(?=[,;、。)\n]|$)/g;
const DATE_OR_RATE = /[年月日./%]\s*$/;
/** Masked, or digits that make no number. */
const UNREAD: ReadonlySet<string> = new Set(['masked', 'malformed']);
/** 比上年增加**万元: a gap in a change leaves the amounts alone. */
const CHANGED = /(?:增加|减少|增长|下降|增|减|少|降低|提高|压减)了?\s*$/;

/**
 * A relation that does not hold, or lists only some of its parts, where a figure of its sentence is masked or was never
 * filled in: it cannot be decided, and the gap is told where it stands.
 */
export function blocked(
  claims: readonly Claim[],
  { document, nonFigures }: Pick<Report, 'document' | 'nonFigures'>,
): Claim[] {
  const gaps = gapsOf(document, nonFigures);
  if (gaps.length === 0) return [...claims];
  return claims.map((claim) => {
    if (claim.holds || claim.kind === 'order' || claim.kind === 'same') return claim;
    const start = claim.kind === 'sum' ? afterTotal(claim) : claim.span.start;
    const sentence = { start, end: endOfSentence(document.text, claim.span.end) };
    const gap = gaps.find(({ start, end }) => sentence.start <= start && end <= sentence.end);
    if (!gap) return claim;
    const printed = document.text.slice(gap.start, gap.end).trim();
    const { slip: _, ...rest } = claim;
    return {
      ...rest,
      holds: null,
      verdict: 'undecided',
      residual: '0',
      computed: '',
      reason: `同句有未填、遮盖或无法读成数的数字“${printed}”，不能据以复算`,
    };
  });
}

/** A sum lacks something only where its parts stand. */
const afterTotal = ({ terms, span }: Claim): number =>
  Math.max(span.start, Math.min(...terms.slice(1).map(({ quantity }) => quantity.span.start)));

function gapsOf(document: Document, nonFigures: Report['nonFigures']): Span[] {
  const { text } = document;
  const masked = nonFigures
    .filter(({ reason, span }) => UNREAD.has(reason) && !DATE_OR_RATE.test(text.slice(span.start, span.end)))
    .map(({ span }) => span);
  const blanks = [...folded(document).matchAll(BLANK)].map(({ index, 0: found }) => ({
    start: index + 1,
    end: index + found.length,
  }));
  return [...masked, ...blanks].filter(
    ({ start }) => !CHANGED.test(text.slice(Math.max(0, start - 6), start)),
  );
}

function endOfSentence(text: string, from: number): number {
  const end = text.slice(from, from + 200).search(/[。！？\n]/);
  return end < 0 ? Math.min(text.length, from + 200) : from + end;
}
