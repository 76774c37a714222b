import type { Label, Quantity, Report, Section } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { folded } from '../../fold.ts';
import { allOf, pointsOf } from '../../indicator/members.ts';
import { allSections } from '../../outline/all.ts';
import { passages } from '../../text/passages.ts';
import { classify, type Reading } from './classify.ts';
import { expected } from './expected.ts';

/** A figure in running text with the words around it, folded and without blanks. */
export interface Mention extends Reading {
  readonly index: number;
  readonly quantity: Quantity;
  /** Everything since the figure before it or the start of the paragraph, signs included; `§` stands for an item label. */
  readonly lead: string;
  /** The words since the last sign: the name of the figure. */
  readonly left: string;
  /** The words up to the next sign or figure. */
  readonly tail: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** How many parts the words before announce: 分两批下达，第一批…, 用于以下五个方面：1.…; null where they do not. */
  readonly expects: number | null;
  /** Ordinals of the brackets that are open here, outermost first. */
  readonly brackets: readonly number[];
}

/** The figures of the running text in order. */
export function mentions(
  report: Pick<Report, 'document' | 'quantities' | 'sections' | 'tables' | 'indicators'>,
): Mention[] {
  const { document, quantities, sections, indicators } = report;
  const scored = new Set(flatMap(allOf(indicators), pointsOf));
  const text = withoutLabels(folded(document), labels(sections));
  const result: Mention[] = [];
  let cursor = 0;
  let sentence = 0;
  let opened = 0;
  let announced = '';
  let before = 0;
  for (const { paragraph, start, end } of passages(report)) {
    if (paragraph > before + 1) announced = '';
    before = paragraph;
    let brackets: readonly number[] = [];
    let from = start;
    sentence++;
    while (cursor < quantities.length && quantities[cursor]!.span.start < start) cursor++;
    for (; cursor < quantities.length && quantities[cursor]!.span.end <= end; cursor++) {
      const quantity = quantities[cursor]!;
      const words = plain(text.slice(from, quantity.span.start));
      const lead = announced + words;
      announced = '';
      for (let at = 0; at < words.length; at++) {
        const sign = words[at]!;
        if (sign === '(') brackets = [...brackets, opened++].slice(0, DEEPEST);
        else if (sign === ')') brackets = brackets.slice(0, -1);
        else if (ENDS_SENTENCE.has(sign)) {
          sentence++;
          brackets = [];
        }
      }
      const next = quantities[cursor + 1];
      const until = next && next.span.start < end ? next.span.start : end;
      const after = plain(text.slice(quantity.span.end, Math.min(until, quantity.span.end + 40)));
      const last = result[result.length - 1];
      const place = { quantity, lead: curtailed(lead), left: lastWords(lead), tail: TAIL.exec(after)![0] };
      const reading = scored.has(quantity) ? POINTS : classify(place, last, next);
      result.push({
        index: result.length,
        kind: reading.kind,
        sign: reading.sign,
        base: reading.base,
        subject: reading.subject,
        joined: reading.joined,
        quantity,
        lead: place.lead,
        left: place.left,
        tail: place.tail,
        paragraph,
        sentence,
        brackets,
        expects: expected(last, lead),
      });
      // 其中45岁以下91人: an age is part of the name of the next figure.
      if (reading.kind === 'qualifier' && AGE.test(quantity.unit))
        announced = lead + plain(text.slice(quantity.span.start, quantity.span.end));
      from = quantity.span.end;
    }
    announced = announcement(plain(text.slice(from, end)));
  }
  return result;
}

const TAIL = /^[^,;。:、()!?§]*/;
const ENDS_SENTENCE: ReadonlySet<string> = new Set('。!?');

/** The points of an indicator add up in its group, not in running text. */
const POINTS: Reading = { kind: 'qualifier', sign: 1, base: '', joined: false };

/** Folded text without blanks, and without brackets that hold no figure: 出国（境）费 → 出国费. */
function plain(text: string): string {
  const unbroken = text.replace(/\s+/g, '');
  return unbroken.includes('(') ? unbroken.replace(/\([^()]*\)/g, '') : unbroken;
}

/** 收入总计900万元，其中： · （一）按功能分类科目划分。 — the words at the end of a paragraph that announce the figures of the next. */
const announcement = (rest: string): string =>
  /[^,;。]{0,12}:$/.exec(rest.slice(-13))?.[0] ??
  /按[^,;。]{2,14}(?:分类|划分|分)。?$/.exec(rest.slice(-18))?.[0].replace('。', ':') ??
  '';

const AGE = /^(?:周?岁)$/;

/** The words since the last sign; a longer stretch without one is no name. */
function lastWords(lead: string): string {
  let start = lead.length;
  while (start > 0 && lead.length - start < NAME && !SIGNS.has(lead[start - 1]!)) start--;
  return lead.slice(start).replace(/^(?:[、和及]|与(?!\d{4}年|上年|去年|年初|预算))/, '');
}

const SIGNS: ReadonlySet<string> = new Set(',;。:()!?§');
const NAME = 100;

/** Figures stand in so many brackets at most. */
const DEEPEST = 8;

/** So much of the words before a figure is looked at, half from their beginning and half from their end. */
const LEAD = 600;

const curtailed = (lead: string): string =>
  lead.length > LEAD ? lead.slice(0, LEAD / 2) + lead.slice(-LEAD / 2) : lead;

const labels = (sections: readonly Section[]): Label[] =>
  flatMap(allSections(sections), ({ label }) => (label ? [label] : []));

function withoutLabels(text: string, marks: readonly Label[]): string {
  let result = '';
  let from = 0;
  for (const { span } of marks) {
    if (span.start < from) continue;
    result += `${text.slice(from, span.start)}${'§'.padEnd(span.end - span.start)}`;
    from = span.end;
  }
  return result + text.slice(from);
}
