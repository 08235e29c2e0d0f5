import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const PASSAGES = 6_000;
const [RARE, AT] = ['螺蛳滩渡口', PASSAGES - 100];

/** A text too long to be sent whole. */
function longText(): Record<string, string> {
  const lines = Array.from({ length: PASSAGES }, (_, at) => {
    if (at % 600 === 0) return `${'一二三四五六七八九十'[at / 600]}、乡镇上报事项第${at / 600 + 1}类`;
    return `　　第${at}项事务由各乡镇按月上报，${at === AT ? `${RARE}除外，` : ''}${'逐级汇总核对，'.repeat(8)}年底一并考核。`;
  });
  return { '长编.txt': `青溪县事务长编\n\n${lines.join('\n\n')}\n` };
}

describe.skipIf(whySkipped() !== null)(
  'a document too long to be sent whole',
  { timeout: TEST_LIMIT },
  () => {
    const served = new ServedPage(longText());
    let sent = 0;

    async function open(q = '事务长编'): Promise<Page> {
      const page = await served.open(`/?q=${q}`);
      sent = 0;
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (!pathname.startsWith('/api/documents/')) return;
        const count = (bytes: Buffer) => {
          sent += bytes.length;
        };
        // Of an answer that the page has given up there is no body.
        response.body().then(count, () => undefined);
      });
      await page.locator('.hit h3 a').first().click();
      await page.locator('.text .passage').first().waitFor();
      return page;
    }
    const topOf = (page: Page, passage: number) =>
      page.evaluate<number>(
        `Math.round(document.getElementById('p${passage}')?.getBoundingClientRect().top ?? -1)`,
      );
    const steady = (page: Page) => page.locator('.text[aria-busy="false"]').waitFor();
    const isHere = (page: Page, passage: number) => page.locator(`#p${passage}`).count();
    const inWindow = async (page: Page, mark: string) => {
      const element = page.locator('.text mark.current', { hasText: mark });
      await expect.poll(async () => (await element.boundingBox())?.y ?? -1).toBeGreaterThan(0);
      expect((await element.boundingBox())?.y).toBeLessThan(800);
    };

    it('sends what is read, and says what is not here', async () => {
      const page = await open();
      await page.locator('.outline a').nth(9).waitFor();
      await steady(page);
      expect(sent).toBeLessThan(400_000);
      expect(await page.locator('.part-notice').textContent()).toMatch(/共 6,001 段.*现有第 1–/);
      expect(await page.locator('.below').textContent()).toMatch(/后面还有/);
      expect(await isHere(page, AT)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });

    it('stays at its head while more becomes known of it, and shows the title of the site', async () => {
      const page = await open();
      const { pathname } = new URL(page.url());
      await page.goto(new URL(pathname, page.url()).href);
      await page.locator('.outline a').nth(9).waitFor();
      await steady(page);
      expect(await page.evaluate('window.scrollY')).toBe(0);
    });

    it('opens at words far below and goes on to others anywhere, of all of which it tells the number', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      expect(await isHere(page, 5)).toBe(0);
      await page.locator('.find-bar input').fill('各乡镇');
      await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/1 \/ 5,990/);
      await inWindow(page, '各乡镇');
      expect(await isHere(page, 1)).toBe(1);
      await page.getByRole('button', { name: '上一处' }).click();
      await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/5,990 \/ 5,990/);
      await inWindow(page, '各乡镇');
      expect(await isHere(page, PASSAGES)).toBe(1);
      await page.locator('.minimap .tick').nth(10).click();
      await inWindow(page, '各乡镇');
    });

    it('keeps what is read where it is while more comes above', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      await steady(page);
      const first = Number((await page.locator('.text .passage').first().getAttribute('id'))?.slice(1));
      await page.evaluate(`document.querySelector('.text .passages').scrollIntoView()`);
      await expect.poll(() => isHere(page, first - 1)).toBe(1);
      expect(Math.abs(await topOf(page, first))).toBeLessThan(250);
    });

    it('goes to what its outline leads to, which counts the matches of each part', async () => {
      const page = await open('各乡镇');
      await page.locator('.outline a').nth(7).click();
      await expect.poll(() => isHere(page, 7 * 600 + 1)).toBe(1);
      await expect.poll(() => topOf(page, 7 * 600 + 1)).toBeLessThan(300);
      expect(await topOf(page, 7 * 600 + 1)).toBeGreaterThan(0);
      expect(await page.locator('.outline-count').first().textContent()).toContain('599');
    });

    it('is where it was left when one comes back', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      await steady(page);
      const before = await topOf(page, AT + 1);
      await page.evaluate(`document.querySelector('.masthead a[href$="corpus"]').click()`);
      await page.locator('.corpus-page').waitFor();
      await page.goBack();
      await expect.poll(() => topOf(page, AT + 1)).toBe(before);
      await page.reload();
      await expect.poll(() => topOf(page, AT + 1)).toBe(before);
    });

    it('links words of it so that the link opens on them', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      await page.locator('.outline a').first().waitFor();
      await page.evaluate(`{
      const node = document.querySelector('#p${AT + 1} .passage-text').firstChild;
      getSelection().setBaseAndExtent(node, 0, node, 4);
    }`);
      await page.getByRole('button', { name: '复制链接' }).click();
      const link = await page.evaluate<string>('navigator.clipboard.readText()');
      const other = await served.open(link);
      await other.locator('.text mark.quote').waitFor();
      await expect.poll(() => topOf(other, AT + 1)).toBeGreaterThan(0);
      expect(await other.locator('.find .failure').count()).toBe(0);
    });

    it('is taken whole when that is asked for, and what is read stays in the window', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      await page.evaluate(`document.querySelector('.part-notice button').click()`);
      await page.locator('.part-notice').waitFor({ state: 'detached' });
      await page.locator('.text[aria-busy="false"]').waitFor();
      expect(await page.locator('.text .passage').count()).toBe(PASSAGES + 1);
      const top = await topOf(page, AT + 1);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(800);
    });

    it('is printed whole when that is asked for; else the paper says which paragraphs it holds', async () => {
      const page = await open();
      await steady(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.part-notice p').first().textContent()).toMatch(/共 6,001 段.*现有第 1–/u);
      expect(await page.locator('.part-notice > *').filter({ visible: true }).count()).toBe(1);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(`window.printed = new Promise((done) => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          done(document.querySelectorAll('.text .passage').length);
        };
      }); 0`);
      await page.getByRole('button', { name: '载入全文并打印' }).click();
      expect(await page.evaluate('window.printed')).toBe(PASSAGES + 1);
    });

    it('is not printed for who has gone on to something else meanwhile', async () => {
      const page = await open();
      await steady(page);
      await page.evaluate('window.prints = 0; window.print = () => { window.prints += 1; }; 0');
      let answer = () => {};
      const asked = new Promise<void>((held) => {
        const hold = async (route: Route) => {
          held();
          await new Promise<void>((go) => {
            answer = go;
          });
          await route.continue();
        };
        page.route(/\/api\/documents\/[^/?]+$/u, hold, { times: 1 });
      });
      await page.getByRole('button', { name: '载入全文并打印' }).click();
      await asked;
      await page.goBack();
      await page.locator('.hit').first().waitFor();
      answer();
      await page.locator('.hit h3 a').first().click();
      await page.locator(`#p${PASSAGES}`).waitFor({ state: 'attached' });
      expect(await page.evaluate('window.prints')).toBe(0);
    });

    it('leads from a link made for another text to the place of its passage, looked for in all of it', async () => {
      const page = await open(RARE);
      await inWindow(page, RARE);
      await page.locator('.outline a').first().waitFor();
      await page.locator(`#p${AT + 1} .passage-number`).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('check')).toHaveLength(12);
      const moved = new URL(page.url());
      moved.searchParams.set('check', `000000${moved.searchParams.get('check')?.slice(6)}`);
      moved.searchParams.set('passage', '5');
      const other = await served.open(moved.href);
      await expect.poll(() => other.locator('.passage.linked').getAttribute('id')).toBe(`p${AT + 1}`);
    });
  },
);
