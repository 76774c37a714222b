import type { Folder, Reported } from '../audit/folder.ts';
import type { Digest, Member } from '../model.ts';
import { unitKey } from './digest/unit.ts';
import { byPath } from './path-order.ts';
import { unitInPath } from './unit-name.ts';
import { unitsByName } from './units.ts';

/** A report of the folder, without the report. */
export interface Digested {
  readonly path: string;
  readonly digest: Digest;
}

/** The reports in path order, each with the one name of its unit; what is said twice word for word apart. */
export function gathered(digests: Iterable<Digested>): Folder {
  const sorted = [...digests]
    .filter(({ digest: { version } }) => version === 1)
    .sort((a, b) => byPath(a.path, b.path));
  const all = sorted.map(({ path, digest }) => {
    const named = ofPath(path);
    return { path, digest, named, unit: digest.unit ?? named };
  });
  const unitOf = unitsByName(
    all
      .flatMap(({ unit, digest }) => [
        unit,
        ...digest.members.map(memberUnit),
        ...(digest.roster?.names ?? []),
      ])
      .filter((name) => name !== null),
  );
  const first = new Map<string, Reported>();
  const reports: Reported[] = [];
  const copies: Folder['copies'][number][] = [];
  for (const { unit, ...rest } of all) {
    const report = { ...rest, unit: unit === null ? null : unitOf(unit) };
    const { content } = rest.digest;
    const of = content === null ? undefined : first.get(content);
    if (of) copies.push({ report, of });
    else reports.push(report);
    if (content !== null && !of) first.set(content, report);
  }
  return { reports, copies, unitOf };
}

const memberUnit = ({ of, name }: Member): string | null => (of === 'unit' ? name : null);

const ofPath = (path: string): string | null => {
  const name = unitInPath(path);
  return name === null ? null : unitKey(name);
};
