import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { deflateSync } from 'fflate';
import { rules } from '../../rules/index.ts';
import { schemeFrom } from '../config/options.ts';
import { parseProfile } from '../config/parse.ts';
import { PLACE } from '../report/page/embedded.ts';
import type { Facts, Sample } from './facts.ts';
import { policy } from './policy.ts';
import { rulePages } from './rule-pages.ts';
import { dressed } from './shell.ts';

/** Edge and Chrome 109 are the last for Windows 7; 115 is the Firefox for it. */
const TARGET = ['chrome109', 'firefox115'];

/** zod carries its messages in sixty languages; options that ship with the program are never wrong in a page. */
const oneLocale: Plugin = {
  name: 'one-locale',
  setup({ onLoad }) {
    onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: resolve(path, '..'),
    }));
  },
};

/** The core in a page finds the reader of PDFs before itself, if there is one (`pool.ts`). */
const readerBefore: Plugin = {
  name: 'reader-before',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#pdfjs$/ }, () => ({ path: 'pdfjs', namespace: 'before' }));
    onLoad({ filter: /^pdfjs$/, namespace: 'before' }, () => ({
      contents: 'module.exports = globalThis.pdfjs;',
    }));
  },
};

/** The reader of PDFs, packed: it is larger than all the rest, and most pages never need it. */
async function pdfReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['dist/pdfjs.js'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'pdfjs',
    charset: 'utf8',
    target: TARGET,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return Buffer.from(deflateSync(outputFiles[0]!.contents, { level: 9 })).toString('base64');
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/page/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: TARGET,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    plugins: [oneLocale, readerBefore],
    // a worker has no document: some packages have a way without one
    conditions: entry === 'worker.ts' ? ['worker'] : [],
    inject: ['src/page/builtins.ts'],
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Inside a script element nothing may look like its end or like a comment. */
const inScript = (code: string): string =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const asData = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const samples = (): Sample[] =>
  readdirSync('fixtures/samples').map((name) => ({
    name,
    base64: readFileSync(`fixtures/samples/${name}`).toString('base64'),
  }));

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const facts: Facts = {
  version,
  rules: rules.map(({ id, title, group, severity, basis, advice }) => ({
    id,
    title,
    group,
    severity,
    basis,
    advice,
  })),
  pages: rulePages(rules.map(({ id }) => id)),
  schemes: readdirSync('profiles')
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => schemeFrom(parseProfile(readFileSync(`profiles/${name}`, 'utf8'), rules))),
  samples: [],
};

const [script, worker, pdfjs, { outputFiles }] = await Promise.all([
  bundle('main.tsx').then(inScript),
  bundle('worker.ts').then(inScript),
  pdfReader(),
  build({
    entryPoints: ['src/page/style.css'],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: TARGET,
  }),
]);
const style = outputFiles[0]!.text.trim();

const page = (own: Facts, results: string): string =>
  dressed({
    policy: policy(sha256(script), sha256(style)),
    style,
    facts: asData(own),
    results,
    script,
  });

mkdirSync('dist/page', { recursive: true });
const core = `<script type="text/plain" data-kind="core">${worker}</script>
<script type="text/plain" data-kind="pdfjs">${pdfjs}</script>`;
writeFileSync('dist/gouji.html', page({ ...facts, samples: samples() }, core));
writeFileSync('dist/page/viewer.html', page({ ...facts, schemes: [] }, PLACE));
