import { cacheFolder, clearCache } from './cache.ts';
import { EXIT, oneOf } from './usage.ts';

/** Forgets what earlier runs kept. @throws UsageProblem for anything but `clear` */
export async function cacheCommand(what: string, flags: { readonly lang?: string }): Promise<number> {
  const language = oneOf('--lang', flags.lang ?? 'zh', ['zh', 'en']);
  oneOf('cache', what, ['clear']);
  const folder = cacheFolder();
  const count = folder === null ? 0 : await clearCache(folder);
  process.stdout.write(
    language === 'zh'
      ? `已清除 ${count} 份结果（${folder ?? '未设缓存'}）\n`
      : `${count} results cleared (${folder ?? 'no cache'})\n`,
  );
  return EXIT.sound;
}
