import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../../tests/browser/chromium.ts';
import { type Cost, SlowPage } from './slow-page.ts';

export interface PageTrial {
  documents: number;
  /** By what was done. */
  costs: ReadonlyMap<string, readonly Cost[]>;
  scroll: Scroll;
}

/** How a long list is drawn while it is scrolled. */
interface Scroll {
  rows: number;
  /** Milliseconds between one frame and the next. */
  frames: readonly number[];
  /** Milliseconds of each long animation frame, as the web platform calls those of more than 50. */
  longFrames: readonly number[];
}

interface PageTrialAsked {
  /** Address of the page, without a slash at its end. */
  site: string;
  /** Words that stand often in the collection, the last of them at least fifty thousand times. */
  words: readonly [string, ...(readonly string[])];
  /** Times that each action is done. */
  times: number;
  slowed: number;
}

const WINDOW = { width: 1440, height: 900 };
/** Steps of the wheel, and pixels of each: a long list is gone through fast, but no faster than a hand does. */
const WHEEL_STEPS = 240;
const WHEEL_PIXELS = 480;

/**
 * Types, filters and sorts in the page on a slowed processor as a reader does, scrolls through a concordance on one that is not, and
 * measures what it costs. Throws where there is no browser.
 */
export async function tryPage(asked: PageTrialAsked): Promise<PageTrial> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium found: install it or set CHROMIUM_PATH');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const { costs, documents } = await actions(await newPage(browser, asked), asked);
    return {
      documents,
      costs,
      scroll: await scrolled(await newPage(browser, { ...asked, slowed: 1 }), asked),
    };
  } finally {
    await browser.close();
  }
}

async function newPage(browser: Browser, { site, slowed }: PageTrialAsked): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-CN', baseURL: site });
  return SlowPage.of(await context.newPage(), slowed);
}

/** Waits for an answer, and for all of its hits. */
async function answered(page: Page): Promise<void> {
  await page.locator('.columns[aria-busy="false"]:not(:has(.hits[aria-busy="true"])) .totals').waitFor();
}

/** The number of documents that the page tells. */
async function documentsFound(page: Page): Promise<number> {
  const totals = String(await page.locator('.totals').textContent());
  return Number(/^[\d,]+/.exec(totals)?.[0]?.replaceAll(',', ''));
}

async function actions(
  slow: SlowPage,
  { words, times }: PageTrialAsked,
): Promise<Pick<PageTrial, 'costs' | 'documents'>> {
  const { page } = slow;
  const costs = new Map<string, Cost[]>();
  const measure = async (name: string, act: () => Promise<unknown>, settled: () => Promise<unknown>) => {
    costs.set(name, [...(costs.get(name) ?? []), await slow.cost(act, settled)]);
  };
  await page.goto('/');
  await answered(page);
  const documents = await documentsFound(page);
  const box = page.locator('.search-field input');
  for (let time = 0; time < times; time++) {
    const word = words[time % words.length] ?? words[0];
    await page.goto(`/?${new URLSearchParams({ q: word })}`);
    await answered(page);
    if ((await documentsFound(page)) === 0)
      throw new Error(`${word} stands nowhere in this collection: name other --words`);
    await box.press('End');
    for (const character of `${word}工作`) {
      // Suggestions come while one types: what they cost is part of it.
      await measure(
        'a character typed',
        () => page.keyboard.type(character),
        () => page.waitForTimeout(300),
      );
    }
    const next = words[(time + 1) % words.length] ?? word;
    // What is asked again is no search: quoted, the same word is another question.
    await box.fill(next === word ? `"${word}"` : next);
    await measure(
      'a search',
      () => box.press('Enter'),
      () => slow.answered(),
    );
    const rows = page.getByRole('group', { name: '文种' }).getByRole('checkbox');
    for (const kind of ['a filter taken', 'a filter let go'])
      await measure(
        kind,
        () => rows.first().click(),
        () => slow.answered(),
      );
    // By the keyboard: a choice made by a program is no event of which a browser tells how long it took.
    for (const key of ['ArrowDown', 'ArrowUp'])
      await measure(
        'sorted otherwise',
        () => page.getByLabel('排序').press(key),
        () => slow.answered(),
      );
  }
  return { costs, documents };
}

/** Goes through a concordance of many rows by the wheel. */
async function scrolled({ page }: SlowPage, { words }: PageTrialAsked): Promise<Scroll> {
  const q = words.at(-1) ?? words[0];
  await page.goto(`/?${new URLSearchParams({ q, view: 'concordance', duplicates: 'all' })}`);
  await page.locator('.concordance .rows .line:not(.waits)').first().waitFor();
  const rows = Number(
    /^[\d,]+/.exec(String(await page.locator('.row-count').textContent()))?.[0]?.replaceAll(',', ''),
  );
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  await page.evaluate(`(() => {
    window.frameTimes = [];
    window.longFrames = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longFrames.push(duration);
    }).observe({ type: 'long-animation-frame' });
    let before = performance.now();
    const frame = (now) => {
      window.frameTimes.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })()`);
  for (let step = 0; step < WHEEL_STEPS; step++) await page.mouse.wheel(0, WHEEL_PIXELS);
  const frames = await page.evaluate<number[]>('window.frameTimes.slice(1)');
  const longFrames = await page.evaluate<number[]>('window.longFrames');
  return { rows, frames, longFrames };
}
