import { writeFile } from 'node:fs/promises';
import { TEMPLATES } from '../config/template.ts';
import { CONFIG_FILE } from './config.ts';
import { EXIT, oneOf, UsageProblem } from './usage.ts';

/** Writes a commented configuration; never over an existing one. */
export async function initCommand(flags: { lang?: string }): Promise<number> {
  const language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  await writeFile(CONFIG_FILE, TEMPLATES[language], { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST'
      ? new UsageProblem({ zh: `${CONFIG_FILE} 已存在，未改动`, en: `${CONFIG_FILE} exists; left as it is` })
      : new UsageProblem({ zh: `无法写入 ${CONFIG_FILE}`, en: `cannot write ${CONFIG_FILE}` });
  });
  process.stdout.write(language === 'zh' ? `已写入 ${CONFIG_FILE}\n` : `wrote ${CONFIG_FILE}\n`);
  return EXIT.sound;
}
