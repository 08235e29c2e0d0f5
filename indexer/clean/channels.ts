import { endsSentence } from '../lines/characters.ts';
import { REASONS } from '../reasons.ts';
import type { Page } from './page.ts';
import type { Edges } from './stretch-edges.ts';

const WEB_DATES: readonly string[] = [REASONS.webDate, REASONS.webDateOverLines];
const PATH_SIGN = /^(?:>{1,2}|›|»|\/)$/;
const PATH_START = /^(?:首页|(?:您?(?:当前|现在|所在)?的?位置|您现在的位置)\s?[:：])$/;
/** Longest word of a path of menus, longest name of a channel, shortest title. */
const LONGEST_STEP = 14;
const LONGEST_CHANNEL = 6;
const SHORTEST_TITLE = 8;

/** Names of channels above the title: short words over a title that the page's date follows. */
export function removeChannels(page: Page, edges: Edges): void {
  const shown: { index: number; text: string }[] = [];
  let dated = false;
  for (let index = edges.first; index < edges.head; index++) {
    const text = page.text(index);
    if (text !== null) shown.push({ index, text });
    dated ||= WEB_DATES.includes(page.removed(index)?.reason ?? '');
  }
  const title = shown.find(({ text }) => text.length >= SHORTEST_TITLE && !endsSentence(text));
  if (title === undefined || !dated) return;
  for (const { index, text } of shown) {
    if (index >= title.index) return;
    if (
      text.length <= LONGEST_CHANNEL &&
      page.lines[index]?.hint?.level === undefined &&
      !endsSentence(text)
    ) {
      page.remove(index, { kind: 'site-furniture', reason: REASONS.siteChannel });
    }
  }
}

/** Words of a path of menus (首页 > 政务公开 > 报告), each on a line of its own, from 首页 or 当前位置： on. */
export function removeBrokenPaths(page: Page, { first, head }: Edges): void {
  for (let index = first; index < head; index++) {
    const text = page.lines[index]?.text ?? '';
    if (!PATH_START.test(text)) continue;
    let end = index + 1;
    while (end < head && isStep(page, end)) end += 1;
    if (end === index + 1) continue;
    for (let step = index; step < end; step++) {
      page.remove(step, { kind: 'site-furniture', reason: REASONS.navigation });
    }
  }
}

/** A sign between two steps, or a step with such a sign above it. */
function isStep(page: Page, index: number): boolean {
  const text = page.lines[index]?.text ?? '';
  if (PATH_SIGN.test(text)) return true;
  return text.length <= LONGEST_STEP && PATH_SIGN.test(page.lines[index - 1]?.text ?? '');
}
