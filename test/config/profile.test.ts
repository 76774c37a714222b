import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { profileNames, shippedProfile } from '../../src/cli/package.ts';
import { ConfigProblem, onProfile, parseConfig, parseProfile } from '../../src/config/parse.ts';

describe.each(profileNames())('%s', (name) => {
  test('is of the form, and called after its file', () => {
    const profile = parseProfile(shippedProfile(name), rules);
    expect(profile.name).toBe(name);
    expect(profile.source.length).toBeGreaterThan(10);
  });
});

const own = (rest: string) =>
  `name: 临江\ntitle: 临江区评价办法\nsource: 临财绩〔2024〕1号\nstatus: 已核实\n${rest}`;

test('the configuration goes before the profile, rule by rule', () => {
  const profile = parseProfile(own('rules:\n  score-over-weight: warning\n  stray-space: off'), rules);
  const config = onProfile(parseConfig('rules:\n  stray-space: info', rules), profile);
  expect(config.rules).toEqual({ 'score-over-weight': 'warning', 'stray-space': 'info' });
});

test.each([
  [
    'rules:\n  score-over-wait: off',
    '第6行：rules.score-over-wait：没有规则“score-over-wait”，见 gouji rules',
  ],
  ['rules:\n  grade-mismatch: { options: { bands: 90 } }', 'rules.grade-mismatch.options.bands'],
  ['weights: 10', 'weights'],
])('a mistake in %j is explained with its place', (rest, told) => {
  try {
    parseProfile(own(rest), rules);
    expect.unreachable();
  } catch (problem) {
    expect(problem).toBeInstanceOf(ConfigProblem);
    expect((problem as ConfigProblem).lines.join()).toContain(told);
  }
});
