import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditFile } from '../src/index.ts';

/** The sample reports are what a newcomer sees first: every planted mistake is found, and nothing else. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  云溪县图书馆: [],
  临江区文化馆: [
    'sum-mismatch 20人',
    'sum-mismatch 251.36万元',
    'change-mismatch 12.98%',
    'section-misnumbered 四、',
    'execution-score-mismatch 9.5分',
    'deduction-mismatch 49分',
    'item-misnumbered 4、',
    'repeated-words 完成完成',
    'entity-conflict 我局',
  ],
  南屏县农业农村局: ['change-mismatch 12.50%', 'section-misnumbered （四）'],
  长坪县残疾人联合会: ['sum-mismatch 218.10万元', 'section-misnumbered 六、', 'target-missed-full-score 20'],
  青禾县农村饮水: ['sum-mismatch 650万元', 'target-missed-full-score 10', 'score-sum-mismatch 99.5'],
};

const folder = new URL('../fixtures/samples/', import.meta.url);
const names = readdirSync(folder).sort();

describe.each(Object.entries(PLANTED))('%s', (unit, planted) => {
  const name = names.find((candidate) => candidate.startsWith(unit))!;
  const { report, findings } = auditFile(name, readFileSync(new URL(encodeURIComponent(name), folder)));
  const grave = findings.filter(({ severity }) => severity !== 'info');

  test('its title is read', () => expect(report.meta.title).toMatch(/自评报告$/));

  test('every planted mistake is found, nothing else', () => {
    const found = grave.map(({ rule, quote }) => `${rule} ${quote}`);
    expect(
      planted.filter((mistake) => !found.includes(mistake)),
      'missed',
    ).toEqual([]);
    expect(
      found.filter((finding) => !planted.includes(finding)),
      'not planted',
    ).toEqual([]);
  });
});
