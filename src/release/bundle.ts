import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packagesOf, thirdParty } from './third-party.ts';

/** Where the package has its program: few files, so that it starts in half the time that its modules take one by one. */
const OUT = 'dist/bin';

const { metafile, outputFiles } = await build({
  entryPoints: ['main', 'audit-worker', 'cross-check-worker'].map((name) => `src/cli/${name}.ts`),
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  outdir: OUT,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  external: ['#pdfjs'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
mkdirSync(OUT, { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
writeFileSync(join(OUT, 'THIRD-PARTY.txt'), thirdParty(packagesOf(Object.keys(metafile.inputs))));
