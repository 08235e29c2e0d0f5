import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DocumentDetail } from '../../engine/types.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

const ARTICLES = 160;
/** A made-up law, many windows long. */
const LAW = [
  '青禾县灌渠管护办法',
  ...Array.from(
    { length: ARTICLES },
    (_, at) =>
      `第${at + 1}条 灌渠第${at + 1}段由所在村管护，每年清淤${at + 2}次，所需工料由受益户分担，管护人每旬巡查，遇有渗漏随即报告水管站。`,
  ),
  '第一百六十一条 本办法所称受益户，指以灌渠取水的农户。',
  '第一百六十二条 本办法所称受益户，不含以井取水的农户。',
].join('\n');

describe.skipIf(skipped !== null)('links into a long law', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage({ '灌渠管护办法.txt': LAW });

  async function law(): Promise<DocumentDetail> {
    const detail = (await served.documents('灌渠第88段'))[0];
    if (detail === undefined) throw new Error('the law is not indexed');
    return detail;
  }

  const addressOf = ({ document }: DocumentDetail, parameters: Record<string, string>) =>
    `/document/${encodeURIComponent(document.id)}?${new URLSearchParams(parameters)}`;

  async function expectNoticeInView(page: Page, text: RegExp): Promise<void> {
    const notice = page.locator('.link-notice');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(text);
    await expect.poll(() => notice.evaluate('document.activeElement.className')).toContain('link-notice');
    await expect.poll(() => isInView(page, '.link-notice')).toBe(true);
  }

  for (const window of [
    { width: 1280, height: 800 },
    { width: 390, height: 720 },
  ]) {
    const size = `${window.width} pixels wide`;

    it(`says in the window that words deep in it are gone, and does not jump (${size})`, async () => {
      const address = addressOf(await law(), { passage: '120', quote: '从来没有写过的条文', q: '水管站' });
      const page = await served.open(address, window);
      await expectNoticeInView(page, /找不到这段引文/);
      expect(await page.evaluate('window.scrollY')).toBe(0);
      expect(await page.locator('.passage.linked').count()).toBe(0);
    });

    it(`says in the window that words have moved deep into it, shows and marks them there (${size})`, async () => {
      const address = addressOf(await law(), { passage: '3', quote: '灌渠第120段由所在村管护' });
      const page = await served.open(address, window);
      await expectNoticeInView(page, /已不在链接所指的位置/);
      await expect.poll(() => isInView(page, 'mark.quote')).toBe(true);
      expect(await page.locator('.passage.linked').textContent()).toContain('灌渠第120段');
    });

    it(`lists the places of words that stand in several, leads to the one chosen (${size})`, async () => {
      const address = addressOf(await law(), { passage: '90', quote: '本办法所称受益户' });
      const page = await served.open(address, window);
      await expectNoticeInView(page, /不止一处/);
      expect(await page.evaluate('window.scrollY')).toBe(0);
      await page.locator('.link-notice li button').last().click();
      await expect.poll(() => isInView(page, 'mark.quote')).toBe(true);
      expect(await page.locator('.passage.linked').textContent()).toContain('不含以井取水');
      await expect.poll(() => isInView(page, '.link-notice')).toBe(true);
    });
  }

  it('never opens another text in silence: the address copied without a quote knows the text it was made for', async () => {
    const detail = await law();
    const page = await served.open(addressOf(detail, { passage: '120' }));
    await page.locator('.passage.linked').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('check')).toMatch(/^[0-9a-f]{12}$/);
    const margin = String(await page.locator('#p120 .passage-number').getAttribute('href'));
    expect(new URL(margin, served.address).searchParams.get('check')).toBe(
      new URL(page.url()).searchParams.get('check'),
    );
    const again = await served.open(page.url());
    await expect.poll(() => isInView(again, '.passage.linked')).toBe(true);
    expect(await again.locator('.link-notice').count()).toBe(0);

    const other = await served.open(addressOf(detail, { passage: '120', check: '0123456789ab' }));
    await expectNoticeInView(other, /与链接生成时不同/);
    expect(await other.evaluate('window.scrollY')).toBe(0);
    expect(await other.locator('.passage.linked').count()).toBe(0);
    const whole = await served.open(addressOf(detail, { check: '012345' }));
    await expectNoticeInView(whole, /已属另一篇文献/);
  });

  it('says so when the words stand where the link says, in another text', async () => {
    const detail = await law();
    const quote = '灌渠第120段由所在村管护';
    const [passage] = detail.passages.filter(({ text }) => text.includes(quote));
    const at = { passage: String(passage?.ordinal), quote };
    const other = await served.open(addressOf(detail, { ...at, check: '0123456789ab' }));
    await expectNoticeInView(other, /文献的其他文字与链接生成时不同/);
    await expect.poll(() => isInView(other, 'mark.quote')).toBe(true);
    const around = await served.open(
      addressOf(detail, { ...at, prefix: '第七条 由水管站指定，', suffix: '，' }),
    );
    await expectNoticeInView(around, /文献的其他文字与链接生成时不同/);
    const same = await served.open(addressOf(detail, { ...at, prefix: '条 ', suffix: '，每年清淤' }));
    await same.locator('mark.quote').first().waitFor();
    expect(await same.locator('.link-notice').count()).toBe(0);
  });

  it('a link to a hit without marks knows how its passage begins, and is told from one to another text', async () => {
    const page = await served.open('/?q=path:灌渠管护办法.txt');
    const link = page.locator('.hit h3 a');
    const href = new URL(String(await link.getAttribute('href')), served.address);
    expect(href.searchParams.get('check')).toMatch(/^~[0-9a-f]{6}$/);
    await link.click();
    await page.locator('.text').waitFor();
    expect(await page.locator('.link-notice').count()).toBe(0);
    // The address on show knows the whole text.
    await expect.poll(() => new URL(page.url()).searchParams.get('check')).toMatch(/^[0-9a-f]{12}$/);
    href.searchParams.set('check', '~012345');
    const other = await served.open(href.pathname + href.search);
    await expectNoticeInView(other, /与链接生成时不同/);
  });

  it('leaves the window where it is when words stand in another text, and puts the notice away when asked', async () => {
    const [other] = await served.documents('招商引资');
    const paragraph = other?.passages.find(({ level, text }) => level === 0 && text.length > 60)?.text ?? '';
    const page = await served.open(addressOf(await law(), { passage: '120', quote: paragraph.slice(0, 50) }));
    await expectNoticeInView(page, /在另一篇文献里|不止一处/);
    expect(await page.evaluate('window.scrollY')).toBe(0);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.locator('.link-notice').waitFor({ state: 'detached' });
  });
});

/** Whether the first element that a selector names lies in the window, top and bottom. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
  })()`);
}
