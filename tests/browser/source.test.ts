import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const LINES_OF_TABLE = ['桑园', '鱼塘', '茶场', '果园', '藕塘', '山塘', '砖厂', '码头', '渡口'].map(
  (title, at) =>
    JSON.stringify({
      title: `关于${title}承包的通知`,
      text: `${title}承包要公开竞价。\n${at === 1 ? '承包期满由村组收回，另行发包。\n'.repeat(250) : ''}云溪县农业局\n2008年${at + 3}月6日`,
    }),
);

/** A table of many records, each a document of one line: more of them than are given at once. */
const RECORDS = 4_000;
const recordLine = (number: number): string =>
  JSON.stringify({ title: `第${number}号泉眼登记`, text: `第${number}号泉眼水量稳定，由村民小组看管。` });

const LONG_LINE = `${'各乡镇要按时完成造林任务，并做好管护。'.repeat(1_500)}苗圃验收由林业站负责。${'验收结果要张榜公布，接受监督。'.repeat(1_500)}`;

/** Thousands of lines take seconds to be drawn on a busy machine. */
const SLOW = { timeout: TEST_LIMIT / 2 };

/** Whether the match at hand can be seen. */
const IN_WINDOW = `(() => {
  const { top, bottom } = document.querySelector('.source-lines mark.current').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

describe.skipIf(skipped !== null)('the source of a document', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    '造林通知.txt': `关于做好造林工作的通知\n\n打印本页\n${LONG_LINE}\n\n云溪县林业局\n2007年3月5日\n`,
    '承包.jsonl': `${LINES_OF_TABLE.join('\n')}\n`,
    '泉眼.jsonl': Array.from({ length: RECORDS }, (_, at) => `${recordLine(at + 1)}\n`).join(''),
  });

  async function openSource(q: string, width = 1280): Promise<Page> {
    const [detail] = await served.documents('"苗圃验收由林业站负责"');
    const params = new URLSearchParams({ view: 'source', q });
    const page = await served.open(`/document/${encodeURIComponent(detail?.document.id ?? '')}?${params}`, {
      width,
      height: 900,
    });
    await page.locator('.source-lines').waitFor();
    return page;
  }

  it('marks what the query finds, and goes from one place to the next', async () => {
    const page = await openSource('苗圃驗收');
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toBe('1 / 1');
    await page.getByRole('button', { name: '下一处' }).click();
    await expect
      .poll(() => page.locator('.source-lines mark.current').allTextContents())
      .toEqual(['苗圃验收']);
    expect(await page.locator('.source-lines mark.current').isVisible()).toBe(true);
  });

  it('says nothing of what it finds before the file is there, nor where it cannot be had', async () => {
    const page = await openSource('造林');
    const address = page.url();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const matched = page.waitForResponse(/\/matches\?/);
    await page.route(/\/source\?/, async (route) => {
      await held;
      await route.fulfill({ status: 500, body: '' });
    });
    await page.goto(address);
    await (await matched).finished();
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toBe('…');
    await page.locator('.source-view .waiting').waitFor();
    expect(await count.textContent()).toBe('…');
    answer();
    await page.locator('.source-view .failure').waitFor();
    expect(await count.textContent()).toBe('');
  });

  it('opens a record of a table at its beginning, and finds nothing of its neighbours', async () => {
    const [detail] = await served.documents('"鱼塘承包要公开竞价"');
    const { id, source } = detail?.document ?? { id: '', source: { startLine: null } };
    expect(source.startLine).toBe(2);
    const page = await served.open(`/document/${encodeURIComponent(id)}?view=source&line=2&q=承包`);
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('1 / 252');
    const head = await page.locator('.reader-head').boundingBox();
    const top = async (place: string) => Number((await page.locator(place).boundingBox())?.y);
    const end = (head?.y ?? 0) + (head?.height ?? 0);
    expect(await top('#line-2')).toBeGreaterThanOrEqual(end);
    expect(await top('#line-2')).toBeLessThan(end + 60);
    expect(await page.locator('mark.current').count()).toBe(1);
    expect(await page.locator('#line-1 mark, #line-3 mark').count()).toBe(0);
    expect(await page.locator('.source-lines .beside').count()).toBe(6);
    expect(await page.locator('#line-2.beside').count()).toBe(0);
    await page.getByRole('button', { name: '上一处' }).click();
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('252 / 252');
    await expect.poll(() => top('#line-2')).toBeLessThan(0);
    await page.getByRole('button', { name: '显示整个文件' }).click();
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('3 / 268');
  });

  it('finds what is typed, in what was left out of the text too', async () => {
    const page = await openSource('');
    const bar = page.getByRole('textbox', { name: '文中查找' });
    await bar.fill('打印本页');
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('1 / 1');
    await expect
      .poll(() => page.locator('.source-lines mark.current').allTextContents())
      .toEqual(['打印本页']);
    await bar.fill('林业局');
    await expect.poll(() => page.locator('.source-lines mark.current').allTextContents()).toEqual(['林业局']);
  });

  it('shows part of a very long line, more of it on demand, and the number of each line', async () => {
    const page = await openSource('');
    const line = page.locator('#line-4');
    expect((await line.textContent())?.length).toBeLessThan(11_000);
    const more = page.getByRole('button', { name: /此行后面还有/u });
    await more.click();
    expect((await line.textContent())?.length).toBeGreaterThan(19_000);
    expect(
      await page.evaluate(`[...document.querySelectorAll('.source-lines li')].map(({ value }) => value)`),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  it('is given a part of a large file at a time, finds in all of it, and opens at any line', async () => {
    const [detail] = await served.documents('"第1200号泉眼水量稳定"');
    const address = `/document/${encodeURIComponent(detail?.document.id ?? '')}?view=source&line=1200&lines=all`;
    const page = await served.open(address);
    const sizes: number[] = [];
    page.on('response', async (response) => {
      if (!/\/source\?/.test(response.url())) return;
      // That of the page before it was loaded anew may have gone with it.
      const text = await response.text().catch(() => null);
      if (text !== null) sizes.push(text.length);
    });
    await page.reload();
    await page.locator('#line-1200.asked').waitFor();
    expect(await page.locator('#line-1200').isVisible()).toBe(true);
    expect(await page.locator('.source-lines li').count()).toBeLessThanOrEqual(3_000);

    const bar = page.getByRole('textbox', { name: '文中查找' });
    const count = page.locator('.find-count');
    await bar.fill('泉眼水量稳定');
    await expect.poll(() => count.textContent(), SLOW).toBe('1,200 / 4,000');
    await bar.fill('第3990号泉眼水');
    await expect.poll(() => count.textContent(), SLOW).toBe('1 / 1');
    await expect
      .poll(() => page.locator('#line-3990 mark.current').allTextContents(), SLOW)
      .toEqual(['第3990号泉眼水']);
    await expect.poll(() => page.evaluate(IN_WINDOW)).toBe(true);

    const first = async (): Promise<number> =>
      Number(await page.locator('.source-lines li').first().getAttribute('value'));
    const before = await first();
    expect(before).toBeGreaterThan(1);
    const edge = page.locator(`#line-${before}`);
    await edge.scrollIntoViewIfNeeded();
    const more = page.getByRole('button', { name: `前面还有 ${(before - 1).toLocaleString('en')} 行` });
    await more.scrollIntoViewIfNeeded();
    const top = (await edge.boundingBox())?.y ?? 0;
    await more.click();
    await expect.poll(first, SLOW).toBeLessThan(before);
    expect(Math.abs(((await edge.boundingBox())?.y ?? 0) - top)).toBeLessThan(5);
    expect(await page.evaluate('document.activeElement.id')).toBe(`line-${before}`);
    const whole = (
      await (
        await fetch(`${served.address}/api/documents/${encodeURIComponent(detail?.document.id ?? '')}/source`)
      ).text()
    ).length;
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    for (const size of sizes) expect(size).toBeLessThan(whole);
  });

  it('shows the lines of the document alone again, and keeps what it shows in its address', async () => {
    const [detail] = await served.documents('"第40号泉眼水量稳定"');
    const page = await served.open(`/document/${encodeURIComponent(detail?.document.id ?? '')}?view=source`);
    const lines = page.locator('.source-lines li');
    await expect.poll(() => lines.count(), SLOW).toBe(11);
    await page.getByRole('button', { name: '显示整个文件' }).click();
    await expect.poll(() => lines.count(), SLOW).toBe(3_000);
    await page.reload();
    await expect.poll(() => lines.count(), SLOW).toBe(3_000);
    await page.getByRole('button', { name: '只看这一篇的行' }).click();
    await expect.poll(() => lines.count(), SLOW).toBe(11);
  });

  it('keeps the way back and the find bar in the window, and is left without a fault by axe', async () => {
    for (const width of [1440, 390]) {
      const page = await openSource('造林', width);
      await page.locator('.source-lines mark').first().waitFor();
      await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
      await expect.poll(async () => (await page.locator('.reader-head').boundingBox())?.y).toBe(0);
      expect(await page.getByRole('link', { name: '返回检索结果' }).isVisible()).toBe(true);
      expect(await violations(page), String(width)).toEqual([]);
      await page.close();
    }
  });
});
