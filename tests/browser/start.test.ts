import { readFile } from 'node:fs/promises';
import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)(
  'the start page, the collection and references',
  { timeout: TEST_LIMIT },
  () => {
    const served = new ServedPage({
      '旧令.txt': '关于青禾县水利的通知\n\n青禾县人民政府\n\n1952年3月4日\n',
      'zhengwen.csv': [
        'file,region,date',
        '梯田.txt,湖南省/常德市/桃源县,2006-02-11',
        '渡口.txt,湖南省/常德市,2006-05-01',
        '小学.txt,湖南省,2007-09-01',
        '胡同.txt,北京市/东城区,2007-06-01',
      ].join('\n'),
      '梯田.txt': '关于梯田复垦的通知\n\n各村入冬前把梯田修好。\n',
      '渡口.txt': '关于渡口改桥的批复\n\n同意把两处渡口改为便桥。\n',
      '小学.txt': '关于村小合并的意见\n\n合并村小要先问家长。\n',
      '胡同.txt': '关于胡同修缮的通告\n\n胡同修缮期间请绕行。\n',
    });

    it('tells what the collection holds in figures that lead there, and how to bring one’s own folder', async () => {
      const page = await served.open('/');
      const figures = page.locator('.holdings li');
      // The first page that a browser opens takes its time.
      await figures.nth(3).waitFor();
      expect(await figures.count()).toBe(4);
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

    it('loads at most 180 kB of compressed script at first, and nothing from other hosts', async () => {
      const page = await served.open('about:blank');
      const asked: Request[] = [];
      page.on('requestfinished', (request) => asked.push(request));
      await page.goto('/?q=招商引资');
      await page.locator('.hit').first().waitFor();
      await page.waitForLoadState('networkidle');
      const scripts = asked.filter((request) => request.resourceType() === 'script');
      expect(scripts.length).toBeGreaterThan(0);
      const sizes = await Promise.all(
        scripts.map(async (request) => (await request.sizes()).responseBodySize),
      );
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThanOrEqual(180_000);
      expect([...new Set(asked.map((request) => new URL(request.url()).origin))]).toEqual([served.address]);
    });

    it('folds decades of which nothing is held, and lists the years missing', async () => {
      const page = await served.open('/corpus');
      expect(await page.locator('.coverage th.gap').first().textContent()).toMatch(/^1953–\d{4} 无$/u);
      expect(await page.locator('.missing > p').textContent()).toContain('各地都没有文献的年份：1953–');
      await page.getByText(/个地区缺少的年份$/u).click();
      expect(await page.locator('.missing dt').count()).toBeGreaterThan(2);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载统计表（CSV）' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^zhengwen-coverage-/u);
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/corpus.png` });
      expect(await violations(page)).toEqual([]);
    });

    it('opens a province into its prefectures and counties, each of which leads to its documents', async () => {
      const page = await served.open('/corpus');
      const row = (name: string) =>
        page.locator('.coverage tbody tr', { has: page.getByRole('link', { name, exact: true }) });
      await page.getByRole('button', { name: '展开 湖南省' }).press('Enter');
      await row('常德市').waitFor();
      expect(await row('本级').locator('.total').textContent()).toBe('1');
      await page.getByRole('button', { name: '展开 常德市' }).click();
      expect(await row('桃源县').locator('.total').textContent()).toBe('1');
      expect(await row('常德市').locator('.total').textContent()).toBe('2');
      await page.getByRole('button', { name: '展开 北京市' }).click();
      await row('东城区').waitFor();
      expect(await violations(page)).toEqual([]);
      await row('桃源县').getByRole('link', { name: '桃源县，2006：1 篇' }).click();
      await page.locator('.hit', { hasText: '梯田复垦' }).waitFor();
      expect(await page.locator('.hit').count()).toBe(1);
      await page.goBack();
      // As it was left, the rows opened among it.
      await row('桃源县').waitFor();
      await page.getByRole('button', { name: '收起 湖南省' }).click();
      expect(await row('常德市').count()).toBe(0);
    });

    it('says which prefectures and counties of a province held have nothing, and has them in the table to take away', async () => {
      const page = await served.open('/corpus');
      await page.getByText(/个省级地区里，\d+ 个地市、[\d,]+ 个区县没有文献$/u).click();
      await page.getByText(/^湖南省：/u).click();
      const told = page.locator('.missing dl > div', { hasText: '常德市' }).first();
      await told.waitFor();
      expect(await told.locator('dd').textContent()).toContain('安乡县');
      expect(await told.locator('dd').textContent()).not.toContain('桃源县');
      await page.getByText(/^北京市：14 个区县$/u).waitFor();
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/corpus-missing.png`, fullPage: true });
      expect(await violations(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载统计表（CSV）' }).click(),
      ]);
      const csv = await readFile(await download.path(), 'utf8');
      expect(csv).toContain('\r\nplace_year,430725,湖南省/常德市/桃源县,2006,1,0,');
      expect(csv).toContain('\r\nplace_missing,430721,湖南省/常德市/安乡县,,0,0,');
      expect(csv).not.toContain('place_missing,430725');
    });

    it('opens a reference that was pasted, and offers to where it is the query of a link', async () => {
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
      await page.locator(`#p${passage}.linked`).waitFor();
      await page.goto(`/?${new URLSearchParams({ q: reference })}`);
      const offered = page.getByRole('link', { name: '打开所指的原文' });
      await offered.waitFor();
      await page.locator('.totals', { hasText: '0 篇文献' }).waitFor();
      // How a wording is better searched for is beside the point.
      expect(await page.getByText('不是字段名').count()).toBe(0);
      expect(await page.getByText('没有逐字相符的文献').count()).toBe(0);
      await offered.click();
      await page.locator(`#p${passage}.linked`).waitFor();
      await page.goBack();
      expect(await page.locator('.search-field input').inputValue()).toBe(reference);
    });
  },
);
