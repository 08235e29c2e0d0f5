import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const PARAGRAPHS = Array.from(
  { length: 12 },
  (_, at) =>
    `第${at + 1}项工作由第${at * 7 + 3}组负责，每旬向办公室报送一次进度，确有困难的可以延后${at + 2}天。`,
);
const speech = (title: string, body: readonly string[]): string => `${title}\n\n${body.join('\n')}\n`;
const withMask = PARAGRAPHS.with(5, `${PARAGRAPHS[5]}会议定于XX年召开。`);
const unmasked = PARAGRAPHS.with(5, `${PARAGRAPHS[5]}会议定于2009年召开。`);
/** The same in other characters here and there, but for one number. */
const CANALS = Array.from(
  { length: 12 },
  (_, at) => `灌渠第${at + 1}段由第${at * 5 + 2}村管护，清淤进展按月登记，不得拖过${at + 3}月。`,
);
const otherwise = CANALS.map((text) => text.replace('进展', '進展').replace('第9段', '第九段'));

describe.skipIf(skipped !== null)('two documents side by side', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({
    '遮盖本.txt': speech('全县进度报送工作会议讲话', withMask),
    '全文本.txt': speech('全县进度报送工作会议讲话', [
      ...unmasked,
      '最后，祝大家工作顺利，身体健康，阖家幸福。',
    ]),
    '异写甲.txt': speech('全乡灌渠管护工作会议讲话', CANALS),
    '异写乙.txt': speech('全乡灌渠管护工作会议讲话', otherwise),
  });

  async function addressOfBoth(
    said = '"每旬向办公室报送一次进度"',
    files: readonly [string, string] = ['遮盖本', '全文本'],
  ): Promise<string> {
    const [detail] = await served.documents(said);
    const texts = [detail?.document, ...(detail?.related ?? [])].map((text) => ({
      file: text?.source.file ?? '',
      id: text !== undefined && 'document' in text ? text.document : text?.id,
    }));
    const [a, b] = files.map((name) => texts.find(({ file }) => file.includes(name)));
    return `/compare?${new URLSearchParams({ a: a?.id ?? '', b: b?.id ?? '' })}`;
  }

  const rowsShown = (page: Page) => page.locator('.compared tbody .compared-row').count();

  it('tells both records, what they share and where they differ, masks as masks', async () => {
    const page = await served.open(await addressOfBoth(), { width: 1440, height: 900 });
    await page.locator('.compared').waitFor();
    expect(await page.title()).toContain('对照');
    for (const side of ['甲', '乙'])
      expect(await page.getByRole('region', { name: side, exact: true }).textContent()).toContain(
        '全县进度报送工作会议讲话',
      );
    const masks = await page.locator('.compared mark.masked').allInnerTexts();
    expect(masks).toEqual(['XX', '2009']);
    expect(await page.locator('.compare-totals').textContent()).toMatch(/相同 \d+ 字.*遮盖 1 处/su);
    const alone = page.locator('.compared-row.alone');
    expect(await alone.locator('.cell.a').textContent()).toContain('仅乙有');
    expect(await alone.locator('mark.only.b').textContent()).toContain('阖家幸福');
    const lines = await page.evaluate(`['mark.masked', 'mark.only.b'].map((mark) => {
      const style = getComputedStyle(document.querySelector('.compared ' + mark));
      return style.outlineStyle === 'dashed' || style.textDecorationStyle === 'double';
    })`);
    expect(lines, 'told apart without colour').toEqual([true, true]);
  });

  it('goes from one difference to the next by button and by key, and says what each text has', async () => {
    const page = await served.open(await addressOfBoth());
    await page.locator('.compared').waitFor();
    const status = page.locator('.compare-place');
    expect(await status.textContent()).toBe('异文 2 处');
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await status.textContent()).toContain('第 1 / 2 处异文，遮盖：甲作“XX”，乙作“2009”');
    expect(await page.locator('mark.at-hand').count()).toBe(2);
    await page.keyboard.press('n');
    expect(await status.textContent()).toContain('第 2 / 2');
    await expect
      .poll(() =>
        page.evaluate(`(() => {
          const { top, bottom } = document.querySelector('mark.at-hand').getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        })()`),
      )
      .toBe(true);
    await page.keyboard.press('n');
    expect(await status.textContent()).toContain('第 1 / 2');
    await page.keyboard.press('p');
    expect(await status.textContent()).toContain('第 2 / 2');
  });

  it('goes to what is only written otherwise, too, where that is asked for', async () => {
    const page = await served.open(await addressOfBoth('"清淤进展按月登记"', ['异写甲', '异写乙']));
    await page.locator('.compared').waitFor();
    const status = page.locator('.compare-place');
    expect(await status.textContent()).toBe('异文 1 处');
    await page.keyboard.press('n');
    expect(await status.textContent()).toContain('第 1 / 1 处异文');
    const also = page.getByRole('checkbox', { name: '也看异写' });
    await also.focus();
    await page.keyboard.press('Space');
    // One is still where one was, among more places.
    expect(await status.textContent()).toContain('第 9 / 13 处');
    await page.keyboard.press('n');
    expect(await status.textContent()).toContain('异写：甲作“进”，乙作“進”');
    expect(await page.locator('.otherwise.at-hand').allInnerTexts()).toEqual(['进', '進']);
    await page.getByRole('button', { name: '上一处' }).click();
    expect(await page.locator('mark.at-hand').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  it('folds what is the same, opens one stretch, and all', async () => {
    const page = await served.open(await addressOfBoth());
    await page.locator('.compared').waitFor();
    const folded = await rowsShown(page);
    const button = page.getByRole('button', { name: /展开相同的 \d+ 段/u });
    const stretches = await button.count();
    expect(stretches).toBe(2);
    await button.first().press('Enter');
    expect(await button.count()).toBe(1);
    expect(await rowsShown(page)).toBeGreaterThan(folded);
    await expect.poll(() => page.evaluate(`document.activeElement.className`)).toBe('passage-number');
    const fold = page.getByRole('checkbox', { name: '折叠相同段落' });
    const partly = () => page.locator('.compare-bar input:indeterminate').count();
    expect(await partly()).toBe(1);
    await fold.click();
    expect(await button.count(), 'folded again').toBe(2);
    expect(await partly()).toBe(0);
    await fold.click();
    expect(await button.count()).toBe(0);
    expect(await rowsShown(page)).toBe(14);
    // The title is a heading in both, as in the document itself.
    expect(await page.locator('.compared h2.compared-heading').allInnerTexts()).toEqual(
      Array(2).fill('全县进度报送工作会议讲话'),
    );
    expect(await violations(page)).toEqual([]);
  });

  it('opens a passage in its document, and changes places', async () => {
    const page = await served.open(await addressOfBoth());
    await page.locator('.compared').waitFor();
    await page.getByRole('link', { name: '甲乙互换' }).click();
    await expect.poll(() => page.locator('.compared mark.masked').allInnerTexts()).toEqual(['2009', 'XX']);
    await page.getByRole('link', { name: '在原文中打开甲第 7 段' }).click();
    await page.locator('#p6.linked').waitFor();
  });

  it('stands in one column on a phone, rows of both in turn, and no wider than it', async () => {
    const page = await served.open(await addressOfBoth(), { width: 390, height: 844 });
    await page.locator('.compared').waitFor();
    const places = await page.evaluate(`(() => {
      const row = document.querySelector('.compared-row:has(.masked)');
      const [a, b] = [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect());
      return { below: b.top >= a.bottom, same: a.left === b.left, wide: document.documentElement.scrollWidth };
    })()`);
    expect(places).toEqual({ below: true, same: true, wide: 390 });
    expect(await page.locator('.compared-row.literal .cell.b').first().isVisible()).toBe(false);
  });

  it('is left without a fault by axe, wide and narrow, light and dark', async () => {
    for (const [width, scheme] of [
      [1440, 'light'],
      [1440, 'dark'],
      [390, 'light'],
    ] as const) {
      const page = await served.open(await addressOfBoth(), { width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator('.compared').waitFor();
      await page.keyboard.press('n');
      await page.locator('mark.at-hand').first().waitFor();
      expect(await violations(page), `${width} ${scheme}`).toEqual([]);
      await page.close();
    }
  });

  it('prints both texts with their marks and without buttons', async () => {
    const page = await served.open(await addressOfBoth());
    await page.locator('.compared').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    expect(await page.locator('.compared-fold .printed').first().isVisible()).toBe(true);
    expect(await page.locator('.compared mark.masked').first().isVisible()).toBe(true);
  });

  it('says so where a document is unknown, and what to do where none is named', async () => {
    const page = await served.open('/compare?a=nothing&b=nowhere');
    await page.getByText('没有编号为“nothing”的文献').waitFor();
    const empty = await served.open('/compare');
    await empty.getByText('请先选两篇文献').waitFor();
  });

  it('is reached by choosing two results, kept from one search to the next', async () => {
    const page = await served.open('/?q=报送一次进度&duplicates=all');
    const choices = page.locator('.compare-choice input');
    await choices.nth(0).check();
    await page.getByText('再选一篇即可对照').waitFor();
    await page.getByRole('searchbox').or(page.locator('.search-field input')).first().fill('第3组负责 报送');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q')?.includes('第3组') === true);
    await expect.poll(() => choices.count()).toBe(2);
    expect(await page.locator('.compare-choice input:checked').count()).toBe(1);
    for (const at of [0, 1]) await choices.nth(at).check();
    await page.getByRole('link', { name: '对照这两篇' }).click();
    await page.locator('.compared mark.masked').first().waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.locator('.chosen-bar').count()).toBe(0);
  });

  it('is reached from every copy in a document', async () => {
    const [detail] = await served.documents('"每旬向办公室报送一次进度"');
    if (detail === undefined) throw new Error('no such text');
    const page = await served.open(`/document/${encodeURIComponent(detail.document.id)}`);
    const link = page.locator('.relatives').getByRole('link', { name: /与《.*》对照/u });
    await expect.poll(() => link.count()).toBe(detail.related.length);
    await link.first().click();
    await page.locator('.compared').waitFor();
    expect(new URL(page.url()).searchParams.get('a')).toBe(detail.document.id);
  });
});
