import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();
if (skipped !== null) console.warn(`browser tests skipped: ${skipped}`);

describe.skipIf(skipped !== null)('words that were left out of the texts', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  it('are offered where no text holds them, and open in the source with the words marked and the reason told', async () => {
    const page = await served.open('/?q=上一篇');
    await page.getByRole('link', { name: /^查看这 \d+ 处$/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('removed') === 'true');
    const excerpt = page.locator('.left-out-excerpt').first();
    await excerpt.waitFor();
    expect(await excerpt.locator('mark').first().textContent()).toBe('上一篇');
    expect(await excerpt.locator('.tag').textContent()).toBe('移出正文');
    await excerpt.getByRole('link', { name: /^在原文中查看：/ }).click();
    const mark = page.locator('.source-lines .fate.removed mark').first();
    await mark.waitFor();
    expect(await mark.textContent()).toBe('上一篇');
    expect(await page.getByRole('note').textContent()).toMatch(/^原文第 \d+ 行 移除 · /);
    expect(await page.locator('.source-lines .asked mark').count()).toBe(1);
  });

  it('are counted beside the texts that hold the query, and shown and hidden by a link', async () => {
    const page = await served.open('/?q=工业园区');
    await page.getByRole('link', { name: /^另有 \d+ 处/ }).click();
    await page.locator('.left-out-excerpt').first().waitFor();
    await page.getByRole('link', { name: '只看正文' }).click();
    await page.locator('.left-out-excerpt').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('removed')).toBe(false);
  });

  it('whose file has changed since are said to be gone instead of marking others', async () => {
    const page = await served.open('/?q=上一篇&removed=true');
    const href = await page.locator('.left-out-excerpt .open-passage').first().getAttribute('href');
    const address = new URL(String(href), served.address);
    address.searchParams.set('words', '从未写过');
    await page.goto(String(address));
    await page.getByText('原文里已没有“从未写过”').waitFor();
    expect(await page.locator('.source-lines mark.quote').count()).toBe(0);
  });

  it('have their rules told with reasons and counts among what the collection holds, to be sorted', async () => {
    const page = await served.open('/corpus');
    const table = page.getByRole('table', { name: '规则的使用' });
    const uses = async (): Promise<number[]> =>
      (await table.locator('tbody .number').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    await table.waitFor();
    const falling = await uses();
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(falling.at(0)).toBeGreaterThan(0);
    await table.getByRole('button', { name: '次数' }).click();
    const rising = await uses();
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  });
});
