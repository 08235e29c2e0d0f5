import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)('accessibility', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();
  const wide = { width: 1440, height: 900 };
  const tablet = { width: 820, height: 1100 };
  const phone = { width: 390, height: 844 };
  const sizes = [
    ['wide', wide],
    ['tablet', tablet],
    ['phone', phone],
  ] as const;

  it.each(
    sizes.flatMap(([size, window]) =>
      (['light', 'dark'] as const).map((colorScheme) => [size, colorScheme, window] as const),
    ),
  )(
    'no page of a %s window in %s colours breaks a rule of axe-core or scrolls sideways',
    async (...window) => {
      const [, colorScheme, viewport] = window;
      const page = await served.open('/', viewport);
      await page.emulateMedia({ colorScheme });
      const document = String(await page.locator('.hit h3 a').first().getAttribute('href'));
      const [address = ''] = document.split('?');
      for (const [path, ready] of [
        ['/', '.examples .example'],
        ['/?lang=en', '.examples .example'],
        ['/?q=工业园区 或 开发区', '.problems'],
        ['/?q=怎样办好工业园区&match=relaxed&lang=zh', '.marked-words'],
        ['/?q=没有这样的话', '.empty'],
        ['/corpus', '.files:not(.rules) td'],
        ['/corpus?lang=en', '.files:not(.rules) td'],
        [`${address}?passage=1&quote=${encodeURIComponent('哪里都没有写过的话')}&lang=zh`, '.link-notice'],
        [`${address}?view=source`, '.source-lines'],
        ['/document/nowhere', 'h1'],
      ]) {
        await page.goto(String(path));
        await page.locator(String(ready)).first().waitFor();
        // What is still on its way fades in.
        await page.locator('.waiting').waitFor({ state: 'detached' });
        expect(await violations(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'), path).toBe(0);
      }
      await page.goto(address);
      await page.locator('.proofs button').first().click();
      await page.locator('mark.evidence').first().waitFor();
      expect(await violations(page), 'evidence').toEqual([]);
    },
  );

  it.each([
    ['the search page', '/?q=工业园区&type=讲话', '.hit', wide],
    ['the search page on a phone', '/?q=工业园区', '.hit', phone],
    ['an empty result', '/?q=没有这样的话', '.empty', wide],
    ['a syntax error', '/?q=(园区', '[role=alert]', wide],
    ['the collection', '/corpus', 'table', wide],
    ['the search page in English', '/?q=园区&lang=en', '.hit', wide],
  ])('%s breaks no rule of axe-core', async (_name, path, ready, window) => {
    const page = await served.open(path, window);
    await page.locator(ready).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['light', wide],
    ['dark', phone],
  ] as const)('a document in %s colours breaks no rule of axe-core', async (colorScheme, window) => {
    const page = await served.open('/?q=工业园区', window);
    await page.emulateMedia({ colorScheme });
    await page.locator('.hit h3 a').first().click();
    await page.locator('mark').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('in the few colours of a system shows bars, the level chosen, and the mark that one is at', async () => {
    const page = await served.open('/?q=工业园区', wide);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('.bar-count').first().waitFor();
    const style = (selector: string, property: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
      );
    const canvas = await style('body', 'backgroundColor');
    expect(await style('.bar-count', 'backgroundColor')).not.toBe(canvas);
    expect(await style('.bar-possible', 'backgroundImage')).toContain('gradient');
    expect(await style('.levels input:not(:checked) + span', 'borderBottomColor')).toBe(canvas);
    expect(await style('.levels input:checked + span', 'borderBottomColor')).not.toBe(canvas);
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text mark.current').first().waitFor();
    expect(await style('.text mark.current', 'outlineStyle')).toBe('solid');
    await page.locator('.minimap .tick').first().waitFor();
    expect(await style('.minimap .tick', 'backgroundColor')).not.toBe(canvas);
  });

  it('the search page in dark colours breaks no rule of axe-core', async () => {
    const page = await served.open('/?q=工业园区', wide);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.hit').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
