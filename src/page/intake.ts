import { hiddenFor, noDocumentFor } from '../batch/passed-over.ts';

/** A file that somebody laid into the page, by its way from the folder it came in. */
export interface Incoming {
  readonly path: string;
  readonly file: File;
}

/** Files picked one by one, or a folder picked whole. */
export const picked = (files: Iterable<File>): Incoming[] =>
  [...files].flatMap((file) => {
    const path = file.webkitRelativePath || file.name;
    const inFolder = file.webkitRelativePath !== '';
    return inFolder && isPassedOver(path) ? [] : [{ path, file }];
  });

const isPassedOver = (path: string): boolean =>
  path.split('/').some((part) => hiddenFor(part)) || noDocumentFor(path.replace(/^.*\//, '')) !== undefined;

/** Files and folders dropped: folders with all below them. Must be called while the event is being handled. */
export async function dropped(transfer: DataTransfer): Promise<Incoming[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some(Boolean)) return picked(transfer.files);
  const found: Incoming[] = [];
  for (const entry of entries) if (entry) await collect(entry, found, entry.isDirectory);
  return found;
}

async function collect(entry: FileSystemEntry, found: Incoming[], inFolder: boolean): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (inFolder && isPassedOver(path)) return;
  if (entry.isDirectory) {
    for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
      await collect(child, found, true);
    return;
  }
  const file = await new Promise<File | null>((resolve) =>
    (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
  );
  // what cannot be opened still gets its verdict
  found.push({ path, file: file ?? new File([], entry.name) });
}

/** A reader gives a hundred entries at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
