import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../../src/cli/program.ts';

/** Runs the command line in this process. */
export async function gouji(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const into = (stream: 'out' | 'err') => (chunk: unknown) => {
    written[stream] += String(chunk);
    return true;
  };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(into('err'));
  try {
    const status = await run(argv);
    return { status, ...written };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** A new folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const WRONG = '临江区文化馆2024年度自评报告\n一、概况\n组织培训，实际完成值：完成完成。\n';
export const RIGHT = '青禾县水务局2024年度自评报告\n一、概况\n组织培训，实际完成值：完成。\n';
