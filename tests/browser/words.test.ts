import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openedWorkbook } from '../server/export/opened-workbook.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)('the words of a search', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();
  const phone = { width: 390, height: 844 };
  const collocates = '/?q=工业&view=collocations&minimum=2';

  it('are a further way to look at the results, told from there by what stands beside the occurrences', async () => {
    const page = await served.open('/?q=工业');
    await page.getByRole('navigation', { name: '查看方式' }).getByRole('link', { name: '词语' }).click();
    await page.locator('.word-table tbody tr').first().waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('collocations');
    expect(await page.locator('.word-counts').textContent()).toContain('左右各 5 词之内共');
    await page.getByLabel('窗口').selectOption({ label: '同一句' });
    await page.waitForURL(/window=sentence/);
    await page.getByText('不列虚词和数字').click();
    await page.waitForURL(/stops=true/);
    await expect.poll(() => page.locator('.word-table').textContent()).not.toContain('的');
  });

  it('are ordered by each column, by mouse and by keyboard, and the other way round', async () => {
    const page = await served.open(collocates);
    const column = (name: string) => page.getByRole('columnheader', { name });
    const numbers = () =>
      page
        .locator('.word-table tbody tr td:nth-child(3)')
        .allTextContents()
        .then((texts) => texts.map((text) => Number(text.replaceAll(',', ''))));
    await column('观察频次').getByRole('button').click();
    await page.waitForURL(/column=observed/);
    await expect.poll(() => column('观察频次').getAttribute('aria-sort')).toBe('descending');
    const descends = async (): Promise<boolean> => {
      const listed = await numbers();
      return listed.length > 1 && listed.every((number, at) => at === 0 || number <= (listed[at - 1] ?? 0));
    };
    await expect.poll(descends).toBe(true);
    await column('观察频次').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reverse=true/);
    await expect.poll(() => column('观察频次').getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => (await numbers())[0]).toBe(2);
  });

  it('lead to where they stand: at least as often as observed', async () => {
    const page = await served.open(`${collocates}&stops=true&window=sentence`);
    const row = page.locator('.word-table tbody tr').first();
    const word = String(await row.locator('th a').textContent());
    const observed = Number((await row.locator('td').nth(1).textContent())?.replaceAll(',', ''));
    await row.locator('th a').click();
    await page.locator('.hit mark').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(`工业 /s ${word}`);
    const marks = await page.locator('.hit mark').allTextContents();
    expect(marks).toContain(word);
    const found = await page.request.get(`/api/search?q=${encodeURIComponent(`工业 /s ${word}`)}`);
    const { total } = (await found.json()) satisfies { total: { occurrences: number } };
    expect(total.occurrences).toBeGreaterThanOrEqual(observed);
    await page.goBack();
    await page.locator('.word-table tbody tr').first().waitFor();
  });

  it('go into files for spreadsheets, as many as the page counts', async () => {
    const page = await served.open(collocates);
    await page.locator('.word-table tbody tr').first().waitFor();
    const listed = Number(
      /列出 ([\d,]+) 个词/
        .exec(String(await page.locator('.word-counts').textContent()))?.[1]
        ?.replaceAll(',', ''),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('zhengwen-collocations.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(listed + 1);
    expect(lines[1]).toContain('/api/collocations?q=');
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 XLSX' }).click(),
    ]);
    expect(book.suggestedFilename()).toBe('zhengwen-collocations.xlsx');
    const [rows] = openedWorkbook(await readFile(await book.path()));
    expect(rows?.rows).toHaveLength(listed + 1);
  });

  it('of a selection are told against the rest, and of all texts there is no rest', async () => {
    const page = await served.open('/?type=讲话&view=collocations');
    await page.locator('.word-table tbody tr').first().waitFor();
    expect(await page.locator('.word-lists [aria-current]').textContent()).toBe('主题词');
    await page.goto('/?view=collocations&words=keywords');
    await page.locator('.word-nothing').waitFor();
    expect(await page.locator('.word-nothing').textContent()).toContain('没有其余文献');
  });

  it('that follow one another are n-grams, by words or by characters', async () => {
    const page = await served.open('/?q=工业&view=collocations');
    await page.getByRole('navigation', { name: '词表' }).getByRole('link', { name: '词串' }).click();
    await page.getByLabel('单位').selectOption({ label: '字' });
    await page.getByLabel('长度').selectOption('4');
    await page.waitForURL(/by=characters.*length=4/);
    await expect.poll(() => page.locator('.word-table tbody th').first().textContent()).toMatch(/^[^ ]{4}$/);
  });

  it('say how they are counted, with the sources', async () => {
    const page = await served.open(collocates);
    await page.getByText('怎样数、怎样算').click();
    const notes = await page.locator('.word-notes').textContent();
    expect(notes).toContain('Dunning');
    expect(notes).toContain('Rychlý');
  });

  it('say so where no word stands there often enough', async () => {
    const page = await served.open('/?q=工业&view=collocations&minimum=100000');
    await page.locator('.word-nothing').waitFor();
    expect(await page.locator('.word-nothing').textContent()).toContain('最低频次');
  });

  const desktop = { width: 1440, height: 900 };
  const tablet = { width: 820, height: 1100 };
  it.each(
    (['light', 'dark'] as const).flatMap((colours) =>
      [
        { window: desktop, path: collocates },
        { window: tablet, path: '/?q=工业&view=collocations&words=keywords&lang=en' },
        { window: phone, path: '/?q=工业&view=collocations&words=ngrams' },
        { window: phone, path: collocates },
      ].map((shown) => ({ ...shown, colours, width: shown.window.width })),
    ),
  )('break no rule of axe-core: $path, $width pixels wide, $colours', async ({ window, path, colours }) => {
    const page = await served.open('/corpus', window);
    await page.emulateMedia({ colorScheme: colours });
    await page.goto(path);
    await page.locator('.word-table tbody tr').first().waitFor();
    await page.locator('.word-notes summary').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});
