import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf } from '../read/docx/word.ts';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

const word = bytesOf('word/department.docx');

const audited = async (...argv: string[]) => {
  const { out } = await gouji('audit', ...argv, '--format', 'json');
  return JSON.parse(out) as {
    files: { path: string; status: string; problem?: { code: string }; findings?: unknown[] }[];
    passedOver?: { path: string }[];
  };
};

/** A zip as Windows writes it: the names in GBK, not said to be UTF-8. */
function inGbk(
  files: Readonly<Record<string, Uint8Array>>,
  names: Readonly<Record<string, readonly number[]>>,
): Uint8Array {
  const bytes = zipSync(files);
  for (const [ascii, gbk] of Object.entries(names)) {
    const from = strToU8(ascii);
    for (let at = 0; at + from.length <= bytes.length; at++)
      if (from.every((byte, offset) => bytes[at + offset] === byte)) bytes.set(gbk, at);
  }
  return bytes;
}

test('the reports of an archive are audited like those of a folder, each file of it accounted for', async () => {
  const inner = zipSync({ '下级.txt': strToU8(WRONG), '更深.zip': zipSync({ 'x.txt': strToU8('x') }) });
  const folder = folderOf({
    '2024年度.zip': zipSync({
      '水务局/报告.docx': word,
      '../../越界.txt': strToU8(WRONG),
      '资料.zip': inner,
      '照片.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      '~$报告.docx': strToU8('x'),
      '__MACOSX/._报告.docx': strToU8('x'),
    }),
    '其实是报告.zip': word,
    '坏.zip': 'x',
    '空.zip': zipSync({}),
  });
  const { files, passedOver } = await audited(folder);
  const verdicts = Object.fromEntries(
    files.map(({ path, status, problem }) => [path.slice(folder.length + 1), problem?.code ?? status]),
  );
  expect(verdicts).toEqual({
    '2024年度.zip › ../../越界.txt': 'audited',
    '2024年度.zip › 水务局/报告.docx': 'audited',
    '2024年度.zip › 照片.jpg': 'picture',
    '2024年度.zip › 资料.zip › 更深.zip': 'archive',
    '2024年度.zip › 资料.zip › 下级.txt': 'audited',
    '其实是报告.zip': 'audited',
    '坏.zip': 'archive',
    '空.zip': 'empty',
  });
  expect(passedOver?.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual([
    '2024年度.zip › __MACOSX/._报告.docx',
    '2024年度.zip › ~$报告.docx',
  ]);
});

test('a file in an archive is told as it would be outside of it, and gets its copy with remarks', async () => {
  const folder = folderOf({ 'a.txt': WRONG, 'a.zip': zipSync({ 'b.txt': strToU8(WRONG) }) });
  const { files } = await audited(folder, '--rule', 'duplicate-report=off');
  expect(files[1]!.findings).toEqual(files[0]!.findings);
  const copies = join(folder, '批注');
  await gouji('audit', join(folder, 'a.zip'), '--annotate', copies);
  const { passedOver, files: again } = await audited(copies);
  expect([...again, ...(passedOver ?? [])]).toHaveLength(1);
});

test('names of Chinese Windows are read', async () => {
  const archive = inGbk({ 'AAAA.txt': strToU8(RIGHT) }, { AAAA: [0xb1, 0xa8, 0xb8, 0xe6] });
  const { files } = await audited(folderOf({ 'a.zip': archive }));
  expect(files[0]!.path).toMatch(/a\.zip › 报告\.txt$/);
  expect(files[0]!.status).toBe('audited');
});

test('a file that unpacks to far more than it weighs is not unpacked', async () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(64 * 2 ** 20) });
  const { files } = await audited(folderOf({ 'a.zip': bomb }));
  expect(files[0]!.problem?.code).toBe('too-large');
});
