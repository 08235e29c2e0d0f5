import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headOf } from '../server/cite/head-of.ts';
import { embeddedMetadata, risItem } from '../server/cite/zotero.ts';
import { whySkipped } from './chromium.ts';
import { NOTICE } from './notice.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';
import { expectClean, openIn, search, TASK_WINDOWS, totals } from './task-windows.ts';

const PARAGRAPHS = Array.from(
  { length: 12 },
  (_, at) =>
    `第${at + 1}项工作由第${at * 7 + 3}组负责，每旬向办公室报送一次进度，确有困难的可以延后${at + 2}天。`,
);
const speech = (body: readonly string[]): string => `全县进度报送工作会议讲话\n\n${body.join('\n')}\n`;

/** The text in which words are quoted, and what it becomes before the link to them is opened. */
const quoted = (...more: string[]): string =>
  [
    '青禾县茶园改造意见',
    ...more,
    '老茶园要分三年改造，先改坡度大的，后改坡度小的。',
    '改造期间的损失由县里补一半，乡里补一半。',
    '验收以秋茶为准。',
  ].join('\n');

/** Selects from a place in the passage that begins with some words to one in the next; marks part its text into several nodes. */
async function selectOver(page: Page, words: string, from: number, to: number): Promise<void> {
  await page.locator('.passage-text', { hasText: words }).scrollIntoViewIfNeeded();
  await page.evaluate(`(() => {
    const texts = [...document.querySelectorAll('.passage-text')];
    const at = texts.findIndex((text) => text.textContent.startsWith(${JSON.stringify(words)}));
    const placeIn = (text, offset) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      for (; offset > node.length; node = walker.nextNode()) offset -= node.length;
      return [node, offset];
    };
    getSelection().setBaseAndExtent(...placeIn(texts[at], ${from}), ...placeIn(texts[at + 1], ${to}));
  })()`);
}

const copied = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');

describe.skipIf(whySkipped() !== null)('a researcher reads', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    '遮盖本.txt': speech(PARAGRAPHS.with(5, `${PARAGRAPHS[5]}会议定于XX年召开。`)),
    '全文本.txt': speech([
      ...PARAGRAPHS.with(5, `${PARAGRAPHS[5]}会议定于2009年召开。`),
      '最后，祝大家工作顺利。',
    ]),
    '清淤通知.txt': NOTICE,
    '茶园意见.txt': quoted(),
  });

  it.each(TASK_WINDOWS)(
    'two copies side by side, with what the mask of one hides ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, '每旬向办公室报送一次进度');
      await page.locator('.hit h3 a').first().click();
      await page
        .locator('.relatives')
        .getByRole('link', { name: /与《.*》对照/u })
        .click();
      const masks = page.locator('.compared mark.masked');
      await masks.first().waitFor();
      expect((await masks.allInnerTexts()).toSorted()).toEqual(['2009', 'XX']);
      await page.getByRole('button', { name: '下一处' }).click();
      await page.getByText(/第 1 \/ 2 处异文，遮盖：/u).waitFor();
      await expectClean(page);
    },
  );

  it.each(TASK_WINDOWS)(
    'takes a footnote in GB/T 7714 and an item for Zotero ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, '清淤责任');
      await page.locator('.hit .cite-button').click();
      await page.getByRole('menuitem', { name: 'GB/T 7714—2015' }).click();
      await page.locator('.cited-text').waitFor();
      expect(await copied(page)).toBe(
        '云溪县人民政府. 云溪县人民政府关于加快灌渠清淤的通知: 云政发〔2006〕12号[Z]. [出版地不详]: [出版者不详], 2006: 第5段.',
      );
      await expectClean(page);
      await page.keyboard.press('Escape');
      await page.locator('.hit h3 a').click();
      await page.locator('.passage-text').first().waitFor();
      const told = async () => embeddedMetadata(headOf(await page.content()));
      await expect.poll(async () => (await told()).fields.title).toBe('云溪县人民政府关于加快灌渠清淤的通知');
      const embedded = await told();
      expect(embedded).toMatchObject({ itemType: 'document', fields: { date: '2006/08/21' } });
      await page.locator('.cite-button:visible').first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: '.ris' }).click(),
      ]);
      const item = risItem(await readFile(await download.path(), 'utf8'));
      expect(item.itemType).toBe('report');
      expect(item.creators).toEqual(embedded.creators);
      expect(item.fields.title).toBe(embedded.fields.title);
    },
  );

  it.each(TASK_WINDOWS)(
    'stars texts, and takes the list to another browser as one file ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, '工作');
      const titles: string[] = [];
      for (const at of [0, 1]) {
        const hit = page.locator('.hit').nth(at);
        await hit.getByRole('button', { name: /^收藏《/u }).click();
        titles.push(String(await hit.locator('h3').textContent()));
      }
      await page.locator('.masthead').getByRole('link', { name: '收藏' }).click();
      const entries = (of: Page) => of.locator('#saved-items ~ .saved-list .saved-entry h3');
      await expect.poll(() => entries(page).count()).toBe(2);
      await expectClean(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出为文件' }).click(),
      ]);
      const buffer = await readFile(await download.path());
      const fresh = await openIn(served, '/saved', window);
      await fresh.getByText('还没有收藏。').waitFor();
      await fresh
        .locator('input[type="file"]')
        .setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer });
      await fresh.getByText('新增 2 条，合并备注或标签 0 条，原已有 0 条。').waitFor();
      expect((await entries(fresh).allInnerTexts()).toSorted()).toEqual(titles.toSorted());
      await expectClean(fresh);
    },
  );

  it.each(TASK_WINDOWS)(
    'quotes over two paragraphs, and the link opens elsewhere after the texts have been indexed anew ($width pixels, $colorScheme)',
    async (window) => {
      await served.reindex({ '茶园意见.txt': quoted() });
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, '老茶园');
      await page.locator('.hit h3 a').first().click();
      await page.locator('.passage-text').first().waitFor();
      await selectOver(page, '老茶园要分', 4, 8);
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('已复制').waitFor();
      const link = await copied(page);
      await served.reindex({
        '茶园意见.txt': quoted('各乡镇人民政府：', '现就茶园改造提出意见。'),
        [`后来${window.width}${window.colorScheme}.txt`]: '关于渡口改桥的批复\n\n同意改桥。\n',
      });
      const fresh = await openIn(served, link, window);
      const marks = fresh.locator('mark.quote');
      await expect
        .poll(() => marks.allInnerTexts())
        .toEqual(['分三年改造，先改坡度大的，后改坡度小的。', '改造期间的损失由']);
      await fresh.locator('.link-notice').waitFor();
      await expectClean(fresh);
    },
  );
});
