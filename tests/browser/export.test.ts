import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedWorkbook } from '../server/export/opened-workbook.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();
const PHONE = { width: 390, height: 844 };

/** The numbers that the line of totals tells. */
async function totals(page: Page): Promise<{ documents: number; texts: number; occurrences: number }> {
  await page.locator('.columns[aria-busy="false"] .totals').waitFor();
  const text = String(await page.locator('.totals').textContent());
  const [documents = 0, texts = 0, , occurrences = 0] = [...text.matchAll(/\d+/g)].map(([digits]) =>
    Number(digits),
  );
  return { documents, texts, occurrences };
}

async function openPanel(page: Page) {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const panel = page.getByRole('dialog', { name: '导出检索结果' });
  await panel.getByRole('button', { name: /导出 \d/ }).waitFor();
  return panel;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

describe.skipIf(skipped !== null)('exporting in the browser', { timeout: TEST_LIMIT }, () => {
  const speech =
    '关于园区建设的讲话\n\n园区要快，园区要实。各乡镇要把园区办好，年底对账，逐项验收，不得拖延。\n';
  const served = new ServedPage({ '甲.txt': speech, '乙.txt': speech });

  it('says how many rows there will be, and gives a workbook and a CSV of as many as the page counts', async () => {
    const page = await served.open('/?q=园区&duplicates=all');
    const { documents, texts, occurrences } = await totals(page);
    expect(texts).toBeLessThan(documents);
    const panel = await openPanel(page);
    expect(await violations(page)).toEqual([]);
    const submit = panel.getByRole('button', { name: `导出 ${occurrences} 行` });
    let coming = page.waitForEvent('download');
    await submit.click();
    const book = await coming;
    expect(book.suggestedFilename()).toMatch(/^政文 园区 \d{4}-\d{2}-\d{2}\.xlsx$/);
    const sheets = openedWorkbook(await bytesOf(book));
    expect(sheets[0]?.rows).toHaveLength(occurrences + 1);
    expect(sheets[1]?.name).toBe('说明');
    await panel.getByText(/^已保存 政文/).waitFor();

    await panel.getByText('CSV', { exact: false }).first().click();
    await panel.getByText(/^一篇/).click();
    coming = page.waitForEvent('download');
    await panel.getByRole('button', { name: `导出 ${documents} 行` }).click();
    const rows: unknown[] = parseCsv(await bytesOf(await coming), { bom: true, columns: true });
    expect(rows).toHaveLength(documents);

    await panel.getByText('合并，每组只列一篇').click();
    await panel.getByRole('button', { name: `导出 ${texts} 行` }).waitFor();
    await panel.getByText(`另有 ${documents - texts} 篇重复本不另成行`, { exact: false }).waitFor();
  });

  it('opens, chooses, saves and closes by the keyboard alone, and comes back to its button', async () => {
    const page = await served.open('/?q=园区');
    await totals(page);
    await page.getByRole('button', { name: '导出', exact: true }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: '导出检索结果' });
    await panel.getByRole('button', { name: /导出 \d/ }).waitFor();
    await panel.getByRole('radio', { name: /^Excel/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await panel.getByRole('radio', { name: /RIS/ }).isChecked()).toBe(true);
    const submit = panel.getByRole('button', { name: /导出 \d+ 条/ });
    await submit.focus();
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const entries = (await bytesOf(await coming)).toString();
    expect(entries.match(/^TY {2}- /gmu)).toHaveLength((await totals(page)).texts);
    await panel.getByText(/^已保存/).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('导出');
  });

  it('is cancelled, and tells what goes wrong', async () => {
    const page = await served.open('/?q=园区');
    await totals(page);
    const panel = await openPanel(page);
    let answer = Promise.withResolvers<void>();
    await page.route('**/api/export?*', async (route) => {
      await answer.promise;
      await route
        .fulfill({ status: 503, json: { error: { code: 'busy', message: '现在请求太多', details: [] } } })
        .catch(() => undefined);
    });
    await panel.getByRole('button', { name: /导出 \d/ }).click();
    await panel.getByText(/正在导出/).waitFor();
    await panel.getByRole('button', { name: '取消' }).click();
    await panel.getByText('已取消，没有留下文件。').waitFor();
    answer.resolve();
    answer = Promise.withResolvers<void>();
    answer.resolve();
    await panel.getByRole('button', { name: /导出 \d/ }).click();
    await panel.getByRole('alert').getByText('现在请求太多').waitFor();
  });

  it('of a list without words has rows of documents only', async () => {
    const page = await served.open('/?type=讲话');
    const { documents } = await totals(page);
    const panel = await openPanel(page);
    expect(await panel.getByRole('radio', { name: /一处/ }).isDisabled()).toBe(true);
    expect(await panel.getByRole('radio', { name: /^一篇/ }).isChecked()).toBe(true);
    expect(documents).toBeGreaterThan(0);
  });

  it.each(['light', 'dark'] as const)(
    'fits a phone, %s, and has no faults of access',
    async (colorScheme) => {
      const page = await served.open('/?q=园区', PHONE);
      await page.emulateMedia({ colorScheme });
      await totals(page);
      const panel = await openPanel(page);
      const box = await panel.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
      expect(await violations(page)).toEqual([]);
    },
  );
});
