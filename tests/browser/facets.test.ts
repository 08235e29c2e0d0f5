import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';
import { filesOf, STATED_TEXTS } from './stated-texts.ts';

const skipped = whySkipped();

const parameters = (page: Page) => new URL(page.url()).searchParams;

async function documents(page: Page): Promise<number> {
  await page.locator('.columns[aria-busy="false"]:not(:has(.hits[aria-busy="true"])) .totals').waitFor();
  const text = String(await page.locator('.totals').textContent());
  return Number(/^\D*([\d,]+) (?:篇|document)/.exec(text)?.[1]?.replaceAll(',', ''));
}

const region = (page: Page) => page.getByRole('group', { name: '地区', exact: true });

/** Pixels that a list which scrolls gives up to its scroll bar. */
function scrollbars(page: Page): Promise<number> {
  return page.evaluate<number>(
    "Math.max(0, ...[...document.querySelectorAll('.region-tree, .facet-values.long')].map((list) => list.offsetWidth - list.clientWidth))",
  );
}

describe.skipIf(skipped !== null)('the filters beside the results', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    ...filesOf(STATED_TEXTS),
    '政府.md': '---\nissuer: 桃源县人民政府\n---\n# 关于油菜\n\n油菜要靠招商引资。\n',
    '办公室.md': '---\nissuer: 桃源县人民政府办公室\n---\n# 关于柑橘\n\n柑橘靠招商引资做大。\n',
  });

  it('goes through the tree of regions by arrows, as one stop of the Tab key, to the button that excludes too', async () => {
    const page = await served.open('/?q=工作');
    const tree = page.locator('.region-tree [role="treegrid"]');
    await tree.locator('input').first().waitFor();
    const stops = () => tree.locator('[tabindex="0"]').count();
    const at = () =>
      page.evaluate<string>(
        `(({ ariaLabel, className }) => className + ' ' + ariaLabel)(document.activeElement)`,
      );
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    expect(await stops()).toBe(1);
    expect(await tree.locator(':is(button, input):not([tabindex])').count()).toBe(0);
    await tree.locator('input').first().focus();
    const first = await at();
    const rows = () => tree.locator('[role="row"]').count();
    const closed = await rows();
    await press('ArrowRight');
    expect(await rows()).toBeGreaterThan(closed);
    expect(await at()).toBe(first);
    await press('ArrowDown');
    expect(await at()).not.toBe(first);
    expect(await stops()).toBe(1);
    await press('ArrowRight');
    expect(await at()).toMatch(/exclude 排除/);
    await press('Space');
    await expect.poll(() => tree.locator('.exclude[aria-pressed="true"]').count()).toBeGreaterThan(0);
    expect(await at()).toMatch(/exclude 排除/);
    await press('ArrowLeft', 'ArrowLeft');
    expect(await at()).toBe(first);
    await press('ArrowLeft');
    expect(await rows()).toBe(closed);
    expect(await stops()).toBe(1);
    await press('End');
    expect(await at()).not.toBe(first);
    await press('Home');
    expect(await at()).toBe(first);
    await press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".region-tree") === null')).toBe(true);
  });

  it('goes through each list of values, and the places found, as one stop of the Tab key', async () => {
    const page = await served.open('/?q=工作');
    const kinds = page.getByRole('grid', { name: '文种' });
    await kinds.getByRole('checkbox').first().waitFor();
    const at = () => page.evaluate<string>('document.activeElement.ariaLabel');
    const second = await kinds.getByRole('checkbox').nth(1).getAttribute('aria-label');
    await kinds.getByRole('checkbox').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(second);
    await page.keyboard.press('ArrowRight');
    expect(await at()).toMatch(/^排除/u);
    await page.keyboard.press('Tab');
    expect(await kinds.locator(':focus').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toMatch(/^排除/u);
    // Rows of lists and of trees have one right edge.
    const edges = await page.evaluate<number[]>(
      "[...new Set([...document.querySelectorAll('.facet-count')].map((count) => Math.round(count.getBoundingClientRect().right)))]",
    );
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(await scrollbars(page));
    for (const grid of await page.getByRole('grid').all())
      expect(await grid.locator(':is(button, input):not([tabindex="-1"])').count()).toBe(1);
    // From the box to what it finds, by the arrow.
    await region(page).getByRole('searchbox').fill('hunan');
    await page.getByRole('grid', { name: '查找地区' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toMatch(/^湖南省/u);
    await page.keyboard.press('Space');
    await page.waitForURL(/region=43/u);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".region-found")')).toBe(null);
  });

  it('find a place by pinyin, by its initials and by a name it has given up', async () => {
    const page = await served.open('/?q=招商引资');
    await documents(page);
    const box = region(page).getByRole('searchbox', { name: '查找地区' });
    for (const typed of ['taoyuan', 'tyx', '桃源']) {
      await box.fill(typed);
      await region(page).getByRole('checkbox', { name: '桃源县 湖南省 › 常德市，5 篇' }).waitFor();
    }
    const below = async () => (await page.getByRole('group', { name: '年份', exact: true }).boundingBox())?.y;
    const place = await below();
    await box.fill('xiangfan');
    await region(page).getByText('湖北省 · 原襄樊市').waitFor();
    await box.fill('hubei');
    await region(page)
      .getByRole('checkbox', { name: /^湖北省/u })
      .waitFor();
    expect(await below()).toBe(place);
    await box.fill('没有这个地方');
    await region(page).getByText('没有叫“没有这个地方”的地区').waitFor();
    expect(await below()).toBe(place);
    await box.fill('taoyuan');
    await region(page)
      .getByRole('checkbox', { name: /^桃源县 湖南省/ })
      .check();
    await page.waitForURL((url) => url.searchParams.get('region') === '430725');
    expect(await documents(page)).toBe(5);
    await box.press('Escape');
    await region(page).getByRole('radio', { name: '省' }).waitFor();
  });

  it('name on its chip a place that nothing found is from', async () => {
    const page = await served.open('/?q=招商引资&region=500101&notRegion=43');
    await documents(page);
    await page.getByRole('button', { name: '去掉条件：地区 重庆市 › 万州区' }).waitFor();
    await page.getByRole('button', { name: '去掉条件：排除地区 湖南省' }).waitFor();
  });

  it('keep what is chosen where other filters leave nothing of it', async () => {
    const page = await served.open('/?q=招商引资&region=500101&topic=国防&year=2003..2005&type=公告');
    await documents(page);
    const place = region(page).getByRole('checkbox', { name: '万州区 重庆市，0 篇' });
    expect(await place.isChecked()).toBe(true);
    const subject = page.getByRole('checkbox', { name: '国防，0 篇' });
    expect(await subject.isChecked()).toBe(true);
    expect(await page.locator('.bar[aria-pressed="true"]').count()).toBe(3);
    await place.click();
    await page.waitForURL((url) => !url.searchParams.has('region'));
  });

  it('tell the province itself from what lies in it, and always have 全国 and the unknown', async () => {
    const page = await served.open('/?q=招商引资');
    await documents(page);
    await region(page).getByRole('button', { name: '展开 湖南省' }).click();
    await region(page).getByRole('checkbox', { name: /^本级/ }).first().click();
    await page.waitForURL((url) => url.searchParams.get('region') === '43-province');
    const own = await documents(page);
    expect(await page.locator('.hit .facts').allInnerTexts()).toHaveLength(own);
    await page.locator('.chip', { hasText: '湖南省（本级）' }).waitFor();
    for (const name of [/^全国，/, /^未知，/]) await region(page).getByRole('checkbox', { name }).waitFor();
  });

  it('let an issuer be chosen by its whole name, though another holds it', async () => {
    const q = '油菜要靠招商引资 OR 柑橘靠招商引资';
    const page = await served.open(`/?q=${q}`);
    expect(await documents(page)).toBe(2);
    const issuers = page.getByRole('group', { name: '发文机关', exact: true });
    await issuers.getByRole('checkbox', { name: '桃源县人民政府，1 篇' }).check();
    await page.waitForURL((url) => url.searchParams.get('issuer') === '=桃源县人民政府');
    expect(await documents(page)).toBe(1);
    await page.getByRole('button', { name: '去掉条件：发文机关 桃源县人民政府', exact: true }).waitFor();
    await page.goto(`/?q=${q}&issuer=桃源县人民政府`);
    expect(await documents(page)).toBe(2);
    await page.getByRole('button', { name: '去掉条件：发文机关 名称含“桃源县人民政府”' }).waitFor();
  });

  it('take a pasted list, and tell what is unknown or may be several places', async () => {
    const page = await served.open('/?q=招商引资');
    await documents(page);
    await region(page).getByRole('button', { name: '粘贴地名名单' }).click();
    const list = region(page).getByRole('textbox', { name: '地名名单' });
    await list.fill('桃源县\n安化县、朝阳区，没有这个县');
    await region(page).getByRole('button', { name: '选用 4 个' }).click();
    await region(page).getByText('已选用 2 个').waitFor();
    expect(await region(page).getByRole('status').textContent()).toContain('没有这个县');
    expect(parameters(page).getAll('region')).toEqual(['430725', '430923']);
    await region(page).getByRole('button', { name: '北京市 › 朝阳区' }).click();
    await region(page).getByText('已选用 3 个').waitFor();
    expect(parameters(page).getAll('region')).toEqual(['430725', '430923', '110105']);
  });

  it('take a list whose names stand apart by spaces, as well as names that hold one', async () => {
    const page = await served.open('/?q=招商引资');
    await documents(page);
    await region(page).getByRole('button', { name: '粘贴地名名单' }).click();
    await region(page).getByRole('textbox', { name: '地名名单' }).fill('桃源县 安化县\n湖南省 益阳市');
    await region(page).getByRole('button', { name: '选用 2 个' }).click();
    await region(page).getByText('已选用 3 个').waitFor();
    expect(parameters(page).getAll('region')).toEqual(['4309', '430725', '430923']);
  });

  it('take values out, show it, count as before, and let them in again', async () => {
    const page = await served.open('/?q=招商引资&region=430725');
    expect(await documents(page)).toBe(5);
    const types = page.getByRole('group', { name: '文种' });
    await types.getByRole('checkbox', { name: '通知，1 篇' }).hover();
    await types.getByRole('button', { name: '排除 通知' }).click();
    await page.waitForURL((url) => url.searchParams.get('notType') === '通知');
    expect(await documents(page)).toBe(4);
    expect(await types.getByRole('button', { name: '排除 通知' }).getAttribute('aria-pressed')).toBe('true');
    await types.getByRole('checkbox', { name: '通知，1 篇' }).waitFor();
    await page.getByRole('button', { name: '去掉条件：排除文种 通知' }).click();
    await page.waitForURL((url) => !url.searchParams.has('notType'));
    expect(await documents(page)).toBe(5);
  });

  it('keep every row where it is while filters are chosen', async () => {
    const page = await served.open('/?q=招商引资', { width: 1440, height: 900 });
    await documents(page);
    const places = () =>
      page.evaluate<[string, number][]>(
        `[...document.querySelectorAll('.facets .facet-label')].map((row) =>
          [row.textContent, row.getBoundingClientRect().top + scrollY + (row.closest('.region-tree')?.scrollTop ?? 0)])`,
      );
    const before = new Map(await places());
    for (const [group, name] of [
      ['文种', /^讲话/],
      ['地区', /^湖南省/],
    ] as const) {
      await page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name }).click();
      await documents(page);
    }
    const after = new Map(await places());
    for (const [label, top] of before) expect(after.get(label), label).toBeCloseTo(top, 0);
  });

  it('take a row of bars by a click with Shift, have no bar in the future, and name years beneath', async () => {
    const page = await served.open('/?q=招商引资');
    await documents(page);
    const bar = (year: number) =>
      page.locator('.bar').and(page.getByRole('button', { name: new RegExp(`^${year} 年`) }));
    await bar(2005).click();
    await page.waitForURL((url) => url.searchParams.get('year') === '2005');
    await bar(2008).click({ modifiers: ['Shift'] });
    await page.waitForURL((url) => url.searchParams.get('year') === '2005..2008');
    const labels = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.bar')].map((each) => each.getAttribute('aria-label'))",
    );
    const years = labels.map((label) => Number(/^\d{4}/.exec(label)?.[0]));
    expect(Math.max(...years)).toBeLessThanOrEqual(new Date().getFullYear());
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect((await page.locator('.axis span').allInnerTexts()).length).toBeGreaterThan(2);
    expect(await page.locator('.legend').textContent()).toContain('可能属于该年');
  });

  it.each([
    ['a wide window', { width: 1440, height: 900 }, 'light'],
    ['a tablet', { width: 820, height: 1100 }, 'dark'],
    ['a phone', { width: 390, height: 844 }, 'light'],
    ['a phone in the dark', { width: 390, height: 844 }, 'dark'],
  ] as const)('are whole and clean by axe in %s', async (_, window, colorScheme) => {
    const page = await served.open('/?q=招商引资&region=43-county&notType=通知', window);
    await page.emulateMedia({ colorScheme });
    await documents(page);
    if (window.width < 992) await page.getByRole('button', { name: /^筛选/ }).click();
    await region(page).getByRole('radio', { name: '县' }).check();
    await region(page).getByRole('button', { name: '粘贴地名名单' }).click();
    await region(page).getByRole('textbox', { name: '地名名单' }).fill('朝阳区');
    await region(page).getByRole('button', { name: '选用 1 个' }).click();
    await region(page).getByText('可指几个地方').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});
