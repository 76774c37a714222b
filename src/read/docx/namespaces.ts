/** Namespaces that are read, by the prefix they go under here; the second of each pair is Strict OOXML's. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
const PREFIXES = new Set(Object.values(NAMESPACES));

const DECLARATION = /xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/y;

/**
 * Whether every prefix means what it usually means, so that names can be taken as written; nearly every file is so,
 * and reading it takes half the time. Word 2007 writes `ve:` for `mc:`, other tools `ns0:` or no prefix at all.
 */
export function hasCustomaryPrefixes(xml: string): boolean {
  for (let at = xml.indexOf('xmlns'); at >= 0; at = xml.indexOf('xmlns', at + 1)) {
    DECLARATION.lastIndex = at;
    const [, prefix = '', uri = ''] = DECLARATION.exec(xml) ?? [];
    const customary = NAMESPACES[uri];
    if (customary === undefined ? PREFIXES.has(prefix) : customary !== prefix) return false;
  }
  return true;
}
