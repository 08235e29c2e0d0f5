import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const box = (page: Page) => page.getByRole('combobox', { name: '检索词' });
const focused = (page: Page, selector: string) =>
  page.evaluate<boolean>(`document.activeElement.matches('${selector}')`);

/** The place in the list of the hit that has the keyboard, from 0; -1 where none has. */
const hitAt = (page: Page) =>
  page.evaluate<number>(
    "[...document.querySelectorAll('.hits > li')].findIndex((hit) => hit.contains(document.activeElement))",
  );

async function answered(page: Page): Promise<void> {
  await page.locator('.columns[aria-busy="false"] .totals').waitFor();
}

describe.skipIf(skipped !== null)('the keyboard', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  it('goes from the box to the first hit in two keystrokes, with and without letters', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await box(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await hitAt(page)).toBe(0);
    await box(page).fill('招商引资');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '招商引资');
    await answered(page);
    expect(await focused(page, '[role="combobox"]')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await hitAt(page)).toBe(0);
  });

  it('goes from hit to hit and opens one', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
      ['k', 0],
      ['j', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await hitAt(page)).toBe(at);
    }
    const title = String(await page.locator('.hit h3').nth(1).textContent());
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('reads result after result, and goes back to them', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await page.locator('.hit h3').nth(2).waitFor();
    const titles = await page.locator('.hit h3').allTextContents();
    await page.keyboard.press('o');
    const name = page.locator('.reader-name');
    const place = page.locator('.neighbours');
    for (const [key, at] of [
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await expect.poll(() => place.textContent()).toMatch(/^第 \d/u);
      await page.keyboard.press(key);
      await expect.poll(() => place.textContent()).toContain(`第 ${at + 1} /`);
      expect(await name.textContent()).toBe(titles[at]);
    }
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.pathname === '/');
    await answered(page);
    expect(await page.locator('.hit h3').first().textContent()).toBe(titles[0]);
  });

  it('goes through what is saved and opens it', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    for (const at of [0, 1]) {
      await page
        .locator('.hit')
        .nth(at)
        .getByRole('button', { name: /^收藏《/u })
        .click();
    }
    await page.goto('/saved');
    const titles = page.locator('.saved-entry h3');
    await expect.poll(() => titles.count()).toBe(2);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await titles.nth(1).textContent());
    await page.keyboard.press('k');
    const first = String(await titles.nth(0).textContent());
    expect(await page.evaluate('document.activeElement.textContent')).toBe(first);
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
  });

  it('comes to the box by / from every page, also back from a document', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await page.keyboard.press('/');
    expect(await focused(page, '[role="combobox"]')).toBe(true);
    await page.goto('/corpus');
    await page.locator('h1').waitFor();
    await page.keyboard.press('/');
    await answered(page);
    await expect.poll(() => focused(page, '[role="combobox"]')).toBe(true);
    expect(new URL(page.url()).searchParams.get('q')).toBe('工业园区');
  });

  it('does nothing by letters while something is typed or composed, or with Ctrl', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await box(page).focus();
    await page.keyboard.type('jo?/');
    expect(await box(page).inputValue()).toContain('jo?/');
    expect(await hitAt(page)).toBe(-1);
    await page.getByRole('searchbox', { name: '查找地区' }).focus();
    await page.keyboard.type('j');
    expect(await hitAt(page)).toBe(-1);
    await page.keyboard.press('Escape');
    await page.locator('#results').focus();
    await page.keyboard.press('Control+j');
    expect(await hitAt(page)).toBe(-1);
    await page.evaluate(
      "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, isComposing: true }))",
    );
    expect(await hitAt(page)).toBe(-1);
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 820, height: 1100 },
    { width: 390, height: 844 },
  ])('lists its keys in a dialog, which axe finds nothing wrong with at $width', async (window) => {
    const page = await served.open('/?q=工业园区', window);
    await answered(page);
    await page.locator('#results').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: '快捷键' });
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allInnerTexts()).toEqual(
      expect.arrayContaining(['/', '?', 'j', 'k', 'o']),
    );
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('leaves single letters alone once they are switched off, beyond this visit, and finds them again by the button', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await page.getByRole('button', { name: '快捷键' }).click();
    await page.getByRole('checkbox', { name: /启用单个字母/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await answered(page);
    await page.locator('#results').focus();
    for (const key of ['j', '?', '/']) await page.keyboard.press(key);
    expect(await hitAt(page)).toBe(-1);
    expect(await page.getByRole('dialog', { name: '快捷键' }).count()).toBe(0);
    expect(await focused(page, '[role="combobox"]')).toBe(false);
    await page.getByRole('button', { name: '快捷键' }).click();
    await page.getByRole('checkbox', { name: /启用单个字母/ }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'detached' });
    await page.locator('#results').focus();
    await page.keyboard.press('j');
    expect(await hitAt(page)).toBe(0);
  });

  it('skips the head, the box and the filters to the results', async () => {
    const page = await served.open('/?q=工业园区');
    await answered(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到检索结果');
    await page.keyboard.press('Enter');
    expect(await focused(page, '#results')).toBe(true);
  });

  it('completes a place by pinyin behind the name of a field', async () => {
    const page = await served.open('/');
    await box(page).fill('工业 -地区:hun');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.first().locator('.suggestion-text').textContent()).toBe('湖南省');
    await page.keyboard.press('ArrowDown');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '工业 -地区:湖南省');
  });
});
