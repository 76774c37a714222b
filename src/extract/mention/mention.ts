import type { Quantity, Report } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { allOf, pointsOf } from '../indicator/members.ts';
import { nameOf } from '../lexicon/name.ts';
import { passages } from '../text/passages.ts';
import { behindSigns, ITEM, plain, withoutLabels } from '../text/words.ts';
import { type Reading, read, type Words } from './part.ts';

/** A figure in its place, with what its words make of it. */
export interface Mention extends Reading, Words, Place {
  /** Ordinal among the mentions of the report. */
  readonly index: number;
  readonly quantity: Quantity;
  /** Everything since the figure before it or the start of the paragraph, signs included; `§` stands for an item label. */
  readonly lead: string;
  /** Everything up to the next figure or the end of the paragraph, signs included. */
  readonly after: string;
  /** The paragraph before ends in a colon that announces it. */
  readonly announced: boolean;
  /** What it measures, by the words right before it, or of a count behind it; empty where they name nothing. */
  readonly name: string;
  /** The same with what its clause says before other figures. */
  readonly full: string;
  /** The list without words between that it belongs to: 26.0%、45.4%和28.6%; itself alone where there is none. */
  readonly run: readonly Mention[];
}

/** Ordinals that rise along the text. */
interface Place {
  readonly paragraph: number;
  /** 。 */
  readonly sentence: number;
  /** ； and the label of an item */
  readonly segment: number;
  /** ， and ： */
  readonly clause: number;
  /** 、 */
  readonly item: number;
  /** Ordinals of the brackets that are open here, outermost first. */
  readonly brackets: readonly number[];
}

type Draft = { -readonly [Key in keyof Mention]: Mention[Key] };

/** Joins the members of a run. */
const JOIN = /^(?:[、,;]|和|及|与|以及|、和)$/;
/** Figures stand in so many brackets at most. */
const DEEPEST = 8;
/** So many figures are in a run at most: more are a table in one line. */
const LONGEST_RUN = 60;
/** So much of the words before a figure is looked at. */
const LONGEST = 300;

/** The figures of the running text in order. */
export function mentions(
  report: Pick<Report, 'document' | 'quantities' | 'sections' | 'tables' | 'indicators'>,
): readonly Mention[] {
  const { quantities, indicators } = report;
  const scored = new Set(flatMap(allOf(indicators), pointsOf));
  const text = withoutLabels(report);
  const found: Draft[] = [];
  const at = {
    paragraph: -1,
    sentence: 0,
    segment: 0,
    clause: 0,
    item: 0,
    brackets: [] as readonly number[],
  };
  let opened = 0;
  let cursor = 0;
  let announced = '';
  for (const { paragraph, start, end } of passages(report)) {
    if (paragraph > at.paragraph + 1) announced = '';
    at.paragraph = paragraph;
    at.sentence++;
    at.segment++;
    at.clause++;
    at.item++;
    at.brackets = [];
    let said = '';
    let from = start;
    while (cursor < quantities.length && quantities[cursor]!.span.start < start) cursor++;
    for (; cursor < quantities.length && quantities[cursor]!.span.end <= end; cursor++) {
      const quantity = quantities[cursor]!;
      const words = plain(text.slice(from, quantity.span.start));
      for (const sign of words) {
        if (sign === '(') {
          at.brackets = [...at.brackets, opened++].slice(0, DEEPEST);
          said = '';
        } else if (sign === ')') {
          at.brackets = at.brackets.slice(0, -1);
          said = '';
        } else if (ENDS_SENTENCE.has(sign)) {
          at.sentence++;
          at.brackets = [];
          said = '';
        } else if (sign === ';' || sign === ITEM) said = '';
        else if (sign === ',' || sign === ':') said = '';
        else {
          if (sign === '、') at.item++;
          said += sign;
          continue;
        }
        at.item++;
        at.clause++;
        if (sign === ';' || sign === ITEM || ENDS_SENTENCE.has(sign)) at.segment++;
      }
      const next = quantities[cursor + 1];
      const until = next && next.span.start < end ? next.span.start : end;
      const after = plain(text.slice(quantity.span.end, Math.min(until, quantity.span.end + 80)));
      const lead = (announced + words).slice(-LONGEST);
      const one = draft(found, quantity, { ...at }, lead, said, TAIL.exec(after)![0], scored.has(quantity));
      one.announced = announced !== '';
      one.after = after;
      announced = '';
      found.push(one);
      // a clause without end is no clause
      said = `${said}#`.slice(-LONGEST);
      from = quantity.span.end;
    }
    announced = ANNOUNCES.exec(plain(text.slice(Math.max(from, end - 24), end)))?.[0] ?? '';
  }
  return found;
}

const TAIL = /^[^,;。:、()!?§|#]*/;
const ENDS_SENTENCE: ReadonlySet<string> = new Set('。!?|');
/** 收入总计900万元，其中： at the end of a paragraph. */
const ANNOUNCES = /[^,;。]{0,12}:$/;

function draft(
  before: readonly Draft[],
  quantity: Quantity,
  place: Place,
  lead: string,
  said: string,
  tail: string,
  scored: boolean,
): Draft {
  const index = before.length;
  const left = lastWords(lead);
  const last = before[index - 1];
  const compared =
    last?.segment === place.segment &&
    (last.sense === 'before' || last.referred || last.part === 'delta' || last.part === 'growth');
  const joined = last && isJoined(last, quantity, place, lead) ? last : undefined;
  const reading =
    joined ?? (scored ? NO_PART : readBeside({ left, said, tail, compared }, quantity, place, last));
  const one: Draft = {
    index,
    quantity,
    lead,
    left,
    said,
    tail,
    compared,
    part: reading.part,
    direction: reading.direction,
    cue: reading.cue,
    sense: reading.sense,
    referred: reading.referred,
    of: reading.of,
    ...place,
    name: '',
    full: joined ? joined.full : nameOf(said),
    run: [],
    announced: false,
    after: '',
  };
  if (joined) {
    const run = [...joined.run, one];
    for (const member of run) (member as Draft).run = run;
    name(run);
    return one;
  }
  one.name = nameFor(one, last);
  one.run = [one];
  return after(one, last);
}

/** What the words make of a figure, and 由…到…: 人均收入由7703元增加到13786元 tells two means. */
function readBeside(words: Words, quantity: Quantity, { clause }: Place, last: Draft | undefined): Reading {
  const told = read(quantity, words);
  const isMean = last?.part === 'each' && last.clause === clause && REACHES.test(words.left);
  return isMean && told.part === 'amount' ? { ...told, part: 'each' } : told;
}

/** What a figure measures: by the words before it, by the figure before it, or by the words behind. */
function nameFor(
  { quantity, lead, left, tail, part, cue, clause, paragraph }: Draft,
  last: Draft | undefined,
): string {
  // 会议费由36万元压到27.9万元: what it was reduced to is the same
  if (last?.sense === 'before' && last.clause === clause && REACHES.test(left)) return last.name;
  const own = nameOf(left.slice(0, left.length - cue.length - trailing(left, cue)));
  if (own !== '') return own;
  const goesOn =
    /^[、,]?$/.test(lead) &&
    last &&
    last.paragraph === paragraph &&
    last.name !== '' &&
    last.quantity.unit !== quantity.unit &&
    last.quantity.dimension !== 'percent' &&
    (lead === '' || last.part === 'amount') &&
    part === 'amount';
  if (goesOn) return last.name;
  if (quantity.dimension === 'count' || /^(?:用于|为|是|由)/.test(tail))
    return nameOf(tail.startsWith('的') ? '' : tail);
  if (part === 'rest') return cue;
  if (part !== 'amount') return '';
  return DATED.exec(left)?.[0] || nameOf(TITLED.exec(lead.slice(0, lead.length - left.length))?.[1] ?? '');
}

/** 2020年10月30日下达463142万元；2021年4月21日下达…: told apart by their dates. */
const DATED = /\d{1,2}月\d{1,2}日|\d{4}年(?:度)?|\d{1,2}月份?$/;
const REACHES = /^[一-龥]{1,5}[到至为](?:\d{4}年)?$/;
/** （2）管网改造，725.90万元: the item bears its name before the comma. */
const TITLED = /§([^,;。:#§()]{2,16})[,:]$/;
const NO_PART: Reading = { part: 'none', direction: 0, cue: '', sense: '', referred: false, of: '' };

/** Length of what stands between a cue and the end of the words. */
const trailing = (left: string, cue: string): number =>
  cue === '' ? 0 : Math.max(0, left.length - left.lastIndexOf(cue) - cue.length);

const isJoined = (last: Mention, quantity: Quantity, { brackets, paragraph }: Place, lead: string): boolean =>
  JOIN.test(lead) &&
  last.run.length < LONGEST_RUN &&
  last.paragraph === paragraph &&
  last.part !== 'none' &&
  last.brackets.length === brackets.length &&
  last.quantity.dimension === quantity.dimension &&
  (last.quantity.unit === quantity.unit || last.quantity.unit === '' || quantity.unit === '');

/** 货物、工程和服务分别为…: as many names as figures. */
function name(run: readonly Draft[]): void {
  const [first] = run;
  const words = behindSigns(first!.lead, ',;。:§|#()').replace(
    /(?:规模|金额|资金|支出|收入)?(?:分别|各)?(?:为|是|达|占){0,3}$/,
    '',
  );
  const names = words
    .split(/[、和及与]/)
    .map(nameOf)
    .filter((one) => one !== '');
  if (names.length !== run.length) return;
  for (const [index, member] of run.entries()) member.name = names[index]!;
}

/** What the figure before says of this one. */
function after(one: Draft, last: Mention | undefined): Draft {
  if (!last || last.paragraph !== one.paragraph || one.quantity.dimension !== 'percent') return one;
  // 完成预算 · 的 · 67.2%: the base stands before it, and its words too.
  if (/^的(?:约|近)?$/.test(one.left) && last.quantity.dimension !== 'percent') {
    // 超出计划40公里的6.5%: what was done beyond the plan
    if (/超(?:出|过|额)?[^#,;。]{0,20}$/.test(last.said)) {
      Object.assign(last, { referred: true, sense: 'planned' });
      return Object.assign(one, { part: 'growth', direction: 1, cue: '的', of: '' });
    }
    const divided = /占(?![用地])[^#占]*$/.test(last.said);
    if (!/占|完成|为|达|相当于|实现|是|到/.test(last.said)) return one;
    const part =
      divided && !/预算|计划|任务|目标|指标|年初/.test(last.said.slice(last.said.lastIndexOf('占')))
        ? 'share'
        : 'completion';
    last = Object.assign(last, { referred: true });
    return Object.assign(one, { part, cue: '的', of: '' });
  }
  return one;
}

/** The words since the last sign; a longer stretch without one is no name. */
function lastWords(lead: string): string {
  let start = lead.length;
  while (start > 0 && lead.length - start < 100 && !SIGNS.has(lead[start - 1]!)) start--;
  return lead.slice(start).replace(/^(?:[和及]|与(?!\d{4}年|上年|去年|年初|预算))/, '');
}

const SIGNS: ReadonlySet<string> = new Set(',;。:、()!?§|');
