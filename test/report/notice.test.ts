import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { read } from '../../src/index.ts';
import { notice } from '../../src/report/notice.ts';
import { file, finding } from './result.ts';

test('a notice names the unit, groups the findings and leaves place for signature and date', async () => {
  const own = file([
    finding(),
    finding({ severity: 'warning', rule: 'repeated-words', message: '“完成”重复书写，请删去一处' }),
    finding({ severity: 'info', message: '不必写入' }),
    finding({ known: true, message: '已知' }),
  ]);
  const { text } = read('a.docx', await notice(own, { rules, language: 'zh' }));
  expect(text.split('\n').slice(0, 3)).toEqual([
    '绩效自评报告整改通知单',
    '临江区文化馆：',
    '经对《临江区文化馆2024年度部门整体支出绩效自评报告》审核，发现以下2处问题，请予整改。',
  ]);
  expect(text).toContain('一、合计与分项之和不符\n1．');
  expect(text).toContain('复算：211.82万元＋13.41万元＝225.23万元。');
  expect(text).toContain('二、词语重复\n2．');
  expect(text).toContain('签收人：');
  expect(text).not.toMatch(/不必写入|已知/);
});

test('its fonts and sizes are styles: 小标宋 二号, 黑体, 仿宋 三号 on 28 pt', async () => {
  const parts = unzipSync(await notice(file([finding()]), { rules, language: 'zh' }));
  const [styles, body] = ['word/styles.xml', 'word/document.xml'].map((part) => strFromU8(parts[part]!));
  const style = (id: string) => styles!.split(`w:styleId="Notice-${id}"`)[1]!.split('</w:style>')[0]!;
  expect(style('title')).toMatch(/w:eastAsia="方正小标宋简体"[\s\S]*w:sz w:val="44"/);
  expect(style('heading')).toMatch(/w:eastAsia="黑体"[\s\S]*w:sz w:val="32"/);
  expect(style('text')).toMatch(/w:line="560"[\s\S]*w:lineRule="exact"[\s\S]*w:eastAsia="仿宋"/);
  expect(body).not.toMatch(/w:eastAsia=|<w:sz /);
});
