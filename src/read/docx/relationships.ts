import { ReadProblem } from '../problem.ts';
import type { Package } from './package.ts';
import { scanXml } from './xml.ts';

/** What a part points at: `numbering`, `styles`, `footnotes`, `header` …; the same words in Strict files. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** Part name, resolved. */
  readonly target: string;
}

/** The relationships of a part inside the package; of the package itself for `''`. */
export function relationships(pack: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = pack.part(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found: Relationship[] = [];
  if (!bytes) return found;
  scanXml(bytes, {
    open(name, attribute) {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, attribute('Target') ?? ''),
      });
    },
  });
  return found;
}

/** Name of the main part. @throws ReadProblem `not-a-docx` when the package has none of a Word document. */
export function mainPart(pack: Package): string {
  const main = relationships(pack, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const name = main !== undefined && pack.has(main) ? main : 'word/document.xml';
  if (!pack.has(name)) throw new ReadProblem('not-a-docx', `no part ${name}`);
  return name;
}

/** Relative to a folder of the package; a path that climbs out of it ends at its root. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const names: string[] = [];
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
