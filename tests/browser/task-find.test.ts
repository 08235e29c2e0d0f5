import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';
import { filesOf, STATED_TEXTS } from './stated-texts.ts';
import { expectClean, openIn, search, TASK_WINDOWS, totals } from './task-windows.ts';

/** Two are what the task is after. */
const TEXTS = filesOf([
  ...STATED_TEXTS,
  ['旧文一', '湖南省/常德市/桃源县', '2003-01-09', '批复', '渡口撤并'],
  ['新文一', '湖南省/常德市/桃源县', '2010-12-09', '批复', '仓库改建'],
]);

const region = (page: Page) => page.getByRole('group', { name: '地区', exact: true });
const bar = (page: Page, year: number) =>
  page.locator('.bar').and(page.getByRole('button', { name: new RegExp(`^${year} 年`) }));

/** Where there is no room beside the results, the filters stand in a drawer. */
const inDrawer = ({ width }: { width: number }): boolean => width < 992;

async function expectTheTwo(page: Page): Promise<void> {
  await expect.poll(async () => (await totals(page))[0]).toBe(2);
  const places = await page.locator('.hit .facts').allInnerTexts();
  expect(places).toHaveLength(2);
  expect(places.every((facts) => /湖南省 › .+县/.test(facts) && facts.includes('讲话'))).toBe(true);
  await expectClean(page);
}

describe.skipIf(whySkipped() !== null)('a researcher finds', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage(TEXTS);

  it.each(TASK_WINDOWS)(
    'speeches with 招商引资 in the counties of one province 2003–2010, by mouse ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, '/', window);
      await totals(page);
      await page.getByRole('combobox', { name: '检索词' }).click();
      await page.keyboard.type('招商引资');
      await page.getByRole('button', { name: '检索', exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === '招商引资');
      await totals(page);
      if (inDrawer(window)) await page.getByRole('button', { name: '筛选', exact: true }).click();
      await region(page).getByRole('radio', { name: '区县' }).click();
      await region(page)
        .getByRole('checkbox', { name: /^湖南省各区县/ })
        .click();
      await page.waitForURL((url) => url.searchParams.get('region') === '43-county');
      await totals(page);
      await bar(page, 2003).scrollIntoViewIfNeeded();
      const [from, to] = [await bar(page, 2003).boundingBox(), await bar(page, 2010).boundingBox()];
      if (from === null || to === null) throw new Error('no bars to brush');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
      expect(await page.locator('.brushed-years').textContent()).toBe('2003–2010 年');
      await page.mouse.up();
      await page.waitForURL((url) => url.searchParams.get('year') === '2003..2010');
      await totals(page);
      await page.getByRole('group', { name: '文种' }).getByRole('checkbox', { name: /^讲话/ }).click();
      await page.waitForURL((url) => url.searchParams.get('type') === '讲话');
      if (inDrawer(window)) await page.getByRole('button', { name: '查看结果' }).last().click();
      await expectTheTwo(page);
      await page.locator('.hit h3 a').first().click();
      await page.locator('mark', { hasText: '招商引资' }).first().waitFor();
    },
  );

  it.each(TASK_WINDOWS)('the same by the keyboard alone ($width pixels, $colorScheme)', async (window) => {
    const page = await openIn(served, '/', window);
    await totals(page);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const named = () =>
      page.evaluate<string>(`(({ ariaLabel, textContent, parentElement }) =>
        (ariaLabel ?? (textContent || parentElement.textContent)).trim())(document.activeElement)`);
    const tabTo = async (wanted: RegExp) => {
      for (let step = 0; step < 150; step++) {
        if (wanted.test(await named())) return;
        await press('Tab');
      }
      throw new Error(`the Tab key never came to ${wanted}`);
    };
    await search(page, '招商引资');
    if (inDrawer(window)) {
      await tabTo(/^筛选$/);
      await press('Enter');
    }
    await tabTo(/^省$/);
    await press('ArrowRight', 'ArrowRight');
    // The tree is one stop of the Tab key.
    await press('Tab');
    for (let step = 0; !/^湖南省各区县，/.test(await named()); step++) {
      if (step === 50) throw new Error('the arrow never came to the counties of the province');
      await press('ArrowDown');
    }
    await press('Space');
    await page.waitForURL((url) => url.searchParams.get('region') === '43-county');
    await totals(page);
    await tabTo(/^\d{4} 年：/);
    await press('Home');
    const year = async () => Number(/^\d{4}/.exec(await named())?.[0]);
    while ((await year()) < 2003) await press('ArrowRight');
    expect(await year()).toBe(2003);
    await page.keyboard.down('Shift');
    while ((await year()) < 2010) await press('ArrowRight');
    await page.keyboard.up('Shift');
    await page.waitForURL((url) => url.searchParams.get('year') === '2003..2010');
    await totals(page);
    await tabTo(/^讲话，/);
    await press('Space');
    await page.waitForURL((url) => url.searchParams.get('type') === '讲话');
    if (inDrawer(window)) await press('Escape');
    await expectTheTwo(page);
    await press('j', 'o');
    await page.locator('mark', { hasText: '招商引资' }).first().waitFor();
  });

  it.each(TASK_WINDOWS)('a place by its pinyin ($width pixels, $colorScheme)', async (window) => {
    const page = await openIn(served, '/?q=招商引资', window);
    await totals(page);
    if (inDrawer(window)) await page.getByRole('button', { name: '筛选', exact: true }).click();
    const box = region(page).getByRole('searchbox', { name: '查找地区' });
    for (const typed of ['ahx', 'anhua']) {
      await box.fill(typed);
      await region(page).getByRole('checkbox', { name: '安化县 湖南省 › 益阳市，1 篇' }).waitFor();
    }
    await expectClean(page);
    await region(page)
      .getByRole('checkbox', { name: /^安化县 湖南省/ })
      .check();
    await page.waitForURL((url) => url.searchParams.get('region') === '430923');
    if (inDrawer(window)) await page.getByRole('button', { name: '查看结果' }).last().click();
    await expect.poll(async () => (await totals(page))[0]).toBe(1);
    await page.locator('.hit', { hasText: '竹木家具' }).waitFor();
    await page.getByRole('button', { name: '去掉条件：地区 湖南省 › 益阳市 › 安化县' }).waitFor();
  });
});
