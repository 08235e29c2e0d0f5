import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)(
  'the start page, the collection and references',
  { timeout: TEST_LIMIT },
  () => {
    const served = new ServedPage({ '旧令.txt': '关于青禾县水利的通知\n\n青禾县人民政府\n\n1952年3月4日\n' });

    it('tells what the collection holds in figures that lead there, and how to bring one’s own folder', async () => {
      const page = await served.open('/');
      const figures = page.locator('.holdings li');
      await expect.poll(() => figures.count()).toBe(4);
      expect(await figures.first().textContent()).toMatch(/^\d+ 篇文献$/u);
      expect(await figures.nth(1).textContent()).toMatch(/^1952–\d{4} 年$/u);
      await page.getByText('检索自己的文件夹').click();
      expect(await page.locator('.own-folder code').isVisible()).toBe(true);
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/start.png` });
      expect(await violations(page)).toEqual([]);
      await figures.first().getByRole('link').click();
      await page.locator('.coverage').waitFor();
    });

    it('folds decades of which nothing is held, and lists the years missing', async () => {
      const page = await served.open('/corpus');
      expect(await page.locator('.coverage th.gap').first().textContent()).toMatch(/^1953–\d{4} 无$/u);
      expect(await page.locator('.missing-years > p').textContent()).toContain('各地都没有文献的年份：1953–');
      await page.getByText(/个地区缺少的年份$/u).click();
      expect(await page.locator('.missing-years dt').count()).toBeGreaterThan(2);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载统计表（CSV）' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^zhengwen-coverage-/u);
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/corpus.png` });
      expect(await violations(page)).toEqual([]);
    });

    it('offers to open a reference that was pasted, and searches for it as it stands', async () => {
      const { document, matches } = await served.bestMatches('招商引资', 'exact');
      const passage = matches[0]?.passage ?? 0;
      const page = await served.open(
        `/document/${encodeURIComponent(document.document.id)}?passage=${passage}`,
      );
      const reference = String(await page.locator('.record .reference').textContent());
      expect(reference).toBe(`zw:${document.document.id}#${passage + 1}`);
      await page.goto('/');
      await page.locator('.search-field input').fill(reference);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '打开所指的原文' }).click();
      await page.locator(`#p${passage}.linked`).waitFor();
      await page.goBack();
      expect(await page.locator('.search-field input').inputValue()).toBe(reference);
    });
  },
);
