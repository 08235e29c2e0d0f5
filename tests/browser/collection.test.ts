import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

/** More files than a page of the table holds. */
const FILES = 60;
const NOTICES = Object.fromEntries(
  Array.from({ length: FILES }, (_, at) => [
    `通知${String(at + 1).padStart(2, '0')}.txt`,
    `关于第${at + 1}号水库巡查的通知\n\n第${at + 1}号水库自2011年起每旬巡查${at + 2}次。\n`,
  ]),
);
/** Their years are known by a span alone: 十一五 is 2006 to 2010. */
const SPANS = {
  '山西省规划.txt': '山西省果蔬加工业“十一五”发展规划\n\n“十一五”时期全省果蔬加工能力翻一番。\n',
  '山西省规划续.txt': '山西省蚕桑业“十一五”发展规划\n\n“十一五”时期全省新栽桑园三万亩。\n',
};

/** One paragraph, longer than an answer shows of one. */
const LONG_PASSAGE = Array.from({ length: 120 }, (_, at) => `沿河第${at + 1}段已清淤。`).join('');

describe.skipIf(whySkipped() !== null)('a collection of one’s own', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    ...NOTICES,
    ...SPANS,
    '沿河治理.txt': `沿河治理简报\n\n${LONG_PASSAGE}\n`,
  });

  const rows = (page: Page) => page.locator('.files:not(.rules) tbody tr');

  async function documents(page: Page): Promise<number> {
    await page.locator('.columns[aria-busy="false"]:not(:has(.hits[aria-busy="true"])) .totals').waitFor();
    return Number(/^([\d,]+) 篇/.exec(String(await page.locator('.totals').textContent()))?.[1]);
  }

  it('asks for one page of the files, not for the report of all of them', async () => {
    const page = await served.open('/?q=水库');
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
    );
    await page.getByRole('link', { name: '文集概览' }).click();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(50);
    expect(asked.filter((path) => path.startsWith('/api/corpus'))).toEqual([
      '/api/corpus?limit=0',
      '/api/corpus/files?offset=0&limit=50&sort=file',
    ]);
    const first = await rows(page).first().textContent();
    await page
      .getByRole('navigation', { name: '文件列表分页' })
      .getByRole('button', { name: '下一页' })
      .click();
    await expect.poll(() => rows(page).first().textContent()).not.toBe(first);
    await page.getByText(/^第 2 \/ \d+ 页$/).waitFor();
    // The new page begins where one looks.
    await expect
      .poll(() => page.evaluate("document.querySelector('.table-tools').getBoundingClientRect().top"))
      .toBeGreaterThanOrEqual(0);
  });

  it('sorts and narrows all files, not only those on show', async () => {
    const page = await served.open('/corpus');
    await rows(page).first().waitFor();
    await page.getByRole('searchbox', { name: '按文件名筛选' }).fill('通知6');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).first().locator('th').textContent()).toContain('通知60.txt');
    await page.getByRole('searchbox', { name: '按文件名筛选' }).fill('没有这样的文件');
    await page.getByText('没有这样的文件。').waitFor();
    await page.getByRole('searchbox', { name: '按文件名筛选' }).fill('');
    await page.getByRole('button', { name: '字数' }).click();
    await page.locator('.files:not(.rules) [aria-sort="descending"]').waitFor();
    const sizes = async () =>
      (await rows(page).locator('td:nth-of-type(4)').allInnerTexts()).map((text) =>
        Number(text.replaceAll(',', '')),
      );
    await expect.poll(async () => (await sizes())[0]).toBeGreaterThan(1000);
    const shown = await sizes();
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  });

  it('prints the whole table of years with its shades, and the names of columns', async () => {
    const page = await served.open('/corpus');
    await page.locator('.coverage .some').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.files .column-name').first().isVisible()).toBe(true);
    expect(
      await page.getByRole('navigation', { name: '文件列表分页' }).getByRole('button').first().isVisible(),
    ).toBe(false);
    const shade = "getComputedStyle(document.querySelector('.coverage .some')).printColorAdjust";
    expect(await page.evaluate(shade)).toBe('exact');
    // On a landscape page of A4, 1,030 pixels wide within its margins.
    await page.setViewportSize({ width: 1030, height: 700 });
    const cut =
      "document.querySelector('.coverage').scrollWidth - document.querySelector('main').clientWidth";
    expect(await page.evaluate<number>(cut)).toBeLessThanOrEqual(0);
  });

  it('leads from a cell of possible years to the documents that may lie there', async () => {
    const page = await served.open('/corpus');
    const cell = page.locator('.coverage tr', { hasText: '山西省' }).locator('.possible a').first();
    await cell.waitFor();
    const told = Number(/可能有 (\d+) 篇/.exec(String(await cell.getAttribute('aria-label')))?.[1]);
    expect(told).toBeGreaterThanOrEqual(2);
    await cell.click();
    await page.waitForURL((url) => url.searchParams.get('possible') === 'true');
    expect(await documents(page)).toBe(told);
    expect(await page.locator('.hit .tag.possible').count()).toBe(told);
  });

  it('a bar of the histogram that holds only possible documents lists them instead of nothing', async () => {
    const page = await served.open('/?q=全省新栽桑园');
    await documents(page);
    const bar = page.getByRole('button', { name: /：0 篇，另有 \d+ 篇可能/ }).first();
    const told = Number(/另有 (\d+) 篇/.exec(String(await bar.getAttribute('aria-label')))?.[1]);
    expect(told).toBeGreaterThan(0);
    await bar.click();
    await page.waitForURL((url) => url.searchParams.get('possible') === 'true');
    expect(await documents(page)).toBe(told);
    expect(await page.locator('.bar[aria-pressed="true"]').count()).toBe(1);
  });

  it('shows no years to come, and says that 年份未知 lists texts of a span too', async () => {
    const page = await served.open('/?q=全省新栽桑园');
    await documents(page);
    const axis = (await page.locator('.axis span').allInnerTexts()).map(Number);
    expect(Math.max(...axis)).toBeLessThanOrEqual(new Date().getFullYear());
    await page.getByText('“年份未知”里也有只知起止年份的文献').waitFor();
    await page.getByRole('checkbox', { name: /^年份未知/ }).check();
    await page.waitForURL((url) => url.searchParams.get('year') === 'unknown');
    expect(await documents(page)).toBe(1);
    await page.locator('.hit', { hasText: '蚕桑业' }).waitFor();
  });

  it('opens a passage longer than the server sends, with every match in it marked', async () => {
    const page = await served.open('/?q=沿河第');
    await documents(page);
    await page.getByRole('button', { name: '全段' }).click();
    const text = page.locator('.excerpt-text');
    await expect.poll(async () => String(await text.textContent()).length).toBe(LONG_PASSAGE.length);
    expect(await text.textContent()).toBe(LONG_PASSAGE);
    await expect.poll(() => text.locator('mark').count()).toBe(120);
    await page.getByRole('button', { name: '收起' }).click();
    expect(String(await page.locator('.excerpt-text').textContent()).length).toBeLessThan(250);
  });
});
