import { failureOf } from '../batch/failure.ts';
import { findFiles } from '../batch/files.ts';
import { bytesOf } from '../batch/folder.ts';
import type { Found } from '../batch/walk.ts';
import { extract } from '../extract/index.ts';
import type { Language } from '../model.ts';
import { load, type ReadOptions } from '../read/index.ts';
import { reportRecord } from '../report/extract.ts';
import { escaped } from '../report/printable.ts';
import { warnUnreadable } from './say.ts';
import { EXIT, oneOf, revisionsOf } from './usage.ts';

interface Flags {
  readonly lang?: string;
  readonly revisions?: string;
  readonly why?: boolean;
}

/** One file as indented JSON; several as one line each, in path order. */
export async function extractCommand(paths: readonly string[], flags: Flags): Promise<number> {
  const language: Language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  const options = revisionsOf(flags.revisions);
  const files = await findFiles(paths);
  let status: number = EXIT.sound;
  for (const file of files) {
    const { path, problem } = file;
    const found = problem ? { problem } : await recordOf(file, options, flags.why);
    if ('problem' in found) {
      const { code, message } = found.problem;
      warnUnreadable(
        { path, sha256: null, status: 'unreadable', problem: { code, message: message[language] } },
        language,
      );
      status = EXIT.usage;
    } else {
      process.stdout.write(`${escaped(JSON.stringify(found.record, null, files.length > 1 ? 0 : 2))}\n`);
    }
  }
  return status;
}

async function recordOf({ path, location }: Found, options: ReadOptions, why = false) {
  const content = await bytesOf(path, location);
  if ('problem' in content) return content;
  try {
    return { record: reportRecord(extract(await load(path, content.bytes, options)), why) };
  } catch (cause) {
    return { problem: failureOf(cause) };
  }
}
