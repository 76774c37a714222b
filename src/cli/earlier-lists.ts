import { bytesOf } from '../batch/folder.ts';
import type { Found } from '../batch/walk.ts';
import type { Bilingual } from '../model.ts';
import { extensionOf } from '../read/extension.ts';

/** Lists of discrepancies written by earlier runs stand among the reports, filled in: they are no reports. */
export async function apartFromLists(
  found: readonly Found[],
): Promise<{ readonly reports: Found[]; readonly lists: { path: string; passedOver: Bilingual }[] }> {
  const reports: Found[] = [];
  const lists: { path: string; passedOver: Bilingual }[] = [];
  for (const file of found) {
    if (await isList(file)) lists.push({ path: file.path, passedOver: LIST });
    else reports.push(file);
  }
  return { reports, lists };
}

async function isList({ path, location }: Found): Promise<boolean> {
  if (extensionOf(path) !== 'xlsx') return false;
  const content = await bytesOf(path, location);
  if ('problem' in content) return false;
  const { listedRows } = await import('../report/listed.ts');
  return (await listedRows(content.bytes, 'xlsx').catch(() => null)) !== null;
}

const LIST: Bilingual = {
  zh: '以前审核写出的整改清单，不是报告',
  en: 'a list written by an earlier audit, no report',
};
