import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Report, Span } from '../../../model.ts';
import { folded } from '../../fold.ts';
import { passages } from '../../text/passages.ts';
import { countNames, type NameCount, withoutAsides } from './names.ts';

/** How far a list of names is looked at, to either side of its number. */
const REACH = 600;

/** How many figures may stand in such a list. */
const FIGURES = 60;

/** Units by which things with a name are counted. */
const NAMED = /^(?:个|家|所|处|项|类|种|大类|名|人|位|支|座)$/;

/** 10个，即甲、乙…: what announces the names, and how sure a list so announced is complete. */
const OPENERS: readonly { readonly sign: RegExp; readonly sure: number; readonly complete: boolean }[] = [
  {
    sign: /^[^,;:。!?()、\d]{0,14},?\s*(?:即|(?:具体)?(?:分别|依次)(?:为|是|:)|具体(?:为|是))\s*[:,]?/,
    sure: 0.9,
    complete: true,
  },
  { sign: /^[^,;:。!?()、\d]{0,14},?\s*(?:包括|包含|主要有)\s*:?/, sure: 0.7, complete: false },
  { sign: /^[^,;:。!?()、\d]{0,14}:/, sure: 0.7, complete: true },
];

/**
 * 直属事业单位10个，即甲、乙、…; 甲、乙、丙等三个镇: as many names as the number says. Fewer before 等 are fine, more never.
 * The counted names are a figure of the claim that is nowhere printed: its digits are empty.
 */
export function enumerations(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  const { document, quantities } = report;
  const plain = folded(document);
  const text = withoutAsides(plain);
  const result: Claim[] = [];
  let cursor = 0;
  for (const passage of passages(report)) {
    while (cursor < quantities.length && quantities[cursor]!.span.start < passage.start) cursor++;
    for (; cursor < quantities.length && quantities[cursor]!.span.end <= passage.end; cursor++) {
      const stated = quantities[cursor]!;
      if (!NAMED.test(stated.unit) || stated.bound !== 'eq' || !/^(?:[2-9]|\d{2})$/.test(stated.value))
        continue;
      const others = quantities.slice(cursor + 1, cursor + 1 + FIGURES);
      const claim =
        bracketed(plain, passage, stated) ??
        announced(text, passage, stated, others) ??
        concluded(text, passage, stated);
      if (claim) result.push(claim);
    }
  }
  return result;
}

/** The number first, then the names. */
function announced(text: string, passage: Span, stated: Quantity, later: readonly Quantity[]): Claim | null {
  const from = stated.span.end;
  const rest = text.slice(from, Math.min(passage.end, from + REACH));
  const opener = OPENERS.find(({ sign }) => sign.test(rest));
  if (!opener) return null;
  const start = from + opener.sign.exec(rest)![0].length;
  const names = /^[^。;!?:()]*/.exec(text.slice(start, Math.min(passage.end, from + REACH)))![0];
  const list = { start, end: start + names.trimEnd().length };
  const counted = later.some(({ span }) => span.start < list.end && text[span.start] !== '名');
  const count = counted || /[一二三四五六七八九十][是要靠抓]/.test(names) ? null : countNames(names);
  if (!count) return null;
  if (!count.open && opener.complete) return claimOf(stated, list, count, count.most, opener.sure);
  return count.least > Number(stated.value) ? claimOf(stated, list, count, count.least, 0.7) : null;
}

const BRACKET = /^[\u4e00-\u9fff]{0,6}\(((?:即|分别为)?:?([^()\d]{3,200}))\)/;
/** Words that tell the sort of the things counted, or only some of them. */
const NO_NAMES = /^(?:不?含|其中|包括|如|详见|见|主要)|^(?:街道|社区|单位|科室|部门|处室|乡镇|区县)(?:、|$)/;

/** 3个单位（甲、乙、丙）: the names stand in brackets. One name too few may have been left out; more of them never. */
function bracketed(text: string, passage: Span, stated: Quantity): Claim | null {
  const from = stated.span.end;
  const found = BRACKET.exec(text.slice(from, Math.min(passage.end, from + 220)));
  const [, , names = ''] = found ?? [];
  if (!found || !names.includes('、') || NO_NAMES.test(names)) return null;
  const count = countNames(withoutAsides(names));
  const value = Number(stated.value);
  if (!count || (value > count.most && (count.open || value > count.most + 1))) return null;
  const start = from + found[0].indexOf('(') + 1;
  return claimOf(stated, { start, end: from + found[0].length - 1 }, count, count.most, 0.7);
}

/** After their names only these are surely counted one by one: 道路、桥梁、涵洞等2个项目 may build several each. */
const ONE_EACH =
  /^[^,。;、()]{0,6}(?:镇|乡|街道|社区|村|县|市|区|州|旗|单位|部门|科室|股室|处室|机构|中心|局|院|校|馆|企业|公司|省份)/;
/** A piece with these in it begins the list: 全年新建了甲, 乙两地的丙. */
const BEGINS =
  /等|的|了|在|对|将|向|从|由|为|是|以|开展|完成|组织|实施|推进|召开|举办|建设|建成|新建|涉及|包括|设有|内设|下设|[一二两三四五六七八九十\d](?:个|家|所|名|人|次|项|地)/;

/** The names first, then the number, with 等 or without. */
function concluded(text: string, passage: Span, stated: Quantity): Claim | null {
  const value = Number(stated.value);
  const before = text.slice(Math.max(passage.start, stated.span.start - REACH), stated.span.start);
  const phrase = lastPhrase(before);
  if (!phrase.includes('、') || /^(?:名|人|位)$/.test(stated.unit)) return null;
  const pieces = phrase.replace(CLOSES, '').split('、');
  const first = Math.max(
    0,
    pieces.findLastIndex((piece) => BEGINS.test(piece)),
  );
  const names = pieces.slice(first);
  const least = names.length;
  if (names.slice(1).some((name) => name.trim().length < 2)) return null;
  if (/\d/.test(names.join(''))) return null;
  const list = { start: stated.span.start - phrase.length, end: stated.span.start };
  const joints = names.join('').match(/和|及|与/g)?.length ?? 0;
  const count = { least, most: least + joints, open: /^等/.test(CLOSES.exec(phrase)?.[0] ?? '') };
  // Fewer names than the number: 等 says that there are more; without it the number may be of something else.
  if (value > count.most && (count.open || first > 0 || !ofOneSort(names))) return null;
  if (value < least && !ONE_EACH.test(text.slice(stated.span.end, stated.span.end + 12))) return null;
  return claimOf(stated, list, count, least, count.open ? 0.85 : 0.7);
}

/** 比较法、因素分析法、公众评判法 are what 3种方法 counts. */
const ofOneSort = (names: readonly string[]): boolean =>
  names.length > 2 && new Set(names.map((name) => name.trim().at(-1))).size === 1;

/** 甲、乙等（共）: what stands between the last name and the number. */
const CLOSES = /(?:等|共计?|合计){1,2}\s*$/;

/** What stands since the last sign. */
function lastPhrase(before: string): string {
  let from = before.length;
  while (from > 0 && !/[,。;:!?()]/.test(before[from - 1]!)) from--;
  return before.slice(from);
}

/** Held where the number lies within what the list may be counted as, otherwise `nearest` is what was counted. */
function claimOf(
  stated: Quantity,
  list: Span,
  { least, most }: NameCount,
  nearest: number,
  plausibility: number,
): Claim {
  const value = Number(stated.value);
  const counted = least <= value && value <= most ? value : value < least ? least : nearest;
  const span = { start: Math.min(stated.span.start, list.start), end: Math.max(stated.span.end, list.end) };
  const unprinted = { start: list.start, end: list.start };
  const names: Quantity = { ...stated, span: list, digits: unprinted, value: `${counted}`, decimals: 0 };
  const terms = [
    { role: 'left' as const, quantity: stated },
    { role: 'right' as const, quantity: names, label: '所列名称' },
  ];
  return judge({ kind: 'same', form: 'count', span, terms, plausibility });
}
