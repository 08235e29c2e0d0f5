import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { ServedPage } from './served-page.ts';

export interface TaskWindow {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** The windows in which the tasks of a researcher are walked: a desk, a tablet and a phone, by day and by night. */
export const TASK_WINDOWS: readonly TaskWindow[] = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 820, height: 1100, colorScheme: 'light' },
  { width: 820, height: 1100, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
];

export async function openIn(
  served: ServedPage,
  path: string,
  { colorScheme, ...window }: TaskWindow,
): Promise<Page> {
  const page = await served.open(path, window);
  await page.emulateMedia({ colorScheme });
  return page;
}

/** The page as it stands breaks no rule of axe-core, and is no wider than its window. */
export async function expectClean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

/** Numbers of the line of totals, once the answer is there: documents first, occurrences last. */
export async function totals(page: Page): Promise<number[]> {
  await page.locator('.columns[aria-busy="false"] .totals').waitFor();
  const text = String(await page.locator('.totals').textContent()).replace(/•.*$/su, '');
  return [...text.matchAll(/[\d,]+/gu)].map(([digits]) => Number(digits.replaceAll(',', '')));
}

/** Puts a query into the box by the keyboard and looks for it. */
export async function search(page: Page, q: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(q);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === q);
  await totals(page);
}
