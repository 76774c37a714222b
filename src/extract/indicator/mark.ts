import type { Quantity, Report, Span } from '../../model.ts';
import { points, type Role } from './points.ts';

/** A weight, a score and a deduction that stand together: `分值50分，得48分，扣2分`. */
export interface Mark {
  readonly span: Span;
  readonly weight?: Quantity;
  readonly score?: Quantity;
  readonly deduction?: Quantity;
  /** 未扣分, 不扣分: nothing deducted, in words. */
  readonly undeducted?: boolean;
  /** The score of all that is listed: 总分96分, 合计得93分, 自评得分95分，其中… */
  readonly whole?: boolean;
}

type Draft = Mark & { readonly bare?: Quantity };

const UNDEDUCTED = /^[，,、\s]*(?:未扣分?|[不无]扣分|没有扣分)/;

/** Every mark of the running text, in text order. */
export function marks(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Mark[] {
  const { text } = report.document;
  const found: Draft[] = [];
  for (const { role, quantity, start, whole } of points(report)) {
    const last = found.at(-1);
    const goesOn =
      last && !(whole && !last.weight) && continues(last, role, text.slice(last.span.end, start));
    const mark = goesOn ? found.pop() : undefined;
    const span = { start: mark?.span.start ?? start, end: quantity.span.end };
    const words = UNDEDUCTED.exec(text.slice(span.end, span.end + 12))?.[0];
    found.push({
      ...mark,
      [role]: quantity,
      ...(whole && { whole }),
      span: words ? { ...span, end: span.end + words.length } : span,
      ...(words && { undeducted: true }),
    });
  }
  return found
    .flatMap((draft, index) => settled(draft, neighbours(text, found, index)))
    .map((mark) => (opensList(text, mark) ? { ...mark, whole: true } : mark));
}

/** 自评得分95分，其中… · 自评得分为95分。具体如下： */
const opensList = (text: string, { weight, score, span }: Mark): boolean =>
  score !== undefined &&
  (weight === undefined || weight.value === '100') &&
  /^[，,；;：:。]?(?:等级[^，,。\d]{1,8}[，,。])?(?:其中|具体|包括)/.test(
    text.slice(span.end, span.end + 16),
  );

/**
 * Only a comma or so between them, or, before a score, the words of one sentence: 满分20分，制度健全，得19分. A weight after its
 * score is the next one's, unless brackets tie it to what stands before: 得49分（分值50分）.
 */
const continues = (mark: Draft, role: Role, between: string): boolean =>
  mark[role] === undefined &&
  role !== 'bare' &&
  !(mark.bare && mark.weight) &&
  !(role === 'weight' && mark.score && !/^[（(]$/.test(between)) &&
  (BESIDE.test(between) ||
    (role === 'score' && (mark.weight ?? mark.bare) !== undefined && REMARK.test(between)));

const BESIDE = /^[\s，,、：:（()）]*(?:自评|实际|本项|共)?$/;
const REMARK = /^[，,][^。；;\n\d]{1,60}[，,](?:自评|实际|本项|经自评|最终)?$/;

/** What stands beside its score is the weight, beside its weight the score; by itself it is what its neighbours state. */
function settled({ bare, ...mark }: Draft, beside: readonly Draft[]): Mark[] {
  if (!bare) return [mark];
  if (mark.score && !mark.weight) return [{ ...mark, weight: bare }];
  // 20分/18分: out of so many before the score
  if (mark.weight && !mark.score)
    return Number(bare.value) > Number(mark.weight.value)
      ? [{ ...mark, weight: bare, score: mark.weight }]
      : [{ ...mark, score: bare }];
  return beside.some((other) => other.bare && other.weight) ? [{ ...mark, score: bare }] : [];
}

/** The marks of the same sentence. */
const neighbours = (text: string, found: readonly Draft[], index: number): Draft[] =>
  [found[index - 1], found[index + 1]].filter((other): other is Draft => {
    if (!other) return false;
    const [first, second] = [other.span, found[index]!.span].sort((a, b) => a.start - b.start);
    return !/[。\n]/.test(text.slice(first!.end, second!.start));
  });
