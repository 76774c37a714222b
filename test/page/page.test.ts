import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';
import { inBrowser, lay, PAGE, SAMPLES } from './browser.ts';

inBrowser('the page', (open) => {
  test('audits what is laid into it as the command line does, and asks the network for nothing', async () => {
    const { page, asked, broken } = await open();
    await lay(page, SAMPLES);
    const found = SAMPLES.map((path) => auditFile(path, readFileSync(path)).findings.length);
    const badges = await page.locator('.severities .figures').allInnerTexts();
    expect(badges.map(Number).reduce((a, b) => a + b)).toBe(found.reduce((a, b) => a + b));
    expect(asked.filter((address) => !/^(file:\/\/\/.*gouji\.html|blob:)/.test(address))).toEqual([]);
    expect(broken).toEqual([]);
  });
});

test('the policy of the page allows its own script and style and nothing else', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(PAGE, 'utf8'))![1]!;
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
