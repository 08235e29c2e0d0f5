import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const HEADINGS = ['一、总体要求', '二、重点任务', '三、保障措施'];
const LINES = Array.from(
  { length: 30 },
  (_, at) => `第${at + 1}次调度要求各单位按月核对台账，及时更正差错，不得漏报。`,
);
const LONG_TEXT = [
  '# 湖南省常德市2008年台账核对工作会议上的讲话',
  '',
  ...HEADINGS.flatMap((heading, at) => [
    `## ${heading}`,
    '',
    ...LINES.slice(0, 10 + 10 * at).flatMap((line) => [line, '']),
  ]),
].join('\n');

const RULES = [
  '# 清渠规约',
  '第一条 为了清渠，制定本规约。',
  '第二条 村民按户出工清渠。',
  '清渠每年两次。',
  '第三条 误工的补工。',
].join('\n\n');

describe.skipIf(skipped !== null)('the reader’s surroundings', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ '台账核对讲话.md': LONG_TEXT, '清渠规约.md': RULES });
  const WIDE = { width: 1440, height: 900 };

  async function openLong(q = '台账', window = WIDE): Promise<Page> {
    const [detail] = await served.documents('"各单位按月核对台账"');
    const page = await served.open(
      `/document/${encodeURIComponent(detail?.document.id ?? '')}?${new URLSearchParams({ q })}`,
      window,
    );
    await page.locator('.text').waitFor();
    return page;
  }

  it('stays where one reads while the keyboard goes through what is at the top of the window', async () => {
    for (const width of [390, 1440]) {
      const page = await openLong('台账', { width, height: 844 });
      await page.locator('.find-count').filter({ hasText: '/' }).waitFor();
      await page.evaluate('window.scrollTo(0, 900)');
      const before = await page.evaluate('window.scrollY');
      await page.evaluate(`document.querySelector('.reader-head a').focus()`);
      const reached: unknown[] = [];
      do {
        expect(await page.evaluate('window.scrollY'), String(reached.at(-1))).toBe(before);
        reached.push(await page.evaluate('document.activeElement.outerHTML'));
        await page.keyboard.press('Tab');
      } while ((await page.evaluate(`document.activeElement.closest('.reader-head') !== null`)) === true);
      expect(reached.length).toBeGreaterThan(3);
      await page.close();
    }
  });

  it('lets the text be cited wherever one reads, also where the record stands far below', async () => {
    for (const width of [390, 820, 1440]) {
      const page = await openLong('台账', { width, height: 844 });
      await page.evaluate('window.scrollTo(0, 900)');
      const cite = page.getByRole('button', { name: /^引用/u });
      const seen = await Promise.all((await cite.all()).map((button) => button.isVisible()));
      expect(
        seen.filter((visible) => visible),
        String(width),
      ).toHaveLength(1);
      await cite.and(page.locator(':visible')).click();
      const menu = page.getByRole('dialog');
      await menu.getByText('GB/T 7714—2015').first().waitFor();
      expect((await menu.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('引用');
      await page.close();
    }
  });

  it.each([
    ['wide', WIDE],
    ['narrow', { width: 390, height: 844 }],
  ])('keeps title, place, date and the match at hand in the window, %s', async (_, window) => {
    const page = await openLong('台账', window);
    const head = page.locator('.reader-head');
    // The page may still be on its way to the first match, and take the window there.
    await expect
      .poll(async () => {
        await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
        return (await head.boundingBox())?.y;
      })
      .toBe(0);
    const said = await head.textContent();
    expect(said).toContain('台账核对工作会议');
    expect(said).toContain('湖南省 › 常德市');
    expect(said).toContain('2008');
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/^\d+ \/ \d+$/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(window.width);
    const cut = await page.evaluate(`(() => {
      document.querySelector('.reader-name').textContent = '核对台账'.repeat(40);
      const [title, facts] = ['.reader-title', '.reader-title .quiet'].map((part) =>
        document.querySelector(part).getBoundingClientRect().right);
      return facts > title;
    })()`);
    expect(cut, 'place and date beside a long title').toBe(false);
    if (window === WIDE) expect(await page.locator('.record').isVisible()).toBe(true);
  });

  it('leaves what a link leads to below the head', async () => {
    const page = await openLong();
    await page.locator('.outline a').nth(1).click();
    await page.locator('.passage.linked').waitFor();
    await expect
      .poll(() =>
        page.evaluate(`document.querySelector('.passage.linked').getBoundingClientRect().top -
          document.querySelector('.reader-head').getBoundingClientRect().bottom`),
      )
      .toBeGreaterThanOrEqual(0);
  });

  it('goes to the next and previous result of the search, over the end of a page, and back', async () => {
    const page = await served.open('/?q=工作&size=2');
    await page.locator('.hit h3 a').nth(1).waitFor();
    const titles = await page.locator('.hit h3').allTextContents();
    await page.locator('.hit h3 a').first().click();
    const places = page.locator('.neighbours');
    await expect.poll(() => places.textContent()).toMatch(/第 1 \/ \d+ 条/u);
    expect(await places.locator('a').count()).toBe(1);
    const next = page.getByRole('link', { name: /^下一条结果/u });
    await next.click();
    await expect.poll(() => places.textContent()).toMatch(/第 2 \//u);
    expect(await page.locator('.reader-name').textContent()).toBe(titles[1]);
    await next.click();
    await expect.poll(() => places.textContent()).toMatch(/第 3 \//u);
    await page.getByRole('link', { name: '返回检索结果' }).click();
    await page.waitForURL((url) => url.searchParams.get('page') === '2');
    await page.locator('.hit h3 a').first().click();
    await page.getByRole('link', { name: /^上一条结果/u }).click();
    await expect.poll(() => page.locator('.reader-name').textContent()).toBe(titles[1]);
  });

  it('tells of no neighbours in a link that somebody sent', async () => {
    const page = await openLong();
    expect(await page.locator('.neighbours').count()).toBe(0);
  });

  it('counts in the outline what each part holds, and tells where one is', async () => {
    const page = await openLong('台账');
    const counts = page.locator('.outline-count [aria-hidden]');
    await expect.poll(() => counts.allTextContents()).toEqual(['10', '20', '30']);
    const here = page.locator('.outline [aria-current="location"]');
    for (const [at, heading] of HEADINGS.slice(0, 2).entries()) {
      await page.evaluate(`document.querySelectorAll('.passage:has(h2)')[${at}].scrollIntoView()`);
      await expect.poll(() => here.allTextContents()).toEqual([heading]);
    }
    await page.getByRole('textbox', { name: '文中查找' }).fill('第20次');
    await expect.poll(() => counts.allTextContents()).toEqual(['1', '1']);
  });

  it('lists the provisions of a text without headings, with what each holds', async () => {
    const [detail] = await served.documents('"村民按户出工清渠"');
    const id = encodeURIComponent(detail?.document.id ?? '');
    const page = await served.open(`/document/${id}?q=清渠`, WIDE);
    await expect
      .poll(() => page.locator('.outline li').allTextContents())
      .toEqual([
        '第一条 为了清渠，制定本规约。1此部分命中 1 处',
        '第二条 村民按户出工清渠。2此部分命中 2 处',
        '第三条 误工的补工。',
      ]);
    await page.locator('.outline a').last().click();
    await expect.poll(() => page.evaluate(`document.querySelector('.passage.linked')?.id`)).toBe('p4');
  });

  it('shows all matches beside the scroll bar, each a place to go to', async () => {
    const page = await openLong('台账');
    const ticks = page.locator('.minimap .tick');
    await expect.poll(() => ticks.count()).toBeGreaterThan(20);
    await ticks.last().click();
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/^(?:59|6[01]) \//);
    await expect
      .poll(() =>
        page.evaluate(`(() => {
          const { top, bottom } = document.querySelector('mark.current').getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        })()`),
      )
      .toBe(true);
    expect(await page.locator('.minimap').getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    ['常德市', 'region', '4307'],
    ['湖南省', 'region', '43'],
    ['2008 年', 'year', '2008'],
    ['讲话', 'type', '讲话'],
  ])('searches for everything with the same value: %s', async (name, filter, value) => {
    const page = await openLong();
    await page.locator('.record').getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL((url) => url.searchParams.get(filter) === value);
    expect(await page.locator('.hit').count()).toBeGreaterThanOrEqual(0);
    await expect.poll(() => page.locator('.hit h3').allTextContents()).not.toEqual([]);
  });

  it('is left without a fault by axe', async () => {
    for (const window of [WIDE, { width: 820, height: 1100 }, { width: 390, height: 844 }]) {
      const page = await served.open('/?q=工作', window);
      await page.locator('.hit h3 a').nth(1).click();
      await page.locator('.neighbours').waitFor();
      await page.locator('.text mark').first().waitFor();
      expect(await violations(page), String(window.width)).toEqual([]);
      await page.close();
    }
  });
});
