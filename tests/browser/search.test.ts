import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../engine/types.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();
if (skipped !== null) console.warn(`browser tests skipped: ${skipped}`);

const parameters = (page: Page) => new URL(page.url()).searchParams;

async function search(page: Page, q: string): Promise<void> {
  await page.getByRole('combobox', { name: '检索词' }).fill(q);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === q);
}

/** The number of documents the totals line tells, once the list is not waiting for an answer. */
async function documents(page: Page): Promise<number> {
  await page.locator('.columns[aria-busy="false"]:not(:has(.hits[aria-busy="true"])) .totals').waitFor();
  const text = String(await page.locator('.totals').textContent());
  return Number(/^\D*([\d,]+) (?:篇|document)/.exec(text.replace(/^.*节 · /, ''))?.[1]?.replaceAll(',', ''));
}

describe.skipIf(skipped !== null)('searching in the browser', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  it('begins with examples of this collection, each finding as many documents as it says', async () => {
    const page = await served.open('/');
    const examples = page.locator('.introduction .examples li');
    await examples.first().waitFor();
    expect(await examples.count()).toBeGreaterThan(3);
    const told = (await examples.allInnerTexts()).map((text) => Number(/(\d+) 篇$/.exec(text)?.[1]));
    for (const [at, count] of told.entries()) {
      await page.goto('/');
      await examples.nth(at).getByRole('link').click();
      await page.waitForURL((url) => url.searchParams.has('q'));
      expect(await documents(page), `example ${at}`).toBe(count);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('lists nothing by relevance to nothing: without words by date, and says so', async () => {
    const page = await served.open('/');
    await documents(page);
    const sort = page.getByLabel('排序');
    expect(await sort.locator('option').allInnerTexts()).toEqual(['由新到旧', '由旧到新']);
    expect(await page.locator('.list-order').textContent()).toContain('按日期由新到旧');
    const dates = (await page.locator('.hit .facts').allInnerTexts())
      .map((facts) => /(\d{4}) 年/.exec(facts)?.[1])
      .filter((year) => year !== undefined);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted().reverse());
    await search(page, '工业园区');
    await documents(page);
    expect(await sort.inputValue()).toBe('relevance');
    expect(await page.locator('.list-order').count()).toBe(0);
  });

  it('finds words, marks them, and says how many there are', async () => {
    const page = await served.open('/');
    const all = await documents(page);
    await search(page, '工业园区');
    const found = await documents(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    const marks = new Set(await page.locator('.hit mark').allInnerTexts());
    expect(marks).toContain('工业园区');
    // One of the samples is written in Traditional characters.
    expect([...marks].filter((mark) => mark !== '工业园区' && mark !== '工業園區')).toEqual([]);
  });

  it('opens the document at the passage with the words marked and in view, in a new tab from its link alone', async () => {
    const page = await served.open('/?q=工业园区');
    await page.locator('.hits[aria-busy="false"]').waitFor();
    const link = page.locator('.open-passage').last();
    const address = await link.getAttribute('href');
    const tab = await served.open(String(address));
    const quoted = tab.locator('mark.quote').first();
    await quoted.waitFor();
    expect(await quoted.textContent()).toBe('工业园区');
    await expect.poll(() => isInView(tab, 'mark.quote')).toBe(true);
    expect(await tab.locator('.notice').count()).toBe(0);
  });

  it('filters by a region and a type, shows them as chips, and takes them away again', async () => {
    const page = await served.open('/');
    const all = await documents(page);
    const region = page.getByRole('group', { name: '地区' }).getByRole('checkbox').first();
    const label = String(await region.getAttribute('aria-label'));
    await region.check();
    await page.locator('.chip').waitFor();
    expect(parameters(page).getAll('region')).toHaveLength(1);
    expect(await documents(page)).toBe(Number(/，([\d,]+) 篇/.exec(label)?.[1]));
    const type = page.getByRole('group', { name: '文种' }).getByRole('checkbox').first();
    await type.check();
    await page.locator('.chip').nth(1).waitFor();
    await page.locator('.chip').first().press('Enter');
    await page.locator('.chip').nth(1).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className'), 'the keyboard').toBe('chip');
    await page.keyboard.press('Enter');
    await page.locator('.chip').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id'), 'the keyboard').toBe('results');
    expect(await documents(page)).toBe(all);
  });

  it('keeps the ticked box under the mouse when chips appear', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    const box = page.getByRole('group', { name: '文种' }).getByRole('checkbox').first();
    await box.scrollIntoViewIfNeeded();
    const before = (await box.boundingBox())?.y;
    await box.click();
    await page.locator('.chip').waitFor();
    await documents(page);
    expect((await box.boundingBox())?.y).toBeCloseTo(Number(before), 0);
  });

  it('shows snippets of some lines, and the whole passage when asked', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    const lengths = (await page.locator('.excerpt-text').allInnerTexts()).map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThan(210);
    const more = page.getByRole('button', { name: '全段' }).first();
    const excerpt = page.locator('.excerpt').filter({ has: more }).first().locator('.excerpt-text');
    const short = String(await excerpt.textContent()).length;
    await more.click();
    const whole = page.locator('.excerpt').filter({ has: page.getByRole('button', { name: '收起' }) });
    expect(String(await whole.first().locator('.excerpt-text').textContent()).length).toBeGreaterThan(short);
  });

  it.each([
    ['a wide window', { width: 1440, height: 900 }],
    ['a tablet', { width: 820, height: 1100 }],
    ['a phone', { width: 390, height: 844 }],
  ])('shows at most three lines of a passage in %s, the marks among them', async (_name, window) => {
    const page = await served.open('/?q=工业园区', window);
    await documents(page);
    const texts = `[...document.querySelectorAll('.some-lines')]`;
    const lines = await page.evaluate<number[]>(
      `${texts}.map((text) => text.clientHeight / parseFloat(getComputedStyle(text).lineHeight))`,
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines)).toBeLessThan(3.2);
    const hidden = await page.evaluate(`${texts}.filter((text) => {
      const mark = text.querySelector('mark');
      return mark !== null && mark.getClientRects()[0].top > text.getBoundingClientRect().bottom - 2;
    }).length`);
    expect(hidden).toBe(0);
  });

  it('shows the hits of the window with the counts, the others right after, and stays where it is', async () => {
    const page = await served.open('/?q=发展');
    await documents(page);
    const all = await page.locator('.hits > li').count();
    expect(all).toBeGreaterThan(12);
    await page.evaluate(`{
      scrollTo(0, 600);
      window.seen = [];
      const busy = (selector) => document.querySelector(selector).ariaBusy === 'true';
      new MutationObserver(() => {
        if (busy('.columns')) return;
        const last = document.querySelector('.hits > li:nth-last-child(1 of :not(.leaving))').getBoundingClientRect();
        seen.push({
          hits: document.querySelectorAll('.hits > li:not(.leaving)').length,
          isWhole: !busy('.hits'),
          fills: last.bottom >= innerHeight,
          position: scrollY,
        });
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    }`);
    await page.getByLabel('排序').selectOption('oldest');
    await expect
      .poll(() => page.evaluate<boolean>(`seen.at(-1)?.isWhole === true && seen.at(-1).hits === ${all}`))
      .toBe(true);
    const seen =
      await page.evaluate<{ hits: number; isWhole: boolean; fills: boolean; position: number }[]>('seen');
    expect(seen[0]?.isWhole).toBe(false);
    expect(seen[0]?.hits).toBeLessThan(all);
    expect(seen.every(({ fills }) => fills)).toBe(true);
    expect(new Set(seen.map(({ position }) => position))).toEqual(new Set([600]));
  });

  it('sets hits closer together when asked, and keeps it', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    const height = async () => Number((await page.locator('.hits').boundingBox())?.height);
    const roomy = await height();
    await page.getByLabel('疏密').selectOption('紧凑');
    await expect.poll(height).toBeLessThan(roomy * 0.9);
    const dense = await height();
    await page.reload();
    await documents(page);
    expect(await page.getByLabel('疏密').inputValue()).toBe('dense');
    expect(await height()).toBeCloseTo(dense, 0);
  });

  it.each([
    ['Chinese', '', 1440, 1],
    ['English', '&lang=en', 1440, 1],
    ['English', '&lang=en&duplicates=all&sort=oldest', 1440, 1],
    ['Chinese', '', 820, 1],
    ['English', '&lang=en', 820, 1],
    ['Chinese', '', 390, 2],
    ['English', '&lang=en', 390, 2],
  ])('has what can be done with results in %s (%s) at %i pixels in lines: %i', async (...line) => {
    const [, lang, width, most] = line;
    const page = await served.open(`/?q=工业园区&type=讲话${lang}`, { width, height: 900 });
    await documents(page);
    const lines = await page.evaluate(`new Set(
      [...document.querySelectorAll('.results-toolbar :is(a, button, select)')]
        .map((control) => control.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ top, height }) => Math.round((top + height / 2) / 12)),
    ).size`);
    expect(lines).toBe(most);
  });

  it('opens and closes how results are arranged beneath the tools of a phone', async () => {
    const page = await served.open('/?q=工业园区', { width: 390, height: 844 });
    await documents(page);
    const arrange = page.getByRole('button', { name: '排列方式' });
    expect(await page.getByLabel('排序').isVisible()).toBe(false);
    await arrange.click();
    expect(await arrange.getAttribute('aria-expanded')).toBe('true');
    await page.getByLabel('排序').selectOption('由旧到新');
    await expect.poll(() => parameters(page).get('sort')).toBe('oldest');
    await arrange.click();
    expect(await page.getByLabel('排序').isVisible()).toBe(false);
  });

  it('shows one sign only for what opens in its place', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    const signs = await page.evaluate(`[...document.querySelectorAll('summary')].map((summary) => [
      getComputedStyle(summary).listStyleType,
      getComputedStyle(summary, '::after').borderBottomStyle,
    ].join(' '))`);
    expect(signs).toContain('none solid');
  });

  it('prints the list with its marks and without its buttons', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    await page.emulateMedia({ media: 'print' });
    expect(
      await shownInPrint(page, 'button, select, input, .facets, .pager, .masthead, .results-tools'),
    ).toEqual([]);
    expect(await page.locator('.hit mark').first().isVisible()).toBe(true);
    const line = await page.evaluate(
      "getComputedStyle(document.querySelector('.hit mark')).textDecorationLine",
    );
    expect(line).toBe('underline');
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('prints the query with every filter in words, however many', async () => {
    const years = Array.from({ length: 13 }, (_, at) => `year=${1998 + at}`);
    const page = await served.open(`/?q=工作&notType=讲话&possible=true&${years.join('&')}`);
    const said = page.locator('.printed-filters');
    await page.locator('.chips').waitFor();
    expect(await said.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-query').textContent()).toBe('工作');
    const text = String(await said.textContent());
    expect(text).toMatch(/^已选条件：年份 1998 年；/u);
    expect(text.split('；')).toHaveLength(15);
    expect(text).toContain('；排除文种 讲话；');
  });

  it('lists sections with all their passages that match, and says what a section is', async () => {
    const page = await served.open('/?q=企业');
    await documents(page);
    await page.getByRole('link', { name: '按节' }).click();
    await page.waitForURL((url) => url.searchParams.get('group') === 'section');
    await documents(page);
    await page.getByText('按节排列：一节是').waitFor();
    const asked = new URLSearchParams({ q: '企业', group: 'section', passages: '100', size: '20' });
    const { hits: sections } = await page.evaluate<SearchAnswer>(
      `fetch('/api/search?${asked}').then((answer) => answer.json())`,
    );
    // A title is the heading of its entry.
    const matching = sections.map(
      ({ document, passages }) =>
        passages.filter(({ ordinal, text }) => ordinal > 0 || !text.endsWith(document.title)).length,
    );
    expect(Math.max(...matching)).toBeGreaterThan(3);
    const hits = await page.locator('.hit').all();
    expect(await Promise.all(hits.map((hit) => hit.locator('.excerpt').count()))).toEqual(matching);
  });

  it('says where it marks that words of a relaxed search are not those typed', async () => {
    const page = await served.open('/?q=怎样办好工业园区&match=relaxed');
    await documents(page);
    const remark = String(await page.locator('.marked-words').textContent());
    expect(remark).toContain('未必与输入的写法一样');
    const marked = new Set(await page.locator('.excerpt-text mark').allInnerTexts());
    expect(marked).not.toContain('怎样办好工业园区');
    for (const word of remark.split('：')[1]?.split('、') ?? []) expect(marked).toContain(word);
    await page.getByRole('button', { name: '改回逐字匹配' }).click();
    await page.locator('.marked-words').waitFor({ state: 'detached' });
  });

  it('tells in its own words what is no year, and takes a range written backwards', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    await page.getByRole('textbox', { name: '年份 起' }).fill('去年');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('alert').getByText('年份应为四位数字').waitFor();
    await page.getByRole('textbox', { name: '年份 起' }).fill('2012');
    await page.getByRole('textbox', { name: '年份 止' }).fill('２００５年');
    await page.getByRole('button', { name: '应用' }).click();
    await page.waitForURL((url) => url.searchParams.get('year') === '2005..2012');
  });

  it('narrows by a bar of the histogram and by a typed range of years', async () => {
    const page = await served.open('/');
    await page
      .getByRole('button', { name: /：[1-9]\d* 篇/ })
      .first()
      .click();
    await page.locator('.chip').waitFor();
    const bar = page.locator('.bar[aria-pressed="true"]');
    expect(await bar.count()).toBe(1);
    const counted = /：([\d,]+) 篇/.exec(String(await bar.getAttribute('aria-label')))?.[1];
    expect(await documents(page)).toBe(Number(counted));
    await page.getByRole('textbox', { name: '年份 起' }).fill('2005');
    await page.getByRole('textbox', { name: '年份 止' }).fill('2012');
    await page.getByRole('button', { name: '应用' }).click();
    await page.waitForURL((url) => url.searchParams.get('year') === '2005..2012');
    await page.locator('.chip', { hasText: '2005–2012 年' }).waitFor();
  });

  it('goes back to the search before, to where the reader had scrolled', async () => {
    const page = await served.open('/?q=工业园区', { width: 1280, height: 600 });
    await documents(page);
    const third = page.locator('.hit h3 a').nth(3);
    await third.scrollIntoViewIfNeeded();
    // The window tells the page of a scroll with the next frame.
    const before = await page.evaluate(
      'new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(scrollY))))',
    );
    expect(before).toBeGreaterThan(200);
    await third.dispatchEvent('click');
    await page.locator('.text').waitFor();
    await page.goBack();
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.evaluate('window.scrollY')).toBe(before);
    await page.evaluate(
      'scrollTo(0, 120); new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))',
    );
    await page.reload();
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.evaluate('window.scrollY')).toBe(120);
  });

  it.each([
    ['“返回检索结果”', (page: Page) => page.getByRole('link', { name: '返回检索结果' }).click()],
    ['the browser’s Back', (page: Page) => page.goBack()],
  ])('comes back by %s to the place left, with the focus on the hit that was opened', async (_name, back) => {
    const page = await served.open('/?q=工业园区', { width: 1280, height: 600 });
    await documents(page);
    const hit = page.locator('.hit').nth(3);
    const title = await hit.locator('h3').textContent();
    await hit.getByRole('link').last().scrollIntoViewIfNeeded();
    const link = hit.locator('.open-passage').last();
    const top = (await link.boundingBox())?.y;
    const scrolled = await page.evaluate('window.scrollY');
    expect(scrolled).toBeGreaterThan(200);
    await link.click();
    await page.locator('.text').waitFor();
    await back(page);
    await documents(page);
    await expect.poll(() => page.evaluate('window.scrollY')).toBe(scrolled);
    await expect
      .poll(() => page.evaluate('document.activeElement.closest(".hit")?.querySelector("h3").textContent'))
      .toBe(title);
    const focused = page.locator('.open-passage:focus');
    expect((await focused.boundingBox())?.y).toBeCloseTo(Number(top), 0);
  });

  it('comes back to the first hit, opened without scrolling, with the focus on it', async () => {
    const page = await served.open('/?q=工业园区');
    await documents(page);
    const link = page.locator('.hit h3 a').first();
    const href = await link.getAttribute('href');
    for (const back of [
      () => page.goBack(),
      () => page.getByRole('link', { name: '返回检索结果' }).click(),
    ]) {
      await link.click();
      await page.locator('.text').waitFor();
      await back();
      await documents(page);
      await expect.poll(() => page.evaluate('document.activeElement.getAttribute("href")')).toBe(href);
      expect(await page.evaluate('window.scrollY')).toBe(0);
    }
  });

  it('comes back to the hit through other places of the document, and after the page is loaded anew', async () => {
    const page = await served.open('/?q=工业园区', { width: 1280, height: 600 });
    await documents(page);
    const link = page.locator('.hit').nth(2).locator('h3 a');
    await link.scrollIntoViewIfNeeded();
    const href = await link.getAttribute('href');
    await link.click();
    await page.locator('.passage-number').nth(4).click();
    await page.waitForURL((url) => url.searchParams.get('passage') === '4');
    await page.reload();
    await page.getByRole('link', { name: '返回检索结果' }).click();
    await documents(page);
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("href")')).toBe(href);
    expect(await isInView(page, '.hit h3 a:focus')).toBe(true);
  });

  it('steps back through searches, the box following', async () => {
    const page = await served.open('/');
    await search(page, '招商引资');
    await search(page, '扶贫');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === '招商引资');
    await expect.poll(() => page.getByRole('combobox', { name: '检索词' }).inputValue()).toBe('招商引资');
  });

  it('speaks English at one click and remembers it', async () => {
    const page = await served.open('/?q=园区');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Region' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(parameters(page).get('q')).toBe('园区');
    await page.goto('/corpus');
    await page.getByRole('heading', { name: 'The collection' }).waitFor();
  });

  it('says that nothing was found beneath the box, not at the other side of a wide window', async () => {
    const page = await served.open('/');
    await page.setViewportSize({ width: 1440, height: 900 });
    await search(page, '没有一篇这样写过');
    const heading = page.getByRole('heading', { name: '没有逐字相符的文献' });
    await heading.waitFor();
    const [said, box] = [await heading.boundingBox(), await page.locator('.search-field').boundingBox()];
    expect(said?.x).toBe(box?.x);
  });

  it('offers the relaxed search, with its count, where nothing matches exactly', async () => {
    const page = await served.open('/');
    await search(page, '工业园区招商引资怎样少走弯路');
    await page.getByRole('heading', { name: '没有逐字相符的文献' }).waitFor();
    const offer = page.getByRole('link', { name: /^改用近似检索/ });
    const offered = Number(/(\d+) 篇/.exec(String(await offer.textContent()))?.[1]);
    expect(offered).toBeGreaterThan(0);
    await offer.click();
    await page.locator('.hit').first().waitFor();
    expect(await documents(page)).toBe(offered);
    await page.getByRole('button', { name: '改回逐字匹配' }).click();
    await page.getByRole('heading', { name: '没有逐字相符的文献' }).waitFor();
  });

  it('shows a syntax error at its place', async () => {
    const page = await served.open('/');
    await search(page, '招商 (园区');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('.query-excerpt').textContent()).toContain('招商 (园区');
    expect(await alert.locator('.spot').textContent()).toMatch(/^\(/);
    expect(await page.locator('.hit').count()).toBe(0);
  });

  it('says what is wrong with a pasted paragraph before it quotes the beginning of what is too much', async () => {
    const page = await served.open('/', { width: 390, height: 844 });
    await search(page, '各乡镇要按时完成造林任务。'.repeat(100));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const text = String(await alert.textContent());
    expect(text.indexOf('最多 256 个字符')).toBeLessThan(text.indexOf('造林任务'));
    expect((await alert.boundingBox())?.height).toBeLessThan(844 / 2);
  });

  it('tells how much of a query may still be typed, where it is nearly too long, and that it is too long', async () => {
    const page = await served.open('/');
    const box = page.getByRole('combobox', { name: '检索词' });
    await box.fill('园'.repeat(199));
    expect(await page.locator('.query-room').count()).toBe(0);
    await box.fill('园'.repeat(250));
    expect(await page.locator('.query-room').textContent()).toBe('还可输入 6 字');
    expect(await box.getAttribute('aria-invalid')).toBeNull();
    await box.fill('园'.repeat(260));
    expect(await page.locator('.query-room.over').textContent()).toBe('超出 4 字，检索式最多 256 字');
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  it('lists what an ambiguous place could mean, and takes the one chosen', async () => {
    const page = await served.open('/?region=朝阳区');
    const alert = page.getByRole('alert');
    await alert.getByRole('button', { name: '北京市/朝阳区' }).click();
    await documents(page);
    expect(parameters(page).getAll('region')).toEqual(['北京市/朝阳区']);
  });

  it('suggests while typing and completes with the keyboard', async () => {
    const page = await served.open('/');
    await documents(page);
    await page.keyboard.press('/');
    await page.keyboard.type('工业');
    const options = page.getByRole('option');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    const text = String(await chosen.locator('.suggestion-text').textContent());
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q')?.includes(text) === true);
    expect(await options.first().isVisible()).toBe(false);
  });

  it('explains the query language, its examples running at a click without an error', async () => {
    const page = await served.open('/');
    await page.getByRole('button', { name: '检索语法' }).click();
    const examples = await page.locator('.query-help .example').allInnerTexts();
    expect(examples.length).toBeGreaterThan(12);
    for (const example of examples) {
      const answer = await fetch(`${served.address}/api/search?${new URLSearchParams({ q: example })}`);
      expect(answer.status, example).toBe(200);
    }
    await page.getByRole('button', { name: '"招商引资工作"' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '"招商引资工作"');
  });

  it('fits a phone: no sideways scroll, filters in a drawer', async () => {
    const phone = { width: 390, height: 844 };
    const page = await served.open('/?q=工业园区', phone);
    await documents(page);
    const lines = await page.evaluate(
      `[...document.querySelectorAll('.totals .unbroken:not(.took *), .hit-source .unbroken')].map((words) => words.getClientRects().length)`,
    );
    expect(new Set(Array.isArray(lines) ? lines : []), 'a number stays with what it counts').toEqual(
      new Set([1]),
    );
    await page.getByRole('button', { name: '筛选' }).click();
    const drawer = page.getByRole('dialog', { name: '筛选' });
    await drawer.getByRole('checkbox').first().check();
    await page.locator('.chip').waitFor({ state: 'attached' });
    const show = drawer.getByRole('button', { name: '查看结果' }).last();
    await expect.poll(() => show.textContent()).toMatch(/\d/);
    const told = await show.textContent();
    await show.click();
    expect(told).toBe(`查看结果（${await documents(page)} 篇）`);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.goto('/corpus');
    await page.getByRole('table').first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('waits for a server that is still indexing, and shows the answer by itself', async () => {
    const page = await served.open('/');
    await documents(page);
    let refused = 0;
    await page.route('**/api/search**', (route) => {
      refused += 1;
      if (refused > 2) return route.continue();
      return route.fulfill({
        status: 503,
        headers: { 'retry-after': '0' },
        json: { error: { code: 'not-ready' } },
      });
    });
    await search(page, '扶贫');
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => refused).toBeGreaterThan(2);
  });

  it('says on a page of folded copies alone why it is empty, and lists them', async () => {
    const answer = await fetch(`${served.address}/api/search?q=工作&group=section&size=100`);
    const { total, hits }: SearchAnswer = JSON.parse(await answer.text());
    expect(total.sections).toBeGreaterThan(hits.length);
    const address = (at: number): string => `/?q=工作&group=section&size=${hits.length}&page=${at}`;
    const page = await served.open(address(2));
    await page.getByText('都在已合并的重复本里').waitFor();
    await page.getByRole('button', { name: '列出重复本' }).click();
    await page.locator('.hit').first().waitFor();
    expect(parameters(page).get('page')).toBe('2');
    expect(parameters(page).get('duplicates')).toBe('all');
    await page.goto(address(3));
    await page.getByText('后面没有更多结果了').waitFor();
    expect(await page.locator('.pager').count()).toBe(0);
    expect(await page.getByRole('button', { name: '列出重复本' }).count()).toBe(0);
  });

  it('says so when the server does not answer, and tries again when asked', async () => {
    const page = await served.open('/');
    await documents(page);
    await page.route('**/api/search**', (route) => route.abort());
    await search(page, '扶贫');
    await page.getByText('连不上服务器').waitFor();
    // Hits and counts of the search before would stand there as this one's.
    expect(await page.locator('.hit, .totals, .facet').count()).toBe(0);
    await page.unroute('**/api/search**');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('连不上服务器').waitFor({ state: 'detached' });
    await page.locator('.hit').first().waitFor();
  });
});

function sidewaysScroll(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

function isInView(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const box = document.querySelector('${selector}').getBoundingClientRect();
    return box.top >= 0 && box.bottom <= window.innerHeight;
  })()`);
}

/** Elements that would be on the paper, by their markup. */
function shownInPrint(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 80))`);
}
