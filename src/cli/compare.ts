import { rules } from '../../rules/index.ts';
import type { AuditOptions } from '../audit/audit.ts';
import { compareRuns } from '../batch/comparison.ts';
import { findFiles } from '../batch/files.ts';
import { settle } from '../batch/judgement.ts';
import type { FileResult } from '../batch/result.ts';
import { auditOptions } from '../config/options.ts';
import type { Config } from '../config/schema.ts';
import { comparisonText } from '../report/comparison.ts';
import { readBaseline, readConfig } from './config.ts';
import { hopeless } from './outputs.ts';
import { schemesFor } from './profile.ts';
import { auditAll } from './run.ts';
import { say, warnUnreadable } from './say.ts';
import { screen } from './screen.ts';
import { rank, SEVERITIES } from './severity.ts';
import { EXIT, oneOf } from './usage.ts';
import { writeOutputs } from './write-whole.ts';

interface Flags {
  readonly format: string;
  readonly failOn: string;
  readonly output?: readonly string[];
  readonly config?: string;
  readonly lang?: string;
}

/** Two reports, two folders, or results of earlier runs. */
export async function compareCommand(before: string, after: string, flags: Flags): Promise<number> {
  const format = oneOf('--format', flags.format, ['pretty', 'json']);
  const failOn = oneOf('--fail-on', flags.failOn, [...SEVERITIES, 'never']);
  const config = await readConfig(flags);
  const outputs = flags.output ?? [];
  for (const path of outputs)
    oneOf('--output', /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '', ['json', 'txt']);
  const lost = await hopeless(outputs, config.lang);
  const writable = outputs.filter((path) => !lost.has(path));
  if (lost.size > 0 && writable.length === 0) return EXIT.usage;
  const [earlier, later] = [await resultsOf(before, config), await resultsOf(after, config)];
  const comparisons = compareRuns(earlier, later);
  const setting = { rules, language: config.lang };
  const json = () => `${JSON.stringify({ schema: 'gouji/compare@1', comparisons }, null, 2)}\n`;
  const unwritten = await writeOutputs(
    writable.map((path) => ({
      path,
      content: () => (/\.json$/i.test(path) ? json() : comparisonText(comparisons, setting)),
    })),
  );
  for (const problem of unwritten) say(problem[config.lang]);
  process.stdout.write(format === 'json' ? json() : comparisonText(comparisons, { ...setting, ...screen() }));
  if (unwritten.length + lost.size > 0) return EXIT.usage;
  if ([...earlier, ...later].some(({ status }) => status === 'unreadable')) return EXIT.usage;
  const left = comparisons.flatMap(({ remaining, added }) => [...remaining, ...added]);
  return failOn !== 'never' && left.some(({ severity }) => rank(severity) >= rank(failOn))
    ? EXIT.findings
    : EXIT.sound;
}

async function resultsOf(path: string, config: Config): Promise<readonly FileResult[]> {
  if (/\.json$/i.test(path)) return [...(await readBaseline(path)).files];
  const options: AuditOptions = {
    ...auditOptions(config),
    ...(await schemesFor(config.profile, config.lang)),
  };
  const files: FileResult[] = [];
  const setup = { options, crossCheck: false, cache: null };
  for await (const { file } of auditAll(await findFiles([path]), setup)) {
    files.push(settle(file, config));
    warnUnreadable(file, config.lang);
  }
  return files;
}
