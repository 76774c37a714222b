import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Scheme } from '../../src/audit/scheme.ts';
import { schemeOf } from '../../src/audit/scheme.ts';
import { profileNames, shippedProfile } from '../../src/cli/package.ts';
import { auditOptions, schemeFrom } from '../../src/config/options.ts';
import { ConfigProblem, parseConfig, parseProfile } from '../../src/config/parse.ts';
import { auditFile, extract, read } from '../../src/index.ts';
import { profileTable } from '../../src/report/profile-table.ts';

const shipped = (name: string): Scheme => schemeFrom(parseProfile(shippedProfile(name), rules));
const own = (rest: string) =>
  `name: 临江\ntitle: 临江区评价办法\nsource: 临财绩〔2024〕1号\nstatus: 已核实\n${rest}`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is found in a text by the scheme of a profile, or without one, by the rules it names. */
function found(text: string, rule: string, scheme?: Scheme): string[] {
  const { findings } = auditFile('report.md', bytes(text), scheme && { scheme });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe.each(profileNames())('%s', (name) => {
  const profile = parseProfile(shippedProfile(name), rules);

  test('is of the form, and called after its file', () => {
    expect(profile.name).toBe(name);
    expect(profile.source.length).toBeGreaterThan(10);
  });

  test('tells what it changes', () => {
    const table = profileTable(profile, rules);
    expect(table).toContain(profile.source);
    expect(table).toContain(profile.status);
    for (const id of Object.keys(profile.rules)) expect(table).toContain(id);
    expect(table).not.toMatch(/undefined|\[object|\{/);
  });
});

const form = (
  weights: readonly [number, number, number, number],
  scores = weights,
) => `| 一级指标 | 三级指标 | 分值 | 得分 |
|---|---|---|---|
| 预算执行 | 预算执行率 | ${weights[0]} | ${scores[0]} |
| 产出指标 | 培训农户 | ${weights[1]} | ${scores[1]} |
| 效益指标 | 受益农户 | ${weights[2]} | ${scores[2]} |
| 满意度指标 | 农户满意度 | ${weights[3]} | ${scores[3]} |
| 总分 |  | 100 | ${scores.reduce((a, b) => a + b)} |
`;

test('weights of the classes', () => {
  const changed = form([10, 40, 40, 10]);
  expect(found(changed, 'weight-sum-mismatch')).toEqual([]);
  expect(found(form([10, 50, 30, 10]), 'weight-sum-mismatch', shipped('national-2020'))).toEqual([]);
  expect(found(changed, 'weight-sum-mismatch', shipped('national-2020'))).toEqual([
    'info “产出指标”分值40分，评价办法规定为50分，如有调整请说明',
    'info “效益指标”分值40分，评价办法规定为30分，如有调整请说明',
  ]);
});

test('weight of the execution rate', () => {
  expect(found(form([10, 40, 40, 10]), 'weight-sum-mismatch', shipped('hubei'))).toEqual([
    'info “预算执行”分值10分，评价办法规定为20分，如有调整请说明',
  ]);
  expect(found(form([20, 40, 30, 10]), 'weight-sum-mismatch', shipped('hubei'))).toEqual([]);
  const apart = `(一)产出指标(分值50分，得50分)\n\n(二)效益指标(分值20分，得20分)\n\n(三)满意度指标(分值10分，得10分)\n`;
  const text = `自评得分80分，具体如下：\n\n${apart}`;
  expect(found(text, 'weight-sum-mismatch')).toEqual([
    'warning 各项分值合计80分，应为100分，少计20分，请核对各项分值',
  ]);
  expect(found(text, 'weight-sum-mismatch', shipped('hubei'))).toEqual([]);
});

test('full marks for an execution rate below 100 %', () => {
  const text = '(一)预算执行率(分值10分，得10分)\n\n全年预算数100万元，全年执行数90万元，执行率90%。';
  expect(found(text, 'execution-score-mismatch')[0]).toMatch(/^warning/);
  expect(found(text, 'execution-score-mismatch', shipped('hubei'))[0]).toMatch(/^error/);
  expect(found(text, 'execution-score-mismatch', shipped('anhui'))[0]).toMatch(/^warning/);
});

test('tiers of qualitative results', () => {
  const text = `| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 效益指标 | 管护机制 | 健全 | 部分达成预期指标并具有一定效果 | 10 | 5.5 |
`;
  expect(found(text, 'tier-mismatch')).toEqual([]);
  expect(found(text, 'tier-mismatch', shipped('hubei'))).toEqual([]);
  expect(found(text, 'tier-mismatch', shipped('hunan'))).toEqual([
    'warning “管护机制”实际为“部分达成预期指标并具有一定效果”，应得6—8分（分值的60%—80%），自评5.5分，请调整得分',
  ]);
});

test('tolerance', () => {
  const text = form([10, 50, 30, 10], [9.33, 49.33, 29.33, 10]).replace('97.99', '98');
  expect(found(text, 'score-sum-mismatch').length).toBe(1);
  expect(found(text, 'score-sum-mismatch', shipped('sichuan'))).toEqual([]);
});

test('grade bands', () => {
  const text = '自评得分88分，评价等级为优。';
  const bands = `rules:
  grade-mismatch:
    options:
      bands: [{ grade: 优, from: 85 }, { grade: 良, from: 75 }, { grade: 中, from: 60 }, { grade: 差, from: 0 }]`;
  expect(found(text, 'grade-mismatch').length).toBe(1);
  expect(found(text, 'grade-mismatch', shipped('yunnan')).length).toBe(1);
  expect(found(text, 'grade-mismatch', schemeFrom(parseProfile(own(bands), rules)))).toEqual([]);
});

test('required parts', () => {
  const text = `# 2024年度部门整体支出绩效自评报告

## 一、基本情况

## 二、部门整体绩效情况

## 三、存在的问题

## 四、下一步改进措施
`;
  expect(found(text, 'section-missing')).toEqual([]);
  expect(found(text, 'section-missing', shipped('hunan'))).toEqual([
    'warning 全文标题中未见“预算支出情况”部分，请补写',
  ]);
});

describe('recognised from the report', () => {
  const schemes = profileNames().map(shipped);
  const recognised = (text: string) =>
    schemeOf(extract(read('report.md', bytes(text))), { schemes })?.name ?? null;

  test.each([
    ['# 衡阳市临江区文化馆2024年度部门整体支出绩效自评报告', 'hunan'],
    ['# 湖北省青禾县水务局2023年度项目支出绩效自评报告', 'hubei'],
    ['# 云溪县图书馆2024年度项目支出绩效自评报告\n\n根据川财绩〔2023〕5号要求开展自评。', 'sichuan'],
    ['# 云溪县图书馆2024年度项目支出绩效自评报告\n\n根据财预〔2020〕10号要求开展自评。', 'national-2020'],
    // a province before the paper of the ministry
    ['# 昆明市云溪区图书馆2024年度项目支出绩效自评报告\n\n根据财预〔2020〕10号要求开展自评。', 'yunnan'],
    // another province is only visited
    ['# 青禾县水务局2024年度项目支出绩效自评报告\n\n组织赴湖南省长沙市考察学习。', null],
    ['# 青禾县水务局2024年度项目支出绩效自评报告', null],
  ])('%s', (text, name) => expect(recognised(text)).toBe(name));

  test('what was asked for goes first', () => {
    const report = extract(read('report.md', bytes('# 衡阳市临江区文化馆2024年度部门整体支出绩效自评报告')));
    expect(schemeOf(report, { schemes, scheme: shipped('hubei') })?.name).toBe('hubei');
  });
});

test('the configuration goes before the profile, option by option', () => {
  const scheme = schemeFrom(
    parseProfile(
      own('rules:\n  score-over-weight: warning\n  score-sum-mismatch: { options: { tolerance: 1 } }'),
      rules,
    ),
  );
  const text = form([10, 50, 30, 10], [11, 50, 30, 10]);
  const severities = (config: string) =>
    auditFile('report.md', bytes(text), { ...auditOptions(parseConfig(config, rules)), scheme }).findings.map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  expect(severities('')).toContain('score-over-weight warning');
  expect(severities('rules:\n  score-over-weight: info')).toContain('score-over-weight info');
  expect(severities('rules:\n  score-over-weight: off').join()).not.toContain('score-over-weight');
});

test('the example of the README is a profile', () => {
  const source = /<!-- profile -->\n```yaml\n(.*?)```/s.exec(readFileSync('README.zh-CN.md', 'utf8'))![1]!;
  const profile = parseProfile(source, rules);
  const text = '自评得分92分，等级为优。';
  expect(found(text, 'grade-mismatch', schemeFrom(profile)).join()).toContain('为“良”');
  expect(found(text, 'grade-mismatch')).toEqual([]);
});

test.each([
  [
    'rules:\n  score-over-wait: off',
    '第6行：rules.score-over-wait：没有规则“score-over-wait”，是否指 score-over-weight？见 gouji rules',
  ],
  ['rules:\n  grade-mismatch: { options: { bands: 90 } }', 'rules.grade-mismatch.options.bands：应为列表'],
  [
    'rules:\n  tier-mismatch: { options: { tiers: [{ from: 80, to: 100 }] } }',
    'rules.tier-mismatch.options.tiers：',
  ],
  [
    'rules:\n  weight-sum-mismatch: { options: { classes: [{ name: 产出, weight: 五十 }] } }',
    '第6行：rules.weight-sum-mismatch.options.classes[1].weight：',
  ],
  ['recognise: { regions: 湖南省 }', '第5行：recognise.regions：应为列表'],
  ['weights: 10', '没有“weights”这一项'],
  ['status: 核实了', 'YAML'],
  [
    'rules:\n  grade-mismatch: { options: { bands: [{ grade: 优, from: 85 }, { grade: 良, from: 90 }] } }',
    'bands：各等级应自高而低排列',
  ],
  [
    'rules:\n  grade-mismatch: { options: { bands: [{ grade: 优 }, { from: 80 }] } }',
    'bands[1].from：缺少此项，应为数字',
  ],
])('a mistake in %j is explained with its place', (rest, told) => {
  try {
    parseProfile(own(rest), rules);
    expect.unreachable();
  } catch (problem) {
    expect(problem).toBeInstanceOf(ConfigProblem);
    expect((problem as ConfigProblem).lines.join()).toContain(told);
  }
});
