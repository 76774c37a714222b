import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { auditCommand } from './audit.ts';
import { EXIT, UsageProblem } from './usage.ts';

/**
 * What was dropped on the program is audited; the list stands beside it and is opened. A list that stands there already is
 * the baseline: what people filled in is kept.
 * @throws UsageProblem where nothing was dropped
 */
export async function dropCommand(
  paths: readonly string[],
  flags: { readonly lang?: string },
): Promise<number> {
  const [first] = paths;
  if (first === undefined) throw new UsageProblem(NOTHING);
  const list = listBeside(first, paths.length === 1, flags.lang === 'en');
  const baseline = existsSync(list) ? { baseline: list } : {};
  let written: string | undefined;
  const status = await auditCommand(
    paths,
    { output: [list], severity: 'info', failOn: 'never', ...baseline, ...flags },
    (path) => {
      written = path;
    },
  );
  if (written === undefined) return EXIT.usage;
  show(written);
  return status;
}

/** `整改清单（2024年度）.xlsx`: by what was dropped, so that two folders side by side have a list each. */
function listBeside(path: string, isAlone: boolean, isEnglish: boolean): string {
  const { dir, name } = parse(resolve(path));
  const isNamed = isAlone && name !== '';
  if (isEnglish) return join(dir, isNamed ? `Findings (${name}).xlsx` : 'Findings.xlsx');
  return join(dir, isNamed ? `整改清单（${name}）.xlsx` : '整改清单.xlsx');
}

/** Opened by whatever opens such files here; where nothing does, the list is there all the same. */
function show(path: string): void {
  const opener = { win32: 'explorer.exe', darwin: 'open' }[process.platform as string] ?? 'xdg-open';
  const opened = spawn(opener, [path], { detached: true, stdio: 'ignore' });
  opened.on('error', () => undefined);
  opened.unref();
}

const NOTHING = {
  zh: '请把一份报告或一个文件夹拖到“审核.cmd”上',
  en: 'drop a report or a folder on the program',
};
