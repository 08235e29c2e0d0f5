import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const WORDINGS = ['招商引资', '引进外资', '对外开放'];
/** Texts of years with much to go by and of one with little, some of which are known by a span of years alone. */
const TEXTS = Object.fromEntries(
  Array.from({ length: 60 }, (_, at): [string, string] => {
    const year = at < 4 ? 2001 : 2004 + (at % 4);
    const town = ['常德市', '益阳市', '岳阳市'][at % 3];
    const time = at % 10 === 9 ? '“十一五”' : `${year}年`;
    const wording = WORDINGS[at % 3];
    const own = Array.from({ length: 12 }, (_each, line) =>
      String.fromCharCode(0x4e00 + at * 97 + line * 613),
    ).join('');
    return [
      `对比${String(at).padStart(2, '0')}.txt`,
      `湖南省${town}${time}${wording}工作总结\n\n一、${own}，${wording}第${at}号项目。\n二、${own}与${wording}都有进展。\n`,
    ];
  }),
);

const ADDRESS = `/trends?${WORDINGS.map((q) => `q=${q}`).join('&')}`;

describe.skipIf(whySkipped() !== null)('trends', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage(TEXTS);

  const points = (page: Page) => page.locator('.trend-drawing a');
  const figures = (page: Page) => page.locator('.trend-table tbody tr');

  async function drawn(page: Page): Promise<void> {
    await points(page).first().waitFor();
    await page.locator('.heat').waitFor();
  }

  /** Documents that the search page on show says it found. */
  async function found(page: Page): Promise<number> {
    await page.locator('.columns[aria-busy="false"] .totals').waitFor();
    return Number(
      /^([\d,]+) 篇/.exec(String(await page.locator('.totals').textContent()))?.[1]?.replace(',', ''),
    );
  }

  async function textOf(download: Promise<Download>): Promise<string> {
    return readFile(await (await download).path(), 'utf8');
  }

  it('puts three wordings into one chart, from the results of a search, and opens a point', async () => {
    const page = await served.open('/?q=招商引资&region=43');
    await page.getByRole('link', { name: '看趋势' }).click();
    await page.waitForURL((url) => url.pathname === '/trends');
    await drawn(page);
    expect(await page.getByRole('textbox', { name: '第 1 个检索式' }).inputValue()).toBe('招商引资');
    await page.getByRole('button', { name: /去掉条件：地区 湖南省/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('region'));
    for (const [at, wording] of WORDINGS.slice(1).entries()) {
      await page.getByRole('button', { name: '再加一个' }).click();
      await page.keyboard.type(wording);
      expect(await page.getByRole('textbox', { name: `第 ${at + 2} 个检索式` }).inputValue()).toBe(wording);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.getAll('q').length === 3);
    await expect.poll(() => page.locator('.trend-totals li').count()).toBe(3);
    const point = points(page).and(page.locator('[aria-label^="引进外资 · 2005 年"]'));
    const told = Number(/：(\d+) 篇/.exec(String(await point.getAttribute('aria-label')))?.[1]);
    expect(told).toBeGreaterThan(1);
    await point.locator('path').hover();
    await expect.poll(() => page.locator('.trend-said').textContent()).toContain('引进外资 · 2005 年');
    await point.locator('path').click();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('year') === '2005');
    expect(await found(page)).toBe(told);
    await page.goBack();
    await drawn(page);
    expect(await page.locator('.trend-totals li').count()).toBe(3);
  });

  it('is narrowed where it stands, by the filters of a search, and keeps its queries', async () => {
    for (const width of [1440, 390]) {
      const page = await served.open(ADDRESS, { width, height: 844 });
      await drawn(page);
      const open = page.getByRole('button', { name: '筛选' });
      await open.focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog', { name: '筛选' });
      await drawer.getByRole('checkbox', { name: /^湖南省，/u }).press('Space');
      await page.waitForURL((url) => url.searchParams.get('region') === '43');
      const show = drawer.getByRole('button', { name: /^查看结果（[\d,]+ 篇）$/u });
      await show.waitFor();
      const heading = await page.evaluate(
        `getComputedStyle(document.querySelector('.drawer .facet h2')).fontSize`,
      );
      expect(heading, 'as large as beside the results').toBe('15px');
      expect(await violations(page)).toEqual([]);
      await show.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('筛选（1）');
      expect(new URL(page.url()).searchParams.getAll('q')).toEqual(WORDINGS);
      await page.getByRole('button', { name: '去掉条件：地区 湖南省' }).waitFor();
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('region'));
      await page.close();
    }
  });

  it('tells all queries at a value that is pointed at, and lets one choose among points that lie on each other', async () => {
    const page = await served.open(
      `/trends?${new URLSearchParams([
        ['q', '招商引资'],
        ['q', '"招商引资"'],
        ['q', '对外开放'],
      ])}`,
    );
    await drawn(page);
    const point = points(page)
      .and(page.locator('[aria-label^="招商引资 · 2005 年"]'))
      .locator('path, circle');
    const place = await point.boundingBox();
    const said = page.locator('.trend-said');
    const height = (await said.boundingBox())?.height;
    await page.mouse.move(Number(place?.x) + 4, Number(place?.y) + 4);
    await expect
      .poll(() => said.locator('li').allTextContents())
      .toEqual([
        expect.stringMatching(/^招商引资 · 2005 年：/),
        expect.stringMatching(/^"招商引资" · 2005 年：/),
        expect.stringMatching(/^对外开放 · 2005 年：/),
      ]);
    expect((await said.boundingBox())?.height).toBe(height);
    expect(await said.locator('a').count()).toBe(0);
    await page.mouse.click(Number(place?.x) + 4, Number(place?.y) + 4);
    await expect.poll(() => said.locator('a').count()).toBe(2);
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^招商引资 · 2005 年/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => said.locator('a').count()).toBe(0);
    await page.mouse.click(Number(place?.x) + 4, Number(place?.y) + 4);
    await said.getByRole('link', { name: /^"招商引资" · 2005 年/ }).click();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('q') === '"招商引资"');
  });

  it('is one stop of the keyboard, in which arrows go along a line and from line to line, and Enter opens', async () => {
    const page = await served.open(ADDRESS);
    await drawn(page);
    expect(await points(page).and(page.locator('[tabindex="0"]')).count()).toBe(1);
    const label = async () =>
      String(await page.evaluate("document.activeElement.getAttribute('aria-label')"));
    const year = async () => Number(/(\d{4}) 年/.exec(await label())?.[1]);
    await page.locator('.trend-drawing a[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await label()).toMatch(/^招商引资 · /);
    const ring = 'getComputedStyle(document.activeElement.firstElementChild).strokeWidth';
    expect(await page.evaluate(ring)).toBe('3.5px');
    const first = await year();
    await page.keyboard.press('ArrowRight');
    expect(await label()).toMatch(/^招商引资 · /);
    const second = await year();
    expect(second).toBeGreaterThan(first);
    await page.keyboard.press('ArrowDown');
    expect(await label()).toMatch(/^引进外资 · /);
    expect(await year()).toBe(second);
    await page.keyboard.press('Home');
    for (let at = first; at < 2005; at++) if ((await year()) < 2005) await page.keyboard.press('ArrowRight');
    expect(await year()).toBe(2005);
    const told = Number(/：(\d+) 篇/.exec(await label())?.[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('q') === '引进外资');
    expect(await found(page)).toBe(told);
    await page.goBack();
    await drawn(page);
    await expect.poll(label).toMatch(/^引进外资 · 2005 年/);
    await page.keyboard.press('ArrowLeft');
    expect(await year()).toBeLessThan(2005);
  });

  it('says the figures of a point that a finger touches, and opens it when it is touched again', async () => {
    const page = await served.open(ADDRESS, { width: 390, height: 844 });
    await drawn(page);
    const touch = () =>
      page.evaluate(`document.querySelector('.trend-drawing a[aria-label^="招商引资 · 2005 年"]').dispatchEvent(
        new PointerEvent('click', { bubbles: true, cancelable: true, pointerType: 'touch' }))`);
    await touch();
    await expect.poll(() => page.locator('.trend-said').textContent()).toMatch(/2005 年：.*再点一次打开/su);
    expect(new URL(page.url()).pathname).toBe('/trends');
    await touch();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('year') === '2005');
  });

  it('gives a CSV whose numbers are those of the table', async () => {
    const page = await served.open(ADDRESS);
    await drawn(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV 数据' }).click();
    const [head = '', ...lines] = (await textOf(download)).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFquery,by,value/u);
    const columns = head.replace('\uFEFF', '').split(',');
    const records = lines.map((line) => {
      const fields = line.split(',');
      return new Map(columns.map((name, at) => [name, fields[at] ?? '']));
    });
    const rows = await figures(page).all();
    expect(records).toHaveLength(3 * rows.length);
    for (const row of rows) {
      const [name, ...cells] = [
        String(await row.locator('th').textContent()),
        ...(await row.locator('td').allInnerTexts()),
      ];
      const value = name.startsWith('年份未知') ? 'unknown' : String(Number.parseInt(name, 10));
      const ofValue = records.filter((record) => record.get('value') === value);
      expect(ofValue.map((record) => record.get('documents'))).toEqual(
        cells.slice(0, 3).map((text) => /^\d+/.exec(text)?.[0]),
      );
      expect(new Set(ofValue.map((record) => record.get('all_documents')))).toEqual(new Set([cells[3]]));
    }
    expect(records[0]?.get('collection')).toMatch(/^[0-9a-f]{16,}$/);
    expect(records[0]?.get('date')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('shows how much is only possible, and what is unknown beside the chart; both open', async () => {
    const page = await served.open(ADDRESS);
    await drawn(page);
    await page.getByText('浅色带：').waitFor();
    const maybe = page.locator('.possible-count').first();
    const told = Number(/\+(\d+)/.exec(String(await maybe.getAttribute('aria-label')))?.[1]);
    expect(told).toBeGreaterThan(0);
    await maybe.click();
    await page.waitForURL((url) => url.searchParams.get('possible') === 'true');
    await expect.poll(() => page.locator('.hit .tag.possible').count()).toBe(told);
    await page.goBack();
    await drawn(page);
    const unknown = page.getByRole('complementary', { name: '年份未知' }).getByRole('link').first();
    const count = Number(/(\d+) 篇/.exec(String(await unknown.textContent()))?.[1]);
    await unknown.click();
    await page.waitForURL((url) => url.searchParams.get('year') === 'unknown');
    expect(await found(page)).toBe(count);
  });

  it('draws a year of which there is little thin and hollow, and says so', async () => {
    const page = await served.open(ADDRESS);
    await drawn(page);
    await page.getByText('文献不足 10 篇的').waitFor();
    const fill = (year: number) =>
      page
        .locator(`.trend-drawing g:has(> a[aria-label^="招商引资 · ${year} 年"])`)
        .first()
        .getAttribute('fill');
    expect(await fill(2001)).toBe('var(--sheet)');
    expect(await fill(2005)).toBe('var(--series-1)');
    const widths = await page.evaluate(
      "[...document.querySelectorAll('.trend-drawing g[fill=none][stroke^=var]:has(> path)')].map((line) => line.getAttribute('stroke-width'))",
    );
    expect(widths).toEqual(expect.arrayContaining(['0.75', '2']));
  });

  it('tells of regions, in rows, and of regions by years, each cell a search', async () => {
    const page = await served.open(`${ADDRESS}&by=prefecture&level=prefecture&measure=share`);
    await drawn(page);
    await page.locator('.trend-drawing text', { hasText: '常德市' }).waitFor();
    const row = page.locator('.heat tbody tr', { hasText: '常德市' });
    const cell = row.locator('td.some a').first();
    const [, said = '', of = ''] =
      /：([\d.]+)%（共 (\d+) 篇文献）/.exec(String(await cell.getAttribute('aria-label'))) ?? [];
    await cell.click();
    await page.waitForURL((url) => url.pathname === '/' && url.searchParams.has('region'));
    expect(await found(page)).toBe(Math.round((Number(said) * Number(of)) / 100));
  });

  it('saves the chart as a drawing by itself and as a picture, with what it was made of', async () => {
    const page = await served.open(`${ADDRESS}&region=43`);
    await drawn(page);
    const drawing = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG 图' }).click();
    const svg = await textOf(drawing);
    for (const said of [...WORDINGS, '年份未知，图中没有：', '没有平滑', 'region=43', '文集 '])
      expect(svg).toContain(said);
    expect(svg).not.toMatch(/var\(--|<style|href=/u);
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG 图' }).click();
    const bytes = await readFile(await (await picture).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1920);
    expect(bytes.length).toBeGreaterThan(30_000);
  });

  it('says of each query what is wrong with it, and of filters', async () => {
    const page = await served.open('/trends?q=招商引资&q=(园区&region=朝阳区');
    const entry = page.locator('.trend-entries li').nth(1);
    await entry.getByRole('alert').waitFor();
    expect(await entry.getByRole('alert').textContent()).toContain('第 2 个检索式');
    expect(await page.locator('.trend-entries li').first().getByRole('alert').count()).toBe(0);
    await page.getByText('“朝阳区”可指几个地区').waitFor();
    await page.getByRole('button', { name: '去掉第 2 个检索式' }).click();
    await page.getByRole('button', { name: '全部清除' }).click();
    await drawn(page);
  });

  it('without a query shows what the collection holds, and words of it to begin with', async () => {
    const page = await served.open('/trends');
    await points(page).first().waitFor();
    await page.locator('.trend-examples a').click();
    await page.waitForURL((url) => url.searchParams.getAll('q').length === 3);
    await drawn(page);
  });

  it.each([
    ['wide', 1440, 900, 'light'],
    ['wide', 1440, 900, 'dark'],
    ['tablet', 820, 1100, 'light'],
    ['tablet', 820, 1100, 'dark'],
    ['phone', 390, 844, 'light'],
    ['phone', 390, 844, 'dark'],
  ] as const)(
    'in a %s window of %d by %d in %s colours breaks no rule of axe-core',
    async (_size, width, height, colorScheme) => {
      const page = await served.open('/trends', { width, height });
      await page.emulateMedia({ colorScheme });
      for (const path of [
        ADDRESS,
        `${ADDRESS}&by=province&measure=share&lang=en`,
        '/trends?q=招商引资&by=type&lang=zh',
        '/trends?q=(园区',
        '/trends?q=没有这样的话',
        '/trends',
      ]) {
        await page.goto(path);
        await page.locator('.trend-drawing a, .trend-entries [role=alert]').first().waitFor();
        expect(await violations(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'), path).toBe(0);
      }
    },
  );

  it('prints chart and figures, without what is only for the screen', async () => {
    const page = await served.open(ADDRESS);
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.trend-drawing svg').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'CSV 数据' }).isVisible()).toBe(false);
    const cut = await page.evaluate(
      "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.trend-figures .scrollable'))",
    );
    expect(cut).toBeLessThanOrEqual(1);
  });
});
