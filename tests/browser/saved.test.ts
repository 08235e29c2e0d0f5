import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)('what a reader saves', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  /** A document starred in the results, a passage in its text, and the search itself. */
  async function saveSome(page: Page): Promise<void> {
    await page.locator('.hit').first().waitFor();
    await page.getByRole('button', { name: '收藏检索' }).click();
    const star = page
      .locator('.hit')
      .first()
      .getByRole('button', { name: /^收藏《/u });
    await star.click();
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    await page.locator('.hit h3 a').first().click();
    await page.locator('.passage-text').first().waitFor();
    await page.evaluate(`(() => {
      const text = document.querySelector('.passage-text.paragraph, p.passage-text');
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(node, 0, node, Math.min(8, node.length));
    })()`);
    await page.getByRole('button', { name: '收藏所选文字' }).click();
    await page.locator('.masthead').getByRole('link', { name: '收藏' }).click();
    await expect.poll(() => page.locator('#saved-items ~ .saved-list .saved-entry').count()).toBe(2);
  }

  it('is exported as one file and taken into a fresh browser, where its links open the words', async () => {
    const page = await served.open('/?q=招商引资');
    await saveSome(page);
    const entry = page.locator('.saved-entry').first();
    const quote = await entry.locator('blockquote').textContent();
    await entry.getByRole('button', { name: /^编辑/u }).click();
    await entry.getByRole('textbox', { name: '备注' }).fill('第一章要用');
    await entry.getByRole('textbox', { name: /标签/u }).fill('待查，引用');
    await entry.getByRole('button', { name: '保存' }).click();
    expect(await entry.locator('.saved-note').textContent()).toBe('第一章要用');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出为文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^zhengwen-saved-\d{4}-\d\d-\d\d\.json$/u);
    const file = await readFile(await download.path());

    const fresh = await served.open('/saved');
    await fresh.getByText('还没有收藏。').waitFor();
    const choose = fresh.locator('input[type="file"]');
    const exported = { name: 'saved.json', mimeType: 'application/json', buffer: file };
    await choose.setInputFiles(exported);
    await fresh.getByText('新增 2 条，合并备注或标签 0 条，原已有 0 条。').waitFor();
    await fresh.getByText('检索：新增 1 个，原已有 0 个。').waitFor();
    await choose.setInputFiles(exported);
    await fresh.getByText('新增 0 条，合并备注或标签 0 条，原已有 2 条。').waitFor();
    await fresh.getByRole('link', { name: '待查（1）' }).click();
    await expect.poll(() => fresh.locator('#saved-items ~ .saved-list .saved-entry').count()).toBe(1);
    await fresh.reload();
    expect(await fresh.locator('.saved-note').textContent()).toBe('第一章要用');
    await fresh.locator('.saved-entry blockquote a').click();
    await expect.poll(() => fresh.locator('mark.quote').allInnerTexts()).toEqual([quote]);
  });

  it('has its star beside selected words inside the window of a phone, in English too', async () => {
    const page = await served.open('/?q=招商引资&lang=en', { width: 390, height: 844 });
    await page.locator('.hit h3 a').first().click();
    await page.locator('.passage-text').first().waitFor();
    await page.evaluate(`(() => {
      const text = document.querySelector('p.passage-text');
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(node, 4, node, Math.min(8, node.length));
    })()`);
    const star = await page.getByRole('button', { name: 'Save the selected words' }).boundingBox();
    expect((star?.x ?? 0) + (star?.width ?? 999)).toBeLessThanOrEqual(390);
  });

  it('is found by its words and its note, and cited as it is listed', async () => {
    const page = await served.open('/?q=招商引资');
    await saveSome(page);
    const entries = page.locator('#saved-items ~ .saved-list .saved-entry');
    const title = String(await entries.nth(1).locator('h3').textContent());
    await entries.nth(1).getByRole('button', { name: /^编辑/u }).click();
    await entries.nth(1).getByRole('textbox', { name: '备注' }).fill('第二章 ＧＤＰ');
    await entries.nth(1).getByRole('button', { name: '保存' }).click();
    await page.getByRole('searchbox', { name: /^在收藏里找/u }).fill('gdp 第二章');
    await expect.poll(() => entries.locator('h3').allTextContents()).toEqual([title]);
    await page.getByText('1 条', { exact: true }).waitFor();
    await page.getByRole('button', { name: '引用：列出的 1 篇' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /RIS.*\.ris/u }).click(),
    ]);
    const file = (await readFile(await download.path())).toString();
    expect(file.match(/^TI {2}- .*$/gmu)).toEqual([`TI  - ${title}`]);
    await page.getByRole('searchbox', { name: /^在收藏里找/u }).fill('决不会有');
    await page.getByText('0 条', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^引用：列出/u }).count()).toBe(0);
  });

  it('says what is wrong with a file and takes what is right in it', async () => {
    const page = await served.open('/saved');
    const choose = page.locator('input[type="file"]');
    const give = (text: string) =>
      choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('not at all');
    await page.getByText('这个文件不是 JSON').waitFor();
    await give('{"format":"zhengwen-saved","version":9}');
    await page.getByText('由更新的版本导出').waitFor();
    await give(
      '{"format":"zhengwen-saved","version":1,"items":[{"document":"x","title":"甲"},{"title":"乙"}]}',
    );
    await page.getByText('收藏第 2 条 “乙”：没有写明文献编号').waitFor();
    expect(await page.locator('.saved-entry h3').allInnerTexts()).toEqual(['甲']);
  });

  it('is let go of and taken up again with its note', async () => {
    const page = await served.open('/saved');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{"format":"zhengwen-saved","version":1,"items":[{"document":"y","title":"乙"},{"document":"x","title":"甲","note":"记下"}]}',
      ),
    });
    await page.getByRole('button', { name: '移除《甲》' }).press('Enter');
    await page.getByText('已移除《甲》。').waitFor();
    expect(await page.locator('.saved-entry').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('撤销');
    await page.keyboard.press('Enter');
    expect(await page.locator('.saved-note').textContent()).toBe('记下');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('甲');
  });

  it('tells of a search that its index is the same, and which documents are new where it is another', async () => {
    const page = await served.open('/?q=招商引资');
    await expect
      .poll(() =>
        page.locator('head link[rel="alternate"][type="application/atom+xml"]').getAttribute('href'),
      )
      .toBe('/api/feed?q=%E6%8B%9B%E5%95%86%E5%BC%95%E8%B5%84&size=100');
    await page.getByRole('button', { name: '收藏检索' }).click();
    const kept = () => page.evaluate(`localStorage.getItem('saved-searches ') ?? ''`);
    await expect.poll(kept).toContain('"marks":[');
    await page.goto('/saved');
    await page.getByText('没有新增：索引自').waitFor();
    const feed = await page.getByRole('link', { name: '订阅（Atom）' }).getAttribute('href');
    const answer = await page.request.get(feed ?? '');
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(await answer.text()).toContain('<title>政文检索：招商引资</title>');
    // As if the first document had not been there, and the snapshot had been another.
    await page.evaluate(`(() => {
      const searches = JSON.parse(localStorage.getItem('saved-searches '));
      searches[0].seen.snapshot = 'before';
      searches[0].seen.marks = searches[0].seen.marks.slice(1);
      localStorage.setItem('saved-searches ', JSON.stringify(searches));
    })()`);
    await page.reload();
    await page.getByText(/新增 1 篇/u).click();
    expect(await page.locator('.new-documents a').count()).toBe(1);
    await page.getByRole('button', { name: '记为已看' }).click();
    await page.getByText('没有新增：索引自').waitFor();
  });

  it('remembers searches made, unless that is switched off, and forgets them when told to', async () => {
    const page = await served.open('/?q=招商引资');
    await page.locator('.hit').first().waitFor();
    // It is remembered when the answer has been painted; who leaves at that moment leaves nothing.
    await page.waitForFunction(
      "Object.entries(localStorage).some(([key, value]) => key.includes('history') && value.includes('招商引资'))",
    );
    await page.goto('/saved');
    await expect.poll(() => page.locator('.history-list a').allInnerTexts()).toEqual(['招商引资']);
    await page.getByRole('button', { name: '清空记录' }).click();
    await page.getByRole('checkbox', { name: '记录我的检索' }).uncheck();
    await page.goto('/?q=工作');
    await page.locator('.hit').first().waitFor();
    await page.goto('/saved');
    await page.getByText('没有记录检索。').waitFor();
  });

  it('is left without a fault by axe, wide and narrow, light and dark, and no wider than a phone', async () => {
    const page = await served.open('/?q=招商引资');
    await saveSome(page);
    await page.locator('.saved-entry').first().getByRole('button', { name: /^编辑/u }).click();
    for (const [width, scheme] of [
      [1440, 'light'],
      [1440, 'dark'],
      [390, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      expect(await violations(page), `${width} ${scheme}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      if (process.env.SCREENSHOTS !== undefined) {
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/saved-${width}-${scheme}.png`,
          fullPage: true,
        });
      }
    }
  });
});
