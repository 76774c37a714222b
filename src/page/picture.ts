import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * The pictures of the READMEs and of 使用说明, made of the sample reports: the page, and the list as LibreOffice shows it.
 * The browser is named in GOUJI_BROWSER; soffice and pdftoppm are found on PATH.
 */
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
const picture = async (path: string, width: number, height: number) => {
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 88, clip });
  writeFileSync(path, Buffer.from(data, 'base64'));
};
await picture('src/page/page.webp', 1200, 750);

const folder = 'build/picture';
mkdirSync(folder, { recursive: true });
const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'ignore' });
const list = `${folder}/list.xlsx`;
run(process.execPath, 'dist/src/cli/main.js', 'audit', 'fixtures/samples', '-o', list, '--fail-on', 'never');
const profile = `-env:UserInstallation=${pathToFileURL(resolve(folder, 'office')).href}`;
run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, list);
run(
  'pdftoppm',
  '-png',
  '-singlefile',
  '-scale-to-x',
  '1600',
  '-scale-to-y',
  '-1',
  `${folder}/list.pdf`,
  `${folder}/list`,
);
await page.setViewportSize({ width: 1600, height: 700 });
await page.goto('about:blank');
const sheet = readFileSync(`${folder}/list.png`).toString('base64');
await page.setContent(`<style>* { margin: 0 }</style><img src="data:image/png;base64,${sheet}">`);
await picture('src/page/list.webp', 1600, 700);
await browser.close();
