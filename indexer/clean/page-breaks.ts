import { goesOn, runsOver, type Setting, settingOf } from '../lines/interrupted.ts';
import type { Line } from '../lines/lines.ts';

/** Ends of pages in the middle of a sentence: empty lines around what stood there part nothing. */

/** Makes neighbours of the two halves of a sentence between which a page ends. */
export function closePageBreaks(lines: readonly Line[]): void {
  let above: Line | null = null;
  let isPage = false;
  let setting: Setting | null | undefined;
  for (const line of lines) {
    isPage ||= line.pageAbove === true;
    if (line.removed !== null) {
      isPage ||= line.removed.kind === 'page-number' || line.removed.kind === 'running-head';
      continue;
    }
    if (line.aside === true) continue;
    if (isPage && above !== null && goesOn(above, line)) {
      if (setting === undefined) setting = settingOf(lines.filter(({ removed }) => removed === null));
      if (runsOver(above, line, setting)) line.blanksAbove = 0;
    }
    above = line;
    isPage = false;
  }
}
