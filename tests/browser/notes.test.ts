import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';
import { expectClean, openIn, TASK_WINDOWS } from './task-windows.ts';

const skipped = whySkipped();

const FILE = '乡道养护纪要.md';
const LINES = [
  '# 关于乡道养护的会议纪要',
  '会议听取了各村护路员的汇报。',
  '乡道每旬清扫一次，由沿线各村分段负责。',
  '边沟堵塞的，雨季之前一律疏通。',
  '养护经费按里程拨付，年底结算。',
];
const text = (lines: readonly string[]): string => lines.join('\n\n');

/** Selects words of the text, as a mouse would. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('.passage-text', { hasText: words }).first().waitFor();
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
    }
  })()`);
}

/** Notes the words selected, from the buttons beside them. */
async function note(page: Page, said: string, tags = ''): Promise<void> {
  await page.locator('.selection-link').getByRole('button', { name: /^备注/u }).click();
  const form = page.getByRole('dialog', { name: /^备注/u });
  await form.getByRole('textbox', { name: '备注' }).fill(said);
  await form.getByRole('textbox', { name: /标签/u }).fill(tags);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
}

const savedWords = (page: Page): Promise<string[]> => page.locator('.passage-text .saved').allInnerTexts();

describe.skipIf(skipped !== null)('notes where one reads', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ [FILE]: text(LINES) });

  async function address(): Promise<string> {
    const [detail] = await served.documents('"乡道每旬清扫一次"');
    return `/document/${encodeURIComponent(detail?.document.id ?? '')}`;
  }

  it.each(TASK_WINDOWS)(
    'are written beside selected words, marked in the text, and changed there ($width pixels, $colorScheme)',
    async (window) => {
      const page = await openIn(served, await address(), window);
      await select(page, '沿线各村分段负责');
      await note(page, '与清扫办法对照', '分工 待查');
      await expect.poll(() => savedWords(page)).toEqual(['沿线各村分段负责']);
      const here = page.locator('.notes-here');
      expect(await here.locator('.saved-note').allInnerTexts()).toEqual(['与清扫办法对照']);
      expect(await here.locator('.saved-foot a').allInnerTexts()).toEqual(['#分工', '#待查']);
      await page.reload();
      await expect.poll(() => savedWords(page)).toEqual(['沿线各村分段负责']);
      const marker = page.getByRole('button', { name: '第 3 段：收藏 1 处，有备注 1 处' });
      await marker.click();
      const beside = page.getByRole('dialog');
      expect(await beside.locator('.saved-note').textContent()).toBe('与清扫办法对照');
      await expectClean(page);
      await beside.getByRole('button', { name: '编辑' }).click();
      await beside.getByRole('textbox', { name: '备注' }).fill('已对照');
      await beside.getByRole('button', { name: '保存' }).click();
      await expect.poll(() => beside.locator('.saved-note').textContent()).toBe('已对照');
      await page.keyboard.press('Escape');
      await beside.waitFor({ state: 'detached' });
      expect(await here.locator('.saved-note').allInnerTexts()).toEqual(['已对照']);
      await here.getByRole('button', { name: '看正文：沿线各村分段负责' }).click();
      await expect.poll(() => page.locator('mark.quote').allInnerTexts()).toEqual(['沿线各村分段负责']);
      expect(await page.locator('mark.quote').isVisible()).toBe(true);
    },
  );

  it('are written by the keyboard alone of the passage that is open, and offer the tags in use', async () => {
    const page = await served.open(await address(), { width: 1440, height: 900 });
    await select(page, '护路员');
    await note(page, '', '人员');
    await page.keyboard.press('Escape');
    await page.goto(`${await address()}?passage=3`);
    const button = page.locator('.record').getByRole('button', { name: /^备注/u });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: '备注' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('雨季');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('#人员');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.value')).toBe('人员');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const entries = page.locator('.notes-here .note-list > li');
    expect(await entries.locator('.noted-words').allInnerTexts()).toEqual(['护路员', '第 4 段']);
    expect(await entries.nth(1).locator('.saved-foot a').allInnerTexts()).toEqual(['#人员']);
    await page.getByRole('button', { name: '第 4 段：收藏 1 处，有备注 1 处' }).waitFor();
    await page.goto('/saved');
    await expect.poll(() => page.locator('.saved-note').allInnerTexts()).toEqual(['雨季']);
  });

  it('are taken back after they were removed, and nothing is saved where the form is left', async () => {
    const page = await served.open(await address());
    await select(page, '年底结算');
    await page.locator('.selection-link').getByRole('button', { name: /^备注/u }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '备注' }).fill('不要');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    expect(await page.locator('.notes-here').count()).toBe(0);
    await select(page, '按里程拨付');
    await note(page, '查标准');
    const here = page.locator('.notes-here');
    await here.getByRole('button', { name: /^移除/u }).click();
    await expect.poll(() => savedWords(page)).toEqual([]);
    await here.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => savedWords(page)).toEqual(['按里程拨付']);
    expect(await here.locator('.saved-note').textContent()).toBe('查标准');
  });

  it('follow their words where the text has changed, and say so where it holds them no longer', async () => {
    const page = await served.open(await address());
    await select(page, '雨季之前一律疏通');
    await note(page, '疏通');
    await select(page, '每旬清扫一次');
    await note(page, '清扫');
    const changed = LINES.map((line) => line.replace('每旬清扫一次', '随脏随扫'));
    await served.reindex({
      [FILE]: text([...changed.slice(0, 1), '会议由副乡长主持。', ...changed.slice(1)]),
    });
    const [detail] = await served.documents('"乡道随脏随扫"');
    await page.goto(`/document/${encodeURIComponent(detail?.document.id ?? '')}`);
    await expect.poll(() => savedWords(page)).toEqual(['雨季之前一律疏通']);
    await page.getByRole('button', { name: '第 5 段：收藏 1 处，有备注 1 处' }).waitFor();
    const gone = page.locator('.note-list > li', { hasText: '每旬清扫一次' });
    expect(await gone.textContent()).toContain('正文里已没有这些文字');
    await gone.getByRole('link', { name: '每旬清扫一次' }).click();
    await page.locator('.link-notice').waitFor();
  });
});
