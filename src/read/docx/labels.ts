import { LEVELS, type Level } from './lists.ts';
import type { Numbering } from './numbering.ts';
import { numeral } from './numeral.ts';
import type { Styles } from './styles.ts';
import { symbol } from './symbol.ts';

/** What a paragraph itself says about its numbering. */
export interface NumberingProperties {
  readonly style: string | undefined;
  readonly numberingId: string | undefined;
  readonly level: number | undefined;
}

/** The list and level that a paragraph stands in. */
interface Place {
  readonly numberingId: string;
  readonly level: number;
}

/** The definition behind a `w:num`: its levels with the overrides, and what it shares its counters with. */
interface ResolvedList {
  readonly counters: string;
  level(index: number): Level | undefined;
  /** Number that its first item at a level is forced to. */
  startOverride(index: number): number | undefined;
}

/** Counts the automatic labels of a document: to be called once for each paragraph, in document order. */
export function labeller(numbering: Numbering, styles: Styles): (paragraph: NumberingProperties) => string {
  /** Last number given at each level, by abstract list. */
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();
  const resolved = new Map<string, ResolvedList | undefined>();

  return (paragraph) => {
    const place = placeOf(paragraph, numbering, styles);
    if (!place) return '';
    if (!resolved.has(place.numberingId)) {
      resolved.set(place.numberingId, resolve(place.numberingId, numbering, styles));
    }
    const list = resolved.get(place.numberingId);
    const level = list?.level(place.level);
    if (!list || !level) return '';
    const counts = counters.get(list.counters) ?? [];
    counters.set(list.counters, counts);
    count(counts, list, place, overridden);
    return print(level, counts, list);
  };
}

function placeOf(paragraph: NumberingProperties, numbering: Numbering, styles: Styles): Place | undefined {
  const style = styles.ofParagraph(paragraph);
  const numberingId = paragraph.numberingId ?? style.numberingId;
  // 0 takes the numbering of the style away.
  if (numberingId === undefined || numberingId === '0') return undefined;
  const level =
    paragraph.level ??
    levelOfStyle([paragraph.style, style.numberedBy], numberingId, numbering, styles) ??
    style.level;
  return { numberingId, level: level ?? 0 };
}

/** A list level names the paragraph style that stands at it. */
function levelOfStyle(
  candidates: readonly (string | undefined)[],
  numberingId: string,
  numbering: Numbering,
  styles: Styles,
): number | undefined {
  const list = resolve(numberingId, numbering, styles);
  for (const style of candidates) {
    if (style === undefined) continue;
    for (let index = 0; index < LEVELS; index++) if (list?.level(index)?.style === style) return index;
  }
  return undefined;
}

/** Lists may refer to a numbering style, which refers to the list that has the levels. */
const LONGEST_LINK = 5;

function resolve(numberingId: string, numbering: Numbering, styles: Styles): ResolvedList | undefined {
  const list = numbering.lists.get(numberingId);
  if (!list) return undefined;
  let abstract = numbering.abstracts.get(list.abstractId);
  for (let steps = 0; abstract?.link !== undefined && steps < LONGEST_LINK; steps++) {
    const target = styles.style(abstract.link).numberingId;
    const linked = target === undefined ? undefined : numbering.lists.get(target);
    if (!linked) break;
    abstract = numbering.abstracts.get(linked.abstractId);
  }
  if (!abstract) return undefined;
  const { id, levels } = abstract;
  return {
    counters: id,
    level: (index) => (index < LEVELS ? (list.overrides.get(index)?.level ?? levels.get(index)) : undefined),
    startOverride: (index) => list.overrides.get(index)?.start,
  };
}

/** Gives the paragraph its number: the level counts on, the levels below begin anew. */
function count(
  counts: (number | undefined)[],
  list: ResolvedList,
  { numberingId, level: index }: Place,
  overridden: Set<string>,
): void {
  const start = (at: number) => list.startOverride(at) ?? list.level(at)?.start ?? 1;
  const last = counts[index];
  const forced = list.startOverride(index) !== undefined && !overridden.has(`${numberingId} ${index}`);
  if (forced) overridden.add(`${numberingId} ${index}`);
  counts[index] = last === undefined ? start(index) : forced ? start(index) : last + 1;
  for (let below = index + 1; below < LEVELS; below++) {
    const restart = list.level(below)?.restart;
    if (restart === undefined || (restart > 0 && index < restart)) counts[below] = undefined;
  }
  // An item under a level that has had none stands under the first of that level.
  for (let above = 0; above < index; above++) counts[above] ??= start(above);
}

function print(level: Level, counts: readonly (number | undefined)[], list: ResolvedList): string {
  if (level.format === 'bullet') return [...level.text].map((sign) => symbol(sign, level.font)).join('');
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const own = list.level(index);
    const number = counts[index] ?? own?.start ?? 1;
    const format = own?.format ?? 'decimal';
    // Legal numbering is in Arabic digits, which 01 is already.
    const isConverted = level.legal && format !== 'decimalZero';
    return numeral(number, isConverted ? 'decimal' : format, own?.model);
  });
}
