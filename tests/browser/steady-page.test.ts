import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const FILE = '渡口札记.txt';
const line = (count: number): string => `第${count}渡口的渡船每日往返三趟，渡工轮值。`;
const ferries = (count: number): string =>
  ['渡口札记', ...Array.from({ length: count }, (_, at) => line(at + 1))].join('\n\n');

/** Adds up by how much of the window things moved without a reader's doing. */
const WATCH_SHIFTS = `window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Holds back what matches until it is let go. */
async function heldBack(page: Page, what: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(what, async (route: Route) => {
    await released;
    await route.continue();
  });
  return release;
}

const top = async (page: Page, what: string): Promise<number> =>
  (await page.locator(what).first().boundingBox())?.y ?? Number.NaN;

describe.skipIf(whySkipped() !== null)('a page that stays steady', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ [FILE]: ferries(30) });

  it.each([1440, 390])(
    'keeps everything in place while the start page fills (%i pixels wide)',
    async (width) => {
      const page = await served.open('about:blank', { width, height: 850 });
      await page.addInitScript(WATCH_SHIFTS);
      const release = await heldBack(page, '**/api/examples**');
      await page.goto('/');
      await page.locator('.hit').first().waitFor({ state: 'attached' });
      const before = await top(page, '.columns');
      release();
      await page.locator('.examples:not(.to-come)').waitFor();
      // There are two examples fewer of the samples than of a collection of some size: each is a line on a phone.
      expect(Math.abs((await top(page, '.columns')) - before)).toBeLessThan(80);
      expect(await page.evaluate<number>('window.shifts')).toBeLessThan(0.1);
    },
  );

  it('moves no button of the toolbar while a menu is loaded, and opens it when it has come', async () => {
    const page = await served.open('/?q=渡口');
    await page.locator('.hit').first().waitFor();
    const release = await heldBack(page, /\/assets\/[^/]+\.js/u);
    const exporting = page.getByRole('button', { name: '导出' });
    const before = await exporting.boundingBox();
    await page.locator('.results-tools .cite-button').click();
    await page.locator('.popover-loading').waitFor({ state: 'attached' });
    expect(await exporting.boundingBox()).toEqual(before);
    release();
    await page.getByRole('menu').first().waitFor();
  });

  it('keeps the buttons for selected words beside the words when they are scrolled away', async () => {
    const [detail] = await served.documents('"渡工轮值"');
    const page = await served.open(`/document/${encodeURIComponent(detail?.document.id ?? '')}`);
    const words = page.locator('.passage-text', { hasText: line(3) });
    await words.selectText();
    const gap = async () => (await top(page, '.selection-link')) - ((await words.boundingBox())?.y ?? 0);
    await page.locator('.selection-link').waitFor();
    const before = await gap();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(100);
    expect(await gap()).toBeCloseTo(before, 0);
  });

  it('names the way back after where it leads: in a fresh tab there are no results to go back to', async () => {
    const [detail] = await served.documents('"渡工轮值"');
    const address = `/document/${encodeURIComponent(detail?.document.id ?? '')}`;
    const page = await served.open(address);
    await page.getByRole('link', { name: '回到检索页' }).click();
    await page.locator('.hit h3 a').first().click();
    await page.getByRole('link', { name: '返回检索结果' }).waitFor();
    const linked = await served.open(`${address}?q=渡船`);
    await linked.getByRole('link', { name: '返回检索结果' }).waitFor();
  });

  it('finds what has been indexed since, when the same is searched once more', async () => {
    const page = await served.open('/?q=渡工轮值');
    const told = page.locator('.totals');
    await expect.poll(() => told.textContent()).toContain('30 处');
    await page.getByRole('link', { name: '逐条索引' }).click();
    await page.locator('.row-count', { hasText: '30 条' }).waitFor();
    await served.reindex({ [FILE]: ferries(34) });
    await page.getByRole('button', { name: '检索', exact: true }).click();
    await expect.poll(() => told.textContent()).toContain('34 处');
    await page.locator('.row-count', { hasText: '34 条' }).waitFor();
    // Nor does the way back lead to what was kept of the index before.
    await page.getByRole('link', { name: '按篇' }).click();
    await page.locator('.hit').first().waitFor();
    expect(await told.textContent()).toContain('34 处');
  });

  it('asks again by itself once the server can be reached', async () => {
    const page = await served.open('/?q=渡口');
    await page.locator('.hit').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: '检索词' }).fill('渡船');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('连不上服务器').waitFor();
    await page.context().setOffline(false);
    await page.locator('.hit mark', { hasText: '渡船' }).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('offers what was searched as a feed beside its totals', async () => {
    const page = await served.open('/?q=渡口&sort=oldest');
    const link = page.locator('.totals').getByRole('link', { name: '订阅' });
    const response = await fetch(new URL(String(await link.getAttribute('href')), served.address));
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    expect(await response.text()).toContain('政文检索：渡口');
  });

  it('shows where a wide table goes on, until its end is reached', async () => {
    const page = await served.open('/corpus', { width: 390, height: 850 });
    await page.locator('.scrollable .coverage').waitFor();
    const table = "document.querySelector('.scrollable:has(.coverage)')";
    const fading = () => page.evaluate<string>(`getComputedStyle(${table}).getPropertyValue('--fading')`);
    await expect.poll(fading).not.toBe('0px');
    await page.evaluate(`${table}.scrollTo(${table}.scrollWidth, 0)`);
    await expect.poll(fading).toBe('0px');
  });

  it('has letters in its boxes that a phone need not magnify', async () => {
    const page = await served.open('/?q=渡口', { width: 390, height: 850 });
    await page.getByRole('button', { name: /筛选/u }).click();
    await page.getByRole('searchbox', { name: '查找地区' }).waitFor();
    const small = await page.evaluate<string[]>(`[
      ...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), select, textarea'),
    ].filter((box) => parseFloat(getComputedStyle(box).fontSize) < 16).map((box) => box.outerHTML)`);
    expect(small).toEqual([]);
  });
});
