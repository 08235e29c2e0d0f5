import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cslItem } from '../../server/cite/csl-item.ts';
import { headOf } from '../server/cite/head-of.ts';
import { embeddedMetadata, risItem } from '../server/cite/zotero.ts';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { NOTICE } from './notice.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)('citing', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ '清淤通知.txt': NOTICE });
  const QUERY = '/?q=清淤责任';

  const menu = (page: Page) => page.locator('.cite-formats');
  const copied = (page: Page) => page.evaluate('navigator.clipboard.readText()');

  async function notice() {
    const [detail] = await served.documents('清淤责任');
    if (detail === undefined) throw new Error('the notice is not indexed');
    return detail;
  }

  for (const window of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    it(`copies a footnote in GB/T 7714 from a hit and shows it (${window.width} pixels wide)`, async () => {
      const page = await served.open(QUERY, window);
      const button = page.locator('.hit .cite-button');
      await button.click();
      await page.getByRole('menuitem', { name: 'GB/T 7714—2015' }).click();
      await page.locator('.cited-text').waitFor();
      expect(await page.locator('.cited-status').textContent()).toContain('已复制');
      const text = await copied(page);
      expect(text).toBe(
        '云溪县人民政府. 云溪县人民政府关于加快灌渠清淤的通知: 云政发〔2006〕12号[Z]. [出版地不详]: [出版者不详], 2006: 第5段.',
      );
      expect(await page.locator('.cited-text').inputValue()).toBe(text);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.cited').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.hit .cite-button:focus').count()).toBe(1);
    });
  }

  it('works by keyboard alone, remembers that the link is wanted, and the link opens on the words', async () => {
    const page = await served.open(QUERY);
    await page.locator('.hit .cite-button').focus();
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const box = page.getByRole('menuitemcheckbox');
    await expect.poll(() => box.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('.cited-text').waitFor();
    const text = String(await copied(page));
    const [, link = ''] = /\. (http:\S+)\.$/u.exec(text) ?? [];
    await page.goto(link);
    await expect.poll(() => page.locator('mark.quote').allTextContents()).toEqual(['清淤责任']);
    await page.goto(QUERY);
    await page.locator('.hit .cite-button').click();
    expect(await box.getAttribute('aria-checked')).toBe('true');
  });

  it('cites selected words with the link to them, and keeps them selected', async () => {
    const { document } = await notice();
    const page = await served.open(`/document/${document.id}`);
    await page.locator('.passage-text', { hasText: '受益户' }).selectText();
    await page.locator('.selection-link .cite-button').click();
    await page.getByRole('menuitem', { name: 'BibTeX', exact: true }).click();
    await page.locator('.cited-text').waitFor();
    const entry = String(await copied(page));
    expect(entry).toContain('number = {云政发〔2006〕12号},');
    const [, link = ''] = /url = \{(.+)\}/u.exec(entry) ?? [];
    expect(new URL(link).searchParams.get('quote')).toBe('一、明确清淤责任，由受益户分担工料。');
    await page.getByRole('button', { name: '换一种格式' }).click();
    await menu(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.selection-link').isVisible()).toBe(true);
    expect(String(await page.evaluate('getSelection().toString()'))).toContain('受益户');
  });

  it('gives Zotero an item with its fields right, by the page and by the file', async () => {
    const { document } = await notice();
    const page = await served.open(`/document/${document.id}`);
    const item = embeddedMetadata(headOf(await page.content()));
    expect(item).toMatchObject({
      itemType: 'document',
      creators: [document.issuer],
      fields: { title: '云溪县人民政府关于加快灌渠清淤的通知', date: '2006/08/21', language: 'zh-CN' },
    });
    await page.locator('.record-head .cite-button').click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '.ris' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('zhengwen.ris');
    const read = risItem(await readFile(await file.path(), 'utf8'));
    expect(read).toMatchObject({
      itemType: 'report',
      creators: item.creators,
      fields: { title: item.fields.title, date: '2006-08-21' },
    });
    await menu(page).waitFor({ state: 'detached' });
  });

  it('tells Zotero the document on show, whichever way one comes to it, and nothing beside a list', async () => {
    const page = await served.open('/?q=工作');
    const told = async () => embeddedMetadata(headOf(await page.content())).fields.title;
    await page.locator('.hit').first().waitFor();
    const [first, second] = await page.locator('.hit h3 a').allTextContents();
    await page.evaluate(
      "window.heard = 0; addEventListener('ZoteroItemUpdated', () => { window.heard += 1; }); 0",
    );
    await page.locator('.hit h3 a').first().click();
    await expect.poll(told).toBe(first);
    expect(await page.evaluate('window.heard')).toBe(1);
    await page.goBack();
    await page.locator('.hit').first().waitFor();
    expect(await told()).toBeUndefined();
    expect(headOf(await page.content()).links.filter(({ href }) => href.includes('/api/cite'))).toEqual([]);
    // From one that the server has told of to another.
    await page.goForward();
    await page.reload();
    await page.locator('.passage-text').first().waitFor();
    expect(await told()).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(told).toBe(second);
  });

  it('cites all documents of the page at once', async () => {
    const page = await served.open('/?q=工作&size=10');
    await page.locator('.results-tools .cite-button').click();
    await page.getByRole('menuitem', { name: 'APA' }).click();
    await page.locator('.cited-text').waitFor();
    expect(String(await copied(page)).split('\n')).toHaveLength(await page.locator('.hit').count());
  });

  it('saves the entries of all results, as many as the list is long', async () => {
    const page = await served.open('/?q=工作&size=10&sort=oldest&duplicates=all');
    const found = Number(/\d+/u.exec((await page.locator('.totals').textContent()) ?? '')?.[0]);
    await page.locator('.results-tools .cite-button').click();
    const download = page.waitForEvent('download');
    await page
      .getByRole('group', { name: '把全部检索结果存为文件' })
      .getByRole('menuitem', { name: '.json' })
      .click();
    const items = z.array(cslItem).parse(JSON.parse(await readFile(await (await download).path(), 'utf8')));
    expect(items).toHaveLength(found);
    expect(found).toBeGreaterThan(10);
    expect(items[0]?.title).toBe(await page.locator('.hit h3').first().textContent());
  });

  it('says what went wrong, and tries again', async () => {
    const page = await served.open(QUERY);
    await page.route('**/api/cite?**', (route) => route.abort());
    await page.locator('.hit .cite-button').click();
    await page.getByRole('menuitem', { name: 'APA' }).click();
    await page.locator('.cited [role="alert"]', { hasText: '连不上服务器' }).waitFor();
    await page.unroute('**/api/cite?**');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.cited-text').waitFor();
  });

  it('leaves copying to the reader where the browser does not allow it', async () => {
    const page = await served.open(QUERY);
    await page.evaluate('navigator.clipboard.write = () => Promise.reject(new Error("refused"))');
    await page.locator('.hit .cite-button').click();
    await page.getByRole('menuitem', { name: 'Chicago 注释' }).click();
    await page.locator('.cited-text').waitFor();
    expect(await page.locator('.cited-status').textContent()).toContain('自行复制');
    expect(await page.locator('.cited-text').inputValue()).toContain('灌渠清淤');
  });

  it('speaks English', async () => {
    const page = await served.open(`${QUERY}&lang=en`);
    await page.getByRole('button', { name: 'Cite: 云溪县人民政府关于加快灌渠清淤的通知' }).click();
    await page.getByRole('menuitem', { name: 'Chicago notes' }).click();
    await page.locator('.cited-text').waitFor();
    expect(await page.locator('.cited-status').textContent()).toBe('Chicago notes copied');
  });
});
