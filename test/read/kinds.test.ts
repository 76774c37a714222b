import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../fixtures/workbook/book.ts';
import { read, refusal } from '../../src/read/index.ts';
import { ReadProblem } from '../../src/read/problem.ts';
import { bytesOf } from './docx/word.ts';

const word = bytesOf('word/department.docx');
const archive = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

function verdict(path: string, bytes: Uint8Array): string {
  try {
    return read(path, bytes).format;
  } catch (problem) {
    if (problem instanceof ReadProblem) return problem.code;
    throw problem;
  }
}

describe('the content says what a file is, whatever its name', () => {
  test.each([
    ['a Word file called .doc', '报告.doc', word, 'docx'],
    ['a Word file called .txt', '报告.txt', word, 'docx'],
    ['a Word file without a name of its kind', '3.水利局自评报告', word, 'docx'],
    ['a Word file called .zip', '报告.zip', word, 'docx'],
    [
      'a workbook called .docx',
      '自评表.docx',
      workbook([{ name: '自评表', rows: [['支出', '3.50']] }]),
      'xlsx',
    ],
    ['a picture called .docx', '报告.docx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
    ['a rar archive called .zip', '资料.zip', strToU8('Rar!\u001a\u0007\u0000'), 'archive'],
    [
      'a mail without a name of its kind',
      '报告',
      strToU8('From: a@b\r\nTo: c@d\r\nSubject: x\r\n\r\nx'),
      'mail',
    ],
    ['a folder named word in an archive', '资料', archive('word/报告.docx'), 'archive'],
  ])('%s', (_, path, bytes, expected) => expect(verdict(path, bytes)).toBe(expected));
});

test('a text that only speaks of other kinds is a text', () => {
  for (const line of ['PK赛成绩', '%PDF-1.4', '<html>标签说明', 'To: 财政局'])
    expect(verdict('说明.txt', strToU8(`说明：${line}，支出3万元`))).toBe('txt');
});

describe('a file is read whole only where its beginning does not speak against it', () => {
  const head = (bytes: Uint8Array) => bytes.subarray(0, 2048);
  test.each([
    ['报告.docx', word, undefined],
    ['录像.mp4', Uint8Array.of(0, 0, 0, 24, 0x66, 0x74), 'unknown-extension'],
    ['照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['报告', word, undefined],
    ['报告.txt', strToU8('支出3万元'), undefined],
  ])('%s', (path, bytes, code) => expect(refusal(path, head(bytes))?.code).toBe(code));
});
