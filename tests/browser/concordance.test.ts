import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { concordanceAnswer } from '../../server/schema/concordance.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const WORD = '协同推进';
const OBJECTS = ['园区建设', '招商工作', '水利设施', '农村道路', '环境整治', '企业改制'];
const [FILES, LINES] = [42, 260];

/** Texts in which one word stands more than ten thousand times, followed by six others. */
function manyOccurrences(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, file): [string, string] => {
      const lines = Array.from({ length: LINES }, (__, line) => {
        const object = OBJECTS[(line * line + file) % OBJECTS.length];
        return `第${file * LINES + line}项由第${line}组牵头，${WORD}${object}，限${(line % 28) + 1}日办结。`;
      });
      const title = `湖南省常德市${2000 + (file % 20)}年重点任务分工第${file}号方案`;
      return [`分工${file}.txt`, `${title}\n\n${lines.join('\n')}\n`];
    }),
  );
}

/** Of no year and no place. */
const UNDATED = `清理办法\n\n${'各组逐户彻查旧账，登记造册。\n'.repeat(8)}`;

const address = (rest = '', q = WORD): string => `/?q=${q}&view=concordance&duplicates=all${rest}`;
const rows = (page: Page) => page.locator('.concordance .rows .line:not(.waits)');

/** How many rows the page says there are, once it has them. */
async function told(page: Page): Promise<number> {
  await page.locator('.concordance-view:not(.stale) .concordance .rows .line').first().waitFor();
  return Number(
    /^([\d,]+)/.exec(String(await page.locator('.row-count').textContent()))?.[1]?.replaceAll(',', ''),
  );
}

/** Place and texts of the rows that are in the window, from above to below, none of them waiting. */
async function inWindow(page: Page): Promise<{ at: number; behind: string }[]> {
  await expect.poll(() => page.locator('.concordance .line.waits').count()).toBe(0);
  return page.evaluate(`[...document.querySelectorAll('.concordance .rows .line')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => ({ at: Number(row.ariaRowIndex), behind: row.querySelector('.behind, .running').textContent }))`);
}

const focused = (page: Page): Promise<{ at: number; top: number }> =>
  page.evaluate(`(({ ariaRowIndex }, { top }) => ({ at: Number(ariaRowIndex), top: Math.round(top) }))(
    document.activeElement.closest('.line') ?? { ariaRowIndex: -1 },
    document.activeElement.getBoundingClientRect(),
  )`);

/** Whether the focus is on a row, within two pixels of where it was. */
async function isAt(page: Page, before: { at: number; top: number }): Promise<boolean> {
  const now = await focused(page);
  return now.at === before.at && Math.abs(now.top - before.top) <= 2;
}

describe.skipIf(skipped !== null)('a concordance in the browser', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ ...manyOccurrences(), '旧账.txt': UNDATED });

  it('gives each column as much text as stands in it, the match next to both sides', async () => {
    const page = await served.open(address());
    await told(page);
    const rowsShown = await inWindow(page);
    expect(rowsShown.length).toBeGreaterThan(10);
    const cells = `[...document.querySelectorAll('.concordance .rows .line > :is(.before, .behind, .place, .title)')]`;
    const over = await page.evaluate<string[]>(
      `${cells}.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((cell) => cell.textContent)`,
    );
    expect(over).toEqual([]);
    const gap =
      await page.evaluate<number>(`Math.max(...[...document.querySelectorAll('.concordance .rows .before')].map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      return cell.getBoundingClientRect().right - text.getBoundingClientRect().right;
    }))`);
    expect(gap).toBeLessThan(1);
  });

  it('is a view of the results, loaded when it is opened, with a row for every occurrence', async () => {
    const page = await served.open(`/?q=${WORD}&duplicates=all`);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.locator('.hit').first().waitFor();
    const occurrences = Number(
      /([\d,]+) 处/.exec(String(await page.locator('.totals').textContent()))?.[1]?.replaceAll(',', ''),
    );
    expect(occurrences).toBe(FILES * LINES);
    expect(scripts.filter((url) => url.includes('concordance'))).toEqual([]);
    await page.getByRole('navigation', { name: '查看方式' }).getByRole('link', { name: '逐条索引' }).click();
    expect(await told(page)).toBe(occurrences);
    expect(scripts.some((url) => url.includes('concordance-view'))).toBe(true);
    expect(new URL(page.url()).searchParams.get('view')).toBe('concordance');
    const table = page.getByRole('table', { name: '逐条索引' });
    expect(await table.getAttribute('aria-rowcount')).toBe(String(occurrences + 1));
    await page.goBack();
    await page.locator('.hit').first().waitFor();
  });

  it('holds about thirty rows a screen, and no more in the page than a few screens, wherever one is', async () => {
    const page = await served.open(address(), { width: 1440, height: 900 });
    const total = await told(page);
    for (const share of [0.2, 0.55, 0.8]) {
      await page.evaluate(`scrollTo(0, ${share} * document.documentElement.scrollHeight)`);
      await expect.poll(async () => (await inWindow(page)).length).toBeGreaterThan(28);
      const shown = await inWindow(page);
      expect(shown.length).toBeLessThan(40);
      expect(shown[0]?.at).toBeGreaterThan(share * total * 0.9);
      expect(shown.every(({ behind }) => behind.startsWith(WORD))).toBe(true);
      expect(await page.locator('.concordance .rows .line').count()).toBeLessThan(90);
    }
  });

  it('sorts to the right, counts what follows, and lists one of these alone', async () => {
    const page = await served.open(address());
    const total = await told(page);
    await page.getByLabel('排序').selectOption('右一词');
    await page.waitForURL((url) => url.searchParams.get('order') === 'right-word1');
    await page.getByLabel('分组').selectOption('右一词');
    const groups = page.locator('.concordance-groups li');
    await expect.poll(() => groups.count()).toBe(OBJECTS.length);
    const counts = (await groups.locator('.count').allTextContents()).map((text) =>
      Number(text.replace(',', '')),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    const inSort = (await inWindow(page)).map(({ behind }) => behind.slice(WORD.length, WORD.length + 2));
    expect(inSort).toEqual(inSort.toSorted(new Intl.Collator('zh').compare));
    await groups.nth(2).getByRole('link').click();
    await expect.poll(() => told(page)).toBe(counts[2]);
    const word = String(await groups.nth(2).locator('span').first().textContent());
    expect((await inWindow(page)).every(({ behind }) => behind.startsWith(WORD + word))).toBe(true);
    await page.reload();
    expect(await told(page)).toBe(counts[2]);
    await page.getByRole('link', { name: '看全部条目' }).click();
    await expect.poll(() => told(page)).toBe(total);
  });

  it('goes through the rows by keyboard, to the very last, and opens the passage of one', async () => {
    const page = await served.open(address('&order=left1'));
    const total = await told(page);
    await page.keyboard.press('j');
    await expect.poll(async () => (await focused(page)).at).toBe(2);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await focused(page)).at).toBe(3);
    await page.keyboard.press('j');
    await expect.poll(async () => (await focused(page)).at).toBe(4);
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await focused(page)).at).toBe(2);
    await page.keyboard.press('End');
    await expect.poll(async () => (await focused(page)).at).toBe(total + 1);
    expect((await inWindow(page)).at(-1)?.at).toBe(total + 1);
    await page.keyboard.press('PageUp');
    await expect.poll(async () => (await focused(page)).at).toBeLessThan(total - 10);
    const before = await focused(page);
    expect(before.top).toBeGreaterThan(0);
    const row = page.locator(`.concordance .line[aria-rowindex="${before.at}"]`);
    const named = String(await row.locator('.before').textContent());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/document\//);
    const mark = page.locator('mark.current').first();
    await mark.waitFor();
    expect(await mark.textContent()).toBe(WORD);
    await expect.poll(() => page.locator('.passage:has(mark.current)').textContent()).toContain(named);
    await page.goBack();
    await expect.poll(() => isAt(page, before)).toBe(true);
    await page.goForward();
    await page.locator('mark.current').first().waitFor();
    await page.locator('.crumbs a').first().click();
    await expect.poll(() => isAt(page, before)).toBe(true);
  });

  it('is read on row after row in the documents, in its own order, over the end of what was fetched', async () => {
    const page = await served.open(address('&order=right-word1'));
    const total = await told(page);
    await page.evaluate('scrollTo(0, 246 * 28)');
    await expect.poll(async () => (await inWindow(page))[0]?.at ?? 0).toBeGreaterThan(230);
    const row = page.locator('.concordance .line[aria-rowindex="250"]');
    await row.locator('a').click();
    const place = page.locator('.neighbours');
    const count = new Intl.NumberFormat('zh-CN').format(total);
    await expect.poll(() => place.textContent()).toContain(`第 249 / ${count} 条`);
    await page.getByRole('link', { name: /^下一条结果/u }).click();
    await expect.poll(() => place.textContent()).toContain('第 250 /');
    await page.getByRole('link', { name: /^下一条结果/u }).waitFor();
    await page.keyboard.press('j');
    await expect.poll(() => place.textContent()).toContain('第 251 /');
    await page.locator('mark.current').first().waitFor();
    const answer = await fetch(
      `${served.address}/api/concordance?q=${WORD}&duplicates=all&sort=right-word1&page=251&size=1`,
    );
    const { rows: listed } = concordanceAnswer.parse(await answer.json());
    const [asked] = listed;
    expect(new URL(page.url()).pathname).toBe(`/document/${asked?.document.id}`);
    expect(new URL(page.url()).searchParams.get('passage')).toBe(String(asked?.passage));
    expect(await page.locator('.passage:has(mark.current)').textContent()).toContain(
      `${WORD}${asked?.right.slice(0, 8)}`,
    );
    await page.getByRole('link', { name: /^上一条结果/u }).waitFor();
    await page.keyboard.press('k');
    await expect.poll(() => place.textContent()).toContain('第 250 /');
    await page.keyboard.press('u');
    await page.waitForURL(/view=concordance/u);
    await expect.poll(() => page.locator('.concordance .line[aria-rowindex="250"]').isVisible()).toBe(true);
  });

  it('opens a row by a click anywhere on it, but not where text was selected', async () => {
    const page = await served.open(address());
    await told(page);
    const right = rows(page).nth(4).locator('.behind');
    const { x = 0, y = 0 } = (await right.boundingBox()) ?? {};
    await page.mouse.move(x + 90, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 8);
    await page.mouse.up();
    expect(await page.evaluate('getSelection().toString()')).not.toBe('');
    expect(page.url()).toContain('view=concordance');
    await page.evaluate('getSelection().removeAllRanges()');
    await rows(page).nth(6).locator('.year').click();
    await page.waitForURL(/\/document\//);
  });

  it('says of a row on a phone what it is that is unknown', async () => {
    const page = await served.open(address('', '彻查旧账'), { width: 390, height: 844 });
    await told(page);
    const whereabouts = await page.locator('.concordance .whereabouts').allTextContents();
    expect(whereabouts).toHaveLength(8);
    for (const text of whereabouts) expect(text).toMatch(/^年份未知 · 地区未知 · /u);
  });

  it('draws a sample that its seed repeats, and another one when asked', async () => {
    const page = await served.open(address());
    await told(page);
    await page.getByLabel('抽样').selectOption('50');
    await expect.poll(() => told(page)).toBe(50);
    const shown = async () => (await rows(page).allTextContents()).join('\n');
    expect(await page.locator('.seed').textContent()).toContain('种子 1');
    const first = await shown();
    await page.reload();
    await told(page);
    expect(await shown()).toBe(first);
    await page.getByRole('button', { name: '换一批' }).click();
    await expect.poll(shown).not.toBe(first);
    const { searchParams } = new URL(page.url());
    expect(await page.locator('.seed').textContent()).toContain(`种子 ${searchParams.get('seed')}`);
  });

  it('says that rows could not be fetched, and fetches them when asked again', async () => {
    const page = await served.open(address());
    await told(page);
    await page.route(/page=1\d\b/, (route) => route.abort());
    await page.evaluate('scrollTo(0, 3200 * 28)');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.concordance .line.waits').count()).toBeGreaterThan(20);
    await page.unroute(/page=1\d\b/);
    await page.getByRole('button', { name: '重试' }).click();
    await expect.poll(async () => (await inWindow(page)).length).toBeGreaterThan(10);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('needs words, and says so; copies that are folded are told', async () => {
    const page = await served.open('/?q=year:2005&view=concordance');
    expect(await page.locator('.results .notice').textContent()).toContain('要有检索词');
    await page.goto('/?q=工业园区&view=concordance');
    const folded = await told(page);
    await page.locator('.row-count a').click();
    await expect.poll(() => told(page)).toBeGreaterThan(folded);
    const occurrences = /(\d+) 处/.exec(String(await page.locator('.totals').textContent()))?.[1];
    await expect.poll(() => told(page)).toBe(Number(occurrences));
  });

  it('prints the rows on show one below the other, and says which they are', async () => {
    const page = await served.open(address());
    await told(page);
    await page.emulateMedia({ media: 'print' });
    const range = page.locator('.concordance-view > p', { hasText: '共 10,920 条' });
    await range.waitFor();
    const printed = page.locator('.concordance .rows .line .number');
    const [first, last] = [printed.first(), printed.last()].map((row) => row.textContent());
    expect(await range.textContent()).toContain(`第 ${await first}–${await last} 条，`);
    expect(await page.locator('.concordance-controls').isVisible()).toBe(false);
    const tops: number[] = await page.evaluate(
      `[...document.querySelectorAll('.concordance .rows .line')].map((row) => row.getBoundingClientRect().top)`,
    );
    expect(tops.length).toBeGreaterThan(20);
    expect(new Set(tops).size).toBe(tops.length);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  const sizes = [
    ['wide', { width: 1440, height: 900 }],
    ['tablet', { width: 820, height: 1100 }],
    ['phone', { width: 390, height: 844 }],
  ] as const;

  it.each(
    sizes.flatMap(([size, window]) =>
      (['light', 'dark'] as const).map((colorScheme) => [size, colorScheme, window] as const),
    ),
  )('breaks no rule of axe-core in a %s window in %s colours, nor scrolls sideways', async (...window) => {
    const [size, colorScheme, viewport] = window;
    const page = await served.open('/', viewport);
    await page.emulateMedia({ colorScheme });
    for (const rest of ['&by=right-word1&sample=100', '&order=right1&lang=en']) {
      await page.goto(address(rest));
      await told(page);
      if (rest.includes('by=')) await page.locator('.concordance-groups li').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    if (size === 'phone') {
      const texts = (await inWindow(page)).map(({ behind }) => behind);
      expect(texts.length).toBeGreaterThan(2);
      expect(texts.every((text) => text.includes(WORD))).toBe(true);
      // The match and what follows stand on lines of their own in the window.
      expect(await rows(page).first().locator('mark').isVisible()).toBe(true);
    }
  });
});
