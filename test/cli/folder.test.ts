import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { p, r } from '../../fixtures/word/elements.ts';
import { wordFile } from '../../fixtures/word/package.ts';
import { bytesOf } from '../read/docx/word.ts';
import { folderOf, gouji, RIGHT } from './gouji.ts';

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const picture = p('<w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r>');
const { 'word/footnotes.xml': _, ...withoutNotes } = unzipSync(
  wordFile({ body: p('支出3万元'), footnotes: '<w:footnote w:id="2"/>' }),
);

/** One of each kind that once stopped a run, was passed over, or was called sound. */
const BAD: Readonly<Record<string, string | Uint8Array>> = {
  '01 长数.txt': `收入${'9'.repeat(10_000)}万元，支出5万元，完成预算的98%。`,
  '02 大比例.txt': `税收11万元，占收入的${'9'.repeat(22)}%；非税17万元，占收入的61.04%。`,
  '03 域.docx': wordFile({ body: p(r('正文') + begin) + p('支出3万元') }),
  '04 图片.docx': wordFile({ body: picture }),
  '05 压缩.zip': 'x',
  '06 表格.xlsx': 'x',
  '07 没有扩展名': 'x',
  '08 删除线.docx': wordFile({ body: p(`${r('预算')}${r('2', '<w:strike/>')}${r('300万元')}`) }),
  '09 删除线.md': '预算~~200~~300万元，100*5*12=6000元',
  '10 重复.txt': '收入12.5万元，支出10.5万元，结余2万元。\n'.repeat(500),
  '11 一行.txt': '3项工作'.repeat(500),
  '12 嵌套.md': `${'>'.repeat(3000)} 支出3万元`,
  '13 过大.txt': new Uint8Array(8_000_000).fill(0x31),
  '14 缺脚注.docx': zipSync(withoutNotes),
  '15 未转换.docx': wordFile({ body: `${p('支出3万元')}<w:altChunk r:id="page"/>` }),
  '16 空.txt': '',
  '17 损坏.docx': bytesOf('word/department.docx').slice(0, 3000),
  '18 加密.docx': strToU8('\u00d0\u00cf', true),
  '19 乱码.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
  '20 法文.txt': 'Évaluation de la dépense publique',
  '21 方向\u202e字.txt': '支出3万元',
  '22 旧版.doc': 'x',
};

const GOOD: Readonly<Record<string, Uint8Array>> = {
  '00 好.docx': bytesOf('formats/culture/report.docx'),
  '99 好.docx': bytesOf('word/department.docx'),
};

test('bad files of every kind between two good ones change nothing in the verdicts of these', async () => {
  const folder = folderOf({ ...BAD, ...GOOD });
  if (process.platform !== 'win32') {
    symlinkSync('/dev/zero', join(folder, '30 设备.txt'));
    symlinkSync('没有', join(folder, '31 断.txt'));
  }
  const verdicts = async (...paths: string[]): Promise<Record<string, string>> => {
    const { out } = await gouji('audit', ...paths, '--format', 'json');
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    return Object.fromEntries(
      files.map((file) => [file.path.slice(folder.length + 1), JSON.stringify(file)]),
    );
  };
  const all = await verdicts(folder);
  expect(Object.keys(all)).toEqual(expect.arrayContaining([...Object.keys(BAD), ...Object.keys(GOOD)]));
  for (const name of Object.keys(GOOD)) {
    expect(all[name]).toBe((await verdicts(`${folder}/${name}`))[name]);
  }
  expect(Object.values(all).filter((verdict) => verdict.includes('"internal"'))).toEqual([]);
  // None is called sound but those that are only long or oddly named: each has a finding, a notice, or a reason.
  const silent = Object.keys(BAD).filter(
    (name) => all[name]!.includes('"notices":[]') && all[name]!.includes('"findings":[]'),
  );
  expect(silent).toEqual(['10 重复.txt', '11 一行.txt', '21 方向\u202e字.txt']);
});

test('every file of a folder is accounted for: audited, unreadable, or passed over and why', async () => {
  const folder = folderOf({
    'a.txt': RIGHT,
    '空.txt': '',
    '~$a.docx': 'x',
    '~$b.docx': 'x',
    'gouji.yaml': '',
  });
  const { out } = await gouji('audit', folder, '--config', `${folder}/gouji.yaml`);
  expect(out).toContain('汇总：找到5份文件，审核1份，无法读取1份，跳过3份；');
  expect(out).toMatch(/跳过\n +2 {2}Word 的临时文件，不是报告\n +1 {2}供程序使用的文件/);
  const json = JSON.parse((await gouji('audit', folder, '--format', 'json')).out);
  expect(json.passedOver.map(({ path }: { path: string }) => path.slice(folder.length + 1))).toEqual([
    '~$a.docx',
    '~$b.docx',
    'gouji.yaml',
  ]);
  expect(json.files.length + json.passedOver.length).toBe(5);
});
