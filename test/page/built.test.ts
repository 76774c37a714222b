import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataIn, PAGE } from './browser.ts';

const page = readFileSync(PAGE, 'utf8');

test('the policy of the page allows its own script and style and nothing else', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
  expect(policy.split('; ').map((rule) => rule.replace(/'sha256-[\w+/=]{44}'/, 'its own'))).toEqual([
    "default-src 'none'",
    'script-src its own',
    'style-src its own',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types gouji',
  ]);
});

/** Methods younger than Chrome 109 and Firefox 115, the last for Windows 7; toSorted and toReversed the page brings along. */
const YOUNG = [
  'toSpliced',
  'withResolvers',
  'groupBy',
  'fromAsync',
  'isWellFormed',
  'toWellFormed',
  'isSubsetOf',
  'symmetricDifference',
  'getOrInsert',
  'setFromBase64',
  'fromBase64(',
  'Iterator.from',
  'Promise.try',
  'RegExp.escape',
  'Math.sumPrecise',
  'Float16Array',
  'color-mix(',
  'light-dark(',
  '@starting-style',
  ':has(',
];

test.each(YOUNG)('what browsers for Windows 7 lack is not used: %s', (name) => {
  const used = [
    page.indexOf(`.${name}`),
    name.includes('(') || name.startsWith('@') ? page.indexOf(name) : -1,
  ];
  expect(used.map((at) => (at < 0 ? '' : page.slice(at - 40, at + 40)))).toEqual(['', '']);
});

test('no pattern of the core has a flag or a group younger than that', () => {
  const [core] = dataIn(page, 'core');
  expect(core!.length).toBeGreaterThan(500_000);
  expect(core!.match(/[,=(:]\/(?:[^/\\\n]|\\.)+\/[dgimsuy]*v[dgimsuy]*[.,;)\]}]/g) ?? []).toEqual([]);
  expect(core!.match(/\(\?[ims]+(?:-[ims]+)?:/g) ?? []).toEqual([]);
});
