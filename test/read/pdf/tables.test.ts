import { expect, test } from 'vitest';
import { at, blocksOf, by, grid, line, lines, pdf } from './made.ts';

const XS = [90, 190, 290, 390];

test('a ruled table is its grid; lines of a cell run on, or are two where the first had room', async () => {
  const content =
    grid(XS, [100, 120, 160, 180]) +
    [at(95, 115, '指标'), at(195, 115, '分值'), at(295, 115, '得分')].join('') +
    lines(95, 135, ['服务对象对服务的', '满意度'], 12, 18) +
    lines(195, 135, ['10', '（10）'], 12, 18) +
    at(295, 145, '9.5') +
    [at(95, 175, '合计'), at(195, 175, '10'), at(295, 175, '9.5')].join('');
  expect(await blocksOf(pdf([content]))).toEqual([
    [
      ['指标', '分值', '得分'],
      ['服务对象对服务的满意度', '10\n（10）', '9.5'],
      ['合计', '10', '9.5'],
    ],
  ]);
});

test('cells merged across and down, lines drawn as thin boxes, box by box or dotted', async () => {
  const box = (x: number, y: number, width: number, height: number) =>
    `${x} ${842 - y - height} ${width} ${height} re f\n`;
  const dots = Array.from({ length: 100 }, (_, dot) => box(90 + dot * 3, 159.7, 1.5, 0.6)).join('');
  const content =
    [100, 120, 180].map((y) => box(90, y, 300, 0.5)).join('') +
    box(190, 140, 200, 0.5) +
    dots +
    [90, 390].map((x) => box(x, 100, 0.5, 80)).join('') +
    box(190, 120, 0.5, 60) +
    box(290, 140, 0.5, 40) +
    at(200, 115, '产出指标') +
    at(95, 145, '数量') +
    at(200, 135, '合计') +
    at(195, 155, '甲') +
    at(295, 155, '1') +
    at(95, 175, '乙') +
    at(195, 175, '丙') +
    at(295, 175, '2');
  expect(await blocksOf(pdf([content]))).toEqual([
    [['产出指标 1×3'], ['数量 2×1', '合计 1×2'], ['甲', '1'], ['乙', '丙', '2']],
  ]);
});

test('a table that goes on over pages is one, without the head printed again', async () => {
  const head = (y: number) => at(95, y, '指标') + at(195, y, '分值') + at(295, y, '得分');
  const row = (y: number, name: string, ...figures: string[]) =>
    at(95, y, name) + figures.map((figure, index) => at(195 + index * 100, y, figure)).join('');
  const bytes = pdf([
    at(90, 80, '附表') +
      grid(XS, [100, 120, 140, 160]) +
      head(115) +
      row(135, '甲', '10', '9') +
      row(155, '乙', '20', '18'),
    grid(XS, [60, 80, 100]) + head(75) + row(95, '丙', '30', '30') + at(90, 130, '表后文字。'),
  ]);
  expect(await blocksOf(bytes)).toEqual([
    '附表',
    [
      ['指标', '分值', '得分'],
      ['甲', '10', '9'],
      ['乙', '20', '18'],
      ['丙', '30', '30'],
    ],
    '表后文字。',
  ]);
});

test('open at its sides, a table ends where its lines end', async () => {
  const content =
    [100, 120, 140].map((y) => line(90, y, 390, y)).join('') +
    [190, 290].map((x) => line(x, 100, x, 140)).join('') +
    [at(95, 115, '项目'), at(195, 115, '预算'), at(295, 115, '决算')].join('') +
    [at(95, 135, '人员'), at(195, 135, '12.5'), at(295, 135, '12.5')].join('');
  expect(await blocksOf(pdf([content]))).toEqual([
    [
      ['项目', '预算', '决算'],
      ['人员', '12.5', '12.5'],
    ],
  ]);
});

test('without lines, columns of figures below each other are a table', async () => {
  const row = (y: number, ...cells: string[]) =>
    cells.map((cell, index) => at(90 + index * 120, y, cell)).join('');
  const content =
    at(90, 80, '一、收支情况') +
    row(110, '项目', '年初预算', '决算数') +
    row(130, '基本支出', '368.20', '385.60') +
    row(150, '项目支出', '120.00', '114.50') +
    at(90, 180, '以上数据来源于决算。');
  expect(await blocksOf(pdf([content]))).toEqual([
    '一、收支情况',
    [
      ['项目', '年初预算', '决算数'],
      ['基本支出', '368.20', '385.60'],
      ['项目支出', '120.00', '114.50'],
    ],
    '以上数据来源于决算。',
  ]);
});

test('a frame around text and a line under it are no table', async () => {
  const content = grid([80, 500], [80, 200]) + at(90, 100, '支出1万元。') + line(90, 104, 300, 104);
  expect(await blocksOf(pdf([content]))).toEqual(['支出1万元。']);
});

test('text that runs up in a cell belongs to it', async () => {
  const content =
    grid([90, 120, 290], [100, 160, 180]) +
    by('0 1 -1 0 110 700', '产出') +
    at(130, 130, '培训3次') +
    at(95, 175, '计') +
    at(130, 175, '3次') +
    at(90, 210, '表后文字在此。');
  expect(await blocksOf(pdf([content]))).toEqual([
    [
      ['产出', '培训3次'],
      ['计', '3次'],
    ],
    '表后文字在此。',
  ]);
});
