import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type Zippable, zipSync } from 'fflate';
// @ts-expect-error: it ships without types
import { inject } from 'postject';
import { batch, guide } from './guide.ts';
import { packagesOf, thirdParty } from './third-party.ts';

/** Where the releases are made, and where they end. */
const WORK = 'build/release';
const OUT = 'dist-release';

/** npm carries Node itself: of this very version, so that the program in it is read as it was written. */
const SYSTEMS = [
  { name: 'win-x64', binary: 'node.exe', program: 'gouji.exe' },
  { name: 'linux-x64', binary: 'node', program: 'gouji' },
  { name: 'linux-arm64', binary: 'node', program: 'gouji' },
] as const;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const picture = (name: string): string => readFileSync(`src/page/${name}.webp`).toString('base64');

/** Everything that the program reads of its package. */
function shippedFiles(): Record<string, string> {
  const inside = (folder: string, extension: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .map((name) => `${folder}/${name}`);
  const paths = [
    'package.json',
    'dist/page/viewer.html',
    ...inside('rules', '.md'),
    ...inside('profiles', '.yaml'),
  ];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** The files of the package go into the script, and so does the code of its threads. */
const insideOut = (threads: Readonly<Record<string, string>>): Plugin => ({
  name: 'inside-out',
  setup({ onLoad }) {
    const load = (contents: string) => () => ({ contents, loader: 'ts' as const });
    onLoad(
      { filter: /cli[/\\]shipped\.ts$/ },
      load(`import { join, dirname } from 'node:path';
        const files: Record<string, string> = ${JSON.stringify(shippedFiles())};
        export const shipped = (path: string) => files[path]!;
        export const shippedIn = (folder: string) => Object.keys(files).filter((path) => path.startsWith(folder + '/')).map((path) => path.slice(folder.length + 1));
        export const shippedFolder = () => join(dirname(process.execPath), '示例报告');
        export const programFiles = () => [process.execPath];`),
    );
    onLoad(
      { filter: /cli[/\\]thread\.ts$/ },
      load(`import { Worker } from 'node:worker_threads';
        const threads: Record<string, string> = ${JSON.stringify(threads)};
        export const thread = (name: string, options: object) => new Worker(threads[name]!, { ...options, eval: true });`),
    );
  },
});

/** Packages whose code is in the program, by their folder. */
const parts = new Set<string>();

async function bundled(entry: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // a script in a program has no address of its own
    banner: { js: "const programAddress = require('node:url').pathToFileURL(process.execPath).href;" },
    define: { 'import.meta.url': 'programAddress' },
    plugins,
  });
  for (const part of packagesOf(Object.keys(metafile.inputs))) parts.add(part);
  return outputFiles[0]!.text;
}

/** … and the Node that runs it. */
const notices = (): string =>
  `Node.js ${process.version} (MIT and others): https://github.com/nodejs/node/blob/${process.version}/LICENSE\n\n----\n\n${thirdParty(parts)}`;

/** The Node of a system, out of the registry of npm. */
function nodeOf(name: string, binary: string): Buffer {
  const folder = join(WORK, name);
  mkdirSync(folder, { recursive: true });
  const wanted = `node-${name}@${process.version.slice(1)}`;
  const packed = execFileSync('npm', ['pack', wanted, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  execFileSync('tar', ['-xzf', packed, `package/bin/${binary}`], { cwd: folder });
  return readFileSync(join(folder, 'package/bin', binary));
}

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
mkdirSync(OUT, { recursive: true });
const reader = await bundled('src/cli/cross-check-worker.ts');
const auditor = await bundled('src/cli/audit-worker.ts', [insideOut({ 'cross-check': reader })]);
writeFileSync(
  join(WORK, 'gouji.cjs'),
  await bundled('src/cli/main.ts', [insideOut({ 'cross-check': reader, audit: auditor })]),
);
writeFileSync(
  join(WORK, 'sea.json'),
  JSON.stringify({
    main: join(WORK, 'gouji.cjs'),
    output: join(WORK, 'gouji.blob'),
    disableExperimentalSEAWarning: true,
  }),
);
execFileSync(process.execPath, ['--experimental-sea-config', join(WORK, 'sea.json')]);
const blob = readFileSync(join(WORK, 'gouji.blob'));

for (const { name, binary, program } of SYSTEMS) {
  const folder = join(WORK, `gouji-${name}`);
  mkdirSync(join(folder, '示例报告'), { recursive: true });
  writeFileSync(join(folder, program), nodeOf(name, binary));
  await inject(join(folder, program), 'NODE_SEA_BLOB', blob, {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  });
  chmodSync(join(folder, program), 0o755);
  cpSync('dist/gouji.html', join(folder, 'gouji.html'));
  cpSync('fixtures/samples', join(folder, '示例报告'), { recursive: true });
  cpSync('LICENSE', join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), notices());
  const isWindows = name.startsWith('win');
  writeFileSync(
    join(folder, '使用说明.html'),
    guide(version, isWindows, { page: picture('page'), list: picture('list') }),
  );
  if (isWindows) {
    writeFileSync(join(folder, '审核.cmd'), batch());
    writeFileSync(join(OUT, `gouji-${name}.zip`), zipSync(filesIn(folder, `gouji-${name}`)));
  } else execFileSync('tar', ['-czf', join(OUT, `gouji-${name}.tar.gz`), '-C', WORK, `gouji-${name}`]);
}

function filesIn(folder: string, name: string): Zippable {
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[name + path.slice(folder.length).replaceAll('\\', '/')] = readFileSync(path);
  }
  return files;
}
