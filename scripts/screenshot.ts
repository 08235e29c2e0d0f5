/** Draws the pictures of the README from the running program over the sample collection: `node scripts/screenshot.ts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../tests/browser/chromium.ts';
import { startProgram } from './running-program.ts';

const WINDOW = { width: 1440, height: 900 };
const SEARCH = '招商引资 /s 工业园区';
/** A word that stands often enough to fill the rows of a window. */
const WORD = '招商引资';

const executablePath = chromiumPath();
if (executablePath === null) throw new Error('no Chromium found: install it or set CHROMIUM_PATH');

const folder = await mkdtemp(join(tmpdir(), 'zhengwen-screenshot-'));
const program = await startProgram('corpus', join(folder, 'data'));
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
try {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-CN', baseURL: program.address });
  await drawPictures(await context.newPage());
} finally {
  await browser.close();
  await program.stop();
  await rm(folder, { recursive: true, force: true });
}

async function drawPictures(page: Page): Promise<void> {
  await page.goto(`/?${new URLSearchParams({ q: SEARCH })}`);
  await page.locator('mark').first().waitFor();
  // The first search of a process loads the dictionary; the second takes the time that searches take.
  await page.reload();
  await page.locator('mark').first().waitFor();
  await page.screenshot({ path: 'docs/search.png' });
  await page.goto(`/?${new URLSearchParams({ q: WORD, view: 'concordance', order: 'right1' })}`);
  await page.locator('.concordance mark').first().waitFor();
  await page.screenshot({ path: 'docs/concordance.png' });
  await page.goto(`/?${new URLSearchParams({ q: SEARCH })}`);
  await page.locator('a[href^="/document/"][href*="quote="]').first().click();
  await page.locator('mark').first().waitFor();
  await page.screenshot({ path: 'docs/document.png' });
}
