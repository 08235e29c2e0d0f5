import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { segmentKindName } from '../../engine/segment-kinds.ts';
import type { DocumentDetail, Range } from '../../engine/types.ts';
import { whySkipped } from './chromium.ts';
import { ServedPage, TEST_LIMIT } from './served-page.ts';

const skipped = whySkipped();

describe.skipIf(skipped !== null)('reading a document in the browser', { timeout: TEST_LIMIT }, () => {
  const served = new ServedPage();

  /** The best hit for a query, in full. */
  async function best(q: string): Promise<DocumentDetail> {
    const detail = (await served.documents(q))[0];
    if (detail === undefined) throw new Error(`the samples hold nothing for ${q}`);
    return detail;
  }

  const addressOf = (detail: DocumentDetail, parameters: Record<string, string> = {}) =>
    `/document/${encodeURIComponent(detail.document.id)}?${new URLSearchParams(parameters)}`;

  it('shows every passage of the reading text, character for character', async () => {
    const detail = await best('工业园区');
    const page = await served.open(addressOf(detail));
    await page.locator('.text').waitFor();
    const shown = await page.locator('.passage-text').allTextContents();
    expect(shown).toEqual(detail.passages.map(({ text }) => text));
  });

  it('goes from one occurrence of the query’s words to the next, by button and by key', async () => {
    const detail = await best('园区');
    const page = await served.open(addressOf(detail, { q: '园区' }));
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toMatch(/^1 \/ \d+$/);
    await page.getByRole('button', { name: '下一处' }).click();
    await expect.poll(() => count.textContent()).toMatch(/^2 \//);
    await page.keyboard.press('n');
    await expect.poll(() => count.textContent()).toMatch(/^3 \//);
    await page.keyboard.press('p');
    await expect.poll(() => count.textContent()).toMatch(/^2 \//);
    expect(await page.locator('mark.current').count()).toBe(1);
  });

  it('marks in the document what the search marked in its passages, however the query is typed', async () => {
    for (const [q, match] of [
      ['工業園區', 'exact'],
      ['工*园区', 'exact'],
      ['园区 /s 工业', 'exact'],
      ['怎样办好工业园区', 'relaxed'],
    ] as const) {
      const { document, matches } = await served.bestMatches(q, match);
      const page = await served.open(addressOf(document, { q, match }));
      await page.locator('mark.current').first().waitFor();
      const marked = [];
      for (const { passage } of matches) {
        const marks = await page.locator(`#p${passage} mark`).allTextContents();
        marked.push(marks.join(''));
      }
      // Neighbours and overlaps are cut where marks begin and end: together they are the same characters.
      expect(marked, q).toEqual(
        matches.map(({ passage, ranges }) => covered(document.passages[passage]?.text ?? '', ranges)),
      );
      expect(await page.locator('.passage-text:has(mark)').count(), q).toBe(matches.length);
      await page.close();
    }
  });

  it('finds what is typed in the find bar, and goes to its first place', async () => {
    const detail = await best('园区');
    const last = detail.passages.findLast(({ text }) => text.length > 12);
    const words = last?.text.slice(2, 9) ?? '';
    const page = await served.open(addressOf(detail, { q: '园区' }));
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toMatch(/^1 \/ \d+$/);
    const bar = page.getByRole('textbox', { name: '文中查找' });
    await bar.fill(`"${words}"`);
    await expect
      .poll(async () => (await page.locator('mark.current').allTextContents()).join(''))
      .toBe(words);
    await expect
      .poll(() =>
        page.evaluate(`(() => {
          const box = document.querySelector('mark.current').getBoundingClientRect();
          return box.top >= 0 && box.bottom <= window.innerHeight;
        })()`),
      )
      .toBe(true);
    await bar.fill('園区');
    await expect.poll(() => count.textContent()).toMatch(/^1 \/ (?:[2-9]|\d\d)/);
    await bar.press('Enter');
    await expect.poll(() => count.textContent()).toMatch(/^2 \//);
    await bar.press('Shift+Enter');
    await expect.poll(() => count.textContent()).toMatch(/^1 \//);
    await bar.fill('');
    await page.locator('.text mark').first().waitFor({ state: 'detached' });
    await expect.poll(() => count.textContent()).toBe('');
  });

  it('keeps the words found by hand when a heading of the outline is clicked', async () => {
    const details = await served.documents('工作');
    const detail = details.find(({ passages }) => passages.filter(({ level }) => level > 1).length > 3);
    if (detail === undefined) throw new Error('the samples hold no text with an outline');
    const page = await served.open(addressOf(detail, { q: '园区' }), { width: 1440, height: 800 });
    const bar = page.getByRole('textbox', { name: '文中查找' });
    await bar.fill('工作');
    await page.locator('.outline a').nth(2).click();
    await page.waitForURL((url) => url.searchParams.has('passage'));
    await page.locator('.passage.linked').waitFor();
    expect(await bar.inputValue()).toBe('工作');
    await expect
      .poll(async () => [...new Set(await page.locator('.text mark.term').allInnerTexts())])
      .toEqual(['工作']);
  });

  it('takes the Enter that Safari sends behind a composition for the input method’s, not for a step', async () => {
    const page = await served.open(addressOf(await best('园区'), { q: '园区' }));
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toMatch(/^1 \/ \d+$/);
    const press = (keyCode: number) =>
      page.evaluate(`document.querySelector('.find input').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: ${keyCode}, bubbles: true, cancelable: true }))`);
    await press(229);
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await count.textContent()).toMatch(/^1 \//);
    await press(13);
    await expect.poll(() => count.textContent()).toMatch(/^2 \//);
  });

  it('prints the text with its marks and its facts, without buttons', async () => {
    const detail = await best('工业园区');
    const page = await served.open(addressOf(detail, { q: '工业园区' }));
    await page.locator('.text mark').first().waitFor();
    await page.locator('.proofs button').first().click();
    await page.locator('mark.evidence').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown =
      await page.evaluate(`[...document.querySelectorAll('button, input, .find, .masthead, .crumbs')]
      .filter((element) => element.checkVisibility() && !element.matches('.proof'))
      .map((element) => element.outerHTML.slice(0, 80))`);
    expect(shown).toEqual([]);
    for (const mark of ['.text mark.term', 'mark.evidence'])
      expect(
        await page.evaluate(`getComputedStyle(document.querySelector('${mark}')).textDecorationLine`),
      ).toBe('underline');
    expect(await page.locator('.record').isVisible()).toBe(true);
    expect(await page.locator('.proof-words').first().isVisible()).toBe(true);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says beside the words marked what they prove, and which proof is on show', async () => {
    const page = await served.open(addressOf(await best('工业园区')));
    const proof = page.locator('.proofs button').first();
    const field = page.locator('.record .row').filter({ has: proof }).locator('dt').first();
    await proof.click();
    await page.locator('mark.evidence').first().waitFor();
    expect(await proof.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.proof[aria-pressed="true"]').count()).toBeGreaterThan(0);
    const label = await page.evaluate(
      "getComputedStyle([...document.querySelectorAll('mark.evidence')].at(-1), '::after').content",
    );
    expect(label).toBe(JSON.stringify(await field.textContent()));
  });

  it('says what is wrong with a query in the find bar, marks nothing, and goes on when it is mended', async () => {
    const page = await served.open(addressOf(await best('园区'), { q: '园区' }));
    await page.locator('mark.current').first().waitFor();
    const bar = page.getByRole('textbox', { name: '文中查找' });
    await bar.fill('(园区');
    const remark = page.locator('.find-remark.failure');
    await remark.waitFor();
    expect(await remark.locator('.spot').textContent()).toMatch(/^\(/);
    expect(await page.locator('.text mark.term').count()).toBe(0);
    await bar.fill('(园区)');
    await remark.waitFor({ state: 'detached' });
    await page.locator('mark.current').first().waitFor();
  });

  it('lets the document be read, and asks again, where the matches cannot be had', async () => {
    const detail = await best('园区');
    const page = await served.open('/corpus');
    await page.route('**/matches?**', (route) => route.abort());
    await page.goto(addressOf(detail, { q: '园区' }));
    await page.getByText('连不上服务器').waitFor();
    expect(await page.locator('.passage-text').count()).toBe(detail.passages.length);
    await page.unroute('**/matches?**');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('mark.current').first().waitFor();
  });

  it('names the words of a relaxed question that it marks, and keeps the question in its links', async () => {
    const page = await served.open('/?q=怎样办好工业园区&match=relaxed');
    await page.locator('.hit h3 a').first().click();
    await page.getByText('近似检索，标出的词').waitFor();
    const bar = page.getByRole('textbox', { name: '文中查找' });
    expect(await bar.inputValue()).toBe('怎样办好工业园区');
    const link = String(await page.locator('.passage-number').first().getAttribute('href'));
    expect(new URL(link, served.address).searchParams.get('match')).toBe('relaxed');
  });

  it('names related texts without fetching them', async () => {
    const detail = (await served.documents('')).find(({ related }) => related.length > 0);
    if (detail === undefined) throw new Error('the samples hold no copies');
    const page = await served.open('/corpus');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/documents/')) asked.push(request.url());
    });
    await page.goto(addressOf(detail));
    await page.locator('.relatives li').first().waitFor();
    expect(await page.locator('.relatives li a:not(.compare-link)').allInnerTexts()).toEqual(
      detail.related.map(({ title }) => title),
    );
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
  });

  it('marks the words that prove a value, in the text', async () => {
    const detail = await best('工业园区');
    const page = await served.open(addressOf(detail));
    const proof = page.locator('.proofs button').first();
    await proof.waitFor();
    const words = String(await proof.textContent()).replace(/^“|”$/gu, '');
    await proof.click();
    await page.locator('mark.evidence').first().waitFor();
    expect((await page.locator('mark.evidence').allInnerTexts()).join('')).toBe(words);
  });

  it('says how the number of a document is known, with the words that prove it', async () => {
    const detail = await best('伊发〔2005〕909号');
    const page = await served.open(addressOf(detail));
    const row = page.locator('.record .row').filter({ hasText: '发文字号' });
    await row.waitFor();
    expect(await row.textContent()).toContain('伊发〔2005〕909号');
    expect(await row.locator('.tag').textContent()).toBe('明载');
    expect(await row.locator('.proofs').textContent()).toContain('伊发〔2005〕909号');
  });

  it('makes a link of selected words that opens on just these words', async () => {
    const detail = await best('工业园区');
    const passage = detail.passages.find(({ level, text }) => level === 0 && text.length > 60);
    if (passage === undefined) throw new Error('the sample has no long passage');
    const page = await served.open(addressOf(detail));
    await page.locator('.text').waitFor();
    await select(page, passage.ordinal, 20, 32);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    const tab = await served.open(copied);
    await tab.locator('mark.quote').first().waitFor();
    expect((await tab.locator('mark.quote').allInnerTexts()).join('')).toBe(passage.text.slice(20, 32));
  });

  it('carries a selection over two paragraphs whole, in the link and in the copied quotation', async () => {
    const detail = await best('工业园区');
    const [first, second] = detail.passages.filter(
      ({ level, text, ordinal }) => level === 0 && text.length > 20 && ordinal + 1 < detail.passages.length,
    );
    if (first === undefined || second === undefined) throw new Error('the sample has no two paragraphs');
    const between = detail.passages.slice(first.ordinal + 1, second.ordinal).map(({ text }) => text);
    const selected = [first.text.slice(5), ...between, second.text.slice(0, 8)];
    const page = await served.open(addressOf(detail));
    await page.locator('.text').waitFor();
    await select(page, first.ordinal, 5, 8, { passage: second.ordinal, end: 8 });
    await page.getByRole('button', { name: '复制引文与出处' }).click();
    await page.getByText('已复制').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied.startsWith(`“${selected.join('\n')}”\n`)).toBe(true);
    const tab = await served.open(copied.split('\n').at(-1) ?? '');
    await tab.locator('mark.quote').first().waitFor();
    expect((await tab.locator('mark.quote').allInnerTexts()).join('')).toBe(selected.join(''));
    expect(await tab.locator('.link-notice').count()).toBe(0);
  });

  it('says that quoted words have moved, and marks them where they are', async () => {
    const detail = await best('工业园区');
    const passage = detail.passages.findLast(({ text }) => text.length > 30);
    if (passage === undefined) throw new Error('the sample has no long passage');
    const quote = passage.text.slice(5, 25);
    const page = await served.open(addressOf(detail, { passage: '0', quote }));
    await page.getByText('这段引文已不在链接所指的位置').waitFor();
    expect((await page.locator('mark.quote').allInnerTexts()).join('')).toBe(quote);
  });

  it('says that quoted words are gone', async () => {
    const page = await served.open(
      addressOf(await best('工业园区'), { passage: '1', quote: '这句话哪一篇里都没有写过' }),
    );
    await page.getByText('文集里已找不到这段引文').waitFor();
    await page.locator('.text').waitFor();
  });

  it('says that a document is not there', async () => {
    const page = await served.open('/document/nowhere');
    await page.getByRole('heading', { name: '没有这篇文献' }).waitFor();
  });

  it('shows the source file with its line numbers, at the line asked for', async () => {
    const detail = await best('工业园区');
    const page = await served.open(addressOf(detail));
    await page.getByRole('link', { name: '查看原文' }).click();
    const line = page.locator(`#line-${detail.document.source.startLine}`);
    await line.waitFor();
    expect(await line.textContent()).toContain(detail.document.title);
    await page.goBack();
    await page.locator('.text').waitFor();
  });

  it('has a name, in both languages, for every kind of removal and repair in the samples', async () => {
    const kinds = new Set(
      (await served.documents('')).flatMap(({ removed, repaired }) =>
        [...removed, ...repaired].map(({ kind }) => kind),
      ),
    );
    expect(kinds.size).toBeGreaterThan(3);
    expect([...kinds].filter((kind) => segmentKindName(kind) === kind)).toEqual([]);
  });

  it('lists what was removed, by kind, each leading to its line', async () => {
    const details = await served.documents('');
    const cleaned = details.find(({ removed }) => removed.some(({ kind }) => kind === 'page-number'));
    if (cleaned === undefined) throw new Error('the samples hold no page numbers');
    const page = await served.open(addressOf(cleaned));
    await page.getByText(/^移除 · 页码/).click();
    const entry = page.locator('.trace-kind[open] li').first();
    await entry.getByRole('link').click();
    await page.locator('.source-lines .asked .fate.removed').first().waitFor();
  });
});

/** The characters of a text that lie in a range or more, in order. */
function covered(text: string, ranges: readonly Range[]): string {
  return [...text.split('').entries()]
    .filter(([at]) => ranges.some(([start, end]) => at >= start && at < end))
    .map(([, unit]) => unit)
    .join('');
}

/** Selects characters of a passage as a mouse would, or from there on to another passage. */
async function select(
  page: Page,
  passage: number,
  start: number,
  end: number,
  to = { passage, end },
): Promise<void> {
  await page.evaluate(`(() => {
    const point = (passage, offset) => {
      const element = document.querySelector('#p' + passage + ' .passage-text');
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (offset <= before + node.length) return [node, offset - before];
        before += node.length;
      }
    };
    const range = document.createRange();
    range.setStart(...point(${passage}, ${start}));
    range.setEnd(...point(${to.passage}, ${to.end}));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  })()`);
}
