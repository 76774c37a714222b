import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { audit, auditFile, extract, load, rules } from '../../src/index.ts';
import { listedRows } from '../../src/report/listed.ts';
import { rewritten } from '../read/docx/word.ts';
import { dataIn, inBrowser, lay, PAGE, SAMPLES, settled } from './browser.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
const PRINTED = fixture('word/department.pdf');
const SLIPS = fixture('formats/slips/report.pdf');

async function auditPdf(path: string) {
  const report = extract(await load(path, readFileSync(path)));
  return { findings: audit(report, rules) };
}

/** What a saved file holds. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const exported = (page: Page, title: RegExp) =>
  saved(page, async () => {
    await page.getByText('导出').click();
    await page.getByRole('button', { name: title }).click();
  });

/** Takes away what came after Chrome 109. */
/** Once in a worker: what the reader of PDFs brings along itself stays. */
const FORGET = `if (!globalThis.forgotten) { globalThis.forgotten = true;
for (const [holder, names] of [
  [Array.prototype, 'toSorted toReversed toSpliced with'],
  [Object.getPrototypeOf(Uint8Array.prototype), 'toSorted toReversed with'],
  [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'map filter take drop flatMap reduce toArray forEach some every find'],
  [ReadableStream.prototype, 'values'],
  [Object, 'groupBy'], [Map, 'groupBy'], [Array, 'fromAsync'], [Promise, 'withResolvers try'],
  [String.prototype, 'isWellFormed toWellFormed'], [RegExp, 'escape'], [Map.prototype, 'getOrInsert'],
]) for (const name of names.split(' ')) delete holder[name];
delete ReadableStream.prototype[Symbol.asyncIterator]; }`;

inBrowser('work at the desk', (open) => {
  test('with the keyboard alone: to a finding, its status, the search; the address leads back', async () => {
    const { page, broken } = await open();
    await lay(page, SAMPLES);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const card = page.locator('.card.open');
    await page.waitForSelector('.card.open[data-card="1"]');
    expect(await card.locator('.sums').textContent()).toMatch(/251\.36.*251\.27.*0\.09/);
    await page.waitForSelector('.sheet .lit:text("251.36")');
    await page.keyboard.press('s');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('张三');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.card.open .state:text-is("已确认")');
    await page.keyboard.press('k');
    await page.waitForSelector('.card.open[data-card="0"]');
    expect(decodeURIComponent(await page.evaluate('location.hash'))).toMatch(/自评报告\.txt\/1$/);
    await page.keyboard.press('/');
    await page.keyboard.type('水务局');
    await page.locator('.entry').nth(1).waitFor({ state: 'detached' });

    // what was decided is in the list, and comes back from it, in this browser and in another
    const list = await exported(page, /整改清单\.xlsx/);
    const rows = await listedRows(list.bytes, 'xlsx');
    expect(rows!.filter(({ status }) => status === '已确认')).toMatchObject([{ person: '张三' }]);
    await page.reload();
    await lay(page, SAMPLES);
    expect(await page.getByText('已确认', { exact: true }).count()).toBeGreaterThan(0);
    const another = await open();
    await lay(another.page, [
      ...SAMPLES.map((path) => ({
        name: path.replace(/^.*[\\/]/, ''),
        mimeType: '',
        buffer: readFileSync(path),
      })),
      { name: list.name, mimeType: '', buffer: Buffer.from(list.bytes) },
    ]);
    expect(await another.page.locator('.notice').textContent()).toContain('已读入整改清单');
    expect(await another.page.locator('.card .state').allTextContents()).toEqual(['已确认']);
    expect([...broken, ...another.broken]).toEqual([]);
  });

  /** One desk for what leaves it as it was. */
  let desk: ReturnType<typeof open> | undefined;
  const laid = async () => {
    if (desk) return desk;
    desk = open();
    await lay((await desk).page, SAMPLES);
    return desk;
  };

  test('finds what the command line finds, and asks the network for nothing', async () => {
    const { page, asked, broken } = await laid();
    const found = SAMPLES.map((path) => auditFile(path, readFileSync(path)).findings.length);
    const badges = await page.locator('.severities .figures').allTextContents();
    expect(badges.map(Number).reduce((a, b) => a + b)).toBe(found.reduce((a, b) => a + b));
    expect(asked.filter((address) => !/^(file:\/\/\/.*gouji\.html|blob:)/.test(address))).toEqual([]);
    expect(broken).toEqual([]);
  });

  test('a figure shows every relation it takes part in; pointing at a finding lights its figures', async () => {
    const { page } = await laid();
    await page.locator('.entry', { hasText: '青禾县水务局' }).click();
    await page.locator('td .figure.held', { hasText: '650' }).first().click();
    await page.waitForSelector('.figure-named:has-text("650")');
    const relations = await page.locator('#side .relation').allTextContents();
    expect(relations.length).toBeGreaterThan(1);
    expect(relations.filter((text) => text.includes('650')).length).toBe(relations.length);
    await page.getByRole('tab', { name: /问题/ }).click();
    await page.locator('.card').first().hover();
    await page.waitForSelector('.sheet .hovered');
    const lit = (await page.locator('.sheet .hovered').allTextContents()).join('');
    expect(lit).toContain('320万元180万元140万元');
  });

  test('filters, and takes away annotated copies, CSV, JSON and a page to mail', async () => {
    const { page, broken } = await laid();
    await page.locator('.chip.info').click();
    await page.locator('.entry').nth(1).waitFor({ state: 'detached' });
    await page.getByText('清除筛选').click();
    await page
      .locator('.entry')
      .nth(SAMPLES.length - 1)
      .waitFor();
    const csv = await exported(page, /整改清单\.csv/);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes)).toMatch(/^\ufeff序号,单位,文件/);
    const json = await exported(page, /全部结果/);
    expect(JSON.parse(new TextDecoder().decode(json.bytes)).summary.files).toBe(SAMPLES.length);
    const copies = await exported(page, /带批注/);
    expect(copies.name).toBe('带批注的报告.zip');
    const mailed = await exported(page, /结果网页/);
    const { page: viewer, broken: inViewer } = await open({
      content: new TextDecoder().decode(mailed.bytes),
    });
    await viewer.locator('.entry').first().click();
    await viewer.locator('.tag').first().click();
    await viewer.waitForSelector('.card.open .details');
    expect([...broken, ...inViewer]).toEqual([]);
  });

  test('no violation of accessibility, wide and light, narrow and dark', async () => {
    const { page } = await laid();
    await page.evaluate(axe.source);
    const check = async (where: string) => {
      const found = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect(found.violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]!.html}`)).toEqual([]);
    };
    await page.locator('.tag').first().click();
    await page.waitForSelector('.card.open .details');
    await check('finding');
    await page.keyboard.press('3');
    await check('overview');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('narrow overview');
    await page.keyboard.press('1');
    await check('narrow finding');
    await page.getByRole('button', { name: /原文/ }).click();
    await page.getByRole('button', { name: /报告列表/ }).click();
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
    expect(await page.locator('.sheet').isVisible()).toBe(false);
  });

  test('needs nothing that Chrome 109 lacks', async () => {
    const built = readFileSync(PAGE, 'utf8');
    const [reader] = dataIn(built, 'pdfjs');
    const olderReader = deflateRawSync(FORGET + inflateRawSync(Buffer.from(reader!, 'base64')));
    const older = built
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('<script type="application/json" data-kind="facts">', `<script>${FORGET}</script>$&`)
      .replace('data-kind="core">', `$&${FORGET}`)
      .replace(reader!, olderReader.toString('base64'));
    const { page, broken } = await open({ content: older });
    await lay(page, [...SAMPLES, PRINTED]);
    expect(await page.evaluate('typeof [].with')).toBe('undefined');
    expect(await page.locator('.entry .badge.error').count()).toBeGreaterThan(2);
    expect(await page.locator('.entry .badge.unknown').count()).toBe(0);
    expect(broken).toEqual([]);
  });

  test('a PDF is read in the page, with the places of its findings and its pages', async () => {
    const { page, asked, broken } = await open();
    await lay(page, [SLIPS]);
    const { findings } = await auditPdf(SLIPS);
    const badges = await page.locator('.severities .figures').allTextContents();
    expect(badges.map(Number).reduce((a, b) => a + b)).toBe(findings.length);
    await page.keyboard.press('j');
    await page.waitForSelector('.card.open');
    expect(await page.locator('.card.open').textContent()).toMatch(/第1页第\d+行/);
    expect(await page.locator('.sheet .page').allTextContents()).toContain('第1页');
    expect(asked.filter((address) => !/^(file:\/\/\/.*gouji\.html|blob:)/.test(address))).toEqual([]);
    expect(broken).toEqual([]);
  });

  test('two thousand reports: only rows in sight are drawn, and a run can be cancelled', async () => {
    const { page, broken } = await open();
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    for (let number = 1; number <= 2000; number++)
      writeFileSync(
        join(folder, `${number}.txt`),
        `青禾县第${number}小学自评报告\n支出${number}万元，完成完成。\n`,
      );
    await page.setInputFiles('[data-pick="folder"]', folder);
    await page.locator('.entry .badge').nth(5).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await settled(page);
    expect(await page.locator('.count').textContent()).toContain('2000 份报告');
    expect(await page.locator('.entry').count()).toBeLessThan(60);
    await page.locator('.entries').focus();
    await page.keyboard.press('End');
    await page.waitForSelector('#entries-1999[aria-selected="true"]');
    expect(await page.locator('.entry').count()).toBeLessThan(60);
    expect(broken).toEqual([]);
  });

  test('a hostile report runs nothing and hides nothing', async () => {
    const { page, asked, broken } = await open();
    const report = [
      '# 青禾县水务局2024年度自评报告<script>document.title="ran"</script>',
      '<img src=x onerror="document.title=\'ran\'"> [链接](javascript:document.title="ran") ![图](http://example.com/a.png)',
      '全年支出225.33万元，其中：人员经费211.82万元，公用经费13.41万元。</div></td></table>',
      '| 名称 | 金额 |\n|---|---|\n| <svg onload=alert(1)> | 12 |',
    ].join('\n\n');
    await lay(page, [
      { name: '甲‮txt.exe<img src=x onerror=alert(1)>.md', mimeType: '', buffer: Buffer.from(report) },
      {
        name: '乙.docx',
        mimeType: '',
        buffer: Buffer.from(
          rewritten(readFileSync(SAMPLES.find((path) => path.endsWith('.docx'))!), (xml) =>
            xml.replace('残疾人', '&lt;script&gt;document.title="ran"&lt;/script&gt;&#x202e;残疾人'),
          ),
        ),
      },
    ]);
    await page.locator('.entry', { hasText: '水务局' }).click();
    await page.waitForSelector('.sheet:has-text("225.33万元")');
    expect(await page.locator('.sheet :is(script, img, a, svg, iframe)').count()).toBe(0);
    expect(await page.title()).toContain('勾稽');
    expect(await page.locator('#page').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(asked.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
    expect(broken).toEqual([]);
  });
});
