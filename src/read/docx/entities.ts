const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&#x10FFFF;` is the longest of them. */
const LONGEST = 10;

/**
 * The characters that XML writes as entities, numbers or the five names it has; what is no entity stays as it stands.
 * Beyond the tokenizer's own: characters above U+FFFF (rare 汉字 in names).
 */
export function decodeEntities(data: string): string {
  let at = data.indexOf('&');
  if (at < 0) return data;
  const decoded: string[] = [];
  let from = 0;
  for (; at >= 0; at = data.indexOf('&', at + 1)) {
    const entity = data.slice(at + 1, at + LONGEST);
    const length = entity.indexOf(';');
    const character = length < 0 ? undefined : characterOf(entity.slice(0, length));
    if (character === undefined) continue;
    decoded.push(data.slice(from, at), character);
    from = at + length + 2;
  }
  return decoded.join('') + data.slice(from);
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()];
  const code = /^#x[\da-f]+$/i.test(entity)
    ? Number.parseInt(entity.slice(2), 16)
    : /^#\d+$/.test(entity)
      ? Number(entity.slice(1))
      : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
