import { add, equal, rational, ZERO } from '../../arithmetic/rational.ts';
import type { Quantity, Report, Span } from '../../model.ts';
import { inside } from '../located.ts';
import type { Award, Open, Side, Standard, Step } from './standard.ts';
import {
  AWARD,
  DISCRETION,
  GAIN,
  LAPSE,
  LEAST,
  MARGIN,
  MOST,
  NESTED,
  PROPORTIONAL,
  Q,
  REACHED,
  SPARED,
  STEP,
} from './wording.ts';

/** Reads a scoring standard. Its figures are replaced by marks first: the words between them are all that is left. */
export function parse(
  span: Span,
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
): Standard {
  const figures = inside(quantities, span);
  let rest = skeleton(text, span, figures);
  const words = rest;
  const at = (index: string | undefined): Quantity | undefined =>
    index === undefined ? undefined : figures[Number(index)];
  const take = (pattern: RegExp): RegExpExecArray[] => {
    const found = [...rest.matchAll(pattern)];
    for (const match of found) rest = rest.replace(match[0], '；');
    return found;
  };
  const spared = take(SPARED).map(([, points]) => at(points) ?? ('full' as const));
  const most = at(take(MOST)[0]?.[1]);
  const least = at(take(LEAST)[0]?.[1]);
  const margins = take(MARGIN).map(([, verb = '', from, to]) => ({
    from: at(from)!,
    to: at(to)!,
    isLoss: verb.startsWith('扣'),
  }));
  const gains = take(GAIN)
    .map(([, , per, , points]) => ({ per: at(per)!, points: at(points)! }))
    .filter(({ points }) => isPoints(points));
  const counted = take(STEP).map(([, direction = '', per, beside = '', points]) => ({
    per: at(per)!,
    points: at(points)!,
    beyond: beyond(direction + beside),
  }));
  const steps = counted.filter(({ per }) => !isFailing(per));
  const awards = take(AWARD).map((match) => award(match.groups!, at, text));
  const lapses = [
    ...counted.filter(({ per }) => isFailing(per)).map(({ points }) => points),
    ...take(LAPSE).map(([, points]) => at(points)!),
  ].filter(isPoints);
  if (REACHED.test(rest)) awards.unshift({ symmetric: false, points: 'full' });
  const proportional = PROPORTIONAL.test(words);
  rest = rest.replace(NESTED, (nested, head: string, inner: string) =>
    isSum(
      at(head)!,
      figuresIn(inner).map((index) => at(index)!),
    )
      ? inner
      : nested,
  );
  const left = figuresIn(rest)
    .map((index) => at(index)!)
    .filter(isPoints);
  const points = proportional || awards.length > 0 ? [] : left;
  const known =
    awards.length + steps.length + lapses.length + points.length + gains.length + margins.length > 0 ||
    proportional;
  const unread = left.length > 0 && (proportional ? false : awards.length > 0 || /其中|若|如/.test(rest));
  const open: Open | undefined = DISCRETION.test(margins.length > 0 ? rest : words)
    ? 'discretion'
    : !known
      ? 'pointless'
      : unread
        ? 'unread'
        : undefined;
  return {
    awards,
    steps,
    proportional,
    points,
    spared,
    lapses,
    gains,
    margins,
    ...(most && { most }),
    ...(least && { least }),
    ...(open && { open }),
  };
}

function award(
  groups: Readonly<Record<string, string | undefined>>,
  at: (index: string | undefined) => Quantity | undefined,
  text: string,
): Award {
  const { sign, low, high, tail, within, points, full } = groups;
  const from = at(low)!;
  const to = at(high);
  const side = to ? undefined : sideOf(from, sign ?? '', tail ?? '', within ?? '');
  return {
    from,
    ...(to && { to }),
    ...(side && { side }),
    symmetric: sign === '±' || text[from.span.start] === '±',
    points: at(points) ?? (full ? 'full' : 'none'),
  };
}

/** By the sign, or by 以上, 以下, 以内 after the figure; `（不含）` leaves out the limit itself. */
function sideOf({ bound }: Quantity, sign: string, tail: string, within: string): Side | undefined {
  const open = within.includes('不含');
  if (bound === 'ge' || bound === 'gt' || bound === 'le' || bound === 'lt') return bound;
  if (bound === 'over' || /以[上外]/.test(tail)) return open || /以外/.test(tail) ? 'gt' : 'ge';
  if (bound === 'under' || /以下|内/.test(tail)) return open ? 'lt' : 'le';
  return /[=＝]|等于/.test(sign) ? 'eq' : undefined;
}

function beyond(words: string): Step['beyond'] {
  const over = /超|高|增|多|上升|延/.test(words);
  const under = /低|降|少|减|差|不足|下/.test(words);
  return over === under ? 'either' : over ? 'over' : 'under';
}

/** 每发现一起, 每缺一项: counted failings, no measure of the actual value. */
const isFailing = ({ unit }: Quantity): boolean => /^(?:起|处|例|项|件|条|笔|人次?|家)$/.test(unit);

const figuresIn = (words: string): string[] =>
  [...words.matchAll(new RegExp(Q, 'g'))].map(([, index]) => index!);

/** 5分，其中整体2分，项目3分: the parts stand for the whole. */
const isSum = ({ value }: Quantity, parts: readonly Quantity[]): boolean =>
  parts.length > 1 &&
  parts.every(isPoints) &&
  equal(parts.map((part) => rational(part.value)).reduce(add, ZERO), rational(value));

const isPoints = ({ unit }: Quantity): boolean => unit === '分';

function skeleton(text: string, { start, end }: Span, inside: readonly Quantity[]): string {
  let at = start;
  const parts = inside.map(({ span }, index) => {
    const before = text.slice(at, span.start);
    at = span.end;
    return `${before}⟦${index}⟧`;
  });
  return (parts.join('') + text.slice(at, end)).replace(/\s+/g, '');
}
