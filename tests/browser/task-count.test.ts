import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedWorkbook } from '../server/export/opened-workbook.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';
import { expectClean, openIn, search, TASK_WINDOWS, totals } from './task-windows.ts';

const WORD = '协同推进';
const OBJECTS = ['园区建设', '招商工作', '水利设施', '农村道路', '环境整治', '企业改制'];
const [FILES, LINES] = [42, 260];
const WORDINGS = ['引进资金', '吸引客商', '上门招商'];
/** Two texts alike, for the counts with copies and without. */
const COPY = '关于渡口改桥的意见\n\n渡口改桥要快，渡口改桥要稳，年底前把渡口的桥都架起来，不留一处隐患。\n';

const TEXTS = {
  ...Object.fromEntries(
    Array.from({ length: FILES }, (_, file): [string, string] => {
      const year = 2000 + (file % 20);
      const lines = Array.from({ length: LINES }, (__, line) => {
        const object = OBJECTS[(line * line + file) % OBJECTS.length];
        return `第${file * LINES + line}项由第${line}组牵头，${WORD}${object}，限${(line % 28) + 1}日办结。`;
      });
      const wordings = WORDINGS.filter((_wording, at) => (file + at) % 3 > 0).join('与');
      return [
        `分工${file}.txt`,
        `湖南省常德市${year}年重点任务分工第${file}号方案\n\n今年靠${wordings}开路。\n${lines.join('\n')}\n`,
      ];
    }),
  ),
  '渡口甲.txt': COPY,
  '渡口乙.txt': COPY,
};

const rows = (page: Page) => page.locator('.concordance .rows .line:not(.waits)');

async function openExport(page: Page) {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const panel = page.getByRole('dialog', { name: '导出检索结果' });
  await panel.getByRole('button', { name: /导出 \d/ }).waitFor();
  return panel;
}

async function bytesOf(page: Page, begin: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
  return readFile(await download.path());
}

const recordsOf = (csv: Buffer): Record<string, string>[] => parseCsv(csv, { bom: true, columns: true });

describe.skipIf(whySkipped() !== null)('a researcher counts', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage(TEXTS);

  it.each(TASK_WINDOWS)(
    'ten thousand occurrences of a word, sorts them to the right and takes them away as CSV as they stand ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, WORD);
      await page
        .getByRole('navigation', { name: '查看方式' })
        .getByRole('link', { name: '逐条索引' })
        .click();
      await rows(page).first().waitFor();
      await page.getByLabel('排序').selectOption('右一词');
      await page.waitForURL((url) => url.searchParams.get('order') === 'right-word1');
      await expect.poll(() => rows(page).first().textContent()).toContain(`${WORD}环境`);
      await expectClean(page);
      const told = FILES * LINES;
      expect(told).toBeGreaterThan(10_000);
      // Copies of a text are listed once until one wants them all.
      await page.locator('.row-count').getByRole('link', { name: '全部列出' }).click();
      await expect.poll(() => page.locator('.row-count').textContent()).toMatch(/^10,920 条/);
      await rows(page).first().waitFor();
      const panel = await openExport(page);
      expect(await panel.getByRole('radio', { name: /^逐条索引的一条/ }).isChecked()).toBe(true);
      await panel.getByText('CSV', { exact: false }).first().click();
      const csv = await bytesOf(page, () => panel.getByRole('button', { name: '导出 10,920 行' }).click());
      const records = recordsOf(csv);
      expect(records).toHaveLength(told);
      const behind = records.map(({ right = '' }) => right.slice(0, 2));
      expect(behind).toEqual(behind.toSorted(new Intl.Collator('zh').compare));
      const [first] = records;
      await page.keyboard.press('Escape');
      const shown = String(await rows(page).first().textContent()).replaceAll(/\s/gu, '');
      expect(shown).toContain(`${first?.match}${first?.right?.slice(0, 6)}`);
      expect(first?.search).toBe(`q=${WORD}&duplicates=all&view=concordance&order=right-word1`);
    },
  );

  it.each(TASK_WINDOWS)(
    'three wordings in one trend, and opens a point of it ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, WORDINGS[0] ?? '');
      await page.getByRole('link', { name: '看趋势' }).click();
      const points = page.locator('.trend-drawing a');
      await points.first().waitFor();
      for (const wording of WORDINGS.slice(1)) {
        await page.getByRole('button', { name: '再加一个' }).click();
        await page.keyboard.type(wording);
      }
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.getAll('q').length === 3);
      await expect.poll(() => page.locator('.trend-totals li').count()).toBe(3);
      await expectClean(page);
      const point = points.and(page.locator('[aria-label^="上门招商 · 2005 年"]'));
      const told = Number(/：(\d+) 篇/.exec(String(await point.getAttribute('aria-label')))?.[1]);
      expect(told).toBeGreaterThan(0);
      // Two wordings are in as many documents of that year: the page asks which is meant.
      await point.locator('path').click();
      const together = page.getByRole('list', { name: '重合的点' }).getByRole('link');
      await together.filter({ hasText: /^上门招商 · 2005 年/ }).click();
      await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('year') === '2005');
      expect((await totals(page))[0]).toBe(told);
      expect(await page.locator('.hit mark', { hasText: '上门招商' }).count()).toBeGreaterThan(0);
    },
  );

  it.each(TASK_WINDOWS)(
    'rows of XLSX and CSV, which equal the counts of the page ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await search(page, '渡口');
      const [documents = 0, texts = 0, , occurrences = 0] = await totals(page);
      expect(texts).toBeLessThan(documents);
      const panel = await openExport(page);
      await panel.getByRole('radio', { name: '全部列出' }).check({ force: true });
      await expectClean(page);
      const submit = (count: number) => () => panel.getByRole('button', { name: `导出 ${count} 行` }).click();
      const [sheet] = openedWorkbook(await bytesOf(page, submit(occurrences)));
      expect(sheet?.rows).toHaveLength(occurrences + 1);
      await panel.getByText('CSV', { exact: false }).first().click();
      expect(recordsOf(await bytesOf(page, submit(occurrences)))).toHaveLength(occurrences);
      await panel.getByText(/^一篇/).click();
      expect(recordsOf(await bytesOf(page, submit(documents)))).toHaveLength(documents);
      await panel.getByText('合并，每组只列一篇').click();
      const folded = recordsOf(await bytesOf(page, submit(texts)));
      expect(folded).toHaveLength(texts);
      expect(folded.filter(({ copies }) => copies !== '')).toHaveLength(documents - texts);
    },
  );
});
