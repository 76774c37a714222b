import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { between } from '../../src/batch/between.ts';
import { unitKey } from '../../src/batch/digest/unit.ts';
import { digest } from '../../src/batch/digest.ts';
import type { Digested } from '../../src/batch/gathered.ts';
import { unitsByName } from '../../src/batch/units.ts';
import { extract, read } from '../../src/index.ts';

/** Reports by path, as a run knows them at its end. */
const digests = (reports: Readonly<Record<string, string>>): Digested[] =>
  Object.entries(reports).map(([path, text]) => ({
    path,
    digest: digest(extract(read(path, new TextEncoder().encode(text)))),
  }));

const told = (reports: Readonly<Record<string, string>>, options = {}): string[] =>
  [...between(digests(reports), options)].flatMap(([path, findings]) =>
    findings.map(({ rule, quote, elsewhere }) =>
      [path, rule, quote, ...elsewhere!.map((other) => `${other.path} ${other.quote}`)].join(' · '),
    ),
  );

const department = (unit: string, year: number, body: string): string =>
  `${unit}${year}年度部门整体支出绩效自评报告\n\n一、部门整体支出情况\n\n${body}\n`;

const LEFT = '年末结转和结余14.48万元。';
const CARRIED = '年初结转和结余17.48万元。';

/** Two reports a year apart, the later one with a figure that the earlier one does not have. */
const APART = {
  '2023.txt': department('青禾县水务局', 2023, LEFT),
  '2024.txt': department('青禾县水务局', 2024, CARRIED),
};

test('a finding stands in one report and points into the other', () => {
  const [finding] = between(digests(APART)).get('2024.txt')!;
  expect(finding).toMatchObject({ stated: '17.48', computed: '14.48', difference: '3', unit: '万元' });
  expect(finding!.excerpt.text.slice(finding!.excerpt.start, finding!.excerpt.end)).toBe('17.48万元');
  expect(finding!.elsewhere).toMatchObject([
    { path: '2023.txt', quote: '14.48万元', where: { line: 5, section: '一、部门整体支出情况' } },
  ]);
});

test('in any order, and after a way through JSON, the same', () => {
  const all = digests(APART);
  const stored: Digested[] = JSON.parse(JSON.stringify(all));
  expect(stored).toEqual(all);
  expect([...between(stored.reverse())]).toEqual([...between(all)]);
});

test('a report of any length is a few kilobytes', () => {
  const lines = Array.from(
    { length: 400 },
    (_, at) => `第${at}段说明全年工作的进展情况和存在的困难，${'内容'.repeat(30)}。`,
  );
  const [one] = digests({ 'a.txt': department('青禾县水务局', 2024, lines.join('\n')) });
  expect(JSON.stringify(one).length).toBeLessThan(40_000);
});

test('a digest of another version says nothing', () => {
  const old = digests(APART).map(({ path, digest: own }) => ({ path, digest: { ...own, version: 0 as 1 } }));
  expect([...between(old)]).toEqual([]);
});

test('a rule that is switched off says nothing; none is ever an error', () => {
  expect(told(APART, { severities: { 'carryover-mismatch': 'off' } })).toEqual([]);
  expect(rules.filter((rule) => 'compare' in rule && rule.severity === 'error')).toEqual([]);
});

describe('one unit by all its names', () => {
  test.each([
    ['青禾县住房和城乡建设局', '青禾县住建局'],
    ['青禾县住房和城乡建设局', '青禾县住房与城乡建设局'],
    ['青禾县卫生健康委员会', '青禾县卫健委'],
    ['青禾县 水务局', '青禾县水务局'],
    ['中共青禾县委宣传部', '青禾县委宣传部'],
    ['青禾县人力资源和社会保障局', '青禾县人社局'],
  ])('%s · %s', (one, other) => expect(unitKey(one)).toBe(unitKey(other)));

  test('a place left out is filled in where only one fits', () => {
    const one = unitsByName(['云江省青禾县水务局', '青禾县水务局', '县水务局', '县林业局']);
    expect(['县水务局', '青禾县水务局', '云江省青禾县水务局', '县林业局'].map(one)).toEqual([
      ...Array.from({ length: 3 }, () => '云江省青禾县水务局'),
      '县林业局',
    ]);
    expect(unitsByName(['青禾县水务局', '云溪县水务局', '县水务局'])('县水务局')).toBe('县水务局');
  });
});

test.each([
  ['下属青禾县水土保持站、青禾县河道管理所2个预算单位。', null],
  ['下属预算单位2个，分别为青禾县水土保持站、青禾县河道管理所。', ['青禾县水土保持站', '青禾县河道管理所']],
  [
    '纳入2024年度部门决算编制范围的二级预算单位共三家，包括：1.青禾县水务局本级；2.青禾县水土保持站；3.青禾县河道管理所。',
    ['青禾县水土保持站', '青禾县河道管理所'],
  ],
  ['所属事业单位4个：青禾县水土保持站、青禾县河道管理所。', null],
  ['所属事业单位2个：水保、河道等方面的工作。', null],
])('the units that a report covers: %s', (sentence, names) => {
  const [one] = digests({ 'a.txt': department('青禾县水务局', 2024, sentence) }) as [Digested];
  expect(one.digest.roster?.names ?? null).toEqual(names);
});

/** Each differs from a wrong pair by as little as makes it right, or makes it unsure. */
const SILENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'two years apart': {
    '2022.txt': department('青禾县水务局', 2022, LEFT),
    '2024.txt': department('青禾县水务局', 2024, CARRIED),
  },
  'another unit': {
    '2023.txt': department('云溪县水务局', 2023, LEFT),
    '2024.txt': department('青禾县水务局', 2024, CARRIED),
  },
  'the unit alone, and with all below it': {
    '2023.txt': department('青禾县水务局（本级）', 2023, LEFT),
    '2024.txt': department('青禾县水务局（汇总）', 2024, CARRIED),
  },
  'a fund of its own': {
    '2023.txt': department('青禾县水务局', 2023, `（一）政府性基金收支情况\n\n${LEFT}`),
    '2024.txt': department('青禾县水务局', 2024, CARRIED),
  },
  'the figure rounded to whole 万元': {
    '2023.txt': department('青禾县水务局', 2023, LEFT),
    '2024.txt': department('青禾县水务局', 2024, '年初结转和结余14万元。'),
  },
  'about so much': {
    '2023.txt': department('青禾县水务局', 2023, LEFT),
    '2024.txt': department('青禾县水务局', 2024, '年初结转和结余约17万元。'),
  },
  'two drafts of last year with different figures': {
    '2023 初稿.txt': department('青禾县水务局', 2023, LEFT),
    '2023 定稿.txt': department('青禾县水务局', 2023, '年末结转和结余17.50万元。'),
    '2024.txt': department('青禾县水务局', 2024, CARRIED),
  },
  'a plan': {
    '2023.txt': department('青禾县水务局', 2023, '2023年度项目支出年初预算360.00万元。'),
    '2024.txt': department('青禾县水务局', 2024, '2023年度项目支出决算数350.00万元。'),
  },
  'growth from the figure of another measure of last year': {
    '2023.txt': department('青禾县水务局', 2023, '2023年度基本支出年初预算数466.67万元，执行数480.00万元。'),
    '2024.txt': department('青禾县水务局', 2024, '2024年度基本支出执行数504.00万元，比上年增长8.00%。'),
  },
  'what last year’s report left of one fund': {
    '2023.txt': department('青禾县水务局', 2023, `${LEFT}其中财政拨款年末结转和结余17.48万元。`),
    '2024.txt': department('青禾县水务局', 2024, CARRIED),
  },
  'the money of a project without other sources': {
    '整体.txt': department('青禾县水务局', 2024, '河道清淤治理项目全年预算数180.00万元，执行数170.00万元。'),
    '项目.md':
      '# 青禾县水务局2024年河道清淤治理项目绩效自评报告\n\n| 项目资金（万元） | 全年预算数 | 全年执行数 |\n|---|---|---|\n| 年度资金总额 | 200 | 190 |\n| 其中：当年财政拨款 | 180 | 170 |\n',
  },
  'how much of a fund each unit got': {
    '局.md': department(
      '青禾县水务局',
      2024,
      '专项资金分配情况如下：\n\n| 单位名称 | 全年预算数（万元） | 全年执行数（万元） |\n|---|---|---|\n| 青禾县水土保持站 | 20.00 | 19.00 |\n| 青禾县河道管理所 | 30.00 | 29.00 |\n',
    ),
    '站.md': department('青禾县水土保持站', 2024, '2024年度全年预算数100.00万元，全年执行数98.00万元。'),
  },
  'parts of a total that have their own carry-over': {
    '2023.txt': department('青禾县水务局', 2023, LEFT),
    '2024.txt': department('青禾县水务局', 2024, `${CARRIED.replace('17', '14')}其中项目结转9.20万元。`),
  },
};

test.each(Object.entries(SILENT))('silent: %s', (_, reports) => expect(told(reports)).toEqual([]));

test('a Word file and its PDF count as one report', () => {
  expect(told({ ...APART, '2023 盖章.txt': department('青禾县水务局', 2023, `${LEFT}（盖章）`) })).toEqual([
    '2024.txt · carryover-mismatch · 17.48万元 · 2023 盖章.txt 14.48万元',
  ]);
});

describe('text taken over', () => {
  const item = (villages: string) =>
    `全年清理河道46.5公里，处置违章建筑${villages}处，完成水源地巡查1,284人次，发放节水宣传册5,620册，沿线群众反映水质比往年明显好转，汛期未发生险情。`;
  const units = ['青禾县', '云溪县', '南屏县', '长坪县', '松岭县'].map((place) => `${place}水务局`);
  const folder = (count: number, more = '') =>
    Object.fromEntries(
      units.slice(0, count).map((unit) => [`${unit}.txt`, department(unit, 2024, item('213') + more)]),
    );

  test('from one unit to another, a word or two changed', () => {
    const [one, other] = units as [string, string];
    const changed = item('213').replace('明显好转', '有所好转');
    expect(
      told({ 'a.txt': department(one, 2024, item('213')), 'b.txt': department(other, 2024, changed) }),
    ).toEqual([expect.stringContaining('b.txt · copied-report · 全年清理河道')]);
  });

  test('what more units write than copy from each other is a phrase of the trade', () => {
    expect(told(folder(3)).length).toBe(3);
    expect(told(folder(4))).toEqual([]);
  });

  test('who names the other may speak of the same thing', () => {
    const [one, other] = units as [string, string];
    const named = `${item('213')}\n\n以上工作由${one}牵头。`;
    expect(
      told({ 'a.txt': department(one, 2024, item('213')), 'b.txt': department(other, 2024, named) }),
    ).toEqual([]);
  });
});

test('thousands of reports that share a phrase are not compared with each other one by one', () => {
  const phrase =
    '为进一步加强财政资金管理，强化支出责任，提高资金使用效益，我单位成立自评工作小组，对全年预算执行和绩效目标完成情况开展了自评，现将有关情况报告如下。';
  const [{ digest: one }] = digests({ 'a.txt': department('青禾县水务局', 2024, phrase) }) as [Digested];
  let looks = 0;
  const passages = one.passages.map((passage) => ({
    ...passage,
    get signature() {
      looks++;
      return passage.signature;
    },
  }));
  const cost = (count: number): number => {
    looks = 0;
    between(
      Array.from({ length: count }, (_, at) => ({
        path: `${at}.txt`,
        digest: { ...one, passages, unit: `${at}县水务局`, content: null },
      })),
    );
    return looks;
  };
  expect(cost(1000)).toBeLessThan(2.2 * cost(500));
});
