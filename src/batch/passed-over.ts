import type { Bilingual } from '../model.ts';
import { extensionOf } from '../read/extension.ts';

/** Why a file or folder is not looked into: lock files of Word, and everything that begins with a point. */
export const hiddenFor = (name: string): Bilingual | undefined =>
  name.startsWith('~$') ? LOCK : name.startsWith('.') ? HIDDEN : undefined;

/** Why a file can be no report: settings, shortcuts, results of this program. */
export const noDocumentFor = (name: string): Bilingual | undefined =>
  NO_DOCUMENTS.has(extensionOf(name)) ? FOR_PROGRAMS : undefined;

const LOCK: Bilingual = { zh: 'Word 的临时文件，不是报告', en: 'a lock file of Word, no report' };
const HIDDEN: Bilingual = { zh: '隐藏的文件或文件夹，未查看', en: 'hidden, not looked into' };
const FOR_PROGRAMS: Bilingual = {
  zh: '供程序使用的文件（设置、快捷方式、审核结果等），不是报告',
  en: 'a file for programs (settings, links, results), no report',
};
const NO_DOCUMENTS = new Set('csv json ndjson jsonl lock sarif yaml yml lnk url ini db tmp'.split(' '));
