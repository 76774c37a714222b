import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Where a Chromium may be: asked for, of the system, Edge of Windows. Nothing is downloaded. */
const PLACES = [
  process.env.GOUJI_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const browser = PLACES.find((path) => path !== '' && existsSync(path));

const root = new URL('../../', import.meta.url);
export const PAGE = fileURLToPath(new URL('dist/gouji.html', root));
const samples = fileURLToPath(new URL('fixtures/samples/', root));
export const SAMPLES = readdirSync(samples).map((name) => samples + name);

/** Tests in a browser; where the machine has none, they are skipped and say so. */
export function inBrowser(name: string, tests: (open: Open) => void): void {
  const why = browser ? '' : ' (skipped: no Chromium on this machine; name one in GOUJI_BROWSER)';
  describe.skipIf(!browser)(name + why, () => {
    let running: Browser;
    beforeAll(async () => {
      if (!statSync(PAGE, { throwIfNoEntry: false }))
        throw new Error('dist/gouji.html is missing: npm run page');
      running = await chromium.launch({
        executablePath: browser!,
        args: ['--no-sandbox'],
        downloadsPath: tmpdir(),
      });
    });
    afterAll(() => running.close());
    tests(async (options = {}) => {
      const { content, hash = '', width = 1440, height = 900, ...context } = options;
      const path = content === undefined ? PAGE : join(mkdtempSync(join(tmpdir(), 'gouji-')), 'page.html');
      if (content !== undefined) writeFileSync(path, content);
      const page = await (
        await running.newContext({ viewport: { width, height }, locale: 'zh-CN', ...context })
      ).newPage();
      page.setDefaultTimeout(15_000);
      const asked: string[] = [];
      const broken: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      page.on('pageerror', (error) => void broken.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text());
      });
      await page.goto(pathToFileURL(path).href + hash);
      return { page, asked, broken };
    });
  });
}

interface Options {
  /** Another page than gouji.html. */
  readonly content?: string;
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

type Open = (options?: Options) => Promise<{
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** Errors, and what the security policy forbade. */
  readonly broken: readonly string[];
}>;

/** Lays files into the page, by its picker, and waits for the end of the audit. */
export async function lay(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.setInputFiles('[data-pick="files"]', files as string[]);
  await settled(page);
}

export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { document } = globalThis as unknown as { document: { querySelector(name: string): unknown } };
    return document.querySelector('.entry') && !document.querySelector('progress');
  });

/** The text of the data elements of a kind in a page. */
export const dataIn = (html: string, kind: string): string[] =>
  [...html.matchAll(/<script type="[^"]*" data-kind="(\w+)">([\s\S]*?)<\/script>/g)].flatMap(
    ([, own, text]) => (own === kind ? [text!] : []),
  );
