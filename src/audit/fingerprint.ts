import { hash } from './hash.ts';

/** 五、, （二）, 第三部分, 1. at the beginning of a heading: correcting a number moves nothing. */
const NUMBER =
  /^\s*(?:第[一二三四五六七八九十百\d]+(?:部分|[章节篇])|[（(]?(?:[一二三四五六七八九十百]+|\d+(?:[.．]\d+)*)(?:[）)]|[、.．是]|(?=\s))|[①-⑳])/u;
/** Where a heading ends and the sentence that runs on in it begins, or what a template says in brackets. */
const RUN_ON = /[（(，,。；;：:\n]/u;

/**
 * What a finding is, whatever its line and its figures: a hash of rule, section path and labels, with
 * every digit and the numbers of headings left out, so that it survives edits around it, a heading renumbered and a
 * corrected value elsewhere.
 * @param section the headings above it, as `whereIs` joins them
 */
export function fingerprint(rule: string, section: string, key: string): string {
  const path = section.split(' > ').map((heading) => heading.replace(NUMBER, '').split(RUN_ON)[0]!.trim());
  const essence = [rule, path.join(' > '), key].join('\n').replace(/[\d.,%\s]+(?:年度?)?/gu, '#');
  return hash(essence);
}
