import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** The picture of the page in the READMEs, made of the sample reports. The browser is named in GOUJI_BROWSER. */
const browser = await chromium.launch({
  executablePath: process.env.GOUJI_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 750 }, locale: 'zh-CN' });
await page.goto(pathToFileURL(resolve('dist/gouji.html')).href);
const samples = readdirSync('fixtures/samples').map((name) => `fixtures/samples/${name}`);
await page.setInputFiles('[data-pick="files"]', samples);
await page.locator('.run').waitFor({ state: 'detached' });
await page.locator('.sheet').waitFor();
await page.keyboard.press('j');
await page.keyboard.press('j');
await page.locator('.card.open .details').waitFor();
await page.waitForTimeout(1000);
const camera = await page.context().newCDPSession(page);
const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
writeFileSync('src/page/page.webp', Buffer.from(data, 'base64'));
await browser.close();
