import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, newToken } from '../../server/access/token.ts';
import { TokenFile } from '../../server/access/token-file.ts';
import { Collections } from '../../server/collections/collections.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-sign-in-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sizes = [
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const;
const speech = {
  'zh-CN': { token: '令牌', signIn: '登录', wrong: '令牌不对', collection: '文集', missing: '规章' },
  'en-GB': {
    token: 'Token',
    signIn: 'Sign in',
    wrong: 'not in force',
    collection: 'Collection',
    missing: '规章',
  },
} as const;

describe.skipIf(skipped !== null)('the sign-in page', { timeout: TEST_LIMIT }, () => {
  const file = new TokenFile(join(folder, 'tokens.json'));
  const token = newToken();
  beforeAll(() => file.replace([{ name: '李', sha256: hashOf(token), collections: null, made: '' }]));
  const served = new ServedPage({}, (engine) => ({
    engine: new Collections(
      ['湖南', '新闻', '规章'],
      (name) => (name === '规章' ? null : engine),
      (name) => name === '规章',
    ),
    tokens: file,
  }));

  const sideways = (page: Page): Promise<unknown> =>
    page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

  it.each(
    sizes.flatMap(([size, window]) =>
      (['zh-CN', 'en-GB'] as const).flatMap((locale) =>
        (['light', 'dark'] as const).map((colours) => [size, locale, colours, window] as const),
      ),
    ),
  )('and what it opens break no rule of axe-core: %s, %s, %s', async (_size, locale, colorScheme, window) => {
    const words = speech[locale];
    const page = await served.open('/?q=工业园区', window, locale);
    await page.emulateMedia({ colorScheme });
    await page.getByLabel(words.token).waitFor();
    expect(await violations(page), 'asked for').toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.getByLabel(words.token).fill('zhengwen_mistyped');
    await page.getByRole('button', { name: words.signIn, exact: true }).click();
    await page.getByRole('alert').getByText(words.wrong).waitFor();
    expect(await violations(page), 'refused').toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.getByLabel(words.token).fill(token);
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    // A collection that cannot be opened is told of above what is found in the others.
    await page.locator('.problems').getByText(words.missing).waitFor();
    expect(await page.locator('.problems .query-excerpt').count()).toBe(0);
    expect(await page.getByLabel(words.collection).locator('option').count()).toBe(4);
    expect(await violations(page), 'signed in').toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
});
