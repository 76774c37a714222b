import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { auditCommand } from './audit.ts';
import { EXIT, languageOf, UsageProblem } from './usage.ts';

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
  const list = listBeside(first, paths.length === 1, languageOf(['--lang', flags.lang ?? 'zh']));
  const earlier = existsSync(list) ? { baseline: list } : {};
  const begun = Date.now();
  const status = await auditCommand(paths, {
    output: [list],
    severity: 'info',
    failOn: 'never',
    ...earlier,
    ...flags,
  });
  const written = writtenSince(begun, list);
  if (written !== undefined) show(written);
  return written === undefined ? EXIT.usage : status;
}

/** `整改清单（2024年度）.xlsx`: by what was dropped, so that two folders side by side have a list each. */
function listBeside(path: string, isAlone: boolean, language: 'zh' | 'en'): string {
  const { dir, name } = parse(resolve(path));
  const isNamed = isAlone && name !== '';
  if (language === 'en') return join(dir, isNamed ? `Findings (${name}).xlsx` : 'Findings.xlsx');
  return join(dir, isNamed ? `整改清单（${name}）.xlsx` : '整改清单.xlsx');
}

/** The list, or the one that was written beside it because a program had it open. */
function writtenSince(time: number, list: string): string | undefined {
  const { name } = parse(list);
  const candidates = readdirSync(dirname(list))
    .filter((entry) => entry.startsWith(name) && entry.endsWith('.xlsx'))
    .map((entry) => join(dirname(list), entry))
    // clocks of file systems are coarse
    .filter((path) => statSync(path).mtimeMs > time - 2000);
  return candidates.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
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
