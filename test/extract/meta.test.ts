import { describe, expect, test } from 'vitest';
import { isShortForm } from '../../src/extract/meta/entity.ts';
import { extract, read } from '../../src/index.ts';

const meta = (text: string) => extract(read('report.txt', new TextEncoder().encode(text))).meta;
const names = (text: string) => meta(text).entities.map(({ name, alias }) => (alias ? `(${name})` : name));

describe('title', () => {
  test.each([
    [
      '青禾县水务局2023年度部门整体支出绩效自评报告\n一、基本情况',
      '青禾县水务局2023年度部门整体支出绩效自评报告',
    ],
    [
      '附件2\n\n青禾县水务局\n2023年度项目支出绩效自评报告\n一、概况',
      '青禾县水务局2023年度项目支出绩效自评报告',
    ],
    ['2023年度绩效自评报 告（公开稿）\n根据通知要求，', '2023年度绩效自评报告（公开稿）'],
    ['青财绩〔2024〕3号\n关于2023年度绩效自评的报告\n县财政局：', '关于2023年度绩效自评的报告'],
    [
      '灌区改造资金绩效目标自评表 （2023年度） 全年预算数 120 全年执行数 118',
      '灌区改造资金绩效目标自评表（2023年度）',
    ],
    ['一、基本情况\n2023年安排资金12万元。', ''],
    ['2023年安排资金12万元，支出11万元。', ''],
  ])('%j', (text, title) => expect(meta(text).title).toBe(title));

  test('its span is the title as printed', () => {
    const report = extract(
      read('a.txt', new TextEncoder().encode('附件1\n  某馆2023年度绩效自评报告 \n一、')),
    );
    const { start, end } = report.meta.titleSpan!;
    expect(report.document.text.slice(start, end)).toBe('某馆2023年度绩效自评报告');
  });
});

describe('entities', () => {
  test.each([
    ['临江区文化馆2023年度部门整体支出绩效自评报告', ['临江区文化馆']],
    ['2023年度青禾县水务局项目支出绩效自评报告', ['青禾县水务局']],
    ['2023年度部门整体支出绩效自评报告\n中共临江区委宣传部内设机构3个。', ['中共临江区委宣传部']],
    ['绩效自评报告\n单位名称：青禾县农业农村局\n一、', ['青禾县农业农村局']],
    ['绩效自评报告\n青禾县发展和改革局（以下简称“县发改局”）负责', ['青禾县发展和改革局', '(县发改局)']],
    ['青禾县水务局2023年度绩效自评报告\n青禾县财政局批复预算。', ['青禾县水务局']],
    ['2023年度绩效自评报告\n根据《青禾县预算绩效管理办法》', []],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test('a short form keeps the characters of the full name in their order', () => {
    expect(isShortForm('县发改局', '青禾县发展和改革局')).toBe(true);
    expect(isShortForm('县水务局', '青禾县发展和改革局')).toBe(false);
  });
});

describe('year', () => {
  test.each([
    ['2023年度绩效自评报告\n2022年获评先进，2024年1月公示。', 2023],
    ['二〇二三年度绩效自评报告', 2023],
    ['2021-2023年道路养护项目绩效评价报告\n2023年度', null],
    ['绩效自评报告\n2023年度预算120万元，2022年决算90万元，2023年预算执行率98%。', 2023],
    ['绩效自评报告\n一、基本情况', null],
  ])('%j', (text, year) => expect(meta(text).year).toBe(year));
});

describe('kind', () => {
  test.each([
    ['2023年度部门整体支出绩效自评报告', 'department'],
    ['灌区改造项目绩效自评报告', 'project'],
    ['中央水利发展资金绩效自评报告', 'fund'],
    ['2023年度部门决算', 'final-accounts'],
    ['会议纪要', 'unknown'],
  ])('%s', (text, kind) => expect(meta(text).kind).toBe(kind));
});

describe('grade', () => {
  test.each([
    ['自评得分86.4分，结果为“良好”。', '良好'],
    ['最终得分85.82，等级为良。', '良'],
    ['自评得分为98分,结论为“优秀', '优秀'],
    ['14个项目，结果为“优”的4个。', undefined],
    ['优化营商环境，结果良好运用。', undefined],
  ])('%s', (text, grade) => expect(meta(text).grade?.text).toBe(grade));
});
