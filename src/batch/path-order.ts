const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** Natural order, folder by folder: 2.txt before 10.txt. */
export function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let level = 0; level < Math.min(left.length, right.length); level++) {
    const order = collator.compare(left[level]!, right[level]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
