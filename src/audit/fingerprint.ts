const WORD = 2 ** 32;

/** 五、, （二）, 第三部分, 1. at the beginning of a heading: correcting a number moves nothing. */
const NUMBER =
  /^\s*(?:第[一二三四五六七八九十百\d]+(?:部分|[章节篇])|[（(]?(?:[一二三四五六七八九十百]+|\d+(?:[.．]\d+)*)(?:[）)]|[、.．是]|(?=\s))|[①-⑳])/u;
/** Where a heading ends and the sentence that runs on in it begins, or what a template says in brackets. */
const RUN_ON = /[（(，,。；;：:\n]/u;

/**
 * What a finding is, whatever its line and its figures: FNV-1a (64 bit) over rule, section path and labels, with
 * every digit and the numbers of headings left out, so that it survives edits around it, a heading renumbered and a
 * corrected value elsewhere.
 * @param section the headings above it, as `whereIs` joins them
 */
export function fingerprint(rule: string, section: string, key: string): string {
  const path = section.split(' > ').map((heading) => heading.replace(NUMBER, '').split(RUN_ON)[0]!.trim());
  const essence = [rule, path.join(' > '), key].join('\n').replace(/[\d.,%\s]+(?:年度?)?/gu, '#');
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const character of essence) {
    low = (low ^ character.codePointAt(0)!) >>> 0;
    // times 2^40 + 0x1b3
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / WORD)) % WORD;
    low = product % WORD;
  }
  return hex(high) + hex(low);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
