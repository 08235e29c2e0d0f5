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
/** Words of the document shown, on which a note is written. */
const NOTED = '前两年租金减半';
/** A text that is there with its places masked, too, and what that copy is called. */
const COPIED = '新型工业化暨园区推进会';
const MASKED = '在园区推进会上的讲话';
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
  await note(page, NOTED, '与园区招租的规定对照');
  await page.screenshot({ path: 'docs/document.png' });
  await page.goto(`/?${new URLSearchParams({ q: COPIED })}`);
  await page.locator('.hit h3 a').first().click();
  await page.locator('.relatives li', { hasText: MASKED }).locator('.compare-link').click();
  await page.locator('.compared').first().waitFor();
  await page.screenshot({ path: 'docs/compare.png' });
}

/** Writes a note on words of the document on show, as a reader would. */
async function note(page: Page, words: string, said: string): Promise<void> {
  await page.locator('.passage-text', { hasText: words }).waitFor();
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
    }
  })()`);
  await page.locator('.selection-link .note-button').click();
  await page.getByRole('dialog').locator('textarea').fill(said);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.locator('.note-marker').waitFor();
  await page.evaluate('getSelection().removeAllRanges()');
}

async function drawChart(page: Page): Promise<void> {
  await page.goto(`/trends?${new URLSearchParams(WORDINGS.map((q): [string, string] => ['q', q]))}`);
  await page.locator(`.trend-drawing a[aria-label^="${POINT}"] :is(path, circle)`).hover();
  await page.screenshot({ path: 'docs/trends.png' });
}
