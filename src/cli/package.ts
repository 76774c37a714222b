import { relative } from 'node:path';
import { shipped, shippedFolder, shippedIn } from './shipped.ts';

export const version = (): string => (JSON.parse(shipped('package.json')) as { version: string }).version;

/** The page of a rule, as it ships. */
export const rulePage = (id: string): string => shipped(`rules/${id}.md`);

/** The page that `npm run page` makes for results to be written into. */
export const viewer = (): string => shipped('dist/page/viewer.html');

/** The sample reports that ship with the program, by the shorter of their two paths. */
export function samples(): string {
  const path = shippedFolder('fixtures/samples');
  const fromHere = relative(process.cwd(), path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}

/** The names of the profiles that ship with the program. */
export const profileNames = (): string[] =>
  shippedIn('profiles')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

export const shippedProfile = (name: string): string => shipped(`profiles/${name}.yaml`);
