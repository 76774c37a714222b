import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { patched } from './patches.ts';

/**
 * Builds `dist/pdfjs.js`: what pdf.js reads a file with, without what it draws with, and the character maps of Chinese
 * fonts, in one file that looks for no other. So the package needs no pdfjs-dist (41 MB, with a native canvas).
 */
const MAPS = 'node_modules/pdfjs-dist/cmaps';

/** The maps of Chinese that a PDF may name (ISO 32000-1, table 118), and from character collections to Unicode. */
const CHINESE =
  /^(((GB|GBpc|GBK|GBKp|CNS)-EUC|GBK2K|Uni(GB|CNS)-(UCS2|UTF16)|B5pc|HKscs-B5|ETen-B5|ETenms-B5)-[HV]|Adobe-(GB1|CNS1)-UCS2)\.bcmap$/;

const { version } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8'));

const source: Plugin = {
  name: 'pdfjs-source',
  setup({ onLoad }) {
    onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path }) => ({
      contents: patched(readFileSync(path, 'utf8')),
    }));
  },
};

const names = readdirSync(MAPS).filter((name) => CHINESE.test(name));
const imports = names.map(
  (name, at) => `import map${at} from ${JSON.stringify(`pdfjs-dist/cmaps/${name}`)};`,
);
const table = names.map((name, at) => `${JSON.stringify(name)}: map${at}`);

mkdirSync('dist', { recursive: true });
await build({
  stdin: {
    contents: `${imports.join('\n')}
      export { bounds, WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
      export const version = ${JSON.stringify(version)};
      export const characterMaps = { ${table.join(', ')} };`,
    resolveDir: '.',
  },
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['node20', 'chrome109', 'firefox115'],
  legalComments: 'none',
  // What is asked for by an address of its own, code in wasm for pictures, is never asked for.
  define: { 'import.meta.url': '""' },
  loader: { '.bcmap': 'binary' },
  plugins: [source],
  logLevel: 'warning',
  banner: {
    js: `/* pdf.js ${version}, changed by gouji (src/pdfjs/patches.ts)\n${readFileSync('node_modules/pdfjs-dist/LICENSE', 'utf8')}*/`,
  },
  outfile: 'dist/pdfjs.js',
});
