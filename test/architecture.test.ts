import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = [...walk('src'), ...walk('rules')].filter((path) => /\.tsx?$/.test(path));

/**
 * From left to right: a room imports only from itself and from rooms to its left. Rules stand on what audit/ says a rule
 * is; the audit of whole files stands on the rules.
 */
const ROOMS = [
  'model',
  'arithmetic',
  'read',
  'extract',
  'audit',
  'rules',
  'files',
  'config',
  'report',
  'page',
  'cli',
  'release',
];

/** The whole way of a file, from its bytes or its path to its findings. */
const FILES = /^src\/(index|audit\/(one|files|folder|walk))\.ts$/;

/** Only these touch the system: the folder part of audit, the command line, and what builds the page. */
const SYSTEM = /^src\/(audit\/(files|folder|walk)\.ts|(cli|release)\/|page\/(build|picture|rule-pages)\.ts)/;

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

function roomOf(path: string): number {
  const room = FILES.test(path) ? 'files' : (/^src\/([\w-]+)/.exec(path)?.[1] ?? 'rules');
  expect(ROOMS, `a room for ${path}`).toContain(room);
  return ROOMS.indexOf(room);
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
