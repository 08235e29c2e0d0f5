import { endsSentence } from '../lines/characters.ts';
import { REASONS } from '../reasons.ts';
import type { Page } from './page.ts';
import { BROKEN_PATHS, CHANNELS } from './page-head-rules.ts';
import type { Edges } from './stretch-edges.ts';

const WEB_DATES: readonly string[] = [REASONS.webDate, REASONS.webDateOverLines];
const PATH_SIGN = /^(?:>{1,2}|›|»|\/)$/;
/** Longest word of a path of menus, shortest title. */
const LONGEST_STEP = 14;
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
    const rule = page.lines[index]?.hint?.level === undefined ? CHANNELS.first(text) : null;
    if (rule !== null) page.remove(index, { kind: 'site-furniture', reason: rule.reason, rule: rule.id });
  }
}

/** Words of a path of menus (首页 > 政务公开 > 报告), each on a line of its own, from 首页 or 当前位置： on. */
export function removeBrokenPaths(page: Page, { first, head }: Edges): void {
  for (let index = first; index < head; index++) {
    const text = page.lines[index]?.text ?? '';
    const rule = BROKEN_PATHS.first(text);
    if (rule === null) continue;
    let end = index + 1;
    while (end < head && isStep(page, end)) end += 1;
    if (end === index + 1) continue;
    for (let step = index; step < end; step++) {
      page.remove(step, { kind: 'site-furniture', reason: rule.reason, rule: rule.id });
    }
  }
}

/** A sign between two steps, or a step with such a sign above it. */
function isStep(page: Page, index: number): boolean {
  const text = page.lines[index]?.text ?? '';
  if (PATH_SIGN.test(text)) return true;
  return text.length <= LONGEST_STEP && PATH_SIGN.test(page.lines[index - 1]?.text ?? '');
}
