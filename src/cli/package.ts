import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the package is installed in; the code runs from src/ and from dist/. */
function root(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return folder;
}

export const version = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', root()), 'utf8')) as { version: string }).version;

/** The page of a rule, as it ships. */
export const rulePage = (id: string): string => readFileSync(new URL(`rules/${id}.md`, root()), 'utf8');

/** The page that `npm run page` makes for results to be written into. */
export const viewer = (): string => readFileSync(new URL('dist/page/viewer.html', root()), 'utf8');

/** The sample reports that ship with the program, by the shorter of their two paths. */
export function samples(): string {
  const path = fileURLToPath(new URL('fixtures/samples', root()));
  const fromHere = relative(process.cwd(), path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}

/** The names of the profiles that ship with the program. */
export const profileNames = (): string[] =>
  readdirSync(new URL('profiles/', root()))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

export const shippedProfile = (name: string): string =>
  readFileSync(new URL(`profiles/${name}.yaml`, root()), 'utf8');
