import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './table.ts';
import { wordReport } from './word-reports.ts';
import { longReport } from './word-text.ts';

/** As many as the aims speak of, and few enough to see whether memory grows with them. */
const MANY = 2000;
const FEW = 200;

/** A folder of reports of five to ten pages: Word four in five, the others Markdown and text. One slip in ten of them. */
function reportsIn(folder: string, count: number): string {
  mkdirSync(folder);
  for (let at = 0; at < count; at++) {
    const name = join(folder, `${String(at).padStart(5, '0')}年自评报告`);
    if (at % 5 > 0) writeFileSync(`${name}.docx`, wordReport(at, 5 + (at % 6), slipsOf(at)));
    else writeFileSync(`${name}.${at % 10 > 0 ? 'md' : 'txt'}`, textOf(at));
  }
  return folder;
}

const slipsOf = (seed: number): number => (seed % 10 === 0 ? 1 : 0);

function textOf(seed: number): string {
  const { title, content } = longReport(seed, 5 + (seed % 6), slipsOf(seed));
  return [title, ...content.flatMap((each) => ('text' in each ? [each.text] : []))].join('\n\n');
}

/** Prints what the process and its threads had of memory at most. */
const MEMORY = `--import=data:text/javascript,process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS+'\\n'))`;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

function costOf(argv: readonly string[], cache: string): Cost {
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, [MEMORY, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, GOUJI_CACHE: cache },
    maxBuffer: 2 ** 28,
  });
  if (status === null) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  const peaks = [...stderr.matchAll(/RSS (\d+)/g)].map(([, size]) => Number(size) / 1024);
  return { seconds, megabytes: Math.max(...peaks) };
}

const MAMMOTH = `import { readdirSync } from 'node:fs'; import mammoth from 'mammoth';
const folder = process.argv[1];
for (const name of readdirSync(folder)) if (name.endsWith('.docx')) await mammoth.extractRawText({ path: folder + '/' + name });`;

/** What a folder costs: by jobs, a second time, in memory; beside mammoth, which only takes the text out of Word files. */
export function folder(many = MANY): void {
  const base = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const [small, large] = [reportsIn(join(base, 'small'), FEW), reportsIn(join(base, 'large'), many)];
    const cache = join(base, 'cache');
    const audit = (reports: string, jobs: number, kept: string) =>
      costOf(
        [
          'dist/bin/main.js',
          'audit',
          reports,
          '-o',
          join(base, 'list.csv'),
          '--jobs',
          String(jobs),
          '--quiet',
        ],
        kept,
      );
    const runs: readonly (readonly [string, number, Cost])[] = [
      [`${FEW}, 1 job`, FEW, audit(small, 1, '')],
      [`${FEW}, 2 jobs`, FEW, audit(small, 2, '')],
      [`${many}, 1 job`, many, audit(large, 1, '')],
      [`${many}, 2 jobs`, many, audit(large, 2, cache)],
      [`${many}, 2 jobs, again`, many, audit(large, 2, cache)],
      [`${FEW} (its .docx), mammoth`, FEW * 0.8, costOf(['--input-type=module', '-e', MAMMOTH, small], '')],
    ];
    table(
      ['run', 'seconds', 'reports/s', 'peak MB'],
      runs.map(([name, count, { seconds, megabytes }]) => [
        name,
        seconds.toFixed(1),
        (count / seconds).toFixed(1),
        megabytes.toFixed(0),
      ]),
    );
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
