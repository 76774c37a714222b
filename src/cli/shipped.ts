import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that the package is installed in; the code runs from src/ and from dist/. */
function root(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder);
  return folder;
}

/** The text of a file that ships with the program. In the release the files are in the program. */
export const shipped = (path: string): string => readFileSync(new URL(path, root()), 'utf8');

/** The names of the files in a folder that ships with the program. */
export const shippedIn = (folder: string): string[] => readdirSync(new URL(folder, root()));

/** Where a folder that ships beside the program is. */
export const shippedFolder = (folder: string): string => fileURLToPath(new URL(folder, root()));

/** The files that the program consists of, in a fixed order. */
export function programFiles(): string[] {
  const folders = ['../', '../../rules/'].map((way) => fileURLToPath(new URL(way, import.meta.url)));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .sort()
      .map((name) => folder + name),
  );
}
