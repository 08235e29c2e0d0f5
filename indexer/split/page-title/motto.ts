import type { Line } from '../../lines/lines.ts';
import { TITLE_SIGNS } from '../title-sign-rules.ts';
import { LONG_PARAGRAPH } from './running-text.ts';
import { isPageMark } from './site-lines.ts';

/** Mottoes that a newspaper prints between the marks of its page, as large as its headlines. */

/** Lines below one among which the mark of the page stands again. */
const REACH = 6;

/** Whether a line says that mottoes follow. */
export function opensMottoes(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/motto', text) !== null;
}

/** A line of a newspaper's page below which the mark of the page stands again before any text: a motto. */
export function isMotto(lines: readonly Line[], index: number): boolean {
  for (const { text, removed } of lines.slice(index + 1, index + 1 + REACH)) {
    if (removed !== null) continue;
    if (text.length > LONG_PARAGRAPH) return false;
    if (isPageMark(text)) return lines.slice(0, index).some((line) => isPageMark(line.text));
  }
  return false;
}

/** Whether the mark of a newspaper's page stands again within a few lines. */
export function hasPageMarkBelow(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 1 + REACH).some(({ text }) => isPageMark(text));
}
