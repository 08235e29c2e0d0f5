import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

describe.skipIf(whySkipped() !== null)('a page in trouble', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  it('shows a notice and the way back instead of a blank page where a view fails', async () => {
    const page = await served.open('/');
    page.removeAllListeners('pageerror');
    await page.route('**/api/corpus**', (route) => route.fulfill({ json: { documents: 'none' } }));
    await page.getByRole('link', { name: '文集概览' }).click();
    await page.getByRole('alert').getByText('这一页出了错').waitFor();
    expect(await page.locator('.masthead').isVisible()).toBe(true);
    await page.locator('.brand').click();
    await page.locator('.hit, .introduction').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('works where the browser refuses to keep anything', async () => {
    const page = await served.open('/corpus');
    await page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`);
    await page.goto('/?q=工业园区');
    await page.locator('.hit').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Region' }).waitFor();
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('works in browsers without Map.groupBy', async () => {
    const page = await served.open('/corpus');
    await page.addInitScript('delete Map.groupBy; delete Object.groupBy;');
    await page.goto('/?q=工业园区');
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text mark').first().waitFor();
    expect(await page.locator('.traces').count()).toBe(1);
  });

  it('says without scripts what it needs', async () => {
    const response = await fetch(served.address);
    const html = await response.text();
    expect(html).toMatch(/<noscript>[\s\S]*JavaScript[\s\S]*<\/noscript>/);
  });

  it('tells a person at a wrong address so in the page', async () => {
    const page = await served.open('/corpus');
    const response = await page.goto('/corpus/no-such-page');
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  });

  it('speaks the language of the browser on the first visit', async () => {
    const page = await served.open('/', { width: 1280, height: 800 }, 'en-GB');
    await page.getByRole('heading', { name: 'Region' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('stays in the language that a link asked for, from page to page', async () => {
    const page = await served.open('/?q=工业园区&lang=en');
    await page.getByRole('heading', { name: 'Region' }).waitFor();
    await page.locator('.hit h3 a').first().click();
    await page.getByRole('heading', { name: 'Record and evidence' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '著录与依据' }).waitFor();
    await page.getByRole('link', { name: '文集概览' }).click();
    await page.getByRole('heading', { name: '地区与年份' }).waitFor();
  });

  it('marks evidence within its line, in the letters of the text', async () => {
    const [document] = await served.documents('工业园区');
    const page = await served.open(`/document/${encodeURIComponent(String(document?.document.id))}`);
    await page.locator('.proofs button').first().click();
    await page.locator('mark.evidence').first().waitFor();
    const [size, around, indent] = await page.evaluate<[string, string, string]>(`(() => {
      const mark = document.querySelector('mark.evidence');
      const style = getComputedStyle(mark);
      return [style.fontSize, getComputedStyle(mark.parentElement).fontSize, style.paddingInlineStart];
    })()`);
    expect(size).toBe(around);
    expect(indent).toBe('0px');
  });
});
