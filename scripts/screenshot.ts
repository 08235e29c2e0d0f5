/**
 * Draws the pictures of the README from the running program, those of the sample collection, and the chart of a folder of texts of
 * many years where one is named: `node scripts/screenshot.ts [FOLDER]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../tests/browser/chromium.ts';
import { startProgram } from './running-program.ts';

const WINDOW = { width: 1440, height: 900 };
/** A chart is drawn larger in a narrower window. */
const CHART_WINDOW = { width: 1280, height: 860 };
const SEARCH = '招商引资 /s 工业园区';
/** A word that stands often enough to fill the rows of a window. */
const WORD = '招商引资';
/** Wordings of different years. */
const WORDINGS = ['环境保护', '生态文明', '营商环境'];
/** The point of the chart whose figures are shown: of the year that says most. */
const POINT = '环境保护 · 2016 年';

const executablePath = chromiumPath();
if (executablePath === null) throw new Error('no Chromium found: install it or set CHROMIUM_PATH');

const [, , chartCorpus] = process.argv;
await draw('corpus', WINDOW, drawSearching);
if (chartCorpus !== undefined) await draw(chartCorpus, CHART_WINDOW, drawChart);

async function draw(
  corpus: string,
  viewport: { width: number; height: number },
  pictures: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengwen-screenshot-'));
  const program = await startProgram(corpus, join(folder, 'data'));
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: program.address });
    await pictures(await context.newPage());
  } finally {
    await browser.close();
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawSearching(page: Page): Promise<void> {
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

async function drawChart(page: Page): Promise<void> {
  await page.goto(`/trends?${new URLSearchParams(WORDINGS.map((q): [string, string] => ['q', q]))}`);
  await page.locator(`.trend-drawing a[aria-label^="${POINT}"] :is(path, circle)`).hover();
  await page.screenshot({ path: 'docs/trends.png' });
}
