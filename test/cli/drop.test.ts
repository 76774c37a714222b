import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test, vi } from 'vitest';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

const opened = vi.hoisted(() => [] as string[]);
vi.mock('node:child_process', async (original) => ({
  ...(await original<typeof import('node:child_process')>()),
  spawn: (_program: string, [path]: string[]) => {
    opened.push(path!);
    return { on: () => undefined, unref: () => undefined };
  },
}));

test('what is dropped gets a list beside it, named by it and opened', async () => {
  const folder = folderOf({ '自评 报告.txt': WRONG });
  const { status } = await gouji('drop', join(folder, '自评 报告.txt'));
  expect(status).toBe(0);
  const list = join(folder, '整改清单（自评 报告）.xlsx');
  expect(readdirSync(folder)).toContain('整改清单（自评 报告）.xlsx');
  expect(opened.at(-1)).toBe(list);
});

test('dropped again, the list follows up the earlier one', async () => {
  const folder = folderOf({ '报告.txt': WRONG });
  const list = join(folder, '整改清单（报告）.xlsx');
  await gouji('drop', join(folder, '报告.txt'));
  writeFileSync(join(folder, '报告.txt'), WRONG.replace('完成完成', '完成'));
  await gouji('drop', join(folder, '报告.txt'));
  const [head, ...rows] = (await readXlsx(readFileSync(list))).sheets[0]!.rows;
  expect(rows.map((row) => row[head!.indexOf('整改状态')])).toEqual(['已整改（待复核）']);
});

test('several at once share a list; nothing dropped is said', async () => {
  const folder = folderOf({ '甲.txt': WRONG, '乙.txt': RIGHT });
  await gouji('drop', join(folder, '甲.txt'), join(folder, '乙.txt'));
  expect(readdirSync(folder)).toContain('整改清单.xlsx');
  const { status, err } = await gouji('drop');
  expect(status).toBe(2);
  expect(err).toContain('请把一份报告或一个文件夹拖到');
});
