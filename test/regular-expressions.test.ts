import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A pattern and where it stands in the source. */
interface Found {
  readonly pattern: RegExp;
  readonly place: string;
}

/** The literals of a source file, from its syntax tree. */
function literals(file: string): Found[] {
  const code = readFileSync(file, 'utf8');
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isLiteral(node)) {
      const line = code.slice(0, node.start).split('\n').length;
      found.push({
        pattern: new RegExp(node.regex.pattern, node.regex.flags),
        place: `${relative(root, file)}:${line}`,
      });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code, { lang: 'ts' }));
  return found;
}

interface Literal {
  readonly start: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

const isLiteral = (node: object): node is Literal => 'regex' in node && typeof node.regex === 'object';

/** What is put together from parts while the modules load and the sample reports are audited. */
async function composed(): Promise<Found[]> {
  const found: Found[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(made, parts: [string, string?]) {
      const pattern = Reflect.construct(made, parts) as RegExp;
      const caller = new Error('caller').stack!.split('\n')[2]!;
      const place = /\/((?:src|rules)\/[^)?]*)/.exec(caller)?.[1];
      if (place && !caller.includes('node_modules')) found.push({ pattern, place });
      return pattern;
    },
  });
  try {
    const { auditFile } = await import('../src/index.ts');
    const folder = `${root}/fixtures/samples`;
    for (const name of readdirSync(folder)) auditFile(name, readFileSync(`${folder}/${name}`));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

const sources = ['src', 'rules'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}/${folder}/${name}`),
);

/** Patterns whose work may grow faster than the text: one character again and again makes it try each beginning again. */
const superlinear = ({ pattern, place }: Found): string[] =>
  analyse(pattern).reports.map(
    ({ type, character }) => `${type} on ${character.pick}: ${pattern} at ${place}`,
  );

test.each([/\s+$/, /^(?:\.|\.{3,})*$/, /\s*,?\s*$/])('%s would be seen', (pattern) => {
  expect(superlinear({ pattern, place: '' })).not.toEqual([]);
});

test('no pattern of the source backtracks without bound', () => {
  const all = sources.flatMap(literals);
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.flatMap(superlinear)).toEqual([]);
});

test('no pattern that is put together backtracks without bound', async () => {
  const all = await composed();
  expect(all.length).toBeGreaterThan(30);
  expect([...new Set(all.flatMap(superlinear))]).toEqual([]);
});
