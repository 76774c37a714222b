import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = [...walk('src'), ...walk('rules')].filter((path) => /\.tsx?$/.test(path));

/**
 * From left to right, each a folder: a room imports only from itself and from rooms to its left. Rules stand on what audit/
 * says a rule is, and on the kit beside them; the audit of whole files stands on the rules.
 */
const ROOMS = [
  'src/model',
  'src/arithmetic',
  'src/pdfjs',
  'src/read',
  'src/extract',
  'src/audit',
  'rules/kit',
  'rules',
  'src/batch',
  'src/config',
  'src/report',
  'src/page',
  'src/cli',
  'src/release',
];

/** Only these touch the system: what reads folders, the command line, and what builds the page. */
const SYSTEM =
  /^src\/(batch\/(archives|bytes|files|pool|shard|walk)\.ts|(cli|release)\/|pdfjs\/build\.ts|page\/(build|picture|rule-pages)\.ts)/;

test.each(files)('%s imports from the left only', (path) => {
  for (const imported of importsOf(path)) {
    const from = roomOf(path);
    const to = roomOf(imported);
    expect(to, `${path} → ${imported}`).toBeLessThanOrEqual(from);
  }
});

describe('what will run in a browser page imports nothing from node:', () => {
  test.each(files.filter((path) => !SYSTEM.test(path)))('%s', (path) => {
    expect(sourceOf(path)).not.toMatch(/from '(node:|fs|path|process)/);
    expect(sourceOf(path)).not.toMatch(/\b(process|Buffer|__dirname)\b\./);
  });
});

test('the command line starts without what only a command needs', () => {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, statement] of sourceOf(path).matchAll(
      /^(?:import|export) (?!type)[^;]*?from ('[^']+')/gm,
    )) {
      const name = statement!.slice(1, -1);
      if (name.startsWith('.')) load(relative(root, join(root, dirname(path), name)).replaceAll('\\', '/'));
      else loaded.add(name);
    }
  };
  load('src/cli/main.ts');
  const packages = [...loaded].filter((name) => !name.startsWith('src/') && !name.startsWith('node:'));
  expect(packages.sort()).toEqual(['commander', 'get-east-asian-width']);
});

/** The place of the innermost room around the file; src/model.ts is the door of src/model/, src/index.ts that of src/batch/. */
function roomOf(path: string): number {
  const door =
    path === 'src/index.ts' ? 'src/batch/index.ts' : path.replace(/^src\/model\.ts$/, 'src/model/index.ts');
  const rooms = ROOMS.filter((room) => door.startsWith(`${room}/`));
  const room = rooms.sort((a, b) => b.length - a.length)[0];
  expect(room, `a room for ${path}`).toBeDefined();
  return ROOMS.indexOf(room!);
}

function importsOf(path: string): string[] {
  return [...sourceOf(path).matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map((match) =>
    relative(root, join(root, dirname(path), match[1]!)).replaceAll('\\', '/'),
  );
}

function sourceOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
