import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, newToken } from '../../server/access/token.ts';
import { TokenFile } from '../../server/access/token-file.ts';
import { Collections } from '../../server/collections/collections.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-access-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the browser refused by the policy of the page, from now on. */
async function refusals(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(`window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile);
    });`);
  return () => page.evaluate('window.refused');
}

describe.skipIf(skipped !== null)('the policy of the page', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  it('allows all that the page does, and no script that is put into it', async () => {
    const page = await served.open('/corpus');
    const refused = await refusals(page);
    for (const path of ['/?q=工业园区', '/?q=(', '/corpus', '/no-such-page']) {
      await page.goto(path);
      await page.locator('main').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await refused()).toEqual([]);
    }
    await page.goto('/?q=工业园区');
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text mark').first().waitFor();
    expect(await refused()).toEqual([]);
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await refused()).toHaveLength(1);
  });
});

describe.skipIf(skipped !== null)('a server for several readers', { timeout: TEST_LIMIT }, () => {
  const file = new TokenFile(join(folder, 'tokens.json'));
  const [all, limited] = [newToken(), newToken()];
  beforeAll(() =>
    file.replace([
      { name: '李', sha256: hashOf(all), collections: null, made: '' },
      { name: '王', sha256: hashOf(limited), collections: ['新闻'], made: '' },
    ]),
  );
  const served = new ServedPage({}, (engine) => ({
    engine: new Collections(['湖南', '新闻'], () => engine),
    tokens: file,
    basePath: '/zhengwen',
  }));

  async function signIn(page: Page, token: string): Promise<void> {
    await page.getByLabel('令牌').fill(token);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }

  it('asks for a token in place of the page, tells a wrong one, and then shows what the link led to', async () => {
    const page = await served.open('/zhengwen/c/湖南/?q=工业园区');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.locator('.hit').count()).toBe(0);
    await signIn(page, 'zhengwen_mistyped');
    await page.getByRole('alert').getByText('令牌不对').waitFor();
    await signIn(page, all);
    await page.locator('.hit').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('工业园区');
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
  });

  it('speaks English where the reader does', async () => {
    const page = await served.open('/zhengwen/', { width: 1280, height: 800 }, 'en-GB');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('Token').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('not in force').waitFor();
  });

  it('goes from all collections to one and on to a document, and each address opens by itself', async () => {
    const page = await served.open('/zhengwen/?q=工业园区');
    const refused = await refusals(page);
    await signIn(page, all);
    await page.locator('.hit').first().waitFor();
    const counted = await page.locator('.hit-source').allTextContents();
    expect(counted.some((line) => line.startsWith('湖南'))).toBe(true);
    expect(counted.some((line) => line.startsWith('新闻'))).toBe(true);

    await page.locator('.hit h3 a').first().click();
    await page.locator('.text mark').first().waitFor();
    await page.reload();
    await page.locator('.text mark').first().waitFor();
    await page.goBack();

    await page.getByLabel('文集').selectOption('湖南');
    await page.waitForURL((url) => url.pathname.startsWith('/zhengwen/c/'));
    await page.locator('.hit').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('工业园区');
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text mark').first().waitFor();
    expect(decodeURIComponent(new URL(page.url()).pathname)).toMatch(/^\/zhengwen\/c\/湖南\/document\//);
    await page.reload();
    await page.locator('.text mark').first().waitFor();
    await page.getByRole('link', { name: '文集概览' }).click();
    await page.locator('table').first().waitFor();
    expect(await page.evaluate("document.querySelector('.brand img').naturalWidth")).toBeGreaterThan(0);
    expect(await refused()).toEqual([]);
  });

  it('shows a reader of one collection no other', async () => {
    const page = await served.open('/zhengwen/?q=工业园区');
    await signIn(page, limited);
    await page.locator('.hit').first().waitFor();
    expect(await page.getByLabel('文集').locator('option').allTextContents()).toEqual(['全部文集', '新闻']);
    const lines = await page.locator('.hit-source').allTextContents();
    expect(lines.every((line) => line.startsWith('新闻'))).toBe(true);
    await page.goto('/zhengwen/c/湖南/?q=工业园区');
    await page.getByText('没有“湖南”这个文集').waitFor();
  });
});
