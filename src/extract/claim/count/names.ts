/** How many names a list holds. 和, 及 may join two names or stand inside one (发展和改革局), hence a range. */
export interface NameCount {
  readonly least: number;
  readonly most: number;
  /** 等, ……, 其他: there are more than the list says. */
  readonly open: boolean;
}

const OPEN = /(?<![高中初平同])等|…|\.{3}|其他|其它|之类/;
/** A member that stands for several, or a part of one: 各乡镇, 一至三中队, 业务一、二科. */
const SEVERAL =
  /[一二三四五六七八九十]$|各|若干|每|所属|下属|[一二三四五六七八九十\d]\s*[至到~—–-]\s*[一二三四五六七八九十\d]/;
/** 1.不超预算 · ①办公室: a numbered list is counted by its numbers. */
const NUMBERED = /^(?:\d{1,2}[.、)]|[①-⑳])/;
const LONGEST = 24;

/** The names of `list`, brackets and quotations already blanked; null where it is no plain list of names. */
export function countNames(list: string): NameCount | null {
  const text = list.replace(/\s+/g, '').replace(/[、,]$/, '');
  if (NUMBERED.test(text)) return null;
  const [head = '', ...rest] = text.split(',');
  const enumerated = text.includes('、');
  // 甲、乙，丙、丁: two signs part the names, or two lists stand here.
  if (enumerated && rest.some((clause) => clause.includes('、'))) return null;
  const names = enumerated || OPEN.test(head) ? head.split('、') : [head, ...rest];
  if (names.some((name) => name.length < 2 || name.length > LONGEST || SEVERAL.test(name))) return null;
  const least = enumerated ? names.length : 1;
  const joints = text.match(/和|及|与|,/g)?.length ?? 0;
  return { least, most: least + joints, open: OPEN.test(head) };
}

/** The same text with everything in brackets and quotation marks blanked, but labels like (一); every place kept. */
export function withoutAsides(text: string): string {
  return text.replace(
    /\((?![一二三四五六七八九十\d]{1,3}\))[^()]*\)|《[^《》]*》|“[^“”]{0,60}”|"[^"]{0,60}"/g,
    (aside) => '名'.repeat(aside.length),
  );
}
