import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const PASSAGES = 1200;
/** A word of the last but hundredth passage. */
const [RARE, AT] = ['螺蛳滩渡口', PASSAGES - 100];

/** A text of many passages, a heading every hundred and twenty. */
function longText(): Record<string, string> {
  const lines = Array.from({ length: PASSAGES }, (_, at) => {
    if (at % 120 === 0) return `${'一二三四五六七八九十'[at / 120]}、乡镇上报事项第${at / 120 + 1}类`;
    return `　　第${at}项事务由各乡镇按月上报，${at === AT ? `${RARE}除外，` : ''}年底一并考核。`;
  });
  return { '长编.txt': `青溪县事务长编\n\n${lines.join('\n\n')}\n` };
}

describe.skipIf(whySkipped() !== null)('a document of many passages', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage(longText());

  async function open(q = '事务长编'): Promise<Page> {
    const page = await served.open(`/?q=${q}`);
    // How many passages stand there whenever some are added, and where the window is then.
    await page.evaluate(`{
      window.seen = [];
      new MutationObserver(() => {
        const text = document.querySelector('.text');
        if (text !== null) seen.push({ passages: text.querySelectorAll('.passage').length, busy: text.ariaBusy });
      }).observe(document, { subtree: true, childList: true });
    }`);
    await page.locator('.hit h3 a').first().click();
    await page.locator('.text').waitFor();
    return page;
  }
  const whole = (page: Page) => page.locator('.text[aria-busy="false"]').waitFor();
  const passages = (page: Page) => page.locator('.text .passage').count();
  /** Passages that stood there when there were fewest. */
  const fewestDrawn = (page: Page) =>
    page.evaluate<number>('Math.min(...seen.map(({ passages }) => passages))');
  const topOf = (page: Page, passage: number) =>
    page.evaluate<number>(`Math.round(document.getElementById('p${passage}').getBoundingClientRect().top)`);

  it('shows its beginning first, and all of it without being asked', async () => {
    const page = await open();
    await whole(page);
    const seen = await page.evaluate<{ passages: number; busy: string }[]>('seen');
    expect(seen[0]?.busy).toBe('true');
    expect(seen[0]?.passages).toBeLessThan(200);
    expect(await passages(page)).toBeGreaterThanOrEqual(PASSAGES);
    expect(await page.locator('.outline a').count()).toBe(10);
    expect(await page.locator('.outline li:last-child [aria-current]').count()).toBe(0);
  });

  it('opens at words far below, which stay where they are while the rest comes', async () => {
    const page = await open(RARE);
    await page.locator('.text mark').first().waitFor();
    const mark = page.locator('.text mark', { hasText: RARE }).first();
    await expect.poll(() => mark.isVisible()).toBe(true);
    const before = await mark.boundingBox();
    expect(await fewestDrawn(page)).toBeLessThan(300);
    await whole(page);
    expect(await passages(page)).toBeGreaterThanOrEqual(PASSAGES);
    await expect
      .poll(() => page.locator('.outline [aria-current]').textContent())
      .toBe('十、乡镇上报事项第10类');
    const after = await mark.boundingBox();
    expect(after?.y).toBeGreaterThan(0);
    expect(after?.y).toBeLessThan(800);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? -1000))).toBeLessThan(2);
  });

  it('finds what is typed wherever it stands, also before all is drawn', async () => {
    const page = await open();
    await page.locator('.find-bar input').fill(RARE);
    await expect.poll(() => page.locator('.text mark.current', { hasText: RARE }).count()).toBe(1);
    await expect
      .poll(async () => (await page.locator('.text mark.current').boundingBox())?.y ?? -1)
      .toBeGreaterThan(0);
    expect((await page.locator('.text mark.current').boundingBox())?.y).toBeLessThan(800);
  });

  it('is printed whole', async () => {
    const page = await open();
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await passages(page)).toBeGreaterThanOrEqual(PASSAGES);
  });

  it('is where it was left when one comes back', async () => {
    const page = await open();
    await whole(page);
    await page.evaluate(`document.getElementById('p700').scrollIntoView()`);
    await expect.poll(() => topOf(page, 700)).toBeLessThan(200);
    // The page is told of it with the next frame: sooner than that nobody leaves.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const before = await topOf(page, 700);
    // Without the mouse, for which the head of the page would be brought into the window.
    await page.evaluate(`document.querySelector('.masthead a[href$="corpus"]').click()`);
    await page.locator('.corpus-page').waitFor();
    await page.evaluate('seen.length = 0');
    await page.goBack();
    await page.locator('.text').waitFor();
    await expect.poll(() => topOf(page, 700)).toBe(before);
    expect(await fewestDrawn(page)).toBeLessThan(300);
    await whole(page);
    expect(await topOf(page, 700)).toBe(before);
    await page.reload();
    await page.locator('.text').waitFor();
    await expect.poll(() => topOf(page, 700)).toBe(before);
    await whole(page);
    expect(await topOf(page, 700)).toBe(before);
  });

  it('stays where it is when a passage is taken into the address', async () => {
    const page = await open();
    await whole(page);
    await page.evaluate(`document.getElementById('p700').scrollIntoView()`);
    await expect.poll(() => topOf(page, 700)).toBeLessThan(200);
    const before = await topOf(page, 700);
    await page.evaluate('seen.length = 0');
    await page.locator('#p702 .passage-number').click();
    await expect.poll(() => page.locator('.passage.linked').getAttribute('id')).toBe('p702');
    expect(await topOf(page, 700)).toBe(before);
    expect(await fewestDrawn(page)).toBeLessThan(300);
    await whole(page);
    expect(await topOf(page, 700)).toBe(before);
  });

  it('goes on to the next words far away while the rest comes', async () => {
    const page = await open(`${RARE} OR 第60项事务`);
    await page.locator('.find-bar input').fill(RARE);
    await expect.poll(() => page.locator('.text mark.current', { hasText: RARE }).count()).toBe(1);
    await page.locator('.find-bar input').fill('第60项事务');
    const mark = page.locator('.text mark.current', { hasText: '第60项事务' });
    await expect.poll(async () => (await mark.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await mark.boundingBox())?.y).toBeLessThan(800);
    await whole(page);
    expect((await mark.boundingBox())?.y).toBeGreaterThan(0);
    expect((await mark.boundingBox())?.y).toBeLessThan(800);
  });
});
