import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

const told = (text: string): string[] =>
  auditFile('a.txt', new TextEncoder().encode(text))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ message }) => message);

describe('figures side by side that make up nothing', () => {
  test.each([
    '“三渠”指三条灌溉渠道，包括东干渠、西干渠、北干渠3条渠道；“两库”指两座调蓄水库，包括甲水库、乙水库、丙水库3处。',
    '培训计划分为甲、乙两类，甲类包括骨干教师、班主任、校医3个班次，乙类包括新任教师、转岗教师、返聘教师3个类别7个班次。',
    '三是为老年人开展视力检查2万名。四是招募护河员200名、社区网格员300名。五是资助困难家庭高中生和大学生，合计640名。',
    '127个监测断面优良率和86个饮用水源地达标率均为100%。',
    '全市地区生产总值达到820.4亿元，比上一个五年末的561.3亿元增加259.1亿元，增长31.2%。',
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('the same words where they do', () => {
  test.each([
    ['五是资助困难家庭高中生420名、大学生210名，合计640名。', /630名/],
    ['抽检水样127个，达标120个，达标率96.5%。', /94\.5%/],
    ['全市公共预算收入达到820.4亿元，比上一个五年末的561.3亿元增加259.1亿元，增长31.2%。', /46\.2%/],
    ['全市地区生产总值达到820.4亿元，比上一个五年末的561.3亿元增加269.1亿元，增长31.2%。', /259\.1/],
  ])('%s', (text, expected) => expect(told(text).join('\n')).toMatch(expected));
});
