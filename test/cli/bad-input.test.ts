import { describe, expect, test } from 'vitest';
import { auditAll } from '../../src/cli/run.ts';
import { folderOf, gouji, RIGHT } from './gouji.ts';

const folder = folderOf({
  'good.txt': RIGHT,
  'good.md': RIGHT,
  'empty.txt': '',
  'picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
  'broken.docx': 'not a zip',
  'old.doc': 'x',
  'sheet.xlsq': 'x',
  '~$good.docx': 'lock file of Word',
  'bad.yaml': 'rules:\n  sum-mismatch: louder\nfailon: error\n',
});
const empty = folderOf({});

describe('one clear line, exit status 2', () => {
  test.each([
    ['no such path', ['audit', `${folder}/none.txt`], '没有这个文件或文件夹'],
    ['a folder without reports', ['audit', empty], '文件夹中没有报告'],
    ['a pattern without a match', ['audit', `${folder}/*.TMP`], '没有与之匹配的文件'],
    ['an empty file', ['audit', `${folder}/empty.txt`], '文件为空'],
    ['a binary file called .txt', ['audit', `${folder}/picture.txt`], '文件内容不是文本'],
    ['an unknown extension', ['audit', `${folder}/sheet.xlsq`], '不支持的文件类型'],
    ['a Word file of the old kind', ['audit', `${folder}/old.doc`], '另存为 .docx'],
    ['an unknown rule', ['audit', '--rule', 'sum-mismash=off'], '没有规则“sum-mismash”'],
    ['a rule set to an unknown level', ['audit', '--rule', 'repeated-words=loud'], '不能是“loud”'],
    ['an unknown format', ['audit', '--format', 'yaml'], '选项 --format 不能是“yaml”'],
    ['a format that is none for the screen', ['audit', '--format', 'xlsx'], '选项 --format 不能是“xlsx”'],
    [
      'an output in the place of a report',
      ['audit', `${folder}/good.md`, '-o', `${folder}/good.md`],
      '是要审核的报告，不能写入结果',
    ],
    ['an output of unknown extension', ['audit', '-o', 'a.pdf'], '选项 --output 不能是“pdf”'],
    [
      'remarks in the folder of the reports',
      ['audit', `${folder}/good.txt`, '--annotate', folder],
      '是要审核的报告，不能写入结果',
    ],
    [
      'an output that cannot be written',
      ['audit', `${folder}/good.txt`, '-o', `${folder}/no/a.csv`],
      '无法写入',
    ],
    ['an unknown severity', ['audit', '--severity', 'fatal'], '选项 --severity 不能是“fatal”'],
    ['no such configuration', ['audit', '--config', `${folder}/no.yaml`], '无法读取配置文件'],
    ['a bad configuration', ['audit', '--config', `${folder}/bad.yaml`], '第2行：rules.sum-mismatch'],
    [
      'a baseline that is none',
      ['audit', '--baseline', `${folder}/good.txt`],
      '不是 gouji audit --format json 的结果',
    ],
    ['an unknown command', ['audti'], '没有命令“audti”'],
    ['an unknown option', ['audit', '--colour'], '没有选项“--colour”'],
    ['an option without its value', ['audit', '--format'], '缺少取值'],
    ['no argument', ['explain'], '缺少参数'],
    ['explain: an unknown rule', ['explain', 'repeated-word'], '是否指 repeated-words？'],
    ['explain: a word of its title', ['explain', '合计'], '标题中有此词的是'],
    ['a command misspelt', ['adit'], '是否指 audit？'],
    ['a profile misspelt', ['audit', '--profile', 'hunann'], '是否指 hunan？'],
    ['extract: no such path', ['extract', `${folder}/none.txt`], '没有这个文件或文件夹'],
  ])('%s', async (_, argv, line) => {
    const { status, err } = await gouji(...argv);
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  test('a file that is no longer there when its turn comes', async () => {
    const { value } = await auditAll([{ path: `${folder}/none.txt` }], {
      options: {},
      crossCheck: false,
      cache: null,
    }).next();
    const result = value?.file;
    expect(result).toMatchObject({ status: 'unreadable', problem: { code: 'gone' } });
  });

  test('in English', async () => {
    const { status, err } = await gouji('audit', `${folder}/none.txt`, '--lang', 'en');
    expect([status, err]).toEqual([
      2,
      `gouji: cannot audit ${folder}/none.txt: no such file or folder; check the path\n`,
    ]);
  });
});

test('one bad file never stops the rest: each ends with a verdict', async () => {
  const { status, out, err } = await gouji('audit', folder, '--format', 'json');
  const { files } = JSON.parse(out);
  expect(
    files.map((file: { path: string; status: string; problem?: { code: string } }) => [
      file.path.slice(folder.length + 1),
      file.problem?.code ?? file.status,
    ]),
  ).toEqual([
    ['broken.docx', 'not-a-docx'],
    ['empty.txt', 'empty'],
    ['good.md', 'audited'],
    ['good.txt', 'audited'],
    ['old.doc', 'other-document'],
    ['picture.txt', 'binary'],
    ['sheet.xlsq', 'unknown-extension'],
  ]);
  expect(err.trimEnd().split('\n')).toHaveLength(5);
  expect(status).toBe(2);
});

test.each([
  ['a long number', `收入${'9'.repeat(10_000)}万元，支出5万元，结余4万元，完成预算的98%。`],
  ['a percentage beyond all measure', `税收11万元，占收入的${'9'.repeat(22)}%；非税17万元，占收入的61.04%。`],
  [
    'a numeral beyond all measure',
    `税收一亿亿亿亿亿亿万元，占收入的一亿亿亿亿亿亿%；非税17万元，占收入的61.04%。`,
  ],
])('%s costs no more than any other figure', async (_, line) => {
  const own = folderOf({ 'a.txt': `某局2024年度自评报告\n${line}\n`, 'b.txt': RIGHT });
  const started = performance.now();
  const { out, err } = await gouji('extract', own);
  expect([out.trimEnd().split('\n').length, err]).toEqual([2, '']);
  const audited = await gouji('audit', own, '--format', 'json');
  expect(JSON.parse(audited.out).summary).toMatchObject({ files: 2, unreadable: 0 });
  expect(performance.now() - started).toBeLessThan(3000);
});
