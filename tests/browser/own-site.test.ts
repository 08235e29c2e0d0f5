import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const SITE = 'https://texts.example.org/art/12.html';
const LINES = Array.from(
  { length: 40 },
  (_, at) => `灌渠第${at + 1}段由所在村管护，每年清淤${at + 2}次，遇有渗漏随即报告水管站。`,
);
const TITLE = '青禾县灌渠管护通知';

describe.skipIf(skipped !== null)('the web page of a document', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    '通知.md': [`---\nurl: ${SITE}\n---\n# ${TITLE}`, ...LINES].join('\n\n'),
    '另一通知.md': ['# 青禾县堤防巡查通知', '堤防由所在乡镇巡查，每旬一次。'].join('\n\n'),
  });

  /** The page as it stands at its site, tall, with the same words. */
  async function standIn(context: BrowserContext): Promise<void> {
    const body = LINES.map((line) => `<p style="height: 12rem">${line}</p>`).join('');
    await context.route(SITE, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="zh-CN"><title>${TITLE}</title><body>${body}</body></html>`,
      }),
    );
  }

  async function opened(words: string): Promise<Page> {
    const [detail] = await served.documents(words);
    const page = await served.open(`/document/${encodeURIComponent(String(detail?.document.id))}`);
    await page.locator('.passage-text').first().waitFor();
    await standIn(page.context());
    return page;
  }

  /** The number of the line on show in the middle of a window. */
  const lineInView = (page: Page) =>
    page.evaluate<number>(
      '[...document.querySelectorAll("p")].findIndex((line) => line.getBoundingClientRect().bottom > innerHeight / 2 + 10) + 1',
    );

  it('opens on the words selected, which the browser looks for there', async () => {
    const page = await opened(LINES[29] ?? '');
    await page.evaluate(`(() => {
      const line = [...document.querySelectorAll('.passage-text')].find((p) => p.textContent.includes('灌渠第30段'));
      line.scrollIntoView({ block: 'center' });
      getSelection().setBaseAndExtent(line.firstChild, 0, line.firstChild, 8);
    })()`);
    const tab = page.context().waitForEvent('page');
    await page.locator('.selection-link').getByRole('link', { name: '在原网页查看' }).click();
    await expect.poll(async () => lineInView(await tab)).toBe(30);
  });

  it('is named in the record, and in none where the files know of none', async () => {
    const page = await opened(LINES[0] ?? '');
    const link = page.locator('.record').getByRole('link', { name: 'texts.example.org' });
    expect(await link.getAttribute('href')).toBe(SITE);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    const other = await opened('堤防由所在乡镇巡查');
    expect(await other.locator('.record').getByText('原网页').count()).toBe(0);
  });
});
